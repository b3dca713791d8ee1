import type { Polarity } from '../metric/metric.type.ts';

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % Wilson score interval of a share, 0..1. Unlike the plain interval it holds for few cases and for shares of 0
 * and 1. @source Wilson (1927), Journal of the American Statistical Association 22
 */
export function wilson(numerator: number, denominator: number): Interval | null {
  if (denominator <= 0) return null;
  const share = numerator / denominator;
  const z2 = (Z * Z) / denominator;
  const centre = share + z2 / 2;
  const spread = Z * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator));
  const low = share === 0 ? 0 : (centre - spread) / (1 + z2);
  const high = share === 1 ? 1 : (centre + spread) / (1 + z2);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

/** A unit's figure before it is ranked. */
export interface Measured {
  readonly value: number | null;
  readonly eligible: boolean;
}

/**
 * Ranks in the given order: equal values share a rank and the next is skipped (1, 2, 2, 4); units not eligible have
 * none.
 */
export function place(units: readonly Measured[], polarity: `${Polarity}`): (number | null)[] {
  const sign = polarity === 'LOW_IS_GOOD' ? -1 : 1;
  const scored = units.map(({ value, eligible }) => (eligible && value !== null ? sign * value : null));
  const scores = descending(scored.filter((score) => score !== null));
  return scored.map((score) => (score === null ? null : 1 + countAbove(scores, score)));
}

const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);

/** How many of a descending list are greater than the limit. */
function countAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
