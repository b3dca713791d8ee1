import { addMonths } from '../filters/period.grammar.ts';
import type { Trend, TrendRow } from './trend.documents.ts';

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
  const nothing = { value: null, low: null, high: null, numerator: null, denominator: null, target: null };
  const months: TrendMonth[] = [];
  for (let month = addMonths(period.from, 0); month <= period.to; month = addMonths(month, 1))
    months.push({ month, ...(known.get(month) ?? nothing) });
  return months;
};

/** In how many months the whole interval lies on the wrong side of what was aimed at in that month. */
export const missedMonths = (
  months: readonly Pick<TrendMonth, 'low' | 'high' | 'target'>[],
  polarity: Trend['metric']['polarity'],
): number =>
  months.filter(({ low, high, target }) => {
    if (target === null || low === null || high === null) return false;
    return polarity === 'LOW_IS_GOOD' ? low > target.value : high < target.value;
  }).length;
