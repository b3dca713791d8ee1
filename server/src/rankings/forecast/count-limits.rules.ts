import { normalQuantile } from '../ranking/random.rules.ts';

/** Above this mean counts are taken for normal ones. */
const LARGE = 200;

/** Chances of 0, 1, 2 … of a negative binomial count, or of a Poisson one where the variance is no greater than the mean. */
function* chances(mean: number, variance: number): Generator<number> {
  if (variance <= mean * 1.0001) {
    let chance = Math.exp(-mean);
    for (let count = 0; ; count += 1) {
      yield chance;
      chance *= mean / (count + 1);
    }
  }
  const size = (mean * mean) / (variance - mean);
  const part = mean / variance;
  let chance = part ** size;
  for (let count = 0; ; count += 1) {
    yield chance;
    chance *= ((count + size) / (count + 1)) * (1 - part);
  }
}

/**
 * The counts between which so much of the chance lies, the rest halved to both sides; whole counts hold that or more.
 * @param coverage 0..1, e.g. 0.9
 */
export function countLimits(mean: number, variance: number, coverage: number): { low: number; high: number } {
  const outer = (1 - coverage) / 2;
  if (mean <= 0) return { low: 0, high: 0 };
  if (mean > LARGE) {
    const half = -normalQuantile(outer) * Math.sqrt(variance);
    return { low: Math.max(0, Math.floor(mean - half)), high: Math.ceil(mean + half) };
  }
  let [low, count, sum] = [-1, -1, 0];
  for (const chance of chances(mean, variance)) {
    count += 1;
    sum += chance;
    if (low < 0 && sum > outer) low = count;
    if (sum >= 1 - outer || count > 100_000) break;
  }
  return { low, high: count };
}
