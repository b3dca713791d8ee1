/** A stream of 32 random bits at a time: the same seed gives the same stream on every machine. */
export type Bits = () => number;

/** sfc32 seeded by the text's FNV-1a hash. @source Chris Doty-Humphrey, PractRand (2010) */
export function randomBits(seed: string): Bits {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  let [a, b, c, counter] = [hash | 0, 0x9e3779b9 | 0, 0x243f6a88, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

const STEPS = 1 << 16;
let quantiles: Float64Array | undefined;

/** The standard normal distribution in 65,536 equal steps: a draw is a look-up. Reaches 4.2 deviations either way. */
function normalQuantiles(): Float64Array {
  if (quantiles) return quantiles;
  quantiles = new Float64Array(STEPS);
  for (let step = 0; step < STEPS; step += 1) quantiles[step] = normalQuantile((step + 0.5) / STEPS);
  return quantiles;
}

const CENTRE = {
  over: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ],
  under: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const TAIL = {
  over: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  under: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};
const polynomial = (factors: readonly number[], x: number): number =>
  factors.reduce((sum, factor) => sum * x + factor, 0);

/**
 * The value below which the given part of a standard normal distribution lies, to nine digits.
 * @source Peter J. Acklam, An algorithm for computing the inverse normal cumulative distribution function (2003)
 */
export function normalQuantile(part: number): number {
  if (part > 0.5) return -normalQuantile(1 - part);
  if (part < 0.02425) {
    const x = Math.sqrt(-2 * Math.log(part));
    return polynomial(TAIL.over, x) / polynomial(TAIL.under, x);
  }
  const x = part - 0.5;
  return (x * polynomial(CENTRE.over, x * x)) / polynomial(CENTRE.under, x * x);
}

/** A draw from the standard normal distribution. */
export function normalDraws(bits: Bits): () => number {
  const table = normalQuantiles();
  return () => table[bits() >>> 16] ?? 0;
}

/**
 * Draws from the Gamma distribution with scale 1. @param shape 0.5, or at least 1
 * @source Marsaglia and Tsang, A simple method for generating gamma variables (2000)
 */
export function gammaDraws(bits: Bits): (shape: number) => number {
  const normal = normalDraws(bits);
  return (shape) => {
    if (shape < 1) {
      const half = normal();
      return (half * half) / 2;
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = (bits() + 0.5) / 4_294_967_296;
      const squared = x * x;
      if (u < 1 - 0.0331 * squared * squared) return d * v;
      if (Math.log(u) < squared / 2 + d * (1 - v + Math.log(v))) return d * v;
    }
  };
}
