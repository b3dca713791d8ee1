/** What somebody handled in a period, in one field. */
export interface FieldWork {
  readonly handled: number;
  readonly late: number;
  /** Of `late`: excused by a person, with what confirms it. */
  readonly excused: number;
}

export type Band = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';

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
