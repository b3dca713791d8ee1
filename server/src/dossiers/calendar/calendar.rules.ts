import {
  addDays,
  dayNumber,
  dayOf,
  fromDayNumber,
  instantOf,
  weekday,
  type PlainDate,
} from '../../platform/plain-date.ts';
import type { CalendarDay } from './calendar.data.ts';

/** Working hours 07:30–11:30 and 13:00–17:00, in minutes of the day; together the 8 hours of a working day. */
const SPANS = [
  [450, 690],
  [780, 1020],
] as const;
/** @source Labour Code 2019, Article 105: eight hours a day */
export const MINUTES_PER_WORKING_DAY = 480;
const CLOSING_MINUTE = 1020;
const DAY_MS = 86_400_000;
const ICT_MS = 7 * 3_600_000;

/** The calendar does not reach the day that was asked for. */
export class CalendarGap extends Error {
  readonly date: PlainDate;

  constructor(date: PlainDate) {
    super(`The working calendar does not cover ${date}. Add that year's holidays to dossiers.calendar_day.`);
    this.name = 'CalendarGap';
    this.date = date;
  }
}

/** Working days counted once, so that every question costs the same however far apart the days are. */
export interface WorkingCalendar {
  /** Day number of the first day covered. */
  readonly first: number;
  /** `before[i]` = working days among the first `i` days; one longer than the days covered. */
  readonly before: Int32Array;
  /** Day number of the n-th working day. */
  readonly working: Int32Array;
}

/** Builds the calendar of all whole years from the first to the last year that has a row. */
export function makeCalendar(days: readonly Pick<CalendarDay, 'date' | 'kind'>[]): WorkingCalendar {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  const dates = [...kinds.keys()].sort();
  const first = dayNumber(`${(dates[0] ?? '2000-01-01').slice(0, 4)}-01-01`);
  const last = dates.length === 0 ? first - 1 : dayNumber(`${dates.at(-1)?.slice(0, 4)}-12-31`);
  const before = new Int32Array(last - first + 2);
  const working: number[] = [];
  for (let day = first; day <= last; day++) {
    const date = fromDayNumber(day);
    const kind = kinds.get(date);
    if (kind === 'WORKING_SATURDAY' || (kind === undefined && weekday(date) <= 5)) working.push(day);
    before[day - first + 1] = working.length;
  }
  return { first, before, working: Int32Array.from(working) };
}

/** Working days of the calendar before `day`. @throws CalendarGap */
function countBefore(calendar: WorkingCalendar, day: number): number {
  const count = calendar.before[day - calendar.first];
  if (count === undefined) throw new CalendarGap(fromDayNumber(day));
  return count;
}

/** Whether people work on the day. @throws CalendarGap */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  const day = dayNumber(date);
  if (day - calendar.first + 1 >= calendar.before.length) throw new CalendarGap(date);
  return countBefore(calendar, day + 1) > countBefore(calendar, day);
}

/**
 * The day a result is due: the day of receipt is not counted, a limit of 0 means the same day (or the next working
 * day). @param limitWorkingDays whole days ≥ 0 @throws CalendarGap
 */
export function dueOn(receivedOn: PlainDate, limitWorkingDays: number, calendar: WorkingCalendar): PlainDate {
  const day = dayNumber(receivedOn);
  const passed = countBefore(calendar, limitWorkingDays === 0 ? day : day + 1);
  const due = calendar.working[passed + Math.max(limitWorkingDays, 1) - 1];
  if (due === undefined) throw new CalendarGap(addDays(receivedOn, limitWorkingDays));
  return fromDayNumber(due);
}

/**
 * The instant a result is due: whole days end at 17:00 of the last one, a part of a day is counted in working minutes
 * from receipt. @param limitWorkingDays ≥ 0, e.g. 0.5 = four hours @throws CalendarGap
 */
export function dueAt(receivedAt: Date, limitWorkingDays: number, calendar: WorkingCalendar): Date {
  if (!Number.isInteger(limitWorkingDays)) {
    return addWorkingMinutes(receivedAt, Math.round(limitWorkingDays * MINUTES_PER_WORKING_DAY), calendar);
  }
  return instantOf(dueOn(dayOf(receivedAt), limitWorkingDays, calendar), CLOSING_MINUTE);
}

/** Working minutes of a day up to a minute of it. */
const workedBy = (minute: number): number =>
  SPANS.reduce((sum, [from, to]) => sum + Math.min(Math.max(minute - from, 0), to - from), 0);

/** Working minutes from the calendar's beginning to an instant. */
function position(instant: number, calendar: WorkingCalendar): number {
  const local = instant + ICT_MS;
  const day = Math.floor(local / DAY_MS);
  const before = countBefore(calendar, day);
  const works = (calendar.before[day - calendar.first + 1] ?? before) > before;
  return before * MINUTES_PER_WORKING_DAY + (works ? workedBy((local - day * DAY_MS) / 60_000) : 0);
}

/** Minutes within working hours between two instants. @returns whole minutes ≥ 0 @throws CalendarGap */
export function workingMinutesBetween(from: Date | number, to: Date | number, calendar: WorkingCalendar): number {
  return Math.max(0, Math.floor(position(Number(to), calendar) - position(Number(from), calendar)));
}

/**
 * The earliest instant by which `minutes` of working time have passed; 0 gives `from` itself, or the opening of the
 * next working span when nobody works at `from`. @throws CalendarGap
 */
export function addWorkingMinutes(from: Date, minutes: number, calendar: WorkingCalendar): Date {
  const start = position(from.getTime(), calendar);
  const target = start + minutes;
  if (minutes === 0 && isWithinHours(from, calendar)) return from;
  const rest = target % MINUTES_PER_WORKING_DAY;
  const closing = rest === 0 && minutes > 0;
  const index = Math.floor(target / MINUTES_PER_WORKING_DAY) - (closing ? 1 : 0);
  const day = calendar.working[index];
  if (day === undefined) throw new CalendarGap(fromDayNumber(calendar.first + calendar.before.length - 1));
  return instantOf(fromDayNumber(day), closing ? CLOSING_MINUTE : minuteOf(rest, minutes > 0));
}

const isWithinHours = (instant: Date, calendar: WorkingCalendar): boolean => {
  const minute = (((instant.getTime() + ICT_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  const within = SPANS.some(([from, to]) => minute >= from * 60_000 && minute <= to * 60_000);
  return within && isWorkingDay(dayOf(instant), calendar);
};

/** Minute of the day at which `worked` minutes of it have passed; at a pause, its start or its end. */
function minuteOf(worked: number, atStartOfPause: boolean): number {
  const [morning, afternoon] = SPANS;
  const length = morning[1] - morning[0];
  const inMorning = atStartOfPause ? worked <= length : worked < length;
  return inMorning ? morning[0] + worked : afternoon[0] + worked - length;
}
