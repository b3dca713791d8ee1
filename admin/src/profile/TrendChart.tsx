import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { ChartEvent } from '../charts/chart.events.ts';
import { TrendBand } from '../charts/TrendBand.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { Trend } from './trend.documents.ts';
import { type Target, trendMonths } from './trend.view.ts';

interface TrendChartProps {
  readonly name: string;
  readonly trend: Trend;
  readonly period: { readonly from: string; readonly to: string };
  readonly target: Target | null;
  readonly events: readonly ChartEvent[];
}

/** The course of one figure handed to the chart, finished. */
export const TrendChart = ({ name, trend, period, target, events }: TrendChartProps) => {
  const t = useText();
  const format = useFormat();
  const { metric } = trend;
  const words = metricWords(metric, format, t);
  const months = trendMonths(trend.rows, period);
  const last = months.findLast(({ value }) => value !== null);
  const below = target === null ? 0 : months.filter(({ high }) => high !== null && high < target.value).length;
  const table: ChartTableData = {
    caption: t('profile.trendChart', { metric: metric.name }),
    head: [t('communes.month'), metric.name, t('rankings.low'), t('rankings.high'), t('rankings.cases')],
    rows: months.map(({ month, value, low, high, numerator, denominator }) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      { shown: words.value(value), value },
      { shown: words.bare(low), value: low },
      { shown: words.bare(high), value: high },
      { shown: words.ratio(numerator, denominator), value: words.ratio(numerator, denominator) },
    ]),
  };
  const finding =
    last === undefined
      ? t('communes.seriesNone')
      : t('profile.trendFinding', { month: format.month(last.month), value: words.value(last.value) });
  const targeted =
    target === null
      ? ''
      : t('profile.trendTarget', { target: words.value(target.value), count: below, source: target.source });
  return (
    <TrendBand
      title={t('profile.trendChart', { metric: metric.name })}
      summary={`${finding} ${targeted}`.trim()}
      scope={`${name}, ${format.month(period.from)} – ${format.month(period.to)}`}
      points={months.map(({ month, value, low, high, numerator, denominator }) => ({
        month,
        value,
        range: low === null || high === null ? null : [low, high],
        words: [
          `${metric.name}: ${words.value(value)}`,
          `${t('rankings.interval')}: ${words.interval(low, high)}`,
          `${t('rankings.cases')}: ${words.ratio(numerator, denominator)}`,
        ],
      }))}
      target={
        target === null
          ? null
          : { value: target.value, label: t('profile.target', { target: words.value(target.value) }) }
      }
      isShare={words.isShare}
      printMonth={(month) => format.month(month)}
      printMonthShort={(month) => format.monthShort(month)}
      printValue={(value) => words.bare(value)}
      {...{ table, events }}
    />
  );
};
