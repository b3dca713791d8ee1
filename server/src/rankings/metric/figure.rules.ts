import { indexFigure } from '../index766/index.rules.ts';
import { wilson } from '../ranking/ranking.rules.ts';
import type { Counts } from './metric.columns.ts';
import type { Measured } from './measured.rules.ts';
import { denominatorOf, judged, numeratorOf, type Figure } from './parts.rules.ts';

/** Handling times of some dossiers, working minutes. */
export interface HandlingSums {
  readonly cases: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** Standard deviation; null of a single dossier. */
  readonly spread: number | null;
}

export interface FigureQuestion {
  readonly measured: Measured;
  readonly minimumCases: number;
  /** What an index's interval is drawn by, and how often; null where it is not asked for. */
  readonly draws: { readonly seed: string; readonly times: number } | null;
}

/** A figure by its counts, or by handling times where the metric is one of those. */
export function figureOf(counts: Counts, handling: HandlingSums | undefined, question: FigureQuestion): Figure {
  const { measured, minimumCases } = question;
  const { metric, index } = measured;
  if (index) return indexFigure(counts, { ...index, minimumCases, draws: question.draws });
  if (metric.kind === 'MEDIAN_HANDLING') return timed(handling, medianOf, minimumCases);
  if (metric.kind === 'MEAN_HANDLING') return timed(handling, meanOf, minimumCases);
  const numerator = numeratorOf(counts, metric);
  if (metric.kind === 'COUNT') {
    return { value: numerator, interval: null, numerator, denominator: null, ...judged(numerator, 0) };
  }
  const denominator = denominatorOf(counts, metric);
  return {
    value: denominator > 0 ? numerator / denominator : null,
    interval: wilson(numerator, denominator),
    numerator,
    denominator,
    ...judged(denominator, minimumCases),
  };
}

/** Minutes as hours, to two places. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

type Told = Pick<Figure, 'value' | 'interval'>;

const medianOf = ({ median, low, high }: HandlingSums): Told => ({
  value: hours(median),
  interval: { low: hours(low), high: hours(high) },
});

const Z = 1.959963984540054;

function meanOf({ mean, spread, cases }: HandlingSums): Told {
  const half = spread === null ? null : (Z * spread) / Math.sqrt(cases);
  const interval = half === null ? null : { low: hours(Math.max(0, mean - half)), high: hours(mean + half) };
  return { value: hours(mean), interval };
}

function timed(
  handling: HandlingSums | undefined,
  told: (handling: HandlingSums) => Told,
  minimumCases: number,
): Figure {
  const cases = handling?.cases ?? 0;
  const { value, interval } = handling ? told(handling) : { value: null, interval: null };
  return { value, interval, numerator: null, denominator: cases, ...judged(cases, minimumCases) };
}
