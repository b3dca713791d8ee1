import type { ChartTableData } from '../charts/ChartTable.tsx';
import { TrendBand } from '../charts/TrendBand.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { type MetricWords, metricWords } from '../rankings/metric.words.ts';
import type { Course } from './course.documents.ts';
import { courseMonths, meanDifferences } from './course.view.ts';
import type { Practice } from './practices.documents.ts';

interface CourseChartProps {
  readonly practice: Practice;
  /** The commune's id. */
  readonly unit: string;
  readonly metric: NonNullable<Practice['metric']>;
  readonly course: Course;
  /** First day that may have been its first. */
  readonly first: string;
}

const signed = (by: number, words: MetricWords): string => `${by < 0 ? '−' : '+'}${words.step(Math.abs(by))}`;

/** The commune's figure with its interval, the median of the units of its province dashed, the beginning as a vertical. */
export const CourseChart = ({ practice, unit, metric, course, first }: CourseChartProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(metric, format, t);
  const months = courseMonths(course, unit);
  const means = meanDifferences(months, first);
  const title = t('practices.courseOf', { metric: metric.name });
  const most = Math.max(0, ...months.map(({ ranked }) => ranked));
  const table: ChartTableData = {
    caption: title,
    head: [
      t('communes.month'),
      metric.name,
      t('rankings.low'),
      t('rankings.high'),
      t('rankings.cases'),
      t('practices.courseMedian'),
      t('practices.courseUnits'),
      t('practices.courseDifference'),
    ],
    rows: months.map(({ month, value, low, high, numerator, denominator, median, ranked, difference }) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      { shown: words.value(value), value },
      { shown: words.bare(low), value: low },
      { shown: words.bare(high), value: high },
      { shown: words.ratio(numerator, denominator), value: words.ratio(numerator, denominator) },
      { shown: words.value(median), value: median },
      { shown: format.integer(ranked), value: ranked },
      { shown: difference === null ? '–' : signed(difference, words), value: difference },
    ]),
  };
  return (
    <TrendBand
      title={title}
      summary={
        means === null
          ? t('practices.courseNone')
          : t('practices.courseFinding', {
              before: signed(means.before, words),
              after: signed(means.after, words),
              count: format.integer(most),
            })
      }
      scope={`${practice.place}, ${format.month(months[0]?.month ?? first)} – ${format.month(months.at(-1)?.month ?? first)}`}
      points={months.map(({ month, value, low, high, numerator, denominator, median }) => ({
        month,
        value,
        range: low === null || high === null ? null : [low, high],
        beside: median,
        words: [
          `${metric.name}: ${words.value(value)}`,
          `${t('rankings.interval')}: ${words.interval(low, high)}`,
          `${t('rankings.cases')}: ${words.ratio(numerator, denominator)}`,
          `${t('practices.courseMedian')}: ${words.value(median)}`,
        ],
      }))}
      target={null}
      events={[{ month: `${first.slice(0, 7)}-01`, label: t('practices.courseStart') }]}
      isShare={words.isShare}
      printMonth={(month) => format.month(month)}
      printMonthShort={(month) => format.monthShort(month)}
      printValue={(value) => words.bare(value)}
      table={table}
    />
  );
};
