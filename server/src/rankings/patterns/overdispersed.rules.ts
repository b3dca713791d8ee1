/** A share: `k` of `n`. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the Gamma function, x > 0. @source Lanczos (1964), g = 7 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((all, factor, at) => all + factor / (z + at + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * Chance of `k` or more of `n` where units' own chances differ around `mean` with the correlation `rho`: the upper tail of
 * the beta-binomial distribution. @param mean 0..1 @param rho 0..1, above 0
 */
export function upperTail({ k, n }: Share, mean: number, rho: number): number {
  if (k <= 0) return 1;
  const chance = Math.min(1 - 1e-9, Math.max(1e-9, mean));
  const [a, b] = [(chance * (1 - rho)) / rho, ((1 - chance) * (1 - rho)) / rho];
  let mass = Math.exp(-Math.log(n + 1) - logBeta(n - k + 1, k + 1) + logBeta(k + a, n - k + b) - logBeta(a, b));
  let sum = mass;
  for (let hits = k; hits < n && mass > sum * 1e-12; hits += 1) {
    mass *= ((n - hits) * (a + hits)) / ((hits + 1) * (b + n - hits - 1));
    sum += mass;
  }
  return Math.min(1, sum);
}

/** Fewer units do not tell how much they differ. */
const LEAST_UNITS = 8;
const USUAL_RHO = 0.02;
const LEAST_RHO = 0.003;
const MOST_RHO = 0.5;
/** Outer tenth at either end is drawn in: a few that cheat must not hide themselves by widening the limits. */
const OUTER = 0.1;
/** Variance of a normal variable drawn in like that. */
const DRAWN_IN = 0.6787;

/** How much units' own chances differ: the correlation that explains how far their shares lie apart, robustly. */
export function correlationOf(shares: readonly Share[], mean: number): number {
  if (shares.length < LEAST_UNITS || mean <= 0 || mean >= 1) return USUAL_RHO;
  const deviations = shares
    .map(({ k, n }) => (k / n - mean) / Math.sqrt((mean * (1 - mean)) / n))
    .sort((one, other) => one - other);
  const at = Math.floor(OUTER * deviations.length);
  const [low = 0, high = 0] = [deviations[at], deviations[deviations.length - 1 - at]];
  const squares = deviations.reduce((sum, one) => sum + Math.max(low, Math.min(high, one)) ** 2, 0) / DRAWN_IN;
  const spare = shares.reduce((sum, { n }) => sum + n - 1, 0);
  return Math.min(MOST_RHO, Math.max(LEAST_RHO, (squares - shares.length) / Math.max(1, spare)));
}

/** Share of all units together. */
export function pooled(shares: readonly Share[]): number {
  const cases = shares.reduce((sum, { n }) => sum + n, 0);
  return cases > 0 ? shares.reduce((sum, { k }) => sum + k, 0) / cases : 0;
}
