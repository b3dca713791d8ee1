import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { ChartEvent } from '../charts/chart.events.ts';
import { TrendBand } from '../charts/TrendBand.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { Trend } from './trend.documents.ts';
import { missedMonths, trendMonths } from './trend.view.ts';

interface TrendChartProps {
  readonly name: string;
  readonly trend: Trend;
  readonly period: { readonly from: string; readonly to: string };
  readonly events: readonly ChartEvent[];
}

/** The course of one figure handed to the chart, finished. */
export const TrendChart = ({ name, trend, period, events }: TrendChartProps) => {
  const t = useText();
  const format = useFormat();
  const { metric } = trend;
  const words = metricWords(metric, format, t);
  const months = trendMonths(trend.rows, period);
  const last = months.findLast(({ value }) => value !== null);
  const target = months.findLast((month) => month.target !== null)?.target ?? null;
  const table: ChartTableData = {
    caption: t('profile.trendChart', { metric: metric.name }),
    head: [
      t('communes.month'),
      metric.name,
      t('rankings.low'),
      t('rankings.high'),
      t('rankings.cases'),
      t('profile.aim'),
      t('profile.aimSource'),
    ],
    rows: months.map(({ month, value, low, high, numerator, denominator, target: aim }) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      { shown: words.value(value), value },
      { shown: words.bare(low), value: low },
      { shown: words.bare(high), value: high },
      { shown: words.ratio(numerator, denominator), value: words.ratio(numerator, denominator) },
      { shown: words.value(aim?.value ?? null), value: aim?.value ?? null },
      { shown: aim?.source ?? '–', value: aim?.source ?? null },
    ]),
  };
  const finding =
    last === undefined
      ? t('communes.seriesNone')
      : t('profile.trendFinding', { month: format.month(last.month), value: words.value(last.value) });
  const targeted =
    target === null
      ? ''
      : t(metric.polarity === 'LOW_IS_GOOD' ? 'profile.trendTargetMost' : 'profile.trendTarget', {
          target: words.value(target.value),
          count: missedMonths(months, metric.polarity),
          source: target.source,
        });
  return (
    <TrendBand
      title={t('profile.trendChart', { metric: metric.name })}
      summary={`${finding} ${targeted}`.trim()}
      scope={`${name}, ${format.month(period.from)} – ${format.month(period.to)}`}
      points={months.map(({ month, value, low, high, numerator, denominator, target: aim }) => ({
        month,
        value,
        range: low === null || high === null ? null : [low, high],
        target: aim?.value ?? null,
        words: [
          `${metric.name}: ${words.value(value)}`,
          `${t('rankings.interval')}: ${words.interval(low, high)}`,
          `${t('rankings.cases')}: ${words.ratio(numerator, denominator)}`,
          ...(aim === null ? [] : [t('profile.target', { target: words.value(aim.value) })]),
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
