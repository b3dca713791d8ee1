import { userErrorFields, type Outcome } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

export type IndicatorStatus = 'INFORMATION' | 'NOT_APPLICABLE' | 'SCORED' | 'ZERO_DENOMINATOR';

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly status: IndicatorStatus;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly points: number | null;
  readonly pointsLost: number | null;
  readonly maxPoints: number;
  readonly note: string | null;
  /** Share from which on all points are given. */
  readonly fullMarksFrom: number;
  readonly source: string;
  readonly metrics: readonly (CountedMetric & {
    readonly key: string;
    readonly name: string;
    readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
  })[];
}

export interface IndexGroup {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  readonly reachablePoints: number;
  readonly maxPoints: number;
  readonly pointsLost: number;
  readonly indicators: readonly Indicator[];
}

export interface UnitIndex {
  readonly points: number;
  readonly reachablePoints: number;
  readonly maxPoints: number;
  readonly band: { readonly name: string; readonly isVerified: boolean } | null;
  readonly groups: readonly IndexGroup[];
}

interface UnitTime {
  readonly unit: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

export const UnitIndexDocument = graphDocument<
  { index766: UnitIndex | null },
  UnitTime
>(`query ConsoleUnitIndex($unit: ID!, $period: PeriodInput!, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries) {
  index766(unit: $unit, period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    points
    reachablePoints
    maxPoints
    band { name isVerified }
    groups {
      code
      name
      points
      reachablePoints
      maxPoints
      pointsLost
      indicators {
        code
        name
        status
        value
        numerator
        denominator
        points
        pointsLost
        maxPoints
        note
        fullMarksFrom
        source
        metrics { key name unit ${countedFields} }
      }
    }
  }
}`);

export interface Statement {
  readonly text: string;
  readonly authorName: string;
  readonly writtenAt: string;
}

interface StatementVariables {
  readonly metric: string;
  readonly codes: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

export const StatementDocument = graphDocument<
  { communeRanking: { readonly rows: readonly { readonly statement: Statement | null }[] } | null },
  StatementVariables
>(`query ConsoleStatement(
  $metric: String!
  $codes: [String!]
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  communeRanking(metric: $metric, period: $period, scope: { unitCodes: $codes }, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    rows { statement { text authorName writtenAt } }
  }
}`);

export const SaveStatementDocument = graphDocument<
  { result: Outcome & { readonly statement: Statement | null } },
  {
    input: {
      readonly unitId: string;
      readonly metric: string;
      readonly period: { readonly from: string; readonly to: string };
      readonly text: string;
    };
  }
>(`mutation SaveCommuneStatement($input: SaveCommuneStatementInput!) {
  result: saveCommuneStatement(input: $input) { statement { text authorName writtenAt } ${userErrorFields} }
}`);
