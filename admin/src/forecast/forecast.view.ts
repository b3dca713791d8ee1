import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { ForecastSeries } from './forecast.documents.ts';

/** How far the forecast missed on past days beside the plain one, in a sentence. */
export const errorSentence = (backtest: ForecastSeries['backtest'], format: Formatter, t: Translate): string => {
  if (backtest === null) return '';
  const { days, meanError, naiveError, coverage } = backtest;
  return t(meanError < naiveError ? 'forecast.errorLess' : 'forecast.errorNotLess', {
    days: format.integer(days),
    error: format.decimal(meanError, 2),
    naive: format.decimal(naiveError, 2),
    coverage: format.share(coverage),
  });
};

/** A day that was or one to come; what is not known of it is null. */
export interface ForecastPoint {
  readonly date: string;
  readonly past: number | null;
  readonly expected: number | null;
  readonly limits: readonly [low: number, high: number] | null;
  readonly naive: number | null;
}

/** The days that were and those to come, in one row. */
export const forecastPoints = ({ recent, days }: Pick<ForecastSeries, 'recent' | 'days'>): readonly ForecastPoint[] => [
  ...recent.map(({ date, value }) => ({ date, past: value, expected: null, limits: null, naive: null })),
  ...days.map(({ date, expected, low, high, naive }) => ({
    date,
    past: null,
    expected,
    limits: [low, high] as const,
    naive,
  })),
];
