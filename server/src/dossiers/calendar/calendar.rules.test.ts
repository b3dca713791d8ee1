import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantOf, type PlainDate } from '../../platform/plain-date.ts';
import { CALENDAR_DAYS } from './calendar.data.ts';
import {
  addWorkingMinutes,
  CalendarGap,
  dueAt,
  dueOn,
  isWorkingDay,
  makeCalendar,
  workingMinutesBetween,
} from './calendar.rules.ts';

const calendar = makeCalendar(CALENDAR_DAYS);
const at = (text: string): Date => new Date(`${text}:00+07:00`);

describe('working days', () => {
  test.each([
    ['Tết 2023', '2023-01-20', '2023-01-26'],
    ['30 April 2023 at a weekend', '2023-04-29', '2023-05-03'],
    ['National Day 2023', '2023-09-01', '2023-09-04'],
    ['Tết 2024', '2024-02-08', '2024-02-14'],
    ['30 April 2024 with its swapped Monday', '2024-04-27', '2024-05-01'],
    ['National Day 2024', '2024-08-31', '2024-09-03'],
    ['Tết 2025', '2025-01-25', '2025-02-02'],
    ['30 April 2025 with its swapped Friday', '2025-04-30', '2025-05-04'],
    ['National Day 2025', '2025-08-30', '2025-09-02'],
    ['New Year 2026 with its swapped Friday', '2026-01-01', '2026-01-04'],
    ['Tết 2026', '2026-02-14', '2026-02-22'],
    ['Hùng Kings 2026 on a Sunday', '2026-04-25', '2026-04-27'],
    ['National Day 2026', '2026-08-29', '2026-09-02'],
    ['Culture Day 2026', '2026-11-24', '2026-11-24'],
  ])('nobody works throughout %s, and people work on the days around it', (_name, from, to) => {
    const days: PlainDate[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    expect(days.filter((day) => isWorkingDay(day, calendar))).toEqual([]);
    expect([addDays(from, -1), addDays(to, 1)].map((day) => isWorkingDay(day, calendar))).toEqual([true, true]);
  });

  test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('%s is a Saturday worked in exchange', (day) => {
    expect(isWorkingDay(day, calendar)).toBe(true);
  });

  test('each year has the paid holidays the law gives: 11, and 12 from 2026 on', () => {
    const paid = [2023, 2024, 2025, 2026, 2027].map(
      (year) => CALENDAR_DAYS.filter(({ date, kind }) => kind === 'HOLIDAY' && date.startsWith(`${year}`)).length,
    );
    expect(paid).toEqual([11, 11, 11, 12, 12]);
  });

  test('only 2027 is provisional', () => {
    const years = new Set(CALENDAR_DAYS.filter((day) => day.provisional).map((day) => day.date.slice(0, 4)));
    expect([...years]).toEqual(['2027']);
  });
});

describe('due dates', () => {
  test.each([
    ['2025-04-01', 1, '2025-04-02'],
    ['2025-04-01', 10, '2025-04-16'],
    ['2025-07-01', 10, '2025-07-15'],
    ['2025-01-24', 1, '2025-02-03'],
    ['2025-01-22', 3, '2025-02-03'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2024-02-07', 5, '2024-02-21'],
    ['2026-02-13', 30, '2026-04-03'],
    ['2025-07-05', 1, '2025-07-07'],
    ['2025-07-05', 0, '2025-07-07'],
    ['2025-07-04', 0, '2025-07-04'],
  ])('received on %s with %i working days it is due on %s', (received, limit, due) => {
    expect(dueOn(received, limit, calendar)).toBe(due);
  });

  test('whole days end at the close of business', () => {
    expect(dueAt(at('2025-07-01T07:05'), 1, calendar)).toEqual(at('2025-07-02T17:00'));
  });

  test('half a day is four working hours, over the noon pause and the night', () => {
    expect(dueAt(at('2025-07-01T10:00'), 0.5, calendar)).toEqual(at('2025-07-01T15:30'));
    expect(dueAt(at('2025-07-01T16:00'), 0.5, calendar)).toEqual(at('2025-07-02T10:30'));
  });

  test.each(['2022-12-30', '2028-01-03'])('a year without a calendar is a gap, not a guess: %s', (day) => {
    expect(() => dueOn(day, 3, calendar)).toThrow(CalendarGap);
  });

  test('a due date beyond the last year known is a gap', () => {
    expect(() => dueOn('2027-12-30', 30, calendar)).toThrow(CalendarGap);
  });
});

describe('working minutes', () => {
  test.each([
    ['2025-04-01T07:05', '2025-04-01T14:36', 240 + 96],
    ['2025-04-01T16:30', '2025-04-02T08:00', 60],
    ['2025-04-04T16:00', '2025-04-08T07:31', 61],
    ['2025-04-05T08:00', '2025-04-06T12:00', 0],
    ['2025-04-01T11:45', '2025-04-01T12:45', 0],
    ['2025-04-01T08:00', '2025-04-02T08:00', 480],
  ])('from %s to %s there are %i', (from, to, minutes) => {
    expect(workingMinutesBetween(at(from), at(to), calendar)).toBe(minutes);
  });

  const minuteOf2025 = fc.integer({ min: 0, max: 700 * 1440 }).map((minutes) => instantOf('2024-06-01', minutes));

  test('minutes add up over any middle instant', () => {
    fc.assert(
      fc.property(fc.array(minuteOf2025, { minLength: 3, maxLength: 3 }), (instants) => {
        const [a, b, c] = instants.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const sum = workingMinutesBetween(a, b, calendar) + workingMinutesBetween(b, c, calendar);
        expect(workingMinutesBetween(a, c, calendar)).toBe(sum);
      }),
    );
  });

  test('adding minutes and counting them agree', () => {
    fc.assert(
      fc.property(minuteOf2025, fc.integer({ min: 0, max: 20_000 }), (from, minutes) => {
        const to = addWorkingMinutes(from, minutes, calendar);
        expect(workingMinutesBetween(from, to, calendar)).toBe(minutes);
        expect(to.getTime()).toBeGreaterThanOrEqual(from.getTime());
      }),
    );
  });

  test('a later receipt or a longer limit never gives an earlier due day', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2023-06-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (received, limit) => {
        const due = dueOn(received, limit, calendar);
        expect(dueOn(addDays(received, 1), limit, calendar) >= due).toBe(true);
        expect(dueOn(received, limit + 1, calendar) > due || limit === 0).toBe(true);
        expect(isWorkingDay(due, calendar)).toBe(true);
      }),
    );
  });
});
