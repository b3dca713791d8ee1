import {
  partsOf,
  pointsOfParts,
  roundPoints,
  scoreIndex,
  type Index,
  type IndicatorScore,
} from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';

/** What cases of one indicator can add to an index. */
interface LiftWay {
  readonly indicator: string;
  /** Fewest of its cases that would be enough by themselves; null where all of them are not. */
  readonly cases: number | null;
  /** Points of a hundred it adds at most. */
  readonly most: number;
}

interface Lift {
  /** Cases it takes where those are mended first that pay best. */
  readonly cases: number;
  readonly ways: readonly LiftWay[];
}

/** One indicator that has points left. */
interface Lever {
  readonly code: string;
  /** Points that it adds to the index with so many of its cases mended. */
  readonly gained: (cases: number) => number;
  /** The fewest cases that add all it can. */
  readonly cases: number;
  readonly most: number;
}

/** The fewest of some cases with which something holds that holds with more of them too; null where it does not with all. */
function fewest(all: number, holds: (cases: number) => boolean): number | null {
  if (!holds(all)) return null;
  let [low, high] = [0, all];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An indicator whose cases can be mended: of several shares taken off one, those of the share in which a case weighs most. */
function leverOf({ indicator, points }: IndicatorScore, counts: Counts, index: Index): Lever[] {
  const parts = points === null ? null : partsOf(indicator, counts, index);
  if (points === null || !parts) return [];
  const isBad = indicator.kind === 'REMAINDER';
  const [chosen] = parts
    .map(({ numerator, denominator }, at) => ({ at, denominator, cases: isBad ? numerator : denominator - numerator }))
    .filter(({ cases }) => cases > 0)
    .sort((one, other) => one.denominator - other.denominator);
  if (!chosen) return [];
  const gained = (cases: number): number => {
    const mended = parts.map((part, at) =>
      at === chosen.at ? { ...part, numerator: part.numerator + (isBad ? -cases : cases) } : part,
    );
    return pointsOfParts(indicator, mended) - points;
  };
  const most = gained(chosen.cases);
  const cases = most > 0 ? fewest(chosen.cases, (some) => gained(some) >= most) : null;
  return cases === null ? [] : [{ code: indicator.code, gained, cases, most }];
}

/**
 * What it takes for an index to come up to a value, all else staying as it is: by each indicator alone, and by the best paying
 * ones together. Every step is the index worked out anew, rounded as it is told. A case that counts for two indicators is
 * counted for each by itself. Null where all cases together are not enough.
 */
export function liftOf(counts: Counts, index: Index, target: number): Lift | null {
  const { points, reachable, indicators } = scoreIndex(counts, index);
  const reaches = (gained: number): boolean => roundPoints((100 * roundPoints(points + gained)) / reachable) >= target;
  const levers = indicators
    .flatMap((score) => leverOf(score, counts, index))
    .sort((one, other) => other.most / other.cases - one.most / one.cases || (one.code < other.code ? -1 : 1));
  const ways = levers.map((lever): LiftWay => ({
    indicator: lever.code,
    cases: fewest(lever.cases, (some) => reaches(lever.gained(some))),
    most: (100 * lever.most) / reachable,
  }));
  let [gained, cases] = [0, 0];
  for (const lever of levers) {
    const from = gained;
    const last = fewest(lever.cases, (some) => reaches(from + lever.gained(some)));
    if (last !== null) return { cases: cases + last, ways };
    gained += lever.most;
    cases += lever.cases;
  }
  return null;
}
