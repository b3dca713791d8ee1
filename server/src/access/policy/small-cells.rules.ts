/** Fewer persons than this are told of by no figure that is broken down by what a person is. */
export const LEAST_PERSONS = 5;

/**
 * What a person is, as names in the API would say it. A field, argument or enum value with such a word in its name
 * breaks figures down by it: it must be listed in `BREAKDOWNS` and get its counts from `withoutSmallCells`.
 */
export const PERSONAL_ATTRIBUTES: readonly string[] = [
  'age',
  'birth',
  'citizenship',
  'disability',
  'education',
  'ethnic',
  'ethnicity',
  'gender',
  'health',
  'income',
  'marital',
  'nationality',
  'party',
  'poverty',
  'religion',
  'sex',
];

/** Fields (`Type.field`) that tell one person's own attribute: of a class that is closed to whoever sees figures alone. */
export const OF_ONE_PERSON: ReadonlySet<string> = new Set(['Official.birthDate', 'Official.ethnicity', 'Official.sex']);

/** Fields (`Type.field`) that break down by a personal attribute. None does so far. */
export const BREAKDOWNS: ReadonlySet<string> = new Set();

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
