import { aliasedDocument } from '../data/aliased.document.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import type { AnalysisNoneProps } from '../rankings/analysis.none.ts';
import { AnalysisNone } from '../rankings/AnalysisNone.tsx';
import { rankingTypes, rankingVariables } from '../rankings/ranked.documents.ts';
import type { HistoryStep } from './trends.documents.ts';
import { historyPeriod } from './trends.view.ts';

interface RankedPeriods {
  readonly periods: readonly { readonly ranked: number }[];
}

const historyRankedDocument = (analyses: number) =>
  aliasedDocument<RankedPeriods>(analyses, {
    operation: 'ConsoleHistoryRanked',
    field: 'rankHistory',
    types: { ...rankingTypes, step: 'HistoryStep' },
    always: 'units: []',
    selection: 'periods { ranked }',
  });

const mostRanked = ({ periods }: RankedPeriods): number => Math.max(0, ...periods.map(({ ranked }) => ranked));

/** No unit is ranked in any period: how many are without each condition, in the period that ranks most. */
export const TrendsNone = ({ step, ...props }: AnalysisNoneProps & { readonly step: HistoryStep }) => (
  <AnalysisNone
    {...props}
    document={historyRankedDocument}
    variables={(analysis: Analysis) => ({
      ...rankingVariables(analysis),
      period: historyPeriod(analysis.period, step),
      step,
    })}
    rankedOf={mostRanked}
  />
);
