import type { ReactNode } from 'react';
import { PointsStack } from '../charts/PointsStack.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ParMethod, ParRow } from './par.documents.ts';
import { kinds, parTable, partsOf } from './par.view.ts';

interface ParChartProps {
  readonly method: ParMethod;
  readonly rows: readonly ParRow[];
  readonly controls: ReactNode;
}

/** One stretch of the ranking handed to the drawing: what each unit's points are made of. */
export const ParChart = ({ method, rows, controls }: ParChartProps) => {
  const t = useText();
  const format = useFormat();
  const names = kinds.map((kind) => t(`par.kinds.${kind}`));
  const drawn = rows.map((row) => {
    const values = kinds.map((kind) => partsOf(row)[kind]);
    return {
      name: row.unit?.name ?? t('unknown'),
      values,
      words: [
        `${t('rankings.rank')}: ${row.rank ?? '–'}; ${t('par.total').toLowerCase()}: ${format.decimal(row.points, 2)}`,
        ...names.map((name, at) => `${name}: ${format.decimal(values[at], 2)}`),
      ],
    };
  });
  return (
    <PointsStack
      title={`${t('par.chart')}, ${method.name}`}
      summary={t('par.readAs')}
      table={parTable(rows, t, format)}
      scope={method.source}
      source="chart.pointsSource"
      rows={drawn}
      parts={names}
      printPoints={(points) => format.decimal(points, 0)}
      controls={controls}
    />
  );
};
