import Typography from '@mui/material/Typography';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { ChartLegend } from '../charts/ChartLegend.tsx';
import { useChartPalette } from '../charts/useChartPalette.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { careerOf } from './career.view.ts';
import { CareerDrawing } from './CareerDrawing.tsx';
import { careerTable } from './career.table.ts';
import type { Assignment } from './people.documents.ts';

interface CareerChartProps {
  readonly assignments: readonly Assignment[];
  readonly today: string;
}

/** A bar as it lies in the drawing. */
const bar = 'M-6-4h12v8h-12z';

/** Posts over time, the merger marked; the same as a table and as a file. */
export const CareerChart = ({ assignments, today }: CareerChartProps) => {
  const t = useText();
  const format = useFormat();
  const palette = useChartPalette();
  const career = careerOf(assignments, today);
  if (career === null) {
    return (
      <>
        <Typography variant="h2">{t('officer.career')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('officer.careerNone')}
        </Typography>
      </>
    );
  }
  const from = format.date(career.from);
  return (
    <ChartFrame
      title={t('officer.career')}
      titleAs="h2"
      summary={
        assignments.length === 1
          ? t('officer.careerSummaryOne', { from })
          : t('officer.careerSummary', { count: format.integer(assignments.length), from })
      }
      source="chart.staffSource"
      scope={t('officer.careerScope', { day: format.date(today) })}
      table={careerTable(assignments, t, format)}
      legend={
        <ChartLegend
          items={[
            {
              name: t('officer.beforeMerger'),
              sign: { path: bar, colour: palette.paper, edge: palette.markQuiet },
            },
            { name: t('officer.afterMerger'), sign: { path: bar, colour: palette.mark, edge: palette.mark } },
          ]}
        />
      }
    >
      <CareerDrawing career={career} />
    </ChartFrame>
  );
};
