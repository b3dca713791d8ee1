import type { ReactNode } from 'react';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { type IntervalPoint, RankingIntervals } from '../charts/RankingIntervals.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { MetricWords } from './metric.words.ts';
import { rankRange } from './ranking.list.ts';
import type { RankedRow } from './ranking.view.ts';
import type { Ranking } from './rankings.documents.ts';
import { findingSentence } from './RankingToolbar.tsx';

interface RankingChartProps {
  readonly ranking: Ranking;
  /** All ranked units: the finding is about them. */
  readonly ranked: readonly RankedRow[];
  /** The stretch drawn. */
  readonly rows: readonly RankedRow[];
  readonly words: MetricWords;
  readonly scale: readonly [number, number];
  readonly analysis: Analysis;
  readonly controls: ReactNode;
  readonly scope: string;
}

/** The ranking drawn: the finished figures of one stretch handed to the chart. */
export const RankingChart = ({ ranking, ranked, rows, words, scale, analysis, controls, scope }: RankingChartProps) => {
  const t = useText();
  const format = useFormat();
  const points: IntervalPoint[] = rows.map((row) => ({
    name: row.unit?.name ?? t('unknown'),
    value: row.value,
    low: row.low,
    high: row.high,
    words: [
      `${t('rankings.value')}: ${words.value(row.value)}`,
      `${t('rankings.interval')}: ${words.interval(row.low, row.high)}`,
      `${t('rankings.rank')}: ${row.rank} (${rankRange(row)})`,
    ],
  }));
  const table: ChartTableData = {
    caption: t('rankings.chartTitle'),
    head: [
      t('rankings.unit'),
      t('rankings.rank'),
      t('rankings.value'),
      t('rankings.low'),
      t('rankings.high'),
      t('rankings.volume'),
    ],
    rows: rows.map((row) => [
      { shown: row.unit?.name ?? t('unknown'), value: row.unit?.name ?? null },
      { shown: String(row.rank), value: row.rank },
      {
        shown: words.value(row.value),
        value: row.value,
        told: { metric: ranking.metric, figure: row, unit: row.unit, place: analysis },
      },
      { shown: words.bare(row.low), value: row.low },
      { shown: words.bare(row.high), value: row.high },
      { shown: format.integer(row.totals?.received), value: row.totals?.received ?? null },
    ]),
  };
  return (
    <RankingIntervals
      title={`${ranking.metric.name}: ${t('rankings.chartTitle').toLowerCase()}`}
      summary={findingSentence(ranked, words, t)}
      printValue={(value) => words.bare(value)}
      {...{ points, scale, table, controls, scope }}
    />
  );
};
