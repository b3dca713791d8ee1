import type { Interval } from '../ranking/ranking.rules.ts';
import type { Counts, TallyColumn } from './metric.columns.ts';
import type { MetricRow } from './measured.rules.ts';

/** What a metric says of one group of dossiers. */
export interface Figure {
  readonly value: number | null;
  /** 95 % interval of the value. */
  readonly interval: Interval | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Cases looked at. */
  readonly cases: number;
  readonly eligible: boolean;
  /** What it lacks to be compared: cases, or knowledge of most of what it is made of. */
  readonly lacks: 'CASES' | 'KNOWLEDGE' | null;
}

/** Worked out for every unit of a country several times over: by a loop. */
function sumOf(counts: Counts, names: readonly TallyColumn[]): number {
  let sum = 0;
  for (const name of names) sum += counts[name] ?? 0;
  return sum;
}

/** Cases that count for a metric. */
export const numeratorOf = (counts: Counts, { numerator_columns, numerator_minus }: MetricParts): number =>
  sumOf(counts, numerator_columns) - sumOf(counts, numerator_minus);

/** Cases that a metric looks at. */
export const denominatorOf = (counts: Counts, { denominator_columns }: MetricParts): number =>
  sumOf(counts, denominator_columns);

/** How much of what a metric tells of is known, 0..1; null where that is no question. */
export function toldShareOf(counts: Counts, { told_columns, population_columns }: MetricParts): number | null {
  const population = sumOf(counts, population_columns);
  return told_columns.length === 0 || population === 0 ? null : Math.min(1, sumOf(counts, told_columns) / population);
}

/** What of a definition figures are worked out by. */
type MetricParts = Pick<
  MetricRow,
  'numerator_columns' | 'numerator_minus' | 'denominator_columns' | 'told_columns' | 'population_columns'
>;

/** Whether there are cases enough to compare. */
export function judged(cases: number, minimumCases: number): Pick<Figure, 'cases' | 'eligible' | 'lacks'> {
  const eligible = cases > 0 && cases >= minimumCases;
  return { cases, eligible, lacks: eligible ? null : 'CASES' };
}
