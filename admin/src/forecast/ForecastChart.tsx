import type { ChartTableData } from '../charts/ChartTable.tsx';
import { ForecastLines } from '../charts/ForecastLines.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ForecastMeasure, ForecastSeries, LoadForecast } from './forecast.documents.ts';
import { errorSentence, type ForecastPoint, forecastPoints } from './forecast.view.ts';

interface ForecastChartProps {
  readonly forecast: LoadForecast;
  readonly series: ForecastSeries;
  readonly measure: ForecastMeasure;
  readonly name: string;
}

/** One series drawn: the last weeks, the days to come within their limits, and how far forecasts missed before. */
export const ForecastChart = ({ forecast, series, measure, name }: ForecastChartProps) => {
  const t = useText();
  const format = useFormat();
  const points = forecastPoints(series);
  const names = { past: t('forecast.past'), expected: t('forecast.expected'), naive: t('forecast.naive') };
  const coverage = format.share(forecast.nominalCoverage);
  const interval = t('forecast.interval', { coverage });
  const limits = ([low, high]: readonly [number, number]): string => `${format.integer(low)} – ${format.integer(high)}`;
  const number = (value: number | null, digits = 0) => ({ shown: format.decimal(value, digits), value });
  const title = [t(`forecast.measures.${measure}`), series.fieldName].filter((words) => words !== null).join(': ');
  const table: ChartTableData = {
    caption: title,
    head: [t('forecast.day'), names.past, names.expected, t('forecast.low'), t('forecast.high'), names.naive],
    rows: points.map(({ date, past, expected, limits: ends, naive }) => [
      { shown: format.date(date), value: date },
      number(past),
      number(expected, 1),
      number(ends?.[0] ?? null),
      number(ends?.[1] ?? null),
      number(naive),
    ]),
  };
  const wordsOf = ({ past, expected, limits: ends, naive }: ForecastPoint): string[] => [
    ...(past === null ? [] : [`${names.past}: ${format.integer(past)}`]),
    ...(expected === null ? [] : [`${names.expected}: ${format.decimal(expected, 1)}`]),
    ...(ends === null ? [] : [`${interval}: ${limits(ends)}`]),
    ...(naive === null ? [] : [`${names.naive}: ${format.integer(naive)}`]),
  ];
  const finding = t('forecast.finding', {
    from: format.date(series.days[0]?.date),
    to: format.date(series.days.at(-1)?.date),
    expected: format.decimal(series.expected, 0),
    coverage,
    limits: limits([series.low ?? 0, series.high ?? 0]),
  });
  return (
    <ForecastLines
      summary={`${finding} ${errorSentence(series.backtest, format, t)}`}
      scope={`${name}, ${t('forecast.knownUntil', { day: format.date(forecast.knownUntil) })}`}
      printDay={(day) => format.date(day)}
      printDayShort={(day) => `${day.slice(8, 10)}/${day.slice(5, 7)}`}
      {...{ title, table, points, names, wordsOf }}
    />
  );
};
