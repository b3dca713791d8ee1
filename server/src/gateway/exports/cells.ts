import type { Language } from '../../platform/context.ts';
import { valueAt, type Cell, type ExportColumn } from '../../platform/export-view.ts';

/** A column as one export shows it. */
export interface ShownColumn extends Pick<ExportColumn, 'name' | 'kind'> {
  readonly label: string;
}

/** How a table is written: for people and their spreadsheet in their language, or for machines. */
export interface Manner {
  readonly language: Language;
  readonly isForMachines: boolean;
}

/** A row of the answer, and what holds it there. */
export interface Row {
  readonly value: unknown;
  readonly holder: Row | null;
}

/**
 * The cells of a row, in the order of the columns: the same ones whatever the format.
 * @param open classes of the policy that are open to the reader, null is all: names of persons are else initials
 */
export const cellsOf = (row: Row, columns: readonly ExportColumn[], open: ReadonlySet<string> | null): Cell[] =>
  columns.map(({ path, personal }) => {
    const value = cellAt(row, path);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
    return personal === undefined || open === null || open.has(personal) ? value : initialsOf(String(value));
  });

/** What stands at a path of a row; each leading `..` goes to what holds it, `*` joins what all items of a list have. */
export function cellAt({ value, holder }: Row, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (name === '..') return holder && cellAt(holder, rest);
  const list = rest.indexOf('*');
  if (list >= 0) return joined(valueAt(value, [name, ...rest.slice(0, list)]), rest.slice(list + 1));
  return valueAt(value, [name, ...rest]);
}

/** `Xã A, Phường B`; an empty list is an empty cell. */
const joined = (items: unknown, path: readonly string[]): string | null => {
  const values = Array.isArray(items) ? items.map((item: unknown) => valueAt(item, path)) : [];
  return values.filter((value) => typeof value === 'string').join(', ') || null;
};

/** `Nguyễn Văn An` as `N. V. A.`. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .flatMap((word) => [...word].slice(0, 1))
    .map((letter) => `${letter}.`)
    .join(' ');

const two = (value: number): string => String(value).padStart(2, '0');

/** Vietnam is seven hours ahead of UTC, the whole year. */
const AHEAD_MS = 7 * 3_600_000;

/** The wall clock of an instant in Vietnam, as if it were UTC. */
export const wallClock = (moment: string): Date => new Date(Date.parse(moment) + AHEAD_MS);

/** `31/12/2026`. */
export const dayText = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** `31/12/2026 08:05`, Vietnam's wall clock. */
export function momentText(moment: string): string {
  const clock = wallClock(moment);
  return `${dayText(clock.toISOString())} ${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
}

export const yesOrNo = (value: boolean, language: Language): string =>
  language === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no';

/** Whether a spreadsheet would run a text as a formula. */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);
