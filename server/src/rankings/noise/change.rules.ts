import type { Interval } from '../ranking/ranking.rules.ts';

/** A value with its own 95 % interval. */
export interface Told extends Interval {
  readonly value: number;
}

/** A difference with its 95 % interval. */
export interface Change extends Interval {
  readonly change: number;
  /** Whether it lies beyond what chance makes: its interval leaves zero out. */
  readonly isSignal: boolean;
}

/**
 * The difference of two independent figures, its interval made of theirs (Newcombe's hybrid score interval where they are
 * Wilson's). @source Newcombe, Statistics in Medicine 17 (1998), method 10; Zou and Donner, Statistics in Medicine 27 (2008)
 */
export function changeBetween(now: Told, before: Told): Change {
  const change = now.value - before.value;
  const low = change - Math.hypot(now.value - now.low, before.high - before.value);
  const high = change + Math.hypot(now.high - now.value, before.value - before.low);
  return { change, low, high, isSignal: low > 0 || high < 0 };
}

const Z = 1.959963984540054;

/**
 * Chance of a difference at least as great, were there none: as far beyond zero as its interval says that it lies, by the
 * normal distribution. @returns 0..1, below 0.05 exactly where the difference is a signal; 1 where no interval is known
 */
export function chanceOf({ change, low, high }: Change): number {
  const reach = change > 0 ? change - low : high - change;
  if (change === 0 || !(reach > 0)) return 1;
  return complementaryError((Z * Math.abs(change)) / reach / Math.SQRT2);
}

/** erfc(x), x ≥ 0, to 1.2e-7 of itself. @source Press et al., Numerical Recipes (1992), 6.2 */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const sum = ERFC.reduceRight((rest, factor) => factor + t * rest, 0);
  return t * Math.exp(sum - x * x);
}

const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** 95 % score interval of a count that comes as cases do, one by one. */
export function countInterval(count: number): Interval {
  const middle = count + (Z * Z) / 2;
  const spread = Z * Math.sqrt(count + (Z * Z) / 4);
  return { low: count === 0 ? 0 : middle - spread, high: middle + spread };
}
