import { isPlainDate, type PlainDate } from '../plain-date.ts';

const ICT_MS = 7 * 3_600_000;
const CLOSING_MS = 17 * 3_600_000;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** An instant a cell tells; with `wholeDay` only the day was told and the instant is its 17:00. */
export interface CellInstant {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly wholeDay: boolean;
}

const inRange = (year: number): boolean => year >= 1990 && year <= 2100;

const known = new Map<string, CellInstant | null>();
const REMEMBERED = 5_000;

/**
 * Reads `dd/MM/yyyy HH:mm` (Asia/Ho_Chi_Minh), its common variants, or ISO 8601.
 * @returns null when there is no such day or hour
 */
export function parseInstant(text: string): CellInstant | null {
  let found = known.get(text);
  if (found === undefined) {
    if (known.size > REMEMBERED) known.clear();
    known.set(text, (found = read(text)));
  }
  return found;
}

function read(text: string): CellInstant | null {
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) {
    const [, day, month, year, hour, minute, second] = vietnamese;
    return instant([year, month, day, hour, minute, second], ICT_MS);
  }
  const iso = ISO.exec(text);
  if (!iso) return null;
  const [, year, month, day, hour, minute, second, zone] = iso;
  const offset = zone === undefined ? ICT_MS : offsetMs(zone);
  return offset === null ? null : instant([year, month, day, hour, minute, second], offset);
}

function instant(parts: readonly (string | undefined)[], offset: number): CellInstant | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (!inRange(year) || hour > 23 || minute > 59 || second > 59) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const made = new Date(midnight);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  const wholeDay = parts[3] === undefined;
  const time = wholeDay ? CLOSING_MS : ((hour * 60 + minute) * 60 + second) * 1000;
  return { at: midnight + time - offset, wholeDay };
}

function offsetMs(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The day a cell tells, `dd/MM/yyyy` or ISO 8601, whatever the hour beside it; null when there is no such day. */
export function parseDay(text: string): PlainDate | null {
  const vietnamese = VIETNAMESE.exec(text);
  const [, year = '', month = '', day = ''] = vietnamese
    ? [undefined, vietnamese[3], vietnamese[2], vietnamese[1]]
    : (ISO.exec(text) ?? []);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
