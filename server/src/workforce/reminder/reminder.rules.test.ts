import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/plain-date.ts';
import {
  answered,
  judged,
  standingOf,
  windowOf,
  type CountedReminder,
  type Judging,
  type ReminderRule,
} from './reminder.rules.ts';
import { ReminderState, ReminderVerdict } from './reminder.words.ts';

const RULE: ReminderRule = { windowKind: 'CALENDAR_YEAR', warnAt: 2, proposeAt: 3 };
const day = fc.integer({ min: 0, max: 1_460 }).map((days) => addDays('2023-01-01', days));
const state = fc.constantFrom(...Object.values(ReminderState));
const reminder = fc.record({ issuedOn: day, state });
const reminders = fc.array(reminder, { maxLength: 12 });
const rule = fc.constantFrom<ReminderRule>(
  RULE,
  { windowKind: 'TWELVE_MONTHS', warnAt: 2, proposeAt: 3 },
  { windowKind: 'CALENDAR_YEAR', warnAt: 1, proposeAt: 2 },
);
const upheld = (issuedOn: string): CountedReminder => ({ issuedOn, state: 'UPHELD' });

describe('three reminders', () => {
  test('of one year allow a proposal, two warn, one does neither', () => {
    const three = ['2023-02-01', '2023-05-01', '2023-09-01'].map(upheld);
    expect(standingOf(three.slice(0, 1), RULE, '2023-12-31')).toMatchObject({ isWarning: false, mayPropose: false });
    expect(standingOf(three.slice(0, 2), RULE, '2023-12-31')).toMatchObject({ isWarning: true, mayPropose: false });
    expect(standingOf(three, RULE, '2023-12-31')).toMatchObject({ counted: 3, isWarning: false, mayPropose: true });
  });

  test('begin anew with the year, or slide with the day', () => {
    const three = ['2023-11-01', '2023-12-01', '2024-01-05'].map(upheld);
    expect(standingOf(three, RULE, '2024-02-01').counted).toBe(1);
    expect(standingOf(three, { ...RULE, windowKind: 'TWELVE_MONTHS' }, '2024-02-01').counted).toBe(3);
    expect(standingOf(three, { ...RULE, windowKind: 'TWELVE_MONTHS' }, '2024-11-01').counted).toBe(2);
  });

  test('a window of twelve months is a year long, leap years too', () => {
    expect(windowOf({ ...RULE, windowKind: 'TWELVE_MONTHS' }, '2024-02-29')).toEqual({
      from: '2023-03-01',
      to: '2024-02-29',
    });
    expect(windowOf({ ...RULE, windowKind: 'TWELVE_MONTHS' }, '2025-02-28')).toEqual({
      from: '2024-02-29',
      to: '2025-02-28',
    });
  });

  test('what is excused, withdrawn, under appeal or not judged never counts', () => {
    const quiet = fc.constantFrom<ReminderState>('ISSUED', 'EXPLAINED', 'EXCUSED', 'APPEALED', 'WITHDRAWN');
    fc.assert(
      fc.property(
        fc.tuple(reminders, fc.array(fc.record({ issuedOn: day, state: quiet }))),
        rule,
        day,
        ([some, more], given, asOf) => {
          const [before, after] = [standingOf(some, given, asOf), standingOf([...some, ...more], given, asOf)];
          expect({ ...after, open: 0 }).toEqual({ ...before, open: 0 });
        },
      ),
    );
  });

  test('the order of reminders does not matter', () => {
    fc.assert(
      fc.property(reminders, rule, day, (some, given, asOf) => {
        expect(standingOf([...some].reverse(), given, asOf)).toEqual(standingOf(some, given, asOf));
      }),
    );
  });

  test('the proposal never comes without a warning one reminder before', () => {
    fc.assert(
      fc.property(reminders, rule, day, (some, given, asOf) => {
        const counting = some.filter(({ state: at }) => at === 'UPHELD' || at === 'CONFIRMED');
        const standings = counting.map((_, index) => standingOf(counting.slice(0, index + 1), given, asOf));
        const first = standings.findIndex(({ mayPropose }) => mayPropose);
        const warned = standings.slice(0, Math.max(first, 0)).some(({ isWarning }) => isWarning);
        expect(first === -1 || warned).toBe(true);
      }),
    );
  });

  test('one more upheld within the window counts one more, one outside none', () => {
    fc.assert(
      fc.property(reminders, rule, fc.tuple(day, day), (some, given, [asOf, issuedOn]) => {
        const { from } = windowOf(given, asOf);
        const more = standingOf([...some, upheld(issuedOn)], given, asOf).counted;
        expect(more - standingOf(some, given, asOf).counted).toBe(issuedOn >= from && issuedOn <= asOf ? 1 : 0);
      }),
    );
  });
});

describe('a verdict', () => {
  const judging = (more: Partial<Judging>): Judging => ({
    state: 'ISSUED',
    verdict: 'UPHOLD',
    explainBy: '2023-03-06',
    today: '2023-03-03',
    judge: '1',
    judgedBy: null,
    ...more,
  });

  test('against somebody waits for the explanation, or for the day after it was due', () => {
    expect(judged(judging({}))).toEqual({ refused: 'TOO_EARLY' });
    expect(judged(judging({ today: '2023-03-06' }))).toEqual({ refused: 'TOO_EARLY' });
    expect(judged(judging({ today: '2023-03-07' }))).toEqual({ state: 'UPHELD' });
    expect(judged(judging({ state: 'EXPLAINED' }))).toEqual({ state: 'UPHELD' });
  });

  test('in favour may come at once', () => {
    expect(judged(judging({ verdict: 'EXCUSE' }))).toEqual({ state: 'EXCUSED' });
    expect(judged(judging({ verdict: 'WITHDRAW', state: 'UPHELD' }))).toEqual({ state: 'WITHDRAWN' });
  });

  test('on an appeal is somebody else’s, and the last', () => {
    const appeal = { state: 'APPEALED', judgedBy: '1' } as const;
    expect(judged(judging(appeal))).toEqual({ refused: 'SAME_JUDGE' });
    expect(judged(judging({ ...appeal, judge: '2' }))).toEqual({ state: 'CONFIRMED' });
    expect(judged(judging({ ...appeal, judge: '2', verdict: 'EXCUSE' }))).toEqual({ state: 'EXCUSED' });
    expect(judged(judging({ state: 'CONFIRMED' }))).toEqual({ refused: 'CLOSED' });
    expect(answered('CONFIRMED')).toBeNull();
  });

  test('nothing a person says in time goes unheard: no way from issued to counting leads past it', () => {
    const verdicts = fc.constantFrom(...Object.values(ReminderVerdict));
    fc.assert(
      fc.property(fc.array(verdicts, { maxLength: 6 }), fc.integer({ min: -10, max: 0 }), (given, early) => {
        const today = addDays('2023-03-06', early);
        const end = given.reduce<ReminderState>((at, verdict) => {
          const found = judged(judging({ state: at, verdict, today }));
          return 'state' in found ? found.state : at;
        }, 'ISSUED');
        expect(['UPHELD', 'CONFIRMED']).not.toContain(end);
      }),
    );
  });
});
