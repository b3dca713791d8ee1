/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string;

const DAY_MS = 86_400_000;
/** Indochina Time has been UTC+7 without change since 13 June 1975. */
const ICT_MS = 7 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. @throws RangeError for text that is no day */
export function dayNumber(date: PlainDate): number {
  const found = SHAPE.exec(date);
  if (!found) throw new RangeError(`No such day: ${date}`);
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / DAY_MS;
}

/** The day of a day number. */
export const fromDayNumber = (day: number): PlainDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Whether the text is a day that exists: 2025-02-30 is none. Years 1900 to 2200. */
export function isPlainDate(text: string): boolean {
  if (!SHAPE.test(text) || text < '1900-01-01' || text > '2200-12-31') return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && fromDayNumber(day) === text;
}

/** `date` moved by whole days. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** First day of the month `months` after the month of `date`. */
export function monthStart(date: PlainDate, months = 0): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** Last day of the month of `date`. */
export const monthEnd = (date: PlainDate): PlainDate => addDays(monthStart(date, 1), -1);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The day in Asia/Ho_Chi_Minh at an instant. */
export const dayOf = (instant: Date): PlainDate => new Date(instant.getTime() + ICT_MS).toISOString().slice(0, 10);

/** Midnight that begins the day in Asia/Ho_Chi_Minh, plus minutes. */
export const instantOf = (date: PlainDate, minutes = 0): Date =>
  new Date(dayNumber(date) * DAY_MS - ICT_MS + minutes * 60_000);

/** RFC 3339 with the offset of Asia/Ho_Chi_Minh, whole seconds. */
export const toOffsetText = (instant: Date): string =>
  `${new Date(instant.getTime() + ICT_MS).toISOString().slice(0, 19)}+07:00`;
