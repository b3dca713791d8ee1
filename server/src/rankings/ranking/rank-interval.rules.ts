import { DrawnBefore } from './drawn-before.rules.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import type { Polarity } from '../metric/metric.type.ts';
import { gammaDraws, normalDraws, randomBits } from './random.rules.ts';
import type { Interval } from './ranking.rules.ts';

/** A unit's figure with what its distribution is drawn from. */
export interface Uncertain {
  /** Units are drawn in the order of their ids, whatever order they come in. */
  readonly id: number;
  readonly value: number | null;
  /** 95 % interval of the value. */
  readonly interval: Interval | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly eligible: boolean;
}

export interface RankInterval {
  readonly rankLow: number;
  readonly rankHigh: number;
}

export interface Simulation {
  readonly metric: Pick<MetricRow, 'kind'> & { readonly polarity: `${Polarity}` };
  /** What the draws are seeded by: the same question gives the same places. */
  readonly seed: string;
}

const MOST_DRAWS = 50_000;
const LEAST_DRAWS = 100;
/** Values drawn for one ranking, which is what it costs; more only where the least draws need them. */
const VALUES = 250_000;
const Z = 1.959963984540054;

/** How often all units are drawn: 50,000 times up to 5 units, 2,500 times for 100, 100 times for the whole country. */
export const drawsFor = (units: number): number =>
  Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(VALUES / Math.max(1, units))));

/**
 * 95 % intervals of ranks: every eligible unit is drawn from what its cases say of it, the draws are ranked (equal ones
 * share a rank), and of each unit's ranks the outer 2.5 % are left off at either end. Shares are drawn from the Beta
 * posterior with Jeffreys' prior, Beta(k + ½, n − k + ½); counts from the Gamma posterior of a Poisson rate,
 * Gamma(k + ½); medians, means and indices from a normal distribution on each side of the value, as wide as its interval. Null where a unit
 * is not ranked, in the order of the units.
 */
export function rankIntervals(units: readonly Uncertain[], simulation: Simulation): (RankInterval | null)[] {
  const ranked = units
    .flatMap((unit, index) => (unit.eligible && unit.value !== null ? [{ unit, index }] : []))
    .sort((one, other) => one.unit.id - other.unit.id);
  const found = new Array<RankInterval | null>(units.length).fill(null);
  const count = ranked.length;
  if (count === 0) return found;
  const drawn = ranked.map(({ unit }) => unit);
  const intervals = DRAWN.get(madeOf(drawn, simulation), () =>
    drawnRanks(count, drawsFor(count), samplerOf(drawn, simulation)).map(middleOf),
  );
  for (const [place, { index }] of ranked.entries()) found[index] = intervals[place] ?? null;
  return found;
}

/** Drawing costs a province some thirty milliseconds, and the same figures with the same seed draw the same: places of so many units are kept. */
const DRAWN = new DrawnBefore<readonly RankInterval[]>(50_000);

/** All that intervals hang on. */
const madeOf = (units: readonly Uncertain[], { metric: { kind, polarity }, seed }: Simulation): string =>
  [
    `${kind} ${polarity} ${seed}`,
    ...units.map(({ numerator, denominator, value, interval }) =>
      [numerator, denominator, value, interval?.low, interval?.high].join(' '),
    ),
  ].join('\n');

/** The ranks of each unit in so many draws, in order; `fill` draws one value for each unit, the least the best. */
export function drawnRanks(count: number, draws: number, fill: (values: Float64Array) => void): Uint16Array[] {
  const ranks = new Uint16Array(count * draws);
  const round = new Round(count);
  for (let draw = 0; draw < draws; draw += 1) {
    fill(round.values);
    round.rank((unit, rank) => (ranks[unit * draws + draw] = rank));
  }
  return Array.from({ length: count }, (_, unit) => ranks.subarray(unit * draws, (unit + 1) * draws).sort());
}

/** The ranks of all draws but the outer 2.5 % at either end. @param ranks in order */
export function middleOf(ranks: Uint16Array): RankInterval {
  const outer = Math.floor(0.025 * ranks.length);
  return { rankLow: ranks[outer] ?? 1, rankHigh: ranks[ranks.length - 1 - outer] ?? 1 };
}

/** Fills one value for each unit, the least the best. */
type Sampler = (values: Float64Array) => void;

function samplerOf(units: readonly Uncertain[], { metric, seed }: Simulation): Sampler {
  const sign = metric.polarity === 'LOW_IS_GOOD' ? 1 : -1;
  const bits = randomBits(seed);
  if (metric.kind !== 'SHARE' && metric.kind !== 'COUNT') {
    const normal = normalDraws(bits);
    const sides = units.map(({ value, interval }) => {
      const middle = value ?? 0;
      return {
        middle,
        below: (middle - (interval?.low ?? middle)) / Z,
        above: ((interval?.high ?? middle) - middle) / Z,
      };
    });
    return (values) => {
      for (const [unit, { middle, below, above }] of sides.entries()) {
        const z = normal();
        values[unit] = sign * (middle + z * (z < 0 ? below : above));
      }
    };
  }
  const gamma = gammaDraws(bits);
  const hits = Float64Array.from(units, ({ numerator }) => (numerator ?? 0) + 0.5);
  if (metric.kind === 'COUNT') {
    return (values) => {
      for (let unit = 0; unit < hits.length; unit += 1) values[unit] = sign * gamma(hits[unit] ?? 0.5);
    };
  }
  const misses = Float64Array.from(units, ({ numerator, denominator }) => (denominator ?? 0) - (numerator ?? 0) + 0.5);
  // The odds of a Beta draw are the quotient of two Gamma draws: in the order of shares, and exact close to 1.
  return (values) => {
    for (let unit = 0; unit < hits.length; unit += 1) {
      values[unit] = (sign * gamma(hits[unit] ?? 0.5)) / gamma(misses[unit] ?? 0.5);
    }
  };
}

/** One draw of all units: sorted natively, each value carrying its unit in its last bits, 1e-11 of it at most. */
class Round {
  readonly values: Float64Array;
  private readonly words: Uint32Array;
  private readonly mask: number;

  constructor(count: number) {
    this.values = new Float64Array(count);
    this.words = new Uint32Array(this.values.buffer);
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, count))) - 1;
  }

  /** Tells each unit's rank; equal values share one. Leaves the values sorted. */
  rank(tell: (unit: number, rank: number) => void): void {
    const { values, words, mask } = this;
    for (let unit = 0; unit < values.length; unit += 1) {
      words[2 * unit] = (((words[2 * unit] ?? 0) & ~mask) | unit) >>> 0;
    }
    values.sort();
    let rank = 1;
    for (let place = 0; place < values.length; place += 1) {
      const low = words[2 * place] ?? 0;
      const isEqual =
        place > 0 &&
        words[2 * place + 1] === words[2 * place - 1] &&
        ((low ^ (words[2 * place - 2] ?? 0)) & ~mask) === 0;
      if (!isEqual) rank = place + 1;
      tell(low & mask, rank);
    }
  }
}
