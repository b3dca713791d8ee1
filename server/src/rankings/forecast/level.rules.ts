import { DAY_OFF, KINDS, type DayKind } from './day-kind.rules.ts';

/** Counts day by day, with what kind of day each was. */
export interface DailyCounts {
  readonly values: readonly number[];
  readonly kinds: readonly DayKind[];
}

/** What the past says of the days to come. */
export interface FittedLevel {
  /** Cases of an ordinary working day. */
  readonly level: number;
  /** Times the level, by kind of day. */
  readonly factors: readonly number[];
  /** How many times a Poisson count's variance the counts vary by, 1 at least. */
  readonly dispersion: number;
  /** Variance of the level itself. */
  readonly levelVariance: number;
}

/** How fast the level follows the days; the one that fits the past best is taken. */
const RATES = [0.02, 0.05, 0.1, 0.2];
/** An odd day moves the level by this many standard deviations at most. */
const CLAMP = 6;
/** A kind of day is taken for an ordinary one until so many of them say otherwise. */
const PRIOR_DAYS = 5;
const FIRST_DAYS = 20;
/** The days that tell how much counts vary. */
const RECENT_DAYS = 250;
const MOST_DISPERSION = 50;

interface Pass {
  readonly factors: readonly number[];
  readonly rate: number;
}

/** The level each day began with, and the one after the last. */
function smooth({ values, kinds }: DailyCounts, { factors, rate }: Pass): { before: Float64Array; last: number } {
  const before = new Float64Array(values.length);
  const worked = values.filter((_, at) => kinds[at] !== DAY_OFF).slice(0, FIRST_DAYS);
  let level = worked.reduce((sum, value) => sum + value, 0) / Math.max(1, worked.length);
  for (const [at, value] of values.entries()) {
    before[at] = level;
    const kind = kinds[at] ?? DAY_OFF;
    const factor = factors[kind] ?? 1;
    if (kind === DAY_OFF || factor <= 0) continue;
    const most = CLAMP * Math.sqrt(Math.max(1, level * factor));
    const surprise = Math.max(-most, Math.min(most, value - level * factor));
    level = Math.max(0, level + (rate * surprise) / factor);
  }
  return { before, last: level };
}

/** How each kind of day lies to the level of its time. */
function factorsOf({ values, kinds }: DailyCounts, levels: Float64Array): number[] {
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
  return Array.from({ length: KINDS }, (_, kind) => {
    let cases = 0;
    let expected = 0;
    for (const [at, value] of values.entries()) {
      if (kinds[at] !== kind) continue;
      cases += value;
      expected += levels[at] ?? 0;
    }
    const prior = kind === DAY_OFF ? 0 : PRIOR_DAYS * mean;
    return expected + prior > 0 ? (cases + prior) / (expected + prior) : kind === DAY_OFF ? 0 : 1;
  });
}

function fitAt(counts: DailyCounts, rate: number) {
  const plain = Array.from({ length: KINDS }, () => 1);
  const factors = factorsOf(counts, smooth(counts, { factors: plain, rate }).before);
  const { before, last } = smooth(counts, { factors, rate });
  const expected = before.map((level, at) => level * (factors[counts.kinds[at] ?? DAY_OFF] ?? 1));
  const half = Math.floor(expected.length / 2);
  let error = 0;
  for (let at = half; at < expected.length; at += 1) error += Math.abs((counts.values[at] ?? 0) - (expected[at] ?? 0));
  return { rate, factors, last, expected, error };
}

/** Pearson's dispersion of the last days that were worked. */
function dispersionOf({ values, kinds }: DailyCounts, expected: Float64Array): number {
  let [sum, days] = [0, 0];
  for (let at = Math.max(0, values.length - RECENT_DAYS); at < values.length; at += 1) {
    const mean = expected[at] ?? 0;
    if (kinds[at] === DAY_OFF || mean < 0.02) continue;
    sum += ((values[at] ?? 0) - mean) ** 2 / mean;
    days += 1;
  }
  return days === 0 ? 1 : Math.min(MOST_DISPERSION, Math.max(1, sum / days));
}

/**
 * A level that follows the days (exponential smoothing, odd days damped), times what the kind of day is worth. Two passes:
 * the level first, then how each kind of day lies to it.
 */
export function fitLevel(counts: DailyCounts): FittedLevel {
  const fits = RATES.map((rate) => fitAt(counts, rate));
  const best = fits.reduce((one, other) => (other.error < one.error ? other : one));
  const dispersion = dispersionOf(counts, best.expected);
  return {
    level: best.last,
    factors: best.factors,
    dispersion,
    levelVariance: (best.rate / (2 - best.rate)) * dispersion * best.last,
  };
}
