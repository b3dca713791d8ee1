import { addMonths } from '../filters/period.grammar.ts';
import type { UnitIndex } from '../standing/standing.documents.ts';
import type { Trend, TrendRow } from './trend.documents.ts';

/** From which value on the index of Decision 766 gives all points, and where that stands. */
export interface Target {
  readonly value: number;
  readonly source: string;
}

/** The target of a metric of which more is better, where one indicator is made of it alone. */
export const targetOf = (index: UnitIndex | null, metric: Trend['metric']): Target | null => {
  if (metric.unit !== 'SHARE' || metric.polarity !== 'HIGH_IS_GOOD') return null;
  const found = (index?.groups ?? [])
    .flatMap(({ indicators }) => indicators)
    .find(({ metrics, maxPoints }) => maxPoints > 0 && metrics.length === 1 && metrics[0]?.key === metric.key);
  return found === undefined ? null : { value: found.fullMarksFrom, source: found.source };
};

export interface TrendMonth extends Omit<TrendRow, 'key'> {
  /** First day of the month. */
  readonly month: string;
}

/** Every month of the course, those without a figure too: the line breaks there. */
export const trendMonths = (
  rows: readonly TrendRow[],
  period: { readonly from: string; readonly to: string },
): readonly TrendMonth[] => {
  const known = new Map(rows.map(({ key, ...figure }) => [`${key.slice(0, 7)}-01`, figure]));
  const nothing = { value: null, low: null, high: null, numerator: null, denominator: null };
  const months: TrendMonth[] = [];
  for (let month = addMonths(period.from, 0); month <= period.to; month = addMonths(month, 1))
    months.push({ month, ...(known.get(month) ?? nothing) });
  return months;
};
