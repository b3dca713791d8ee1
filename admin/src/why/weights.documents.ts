import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { ExplainedScope } from './why.documents.ts';

export interface WeightSensitivity {
  /** By what part of itself each group's weight was changed, 0..1. */
  readonly shift: number;
  readonly draws: number;
  readonly note: string;
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
    /** Whether any unit has points to reach in it. */
    readonly counts: boolean;
  }[];
  readonly rows: readonly {
    readonly rank: number;
    readonly rankLow: number;
    readonly rankHigh: number;
    /** Share of the draws in which it holds `rank`, 0..1. */
    readonly holdsShare: number;
    readonly mattersMost: string | null;
    readonly shifted: readonly { readonly groupCode: string; readonly rankLess: number; readonly rankMore: number }[];
  }[];
}

interface WeightVariables {
  readonly unit: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: ExplainedScope;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

export const WeightSensitivityDocument = graphDocument<
  { weightSensitivity: WeightSensitivity | null },
  WeightVariables
>(`query ConsoleWeightSensitivity(
  $unit: ID!
  $period: PeriodInput!
  $scope: RankingScope
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  weightSensitivity(unit: $unit, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    shift
    draws
    note
    groups { code name weight counts }
    rows { rank rankLow rankHigh holdsShare mattersMost shifted { groupCode rankLess rankMore } }
  }
}`);
