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

/** 95 % score interval of a count that comes as cases do, one by one. */
export function countInterval(count: number): Interval {
  const middle = count + (Z * Z) / 2;
  const spread = Z * Math.sqrt(count + (Z * Z) / 4);
  return { low: count === 0 ? 0 : middle - spread, high: middle + spread };
}
