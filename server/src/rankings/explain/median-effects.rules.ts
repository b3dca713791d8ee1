import { shapley } from './shapley.rules.ts';
import { casesIn, type Times } from './times.rules.ts';

/** Cases of one kind on both sides. */
export interface KindOfTimes {
  readonly own: Times;
  readonly other: Times;
}

/** What one kind of cases adds to the difference of two medians, in hours. */
export interface TimeEffect {
  /** Because its cases take longer or shorter than there. */
  readonly speed: number;
  /** Because it makes more or less of all cases than there. */
  readonly mix: number;
}

/** Nearer to a half than that is a half: below one case in a hundred million. */
const SLACK = 1e-9;

/**
 * Splits the difference of two medians into what comes of handling each kind of cases faster or slower and what of another
 * mix of cases, kind by kind; the parts sum to the difference exactly. Each kind's cases of one side are weighted to the
 * other side's mix, as DiNardo, Fortin and Lemieux do; the medians of all such mixtures are shared out by Shapley's
 * value, speed and mix first, the kinds within each then (Owen's value). Where a side has no case of a kind, its times are
 * taken to be the other's. 4 · 2^kinds medians: for kinds that are few. Null where a side has no case at all.
 * @source DiNardo, Fortin and Lemieux, Econometrica 64 (1996); Owen, Values of Games with A Priori Unions (1977);
 * Shorrocks, Journal of Economic Inequality 11 (2013)
 */
export function medianEffects(kinds: readonly KindOfTimes[]): TimeEffect[] | null {
  const sides = [sideOf(kinds.map(({ own }) => own)), sideOf(kinds.map(({ other }) => other))] as const;
  if (sides[0].all === 0 || sides[1].all === 0) return null;
  const grid = [...new Set(kinds.flatMap(({ own, other }) => [...own.minutes, ...other.minutes]))].sort(
    (one, other) => one - other,
  );
  const speeds = kinds.map(({ own, other }) => {
    const [here, there] = [reached(own, grid), reached(other, grid)];
    return [here ?? there, there ?? here] as const;
  });
  /** The median with the mix and the times of the kinds that a coalition names, the other side's of the others. */
  const median = (mix: number, speed: number): number => {
    const chosen = kinds.map((_, kind) => sides[sideIn(mix, kind)].weights[kind] ?? 0);
    // Nothing of what either side has: both mixes, half and half.
    const weights = chosen.some((weight) => weight > 0)
      ? chosen
      : kinds.map((_, kind) => (sides[0].weights[kind] ?? 0) + (sides[1].weights[kind] ?? 0));
    return weightedMedian(
      grid,
      weights,
      speeds.map((both, kind) => both[sideIn(speed, kind)]),
    );
  };
  const [none, all] = [0, 2 ** kinds.length - 1];
  const shared = (worth: (coalition: number) => number): number[] => shapley(kinds.length, worth);
  const speed = [shared((joined) => median(none, joined)), shared((joined) => median(all, joined))] as const;
  const mix = [shared((joined) => median(joined, none)), shared((joined) => median(joined, all))] as const;
  const mean = ([one, other]: readonly [number[], number[]], kind: number): number =>
    ((one[kind] ?? 0) + (other[kind] ?? 0)) / 2;
  return kinds.map((_, kind) => ({ speed: mean(speed, kind), mix: mean(mix, kind) }));
}

/** 0 is the own side, of the kinds that have joined. */
const sideIn = (coalition: number, kind: number): 0 | 1 => (coalition & (2 ** kind) ? 0 : 1);

function sideOf(times: readonly Times[]): { readonly all: number; readonly weights: readonly number[] } {
  const cases = times.map(casesIn);
  const all = cases.reduce((sum, count) => sum + count, 0);
  return { all, weights: cases.map((count) => count / all) };
}

/** Which part of the cases is done at each point of the grid; null without cases. */
function reached(times: Times, grid: readonly number[]): Float64Array | null {
  const all = casesIn(times);
  if (all === 0) return null;
  let done = 0;
  let next = 0;
  return Float64Array.from(grid, (minute) => {
    if (times.minutes[next] === minute) done += times.cases[next++] ?? 0;
    return done / all;
  });
}

/** Hours at which half of the weight is done; between two where it is half at the one and until the other. */
function weightedMedian(
  grid: readonly number[],
  weights: readonly number[],
  speeds: readonly (Float64Array | null)[],
): number {
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  const doneAt = (index: number): number =>
    weights.reduce((sum, weight, kind) => sum + weight * (speeds[kind]?.[index] ?? 0), 0);
  /** The first point at which so much is done. */
  const first = (enough: number): number => {
    let low = 0;
    let high = grid.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doneAt(middle) >= enough) high = middle;
      else low = middle + 1;
    }
    return grid[low] ?? 0;
  };
  return (first(half - SLACK) + first(half + SLACK)) / 120;
}
