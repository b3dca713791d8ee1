import type { AnalysisChip } from '../filters/analysis.conditions.ts';
import type { AnalysisState } from '../filters/useAnalysis.ts';

/** What is told where an analysis ranks no unit. */
export interface AnalysisNoneProps {
  readonly text: string;
  readonly state: Pick<AnalysisState, 'analysis' | 'change'>;
  readonly chips: readonly AnalysisChip[];
}
