import { CalendarGap, type WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import {
  addDays,
  dayNumber,
  dayOf,
  fromDayNumber,
  instantOf,
  weekday,
  type PlainDate,
} from '../platform/plain-date.ts';
import type { Seeded } from './seeded.rules.ts';

/** First and last day of the province's dossiers. */
export const DEMO_DAYS = { from: '2024-10-01', to: '2026-09-30' } as const satisfies Record<string, PlainDate>;
/** Nothing is told of what happens later. */
export const DEMO_ENDS_AT = instantOf(DEMO_DAYS.to, 17 * 60);
/** First day of the units made by the reform. */
export const REFORM_DAY: PlainDate = '2025-07-01';

/** Around the first day of the lunar year. */
const TET = [
  { from: '2025-01-21', to: '2025-02-12' },
  { from: '2026-02-09', to: '2026-03-03' },
] as const;
const IN_TET = 0.55;
/** By weekday, Monday first: people come after the weekend; Saturdays are worked only in place of another day. */
const WEEK = [1.25, 1.05, 1, 0.95, 0.9, 0.6, 0] as const;
/** By month: papers for school before September, the quiet end of the year. */
const YEAR = [1, 0.95, 1.1, 1, 1, 1.05, 1.1, 1.3, 1.15, 1, 0.95, 0.9] as const;

/** A working day with what is asked of it again and again. */
export interface DemoDay {
  readonly date: PlainDate;
  /** Days since the reform, negative before. */
  readonly sinceReform: number;
  /** How busy it is, around 1. */
  readonly busyness: number;
}

/** Every working day of the calendar in order. */
export function demoDays({ working }: WorkingCalendar): DemoDay[] {
  const reform = dayNumber(REFORM_DAY);
  return Array.from(working, (number) => {
    const date = fromDayNumber(number);
    return { date, sinceReform: number - reform, busyness: busynessOf(date) };
  });
}

function busynessOf(day: PlainDate): number {
  const usual = (WEEK[weekday(day) - 1] ?? 0) * (YEAR[Number(day.slice(5, 7)) - 1] ?? 1);
  return TET.some(({ from, to }) => from <= day && day <= to) ? usual * IN_TET : usual;
}

const MORNING = { from: 450, to: 690 } as const;
const AFTERNOON = { from: 780, to: 1020 } as const;
/** Desks stop taking papers a quarter of an hour before they close. */
const LAST_PAPERS = 15;

/** An instant at which a desk takes papers; more people come in the morning. */
export function receptionOn(day: PlainDate, seed: Seeded): Date {
  const half = seed.chance(0.6) ? MORNING : AFTERNOON;
  return instantOf(day, seed.between(half.from, half.to - LAST_PAPERS));
}

/** An instant of the working day `day`, after `after` where that is the same day. */
export function workingInstantOn(day: PlainDate, after: Date, seed: Seeded): Date {
  const first =
    dayOf(after) === day ? Math.round((after.getTime() - instantOf(day).getTime()) / 60_000) + 1 : MORNING.from;
  const minute = seed.between(Math.min(first, AFTERNOON.to - 1), AFTERNOON.to - 1);
  if (minute <= MORNING.to || minute >= AFTERNOON.from) return instantOf(day, minute);
  return instantOf(day, first <= MORNING.to ? MORNING.to : AFTERNOON.from + seed.between(0, 60));
}

/** The last working day before `day`. */
export const workingDayBefore = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
  workingDayAt(countedBefore(day, calendar) - 1, calendar);

/** The `count`-th working day after `day`. @param count ≥ 1 */
export const workingDayAfter = (day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate =>
  workingDayAt(countedBefore(addDays(day, 1), calendar) + count - 1, calendar);

const countedBefore = (day: PlainDate, { before, first }: WorkingCalendar): number => {
  const count = before[dayNumber(day) - first];
  if (count === undefined) throw new CalendarGap(day);
  return count;
};

const workingDayAt = (index: number, { working, first }: WorkingCalendar): PlainDate => {
  const day = working[index];
  if (day === undefined) throw new CalendarGap(fromDayNumber(first));
  return fromDayNumber(day);
};
