/** Limits that chance alone keeps a share within, were the unit like the whole it belongs to. */
export interface FunnelLimits {
  /** 99.8 %: beyond it is `outside`. */
  readonly low: number;
  readonly high: number;
  /** 95 %: one of twenty like the whole lies beyond it. */
  readonly warningLow: number;
  readonly warningHigh: number;
}

const OUTER_TAIL = 0.001;
const INNER_TAIL = 0.025;
const OUTER_Z = -3.0902323061678132;
const INNER_Z = -1.9599639845400543;

/**
 * Exact binomial limits around a mean: of units with `cases` cases and the chance `mean` each, at most one in a thousand
 * lies below `low`, one above `high`; one in forty beyond each of the warning limits. Null without cases.
 * @param mean 0..1 @source Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005)
 */
export function funnelLimits(mean: number, cases: number): FunnelLimits | null {
  if (cases <= 0) return null;
  const low = (chance: number, tail: number, z: number): number => leastLikely({ cases, chance, tail, z });
  return {
    low: low(mean, OUTER_TAIL, OUTER_Z) / cases,
    high: 1 - low(1 - mean, OUTER_TAIL, OUTER_Z) / cases,
    warningLow: low(mean, INNER_TAIL, INNER_Z) / cases,
    warningHigh: 1 - low(1 - mean, INNER_TAIL, INNER_Z) / cases,
  };
}

/** Limits of one mean, worked out once for each number of cases. */
export function funnelOf(mean: number): (cases: number) => FunnelLimits | null {
  const known = new Map<number, FunnelLimits | null>();
  return (cases) => {
    let found = known.get(cases);
    if (found === undefined) known.set(cases, (found = funnelLimits(mean, cases)));
    return found;
  };
}

interface Tail {
  readonly cases: number;
  readonly chance: number;
  readonly tail: number;
  /** Where a normal distribution has that tail: close to where to look. */
  readonly z: number;
}

/** The least number of hits that is not less likely than the tail: the first k with P(X ≤ k) ≥ tail. */
function leastLikely({ cases, chance, tail, z }: Tail): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return cases;
  const guess = cases * chance + z * Math.sqrt(cases * chance * (1 - chance));
  let k = Math.min(cases, Math.max(0, Math.floor(guess)));
  const odds = chance / (1 - chance);
  let mass = Math.exp(logMass(k, cases, chance));
  let sum = massUpTo(k, cases, { odds, mass });
  while (sum < tail && k < cases) {
    mass *= ((cases - k) / (k + 1)) * odds;
    k += 1;
    sum += mass;
  }
  while (k > 0 && sum - mass >= tail) {
    sum -= mass;
    mass *= k / (cases - k + 1) / odds;
    k -= 1;
  }
  return k;
}

/** P(X ≤ k), added up downwards until nothing is left to add. */
function massUpTo(k: number, cases: number, { odds, mass }: { odds: number; mass: number }): number {
  let sum = mass;
  let one = mass;
  for (let hits = k; hits > 0 && one > sum * 1e-16; hits -= 1) {
    one *= hits / (cases - hits + 1) / odds;
    sum += one;
  }
  return sum;
}

const logMass = (k: number, n: number, p: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);

/** Natural logarithm of n!, by Stirling's series from 20 on. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  const inverse = 1 / n;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
