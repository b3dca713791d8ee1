import { useState } from 'react';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { RankingIntervals } from '../charts/RankingIntervals.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { MetricLine } from './compare.view.ts';

interface CompareDotsProps {
  readonly lines: readonly MetricLine[];
  readonly scope: string;
  readonly analysis: Analysis;
}

/** One metric drawn: a dot with its interval for each commune. */
export const CompareDots = ({ lines, scope, analysis }: CompareDotsProps) => {
  const t = useText();
  const format = useFormat();
  const [key, setKey] = useState('');
  const line = lines.find(({ metric }) => metric.key === key) ?? lines[0];
  if (line === undefined) return null;
  const words = metricWords(line.metric, format, t);
  const known = line.cells.flatMap(({ unit, row }) =>
    row === undefined || row.value === null ? [] : [{ unit, row, value: row.value }],
  );
  const clear = line.cells.filter(({ difference }) => difference === 'higher' || difference === 'lower').length;
  const table: ChartTableData = {
    caption: line.metric.name,
    head: [t('rankings.unit'), t('rankings.value'), t('rankings.low'), t('rankings.high'), t('rankings.cases')],
    rows: known.map(({ unit, row }) => [
      { shown: unit.name, value: unit.name },
      {
        shown: words.value(row.value),
        value: row.value,
        told: { metric: line.metric, figure: row, unit, place: analysis },
      },
      { shown: words.bare(row.low), value: row.low },
      { shown: words.bare(row.high), value: row.high },
      { shown: words.ratio(row.numerator, row.denominator), value: row.denominator },
    ]),
  };
  return (
    <RankingIntervals
      title={`${line.metric.name}: ${t('rankings.chartTitle').toLowerCase()}`}
      summary={t('compare.dotsFinding', { clear, unit: line.cells[0]?.unit.name ?? '' })}
      points={known.map(({ unit, row, value }) => ({
        name: unit.name,
        value,
        low: row.low,
        high: row.high,
        words: [
          `${t('rankings.value')}: ${words.value(value)}`,
          `${t('rankings.interval')}: ${words.interval(row.low, row.high)}`,
        ],
      }))}
      scale={line.scale}
      printValue={(value) => words.bare(value)}
      controls={
        <ChoiceField
          label={t('filters.metric')}
          value={line.metric.key}
          choices={lines.map(({ metric }) => ({ value: metric.key, label: metric.name }))}
          onChange={setKey}
          width={240}
        />
      }
      {...{ table, scope }}
    />
  );
};
