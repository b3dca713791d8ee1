import Typography from '@mui/material/Typography';
import { Stat } from '../figures/Stat.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { MetricCell, MetricLine } from './compare.view.ts';
import { DifferenceMark } from './DifferenceMark.tsx';

interface CompareCellProps {
  readonly cell: MetricCell;
  readonly line: MetricLine;
  readonly analysis: Analysis;
  readonly search: string;
}

/** One figure: the value leads to the unit, its cases to the dossiers; below, whether it can be told from the first unit's. */
export const CompareCell = ({ cell, line, analysis, search }: CompareCellProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(line.metric, format, t);
  const { row, unit, difference } = cell;
  if (row === undefined || row.value === null)
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {row?.reason ?? t('compare.noFigures')}
      </Typography>
    );
  return (
    <Stat
      told={{ metric: line.metric, figure: row, unit, place: analysis }}
      link={{
        to: `/communes/${encodeURIComponent(unit.id)}${search}`,
        label: `${unit.name}: ${line.metric.name} ${words.value(row.value)}`,
      }}
      scale={line.scale}
      note={row.eligible ? null : row.reason}
    >
      {difference === 'none' ? null : <DifferenceMark difference={difference} />}
    </Stat>
  );
};
