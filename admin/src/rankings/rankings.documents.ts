import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';

export interface MetricFacts {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly formula: string;
  readonly polarity: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NEUTRAL';
  readonly version: string;
  readonly unit: string;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly validFrom: string;
  readonly source: string;
}

export interface RankingRow {
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly type: UnitType;
    readonly validUntil: string | null;
    readonly province: { readonly code: string; readonly name: string } | null;
  } | null;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly previousRank: number | null;
  readonly totals: { readonly received: number } | null;
}

export interface Ranking {
  readonly metric: MetricFacts;
  readonly asOf: string;
  readonly minimumCases: number;
  readonly previousFrom: string;
  readonly previousTo: string;
  readonly rows: readonly RankingRow[];
}

interface RankingVariables {
  readonly metric: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: { readonly provinceCode?: string; readonly unitTypes?: readonly UnitType[] };
  readonly asOf: string | null;
  readonly boundaries: Boundaries;
}

export const RankingDocument = graphDocument<
  { communeRanking: Ranking | null },
  RankingVariables
>(`query ConsoleRanking(
  $metric: String!
  $period: PeriodInput!
  $scope: RankingScope
  $asOf: Date
  $boundaries: Boundaries
) {
  communeRanking(metric: $metric, period: $period, scope: $scope, asOf: $asOf, boundaries: $boundaries) {
    metric { key name description formula polarity version unit numeratorName denominatorName validFrom source }
    asOf
    minimumCases
    previousFrom
    previousTo
    rows {
      unit { id code name type validUntil province { code name } }
      rank
      rankLow
      rankHigh
      value
      low
      high
      numerator
      denominator
      eligible
      reason
      previousRank
      totals { received }
    }
  }
}`);

export interface ProvinceChoice {
  readonly code: string;
  readonly name: string;
}

interface Choices {
  readonly metrics: readonly { readonly key: string; readonly name: string }[];
  readonly provinces: readonly ProvinceChoice[];
}

export const RankingChoicesDocument = graphDocument<
  Choices,
  { readonly asOf: string | null }
>(`query ConsoleRankingChoices($asOf: Date) {
  metrics { key name }
  provinces(asOf: $asOf) { code name }
}`);
