import { addDays, monthStart, type PlainDate } from '../../platform/plain-date.ts';
import type { Period } from '../../platform/report-window.ts';
import { COLUMNS, type Counts } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { denominatorOf, numeratorOf } from '../metric/parts.rules.ts';
import { changeBetween, type Change } from '../noise/change.rules.ts';
import { wilson, type Interval } from '../ranking/ranking.rules.ts';
import type { StartPrecision } from './practice.words.ts';

/** Whole months looked at before a beginning, and after it. */
const MONTHS = 3;

/** The whole months just before the day, month or year something began in, and just after. */
export function aroundStart(startedOn: PlainDate, precision: StartPrecision): { before: Period; after: Period } {
  const month = monthStart(startedOn);
  const isYear = precision === 'YEAR';
  const first = isYear ? `${startedOn.slice(0, 4)}-01-01` : month;
  const next = isYear ? monthStart(first, 12) : monthStart(month, 1);
  return {
    before: { from: monthStart(first, -MONTHS), to: addDays(first, -1) },
    after: { from: next, to: addDays(monthStart(next, MONTHS), -1) },
  };
}

/** Whether the tallies of dossiers tell a metric month by month. */
export const isComparable = (metric: MetricRow): boolean =>
  metric.kind === 'SHARE' &&
  [...metric.numerator_columns, ...metric.numerator_minus, ...metric.denominator_columns].every(
    (column) => COLUMNS[column].tally === 'UNIT',
  );

/** A share of some months. */
export interface PracticeFigure extends Period, Interval {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Fewer cases on either side are not compared. */
const LEAST_CASES = 30;

/** The share of a period, from the counts of its months; null of too few cases. */
export function figureOf(metric: MetricRow, months: readonly Counts[], period: Period): PracticeFigure | null {
  const numerator = months.reduce((sum, counts) => sum + numeratorOf(counts, metric), 0);
  const denominator = months.reduce((sum, counts) => sum + denominatorOf(counts, metric), 0);
  const interval = wilson(numerator, denominator);
  if (denominator < LEAST_CASES || !interval) return null;
  return { ...period, ...interval, value: numerator / denominator, numerator, denominator };
}

/** The difference of both, where both are known. */
export const changeOf = (before: PracticeFigure | null, after: PracticeFigure | null): Change | null =>
  before && after ? changeBetween(after, before) : null;
