import { lazy, Suspense } from 'react';
import type { ChartEvent } from '../charts/chart.events.ts';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { UnitIndexDocument } from '../standing/standing.documents.ts';
import { TrendDocument } from './trend.documents.ts';
import { targetOf } from './trend.view.ts';

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart.tsx')).TrendChart }));

interface TrendSectionProps {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly analysis: Analysis;
  /** The months drawn. */
  readonly months: { readonly from: string; readonly to: string };
  readonly events: readonly ChartEvent[];
}

/** The chosen metric of a unit month by month, against its target; the target is that of the index shown on the same page. */
export const TrendSection = ({ unit, analysis, months, events }: TrendSectionProps) => {
  const { metricKey: metric, period, asOf, knownAt, boundaries } = analysis;
  const trend = useGraph(
    TrendDocument,
    { metric, codes: [unit.code], period: months, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  const days = { from: period.from, to: period.to };
  const index = useGraph(
    UnitIndexDocument,
    { unit: unit.id, period: days, asOf, knownAt, boundaries },
    { keepPrevious: true },
  ).answer?.data.index766;
  return (
    <AnswerPanel question={trend} skeletonRows={7}>
      {({ metricValues }) =>
        metricValues === null ? null : (
          <Suspense fallback={<PageSkeleton rows={7} />}>
            <TrendChart
              name={unit.name}
              trend={metricValues}
              period={months}
              target={targetOf(index ?? null, metricValues.metric)}
              events={events}
            />
          </Suspense>
        )
      }
    </AnswerPanel>
  );
};
