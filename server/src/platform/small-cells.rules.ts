/** Fewer persons than this are told of by no figure that is broken down by what a person is. */
export const LEAST_PERSONS = 5;

/** Counts that may be shown; null where one may not. */
export interface ShownBreakdown {
  readonly total: number | null;
  readonly cells: readonly (number | null)[];
}

/** Beside a small cell those up to here are hidden too: a small one must be able to be any of them. */
const NEARLY_SMALL = 2 * LEAST_PERSONS;

/**
 * Hides cells under five persons, beside such a one all under ten, and of the larger as many as it takes, smallest
 * first and equal ones together, so that what is hidden comes to five persons in two cells at least. No hidden cell can
 * then be worked out from the total and the rest, not even by whoever knows this rule. A total under five is hidden
 * with all its cells. @param counts persons in each cell; every person in exactly one
 */
export function withoutSmallCells(counts: readonly number[]): ShownBreakdown {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_PERSONS) return { total: null, cells: counts.map(() => null) };
  if (counts.every((count) => count >= LEAST_PERSONS)) return { total, cells: counts };
  const largest = largestHidden([...counts].sort((one, other) => one - other));
  return { total, cells: counts.map((count) => (count <= largest ? null : count)) };
}

/** Size up to which cells are hidden. @param ascending counts, the smallest first and under five */
function largestHidden(ascending: readonly number[]): number {
  let persons = 0;
  let largest = 0;
  for (const [cells, count] of ascending.entries()) {
    const isEnough = cells >= 2 && persons >= LEAST_PERSONS;
    if (isEnough && count >= NEARLY_SMALL && count > largest) break;
    persons += count;
    largest = count;
  }
  return largest;
}
