import { lazy, Suspense } from 'react';
import type { ChartEvent } from '../charts/chart.events.ts';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { TrendDocument } from './trend.documents.ts';

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart.tsx')).TrendChart }));

interface TrendSectionProps {
  readonly unit: {
    readonly code: string;
    readonly name: string;
    readonly province: { readonly code: string } | null;
  };
  readonly analysis: Analysis;
  /** The months drawn. */
  readonly months: { readonly from: string; readonly to: string };
  readonly events: readonly ChartEvent[];
}

/** The chosen metric of a unit month by month, against what was aimed at in each. */
export const TrendSection = ({ unit, analysis, months, events }: TrendSectionProps) => {
  const { metricKey: metric, asOf, knownAt, boundaries } = analysis;
  const trend = useGraph(
    TrendDocument,
    { metric, codes: [unit.code], province: unit.province?.code ?? null, period: months, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  return (
    <AnswerPanel question={trend} skeletonRows={7}>
      {({ metricValues }) =>
        metricValues === null ? null : (
          <Suspense fallback={<PageSkeleton rows={7} />}>
            <TrendChart name={unit.name} trend={metricValues} period={months} events={events} />
          </Suspense>
        )
      }
    </AnswerPanel>
  );
};
