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

/** The cells of a row of the answer, in the order of the columns: the same ones whatever the format. */
export const cellsOf = (row: unknown, columns: readonly ExportColumn[]): Cell[] =>
  columns.map(({ path }) => {
    const value = valueAt(row, path);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  });

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
