import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { FieldsDocument } from './fields.documents.ts';
import { fieldLines } from './fields.view.ts';

const FieldsChart = lazy(async () => ({ default: (await import('./FieldsChart.tsx')).FieldsChart }));

interface FieldsSectionProps {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly analysis: Analysis;
}

/** What a unit's dossiers of the period are about, and where it was late. */
export const FieldsSection = ({ unit, analysis }: FieldsSectionProps) => {
  const t = useText();
  const { period, asOf, knownAt, boundaries } = analysis;
  const days = { from: period.from, to: period.to };
  const question = useGraph(
    FieldsDocument,
    { codes: [unit.code], period: days, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('profile.fields')}
      </Typography>
      <AnswerPanel question={question} skeletonRows={8}>
        {(data) =>
          fieldLines(data).length === 0 ? (
            <EmptyPanel text={t('communes.seriesNone')} />
          ) : (
            <Suspense fallback={<PageSkeleton rows={8} />}>
              <FieldsChart {...{ unit, analysis, data }} />
            </Suspense>
          )
        }
      </AnswerPanel>
    </>
  );
};
