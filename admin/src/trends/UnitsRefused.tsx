import { graphDocument } from '../data/graphql.document.ts';
import { useGraph } from '../data/useGraph.ts';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import type { HistoryVariables } from './trends.documents.ts';

const UnitsCheckDocument = graphDocument<
  { rankHistory: { asOf: string } | null },
  HistoryVariables
>(`query ConsoleUnitsCheck(
  $metric: String!
  $period: PeriodInput!
  $step: HistoryStep
  $scope: RankingScope
  $units: [String!]
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  rankHistory(
    metric: $metric
    period: $period
    step: $step
    scope: $scope
    units: $units
    asOf: $asOf
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    asOf
  }
}`);

/** Why a unit put forward has no line where all units of the scope were asked for; nothing where it only lies outside. */
export const UnitsRefused = ({ asked }: { readonly asked: HistoryVariables }) => {
  const { error } = useGraph(UnitsCheckDocument, asked);
  return error === null ? null : <ErrorPanel {...{ error }} />;
};
