import { addWorkingMinutes, type WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';
import { dayOf } from '../platform/plain-date.ts';
import { workingDayAfter, workingDayBefore, workingInstantOn } from './demo-calendar.rules.ts';
import type { Seeded } from './seeded.rules.ts';

/** What an end is chosen by. */
export interface Ending {
  /** The last thing that happened. */
  readonly from: Date;
  readonly dueAt: Date | null;
  readonly limitWorkingDays: number | null;
  /** Working minutes a thing of one day's limit usually takes. */
  readonly usualMinutes: number;
  readonly calendar: WorkingCalendar;
  readonly seed: Seeded;
}

const SHORTEST_MINUTES = 6;
/** Where the law sets no limit, people work as if it were this many days. */
const LIMIT_WHERE_NONE = 3;
/** Things with more time allowed take longer, yet not in proportion. */
const GROWTH = 0.9;

/** When it would be done by the pace of the place, whatever the day due. */
export function naturalEnd({ from, limitWorkingDays, usualMinutes, calendar, seed }: Ending): Date {
  const scale = Math.max(limitWorkingDays ?? LIMIT_WHERE_NONE, 1) ** GROWTH;
  const minutes = usualMinutes * scale * Math.exp(0.7 * seed.normal());
  return addWorkingMinutes(from, Math.max(SHORTEST_MINUTES, Math.round(minutes)), calendar);
}

/** An end on a day before the day due. @returns null when there is no such day left */
export function earlyEnd(ending: Ending): Date | null {
  const { from, dueAt, calendar, seed } = ending;
  if (dueAt === null) return null;
  const due = dayOf(dueAt);
  const natural = naturalEnd(ending);
  if (dayOf(natural) < due) return natural;
  const last = workingDayBefore(due, calendar);
  return last < dayOf(from) ? null : workingInstantOn(last, from, seed);
}

/** An end on the day due; with no day due whenever it is done. */
export function onTimeEnd(ending: Ending): Date {
  const { from, dueAt, seed } = ending;
  return dueAt === null ? naturalEnd(ending) : workingInstantOn(dayOf(dueAt), from, seed);
}

/** An end after the day due, mostly by a day or two. @returns null when no day is due */
export function lateEnd({ from, dueAt, calendar, seed }: Ending): Date | null {
  if (dueAt === null) return null;
  const days = 1 + Math.min(seed.count(0.9), 12);
  return workingInstantOn(workingDayAfter(dayOf(dueAt), days, calendar), from, seed);
}
