import type { ChartTableData } from '../charts/ChartTable.tsx';
import { FunnelPlot } from '../charts/FunnelPlot.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { funnelPoints, outsiders } from './funnel.view.ts';
import type { MetricWords } from './metric.words.ts';
import type { RankedRow } from './ranking.view.ts';
import type { Ranking } from './rankings.documents.ts';

interface RankingFunnelProps {
  readonly ranking: Ranking;
  readonly ranked: readonly RankedRow[];
  readonly words: MetricWords;
  readonly scope: string;
}

/** All ranked units against the share of them all: only those outside of the funnel differ beyond chance. */
export const RankingFunnel = ({ ranking, ranked, words, scope }: RankingFunnelProps) => {
  const t = useText();
  const format = useFormat();
  const points = funnelPoints(ranked);
  if (ranking.mean === null || points.length === 0) return <EmptyPanel text={t('funnel.none')} />;
  const [above, below] = [outsiders(points, 'ABOVE'), outsiders(points, 'BELOW')];
  const list = (names: readonly string[]): string => (names.length === 0 ? t('none') : names.join(', '));
  const sideWords = { ABOVE: t('funnel.above'), BELOW: t('funnel.below') };
  const table: ChartTableData = {
    caption: t('funnel.title'),
    head: [
      t('rankings.unit'),
      t('rankings.denominator'),
      t('rankings.value'),
      t('funnel.low998'),
      t('funnel.high998'),
      t('funnel.low95'),
      t('funnel.high95'),
      t('funnel.where'),
    ],
    rows: points.map(({ row, cases, value, limits, warnings }) => [
      { shown: row.unit?.name ?? t('unknown'), value: row.unit?.name ?? null },
      { shown: format.integer(cases), value: cases },
      ...[value, ...limits, ...warnings].map((share) => ({ shown: words.bare(share), value: share })),
      {
        shown: row.outside === null ? t('funnel.within') : sideWords[row.outside],
        value: row.outside === null ? t('funnel.within') : sideWords[row.outside],
      },
    ]),
  };
  return (
    <FunnelPlot
      title={`${ranking.metric.name}: ${t('funnel.title').toLowerCase()}`}
      summary={t('funnel.finding', { above: list(above), below: list(below) })}
      mean={ranking.mean}
      names={{
        mean: t('funnel.mean', { value: words.value(ranking.mean) }),
        limit: t('funnel.limit'),
        warning: t('funnel.warning'),
        cases: ranking.metric.denominatorName ?? t('rankings.denominator'),
      }}
      points={points.map(({ row, cases, value, limits, warnings }) => ({
        name: row.unit?.name ?? t('unknown'),
        cases,
        value,
        limits,
        warnings,
        isOutside: row.outside !== null,
        words: [
          `${t('rankings.value')}: ${words.value(value)}`,
          `${t('rankings.cases')}: ${words.ratio(row.numerator, row.denominator)}`,
          `${t('funnel.limit')}: ${words.interval(...limits)}`,
        ],
      }))}
      printValue={(value) => words.bare(value)}
      printCount={(count) => format.integer(count)}
      {...{ table, scope }}
    />
  );
};
