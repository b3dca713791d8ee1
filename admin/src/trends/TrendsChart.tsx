import { parseAsString, useQueryState } from 'nuqs';
import { BumpChart } from '../charts/BumpChart.tsx';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import type { RankHistory, RankPoint, RankSeries } from './trends.documents.ts';
import { drawnPeriods, isVague } from './trends.view.ts';

interface TrendsChartProps {
  readonly history: RankHistory;
  /** Codes of the units put forward. */
  readonly shown: readonly string[];
  readonly periodOf: (from: string) => string;
  readonly scope: string;
}

/** The history of places handed to the drawing, all of it or two periods alone, and as a table of the units put forward. */
export const TrendsChart = ({ history, shown, periodOf, scope }: TrendsChartProps) => {
  const t = useText();
  const format = useFormat();
  const [since, setSince] = useQueryState('since', parseAsString.withOptions({ history: 'push', shallow: false }));
  const words = metricWords(history.metric, format, t);
  if (history.series.length === 0) return <EmptyPanel text={t('trends.pickFirst')} />;
  const drawn = drawnPeriods(history.periods, since);
  const periods = drawn.flatMap((at) => history.periods[at] ?? []);
  const pointsOf = ({ points }: RankSeries): readonly RankPoint[] => drawn.flatMap((at) => points[at] ?? []);
  const placeOf = (points: readonly RankPoint[], at: number): string =>
    placeWords({ point: points[at], before: points[at - 1], ranked: periods[at]?.ranked ?? 0 }, t);
  const lines = history.series.map((series) => {
    const name = series.unit?.name ?? t('unknown');
    const points = pointsOf(series);
    return {
      key: series.unit?.id ?? '',
      name,
      isChosen: shown.includes(series.unit?.code ?? ''),
      points: points.map((point, at) => ({
        rank: point.rank,
        isVague: isVague(point, periods[at]?.ranked ?? 0),
        words: `${name}: ${placeOf(points, at)}; ${words.value(point.value)}`,
      })),
    };
  });
  const chosen = history.series
    .filter(({ unit }) => shown.includes(unit?.code ?? ''))
    .map((series) => ({ name: series.unit?.name ?? t('unknown'), points: pointsOf(series) }));
  const table: ChartTableData = {
    caption: t('trends.chart'),
    head: [t('trends.periodName'), ...chosen.map(({ name }) => name)],
    rows: periods.map(({ from }, at) => [
      { shown: periodOf(from), value: from },
      ...chosen.map(({ points }) => ({ shown: placeOf(points, at), value: points[at]?.rank ?? null })),
    ]),
  };
  const last = history.periods.at(-1);
  return (
    <BumpChart
      title={`${history.metric.name}: ${t('trends.chart').toLowerCase()}`}
      summary={t('trends.readAs')}
      periods={periods.map(({ from }) => periodOf(from))}
      worstRank={Math.max(...periods.map(({ ranked }) => ranked))}
      controls={
        <ChoiceField
          label={t('trends.draw')}
          value={periods.length === 2 ? (since ?? '') : ''}
          emptyLabel={t('trends.allPeriods')}
          choices={history.periods.slice(0, -1).map(({ from }) => ({
            value: from,
            label: t('trends.twoPeriods', { from: periodOf(from), to: periodOf(last?.from ?? from) }),
          }))}
          onChange={(from) => void setSince(from === '' ? null : from)}
          width={270}
        />
      }
      {...{ lines, table, scope }}
    />
  );
};

interface Place {
  readonly point: RankPoint | undefined;
  readonly before: RankPoint | undefined;
  readonly ranked: number;
}

/** `hạng 3 trên 12 (khoảng 1–5), tăng 2 bậc`: a place, and how it moved since the one before. */
const placeWords = ({ point, before, ranked }: Place, t: Translate): string => {
  if (point === undefined || point.rank === null) return t('trends.notRanked');
  const { rank, rankLow, rankHigh } = point;
  const place = t('trends.place', { rank, ranked, low: rankLow ?? '–', high: rankHigh ?? '–' });
  if (before === undefined || before.rank === null) return place;
  const by = before.rank - rank;
  return `${place}, ${by === 0 ? t('trends.same') : t(by > 0 ? 'trends.up' : 'trends.down', { by: Math.abs(by) })}`;
};
