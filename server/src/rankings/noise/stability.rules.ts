import type { Polarity } from '../metric/metric.type.ts';
import { drawsFor } from '../ranking/rank-interval.rules.ts';
import { randomBits, type Bits } from '../ranking/random.rules.ts';

/** A ranked unit's share as its cases. */
export interface Shared {
  /** Units are drawn in the order of their ids, whatever order they come in. */
  readonly id: number;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Stability {
  /** How many units make the top group. */
  readonly topSize: number;
  /** In what part of the draws other units made it, 0..1. */
  readonly changedShare: number;
  readonly draws: number;
}

/** One case in so many goes the other way. */
export const ONE_IN = 100;
const MOST_ON_TOP = 10;

/** The first ten places, or the first quarter where fewer than forty units are ranked; one at least. */
export const topSizeOf = (units: number): number => Math.min(MOST_ON_TOP, Math.max(1, Math.ceil(units / 4)));

/**
 * How often the top group would be made of other units if one good case in a hundred, here and there, had gone badly:
 * each one of every unit by itself, with a fixed seed. Where a tie reaches over the group's end, its units count in. Null
 * where fewer than two units are ranked.
 */
export function topStability(
  units: readonly Shared[],
  { polarity, seed }: { readonly polarity: `${Polarity}`; readonly seed: string },
): Stability | null {
  if (units.length < 2) return null;
  const ordered = [...units].sort((one, other) => one.id - other.id);
  const isLowGood = polarity === 'LOW_IS_GOOD';
  const topSize = topSizeOf(units.length);
  const good = ordered.map(({ numerator, denominator }) => (isLowGood ? denominator - numerator : numerator));
  const shares = new Float64Array(ordered.map(({ denominator }, unit) => (good[unit] ?? 0) / denominator));
  const top = topOf(shares, topSize);
  const draws = Math.min(2_000, drawsFor(units.length));
  const bits = randomBits(`${seed} top`);
  const drawn = new Float64Array(shares.length);
  let changed = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [unit, { denominator }] of ordered.entries()) {
      const cases = good[unit] ?? 0;
      drawn[unit] = (cases - lostOf(cases, bits)) / denominator;
    }
    if (topOf(drawn, topSize) !== top) changed += 1;
  }
  return { topSize: top.split(' ').length, changedShare: changed / draws, draws };
}

/** Which units lie at or above the value of the last place of the group, as a text. */
function topOf(shares: Float64Array, size: number): string {
  const limit = shares.toSorted()[shares.length - size] ?? 0;
  const top: number[] = [];
  for (const [unit, share] of shares.entries()) if (share >= limit) top.push(unit);
  return top.join(' ');
}

/** How many of so many cases are lost, each with a chance of one in a hundred: by the distances between lost ones. */
function lostOf(cases: number, bits: Bits): number {
  const step = 1 / Math.log1p(-1 / ONE_IN);
  let lost = 0;
  for (let at = 0; ; lost += 1) {
    at += 1 + Math.floor(Math.log((bits() + 0.5) / 4_294_967_296) * step);
    if (at > cases) return lost;
  }
}
