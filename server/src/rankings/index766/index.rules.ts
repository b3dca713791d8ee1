import type { Counts } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { denominatorOf, judged, numeratorOf, type Figure } from '../metric/parts.rules.ts';
import { gammaDraws, randomBits } from '../ranking/random.rules.ts';
import type { IndexBand, IndexDefinition, IndexIndicator } from './index.definition.ts';

/** Why an indicator has no points, or that it has. */
export type IndicatorStatus = 'SCORED' | 'ZERO_DENOMINATOR' | 'INFORMATION' | 'NOT_APPLICABLE';

/** One indicator of a group of dossiers. */
export interface IndicatorScore {
  readonly indicator: IndexIndicator;
  readonly status: IndicatorStatus;
  /** Null unless scored. */
  readonly points: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What an index comes to. */
export interface IndexPoints {
  readonly points: number;
  /** Points of the indicators that were scored: what could be reached with what is known. */
  readonly reachable: number;
}

export interface IndexScore extends IndexPoints {
  readonly indicators: readonly IndicatorScore[];
}

/** A version of an index with the metrics its indicators are shares of. */
export interface Index {
  readonly definition: IndexDefinition;
  readonly parts: ReadonlyMap<string, MetricRow>;
}

/** Share of the points that can be worked out at all, below which units are not compared. */
const LEAST_KNOWN = 0.6;

/** Points to two places. */
export const roundPoints = (points: number): number => Math.round(points * 100) / 100;

/** One of the shares that an indicator is worked out by. */
export interface SharePart {
  readonly numerator: number;
  readonly denominator: number;
}

/** Metrics of the shares an indicator is made of; null where one of them is not in force. */
function metricsOf({ metric_keys }: IndexIndicator, { parts }: Index): readonly MetricRow[] | null {
  const found = metric_keys.flatMap((key) => parts.get(key) ?? []);
  return found.length < metric_keys.length || found.length === 0 ? null : found;
}

/** The shares an indicator is made of; null where one of its metrics is not in force. */
export const partsOf = (indicator: IndexIndicator, counts: Counts, index: Index): readonly SharePart[] | null =>
  metricsOf(indicator, index)?.map((metric) => ({
    numerator: numeratorOf(counts, metric),
    denominator: denominatorOf(counts, metric),
  })) ?? null;

/** An indicator's value: a share, or what several shares leave of one. */
const valueOf = (indicator: IndexIndicator, shares: readonly number[]): number =>
  valueBy(indicator, shares[0] ?? 0, sumOf(shares));

/** The same by the first of the shares and their sum. */
const valueBy = ({ kind }: IndexIndicator, first: number, sum: number): number =>
  kind === 'REMAINDER' ? Math.max(0, 1 - sum) : first;

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);

/** Points in proportion up to the share that gives all of them. */
const pointsOf = ({ max_points, full_marks_from }: IndexIndicator, value: number): number =>
  Math.min(1, value / full_marks_from) * max_points;

const shareOf = ({ numerator, denominator }: SharePart): number => numerator / denominator;

/** Points that an indicator's shares give. Each has cases. */
export const pointsOfParts = (indicator: IndexIndicator, parts: readonly SharePart[]): number =>
  roundPoints(pointsOf(indicator, valueOf(indicator, parts.map(shareOf))));

function scoreOf(indicator: IndexIndicator, counts: Counts, index: Index): IndicatorScore {
  const nothing = { indicator, points: null, value: null, numerator: null, denominator: null };
  if (indicator.kind === 'NOT_APPLICABLE') return { ...nothing, status: 'NOT_APPLICABLE' };
  if (indicator.kind === 'INFORMATION') return { ...nothing, status: 'INFORMATION' };
  const parts = partsOf(indicator, counts, index);
  if (!parts) return { ...nothing, status: 'NOT_APPLICABLE' };
  const [only] = parts;
  const fraction = parts.length === 1 && only ? only : { numerator: null, denominator: null };
  if (parts.some(({ denominator }) => denominator <= 0)) {
    return { ...nothing, ...fraction, status: 'ZERO_DENOMINATOR' };
  }
  const value = valueOf(indicator, parts.map(shareOf));
  return { indicator, status: 'SCORED', points: pointsOfParts(indicator, parts), value, ...fraction };
}

/**
 * Points of every indicator and in all. What cannot be worked out gets no points and is not among those that could be
 * reached: nothing is ever imputed.
 */
export function scoreIndex(counts: Counts, index: Index): IndexScore {
  const indicators = index.definition.indicators.map((indicator) => scoreOf(indicator, counts, index));
  const scored = indicators.filter(({ status }) => status === 'SCORED');
  return {
    indicators,
    points: roundPoints(scored.reduce((sum, { points }) => sum + (points ?? 0), 0)),
    reachable: roundPoints(scored.reduce((sum, { indicator }) => sum + indicator.max_points, 0)),
  };
}

/** The band of a result; null where nothing could be reached. */
export function bandOf({ points, reachable }: IndexPoints, { bands }: IndexDefinition): IndexBand | null {
  if (reachable <= 0) return null;
  return bands.find(({ from_share }) => points / reachable >= from_share) ?? null;
}

export interface IndexQuestion extends Index {
  readonly minimumCases: number;
  readonly draws: { readonly seed: string; readonly times: number } | null;
}

/** An indicator that gives points, with the metrics of its shares. */
interface Countable {
  readonly indicator: IndexIndicator;
  readonly metrics: readonly MetricRow[];
}

/** What of an index every unit is scored by. */
interface Scoring {
  readonly definition: IndexDefinition;
  readonly countable: readonly Countable[];
  /** Points that must be reachable to be compared. */
  readonly least: number;
}

const SCORINGS = new WeakMap<Index['parts'], Scoring>();

function scoringOf(index: Index): Scoring {
  const { definition, parts } = index;
  const known = SCORINGS.get(parts);
  if (known?.definition === definition) return known;
  const all = definition.indicators.filter(({ kind }) => kind === 'SHARE' || kind === 'REMAINDER');
  const countable = all.flatMap((indicator) => {
    const metrics = metricsOf(indicator, index);
    return metrics ? [{ indicator, metrics }] : [];
  });
  const scoring = { definition, countable, least: LEAST_KNOWN * sumOf(all.map(({ max_points }) => max_points)) };
  SCORINGS.set(parts, scoring);
  return scoring;
}

/** An indicator's value by counts; null where one of its shares is of no case. */
function valueFrom({ indicator, metrics }: Countable, counts: Counts): number | null {
  let first: number | null = null;
  let sum = 0;
  for (const metric of metrics) {
    const cases = denominatorOf(counts, metric);
    if (cases <= 0) return null;
    const share = numeratorOf(counts, metric) / cases;
    first ??= share;
    sum += share;
  }
  return valueBy(indicator, first ?? 0, sum);
}

/** The same points as by `scoreIndex`, without a word on each indicator: of every unit of a country at once. */
export function pointsOfIndex(counts: Counts, index: Index): IndexPoints & { readonly cases: number } {
  let points = 0;
  let reachable = 0;
  let cases: number | null = null;
  for (const countable of scoringOf(index).countable) {
    const value = valueFrom(countable, counts);
    if (value === null) continue;
    const { indicator, metrics } = countable;
    points += roundPoints(pointsOf(indicator, value));
    reachable += indicator.max_points;
    const [only] = metrics;
    cases ??= only && metrics.length === 1 ? denominatorOf(counts, only) : 0;
  }
  return { points: roundPoints(points), reachable: roundPoints(reachable), cases: cases ?? 0 };
}

/** The points of an index as one figure: per hundred of those that could be reached. */
export function indexFigure(counts: Counts, question: IndexQuestion): Figure {
  const { points, reachable, cases } = pointsOfIndex(counts, question);
  const value = reachable > 0 ? roundPoints((100 * points) / reachable) : null;
  // A result of one indicator compares with nothing: most of what the house can work out at all must be known.
  const isKnownEnough = reachable >= scoringOf(question).least;
  const { eligible, lacks } = judged(cases, question.minimumCases);
  return {
    value,
    interval: value === null ? null : intervalOf({ points, reachable }, counts, question),
    numerator: points,
    denominator: reachable,
    cases,
    eligible: eligible && isKnownEnough,
    lacks: isKnownEnough ? lacks : 'KNOWLEDGE',
  };
}

/** A share that is drawn: cases that count, and those that do not. */
interface Drawn {
  readonly hits: number;
  readonly misses: number;
}

const drawnOf = (counts: Counts, metric: MetricRow): Drawn => {
  const numerator = numeratorOf(counts, metric);
  return {
    hits: Math.max(0, numerator) + 0.5,
    misses: Math.max(0, denominatorOf(counts, metric) - numerator) + 0.5,
  };
};

/** 95 % of draws in which every share comes from its Beta posterior, Jeffreys' prior; the figure itself is always within. */
function intervalOf(
  { points: told, reachable }: IndexPoints,
  counts: Counts,
  question: IndexQuestion,
): { low: number; high: number } | null {
  const { draws } = question;
  if (!draws) return null;
  const gamma = gammaDraws(randomBits(draws.seed));
  const scored = scoringOf(question).countable.flatMap((countable) =>
    valueFrom(countable, counts) === null
      ? []
      : [
          {
            indicator: countable.indicator,
            shares: countable.metrics.map((metric) => drawnOf(counts, metric)),
          },
        ],
  );
  const totals = new Float64Array(draws.times);
  for (let draw = 0; draw < draws.times; draw += 1) {
    let points = 0;
    for (const { indicator, shares } of scored) {
      let first: number | null = null;
      let sum = 0;
      for (const share of shares) {
        const hits = gamma(share.hits);
        const drawn = hits / (hits + gamma(share.misses));
        first ??= drawn;
        sum += drawn;
      }
      points += pointsOf(indicator, valueBy(indicator, first ?? 0, sum));
    }
    totals[draw] = (100 * points) / reachable;
  }
  totals.sort();
  const outer = Math.floor(0.025 * draws.times);
  const value = (100 * told) / reachable;
  return {
    low: roundPoints(Math.min(value, totals[outer] ?? value)),
    high: roundPoints(Math.max(value, totals[draws.times - 1 - outer] ?? value)),
  };
}

/** How often the interval of each of so many figures is drawn: less often where there are many. */
export const indexDraws = (figures: number): number =>
  Math.max(100, Math.min(2_000, Math.floor(40_000 / Math.max(1, figures))));
