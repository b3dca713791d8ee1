import { addDays, dayNumber, fromDayNumber, weekday, type PlainDate } from '../../platform/plain-date.ts';

/** A day that departs from Monday to Friday. */
export interface CalendarRow {
  readonly date: PlainDate;
  readonly kind: 'HOLIDAY' | 'COMPENSATORY_DAY_OFF' | 'WORKING_SATURDAY';
}

/**
 * What kind of day a day is to a center: 0 nobody works; 1 to 5 an ordinary Monday to Friday; 6 a Saturday worked; 7 the
 * first working day after three days off or more, when people come who had to wait.
 */
export type DayKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DAY_OFF: DayKind = 0;
/** How many kinds of day there are. */
export const KINDS = 8;
const AFTER_BREAK: DayKind = 7;
const LONG_BREAK = 3;

/** Kinds of days by the working calendar; a year without any row is not known. */
export class DayKinds {
  private readonly kinds: ReadonlyMap<PlainDate, CalendarRow['kind']>;
  private readonly years: ReadonlySet<string>;

  constructor(rows: readonly CalendarRow[]) {
    this.kinds = new Map(rows.map(({ date, kind }) => [date, kind]));
    this.years = new Set(rows.map(({ date }) => date.slice(0, 4)));
  }

  /** Whether the calendar of a day's year is known. */
  knows(day: PlainDate): boolean {
    return this.years.has(day.slice(0, 4));
  }

  isWorked(day: PlainDate): boolean {
    const departs = this.kinds.get(day);
    return departs === undefined ? weekday(day) <= 5 : departs === 'WORKING_SATURDAY';
  }

  of(day: PlainDate): DayKind {
    if (!this.isWorked(day)) return DAY_OFF;
    const before = Array.from({ length: LONG_BREAK }, (_, back) => addDays(day, -1 - back));
    return before.every((one) => !this.isWorked(one)) ? AFTER_BREAK : (weekday(day) as DayKind);
  }
}

/** All days from one to another, both included. */
export function daysBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, at) => fromDayNumber(first + at));
}
