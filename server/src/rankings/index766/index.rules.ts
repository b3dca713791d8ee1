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

export interface IndexScore {
  readonly indicators: readonly IndicatorScore[];
  readonly points: number;
  /** Points of the indicators that were scored: what could be reached with what is known. */
  readonly reachable: number;
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

/** The shares an indicator is made of; null where one of its metrics is not in force. */
export function partsOf(
  { metric_keys }: IndexIndicator,
  counts: Counts,
  { parts }: Index,
): readonly SharePart[] | null {
  const found = metric_keys.flatMap((key) => parts.get(key) ?? []);
  if (found.length < metric_keys.length || found.length === 0) return null;
  return found.map((metric) => ({
    numerator: numeratorOf(counts, metric),
    denominator: denominatorOf(counts, metric),
  }));
}

/** An indicator's value: a share, or what several shares leave of one. */
const valueOf = ({ kind }: IndexIndicator, shares: readonly number[]): number =>
  kind === 'REMAINDER' ? Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0)) : (shares[0] ?? 0);

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
export function bandOf({ points, reachable }: IndexScore, { bands }: IndexDefinition): IndexBand | null {
  if (reachable <= 0) return null;
  return bands.find(({ from_share }) => points / reachable >= from_share) ?? null;
}

export interface IndexQuestion extends Index {
  readonly minimumCases: number;
  readonly draws: { readonly seed: string; readonly times: number } | null;
}

/** The points of an index as one figure: per hundred of those that could be reached. */
export function indexFigure(counts: Counts, question: IndexQuestion): Figure {
  const score = scoreIndex(counts, question);
  const first = score.indicators.find(({ status }) => status === 'SCORED');
  const cases = first?.denominator ?? 0;
  const value = score.reachable > 0 ? roundPoints((100 * score.points) / score.reachable) : null;
  return {
    value,
    interval: value === null || question.draws === null ? null : intervalOf(score, counts, question),
    numerator: score.points,
    denominator: score.reachable,
    ...judged(cases, question.minimumCases),
    ...(isKnownEnough(score, question) ? {} : { eligible: false, lacks: 'KNOWLEDGE' }),
  };
}

/** Whether most of what the house can work out at all is known here: a result of one indicator compares with nothing. */
function isKnownEnough({ reachable }: IndexScore, { definition }: Index): boolean {
  const all = definition.indicators.filter(({ kind }) => kind === 'SHARE' || kind === 'REMAINDER');
  return reachable >= LEAST_KNOWN * all.reduce((sum, { max_points }) => sum + max_points, 0);
}

/** 95 % of draws in which every share comes from its Beta posterior, Jeffreys' prior; the figure itself is always within. */
function intervalOf(score: IndexScore, counts: Counts, question: IndexQuestion): { low: number; high: number } | null {
  const { draws } = question;
  if (!draws) return null;
  const gamma = gammaDraws(randomBits(draws.seed));
  const scored = score.indicators.flatMap(({ status, indicator }) =>
    status === 'SCORED' ? [{ indicator, parts: partsOf(indicator, counts, question) ?? [] }] : [],
  );
  const totals = new Float64Array(draws.times);
  for (let draw = 0; draw < draws.times; draw += 1) {
    let points = 0;
    for (const { indicator, parts } of scored) {
      points += pointsOf(
        indicator,
        valueOf(
          indicator,
          parts.map(({ numerator, denominator }) => {
            const hits = gamma(Math.max(0, numerator) + 0.5);
            return hits / (hits + gamma(Math.max(0, denominator - numerator) + 0.5));
          }),
        ),
      );
    }
    totals[draw] = (100 * points) / score.reachable;
  }
  totals.sort();
  const outer = Math.floor(0.025 * draws.times);
  const value = (100 * score.points) / score.reachable;
  return {
    low: roundPoints(Math.min(value, totals[outer] ?? value)),
    high: roundPoints(Math.max(value, totals[draws.times - 1 - outer] ?? value)),
  };
}

/** How often the interval of each of so many figures is drawn: less often where there are many. */
export const indexDraws = (figures: number): number =>
  Math.max(100, Math.min(2_000, Math.floor(40_000 / Math.max(1, figures))));
