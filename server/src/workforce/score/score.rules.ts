import type { PlainDate } from '../../platform/plain-date.ts';

/** What somebody handled in a period, in one field. */
export interface FieldWork {
  readonly handled: number;
  readonly late: number;
  /** Of `late`: excused by a person, with what confirms it. */
  readonly excused: number;
}

export type Band = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';

/** First year assessed by the decree. */
export const FIRST_YEAR = 2026;

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** First and last day of a year, or of one of its quarters. */
export function periodOf(year: number, quarter: number | null): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from, to] = QUARTERS[(quarter ?? 0) - 1] ?? ['01-01', '12-31'];
  return { from: `${String(year)}-${from}`, to: `${String(year)}-${to}` };
}

/** Points for results, and for the general criteria, which people give. */
export const MOST = { general: 30, results: 70 } as const;
/** What an unexcused delay costs of that product's points. */
const DELAY_COSTS = 0.25;

/**
 * Points for results by Nghị định 335/2025/NĐ-CP: every product the same, each delay that nobody excused costs a quarter of
 * that product's points. Null where nothing was handled. Rounded to two decimals.
 */
export function resultPoints(work: readonly FieldWork[]): number | null {
  const handled = work.reduce((sum, field) => sum + field.handled, 0);
  if (handled === 0) return null;
  const delays = work.reduce((sum, { late, excused }) => sum + Math.max(0, late - excused), 0);
  return Math.round(100 * MOST.results * (1 - (DELAY_COSTS * delays) / handled)) / 100;
}

/** The band of a total; whoever was disciplined in the year has not completed it. */
export function bandOf(total: number, isDisciplined: boolean): Band {
  if (isDisciplined || total < 50) return 'NOT_COMPLETED';
  if (total < 70) return 'COMPLETED';
  return total < 90 ? 'GOOD' : 'EXCELLENT';
}

/** Fewer dossiers than this say nothing of a person. */
export const LEAST_HANDLED = 5;

/** A figure about a person, or null where too few dossiers stand behind it. */
export const shown = (figure: number | null, handled: number): number | null =>
  handled < LEAST_HANDLED || figure === null ? null : Math.round(figure * 100) / 100;
