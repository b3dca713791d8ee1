import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import type { Meta } from '../data/meta.documents.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import type { UnitFacts } from './communes.documents.ts';
import { seriesPeriod, unitEvents } from './series.view.ts';

const CurrentSeries = lazy(async () => ({ default: (await import('./CurrentSeries.tsx')).CurrentSeries }));
const FamilySeriesChart = lazy(async () => ({ default: (await import('./FamilySeriesChart.tsx')).FamilySeriesChart }));

interface CommuneSeriesProps {
  readonly unit: UnitFacts;
  readonly analysis: Analysis;
  readonly meta: Meta;
}

/** Month by month in the chosen boundaries, with the merger marked. */
export const CommuneSeries = ({ unit, analysis, meta }: CommuneSeriesProps) => {
  const t = useText();
  const period = seriesPeriod(analysis, meta);
  const events = unitEvents(unit, period);
  const parts = { unit, period, events, asOf: analysis.asOf, knownAt: analysis.knownAt };
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('communes.series')}
      </Typography>
      <Suspense fallback={<PageSkeleton rows={7} />}>
        {analysis.boundaries === 'CURRENT' ? <CurrentSeries {...parts} /> : <FamilySeriesChart {...parts} />}
      </Suspense>
    </>
  );
};
