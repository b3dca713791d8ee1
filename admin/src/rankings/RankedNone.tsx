import type { AnalysisNoneProps } from './analysis.none.ts';
import { AnalysisNone } from './AnalysisNone.tsx';
import { rankedDocument, rankingVariables } from './ranked.documents.ts';

const rankedOf = ({ ranked }: { readonly ranked: number }): number => ranked;

/** No unit is ranked in the period: how many are without each condition. */
export const RankedNone = (props: AnalysisNoneProps) => (
  <AnalysisNone {...props} document={rankedDocument} variables={rankingVariables} {...{ rankedOf }} />
);
