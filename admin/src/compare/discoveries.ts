/** 95 % of a normal distribution lie within so many standard deviations. */
const Z = 1.959963984540054;

/** A difference of two figures with the 95 % interval of it. */
export interface Distance {
  readonly by: number;
  readonly low: number;
  readonly high: number;
}

/** Chance of a difference at least as great, were there none, by the normal distribution. @returns 0..1, below 0.05 where the interval leaves out zero */
export function chanceOf({ by, low, high }: Distance): number {
  const reach = by > 0 ? by - low : high - by;
  if (by === 0 || !(reach > 0)) return 1;
  return complementaryError((Z * Math.abs(by)) / reach / Math.SQRT2);
}

/**
 * Up to which chance differences hold, looked at all together: of those told no more than `rate` are false in the mean.
 * @returns −1 where none holds
 * @source Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995)
 */
export function holdsUpTo(chances: readonly number[], rate: number): number {
  const ordered = [...chances].sort((one, other) => one - other);
  return ordered.findLast((chance, at) => chance <= (rate * (at + 1)) / ordered.length) ?? -1;
}

const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** erfc(x), x ≥ 0, to 1.2e-7 of itself. @source Press et al., Numerical Recipes (1992), 6.2 */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  return t * Math.exp(ERFC.reduceRight((rest, factor) => factor + t * rest, 0) - x * x);
}
