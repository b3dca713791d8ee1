import { describe, expect, test } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { makeCalendar } from '../calendar/calendar.rules.ts';
import { advanced, finalOutcome, impliedSteps, mayAdvance, outcomeAsOf, type DossierClock } from './dossier.rules.ts';
import { DossierState, isFinished, isGivenBack, nextStates } from './dossier.state.ts';

const calendar = makeCalendar(CALENDAR_DAYS);
const at = (text: string): Date => new Date(`${text}:00+07:00`);
const now = at('2025-12-01T09:00');

const aDossier = (change: Partial<DossierClock> = {}): DossierClock => ({
  state: 'RECEIVED',
  counted: true,
  receivedAt: at('2025-07-01T08:00'),
  dueAt: at('2025-07-04T17:00'),
  endedAt: null,
  completedAt: null,
  resultReturnedAt: null,
  outcome: null,
  handlingMinutes: null,
  waitedMinutes: 0,
  clockStoppedAt: null,
  clockMinutesLeft: null,
  ...change,
});
const step = (dossier: DossierClock, to: DossierState, when: string): DossierClock =>
  advanced(dossier, { to, at: at(when), now, lastAt: dossier.receivedAt, limitWorkingDays: 3, calendar });

describe('the way of a dossier', () => {
  test('what has ended cannot go on, and what has not can always end', () => {
    const states = Object.values(DossierState);
    const over = states.filter((state) => nextStates(state).length === 0);
    expect(over).toEqual(['REJECTED', 'WITHDRAWN', 'STOPPED', 'RESULT_RETURNED']);
    const ends = (state: DossierState): boolean =>
      nextStates(state).some((next) => isFinished(next) || isGivenBack(next) || next === 'REJECTED');
    expect(states.filter((state) => !over.includes(state) && !ends(state))).toEqual([]);
  });

  test('a step into the future, or before the last one, is refused', () => {
    const proposal = { to: 'PROCESSING', now, lastAt: at('2025-07-01T08:00') } as const;
    expect(mayAdvance(aDossier(), { ...proposal, at: at('2025-12-02T08:00') })?.why).toBe('INSTANT_IN_FUTURE');
    expect(mayAdvance(aDossier(), { ...proposal, at: at('2025-06-30T08:00') })?.why).toBe('INSTANT_BEFORE_LAST_STEP');
    expect(mayAdvance(aDossier(), { ...proposal, at: at('2025-07-01T08:00') })).toBeNull();
  });

  test.each([
    ['2025-07-03T16:59', 'EARLY'],
    ['2025-07-04T07:00', 'ON_TIME'],
    ['2025-07-04T23:59', 'ON_TIME'],
    ['2025-07-05T00:00', 'LATE'],
  ])('done at %s it counts as %s: days decide, not hours', (when, outcome) => {
    expect(step(aDossier(), 'COMPLETED', when).outcome).toBe(outcome);
  });

  test('without an appointment it is on time whenever it is done', () => {
    expect(finalOutcome('COMPLETED', '2026-01-01', null)).toBe('ON_TIME');
  });

  test('given back it is in none of the other classes, early or late', () => {
    const stopped = step(aDossier(), 'STOPPED', '2025-07-09T08:00');
    expect(stopped).toMatchObject({ outcome: 'RETURNED', completedAt: null, endedAt: at('2025-07-09T08:00') });
  });

  test('a dossier only registered does not count until it is received, and is due from then', () => {
    const registered = aDossier({ state: 'REGISTERED', counted: false, dueAt: null });
    expect(step(registered, 'RECEIVED', '2025-07-02T09:00')).toMatchObject({
      counted: true,
      receivedAt: at('2025-07-02T09:00'),
      dueAt: at('2025-07-07T17:00'),
    });
    expect(step(registered, 'WITHDRAWN', '2025-07-02T09:00')).toMatchObject({ counted: false, outcome: null });
  });

  test('waiting for the citizen stops the clock and moves the appointment', () => {
    const waiting = step(aDossier(), 'SUPPLEMENT_REQUESTED', '2025-07-02T10:00');
    expect(waiting.dueAt).toBeNull();
    const resumed = step(waiting, 'PROCESSING', '2025-07-09T10:00');
    expect(resumed).toMatchObject({ dueAt: at('2025-07-11T17:00'), waitedMinutes: 5 * 480, clockStoppedAt: null });
    expect(step(resumed, 'COMPLETED', '2025-07-09T11:00').handlingMinutes).toBe(480 + 120 + 60);
  });

  test('a dossier overdue already stays so while the citizen is waited for', () => {
    const waiting = step(aDossier(), 'SUPPLEMENT_REQUESTED', '2025-07-07T10:00');
    expect(waiting.dueAt).toEqual(at('2025-07-04T17:00'));
    expect(step(waiting, 'PROCESSING', '2025-07-09T10:00').dueAt).toEqual(at('2025-07-04T17:00'));
  });
});

describe('how it counts on a day', () => {
  const open = { counted: true, receivedOn: '2025-07-01', dueOn: '2025-07-04', endedOn: null, outcome: null } as const;
  test.each([
    ['2025-06-30', '2025-08-01', null],
    ['2025-07-03', '2025-08-01', 'PENDING_IN_TIME'],
    ['2025-07-04', '2025-08-01', 'PENDING_OVERDUE'],
    ['2025-07-04', '2025-07-04', 'PENDING_IN_TIME'],
    ['2025-07-05', '2025-07-05', 'PENDING_OVERDUE'],
  ])('open, due on 4 July, told for %s on %s: %s', (asOf, today, outcome) => {
    expect(outcomeAsOf(open, asOf, today)).toBe(outcome);
  });

  test('before its end it was pending, and what is not counted never stands', () => {
    const done = { ...open, endedOn: '2025-07-10', outcome: 'LATE' } as const;
    expect(outcomeAsOf(done, '2025-07-09', '2025-08-01')).toBe('PENDING_OVERDUE');
    expect(outcomeAsOf(done, '2025-07-10', '2025-08-01')).toBe('LATE');
    expect(outcomeAsOf({ ...done, counted: false }, '2025-07-10', '2025-08-01')).toBeNull();
  });
});

test('a register’s dates tell the steps it does not list', () => {
  const dates = { receivedAt: 1, endedAt: 2, completedAt: 2, resultReturnedAt: 3 };
  expect(impliedSteps(dates, 'RESULT_RETURNED').map(({ at: when, to }) => [when, to])).toEqual([
    [1, 'RECEIVED'],
    [2, 'COMPLETED'],
    [3, 'RESULT_RETURNED'],
  ]);
  expect(impliedSteps({ ...dates, completedAt: null, resultReturnedAt: null }, 'STOPPED').map(({ to }) => to)).toEqual([
    'RECEIVED',
    'STOPPED',
  ]);
});
