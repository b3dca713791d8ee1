import type { ChartTableData } from '../charts/ChartTable.tsx';
import { BumpChart } from '../charts/BumpChart.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import type { RankHistory, RankPoint } from './trends.documents.ts';
import { isVague } from './trends.view.ts';

interface TrendsChartProps {
  readonly history: RankHistory;
  /** Codes of the units put forward. */
  readonly shown: readonly string[];
  readonly periodOf: (from: string) => string;
  readonly scope: string;
}

/** The history of places handed to the drawing, and as a table of the units put forward. */
export const TrendsChart = ({ history, shown, periodOf, scope }: TrendsChartProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(history.metric, format, t);
  if (history.series.length === 0) return <EmptyPanel text={t('trends.pickFirst')} />;
  const placeWords = (point: RankPoint): string =>
    point.rank === null ? t('trends.notRanked') : `${point.rank} (${point.rankLow ?? '–'}–${point.rankHigh ?? '–'})`;
  const lines = history.series.map(({ unit, points }) => ({
    key: unit?.id ?? '',
    name: unit?.name ?? t('unknown'),
    isChosen: shown.includes(unit?.code ?? ''),
    points: points.map((point, at) => ({
      rank: point.rank,
      isVague: isVague(point, history.periods[at]?.ranked ?? 0),
      words: `${unit?.name ?? t('unknown')}: ${t('rankings.rank').toLowerCase()} ${placeWords(point)}, ${words.value(point.value)}`,
    })),
  }));
  const chosen = history.series.filter(({ unit }) => shown.includes(unit?.code ?? ''));
  const table: ChartTableData = {
    caption: t('trends.chart'),
    head: [t('trends.periodName'), ...chosen.map(({ unit }) => unit?.name ?? t('unknown'))],
    rows: history.periods.map(({ from }, at) => [
      { shown: periodOf(from), value: from },
      ...chosen.map(({ points }) => {
        const point = points[at];
        return { shown: point === undefined ? '–' : placeWords(point), value: point?.rank ?? null };
      }),
    ]),
  };
  return (
    <BumpChart
      title={`${history.metric.name}: ${t('trends.chart').toLowerCase()}`}
      summary={t('trends.readAs')}
      periods={history.periods.map(({ from }) => periodOf(from))}
      worstRank={Math.max(...history.periods.map(({ ranked }) => ranked))}
      {...{ lines, table, scope }}
    />
  );
};
