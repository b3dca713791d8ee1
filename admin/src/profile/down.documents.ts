import { graphDocument } from '../data/graphql.document.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

export interface DownRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface DownFigures {
  readonly metric: CountedMetric & {
    readonly key: string;
    readonly name: string;
    readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
  };
  readonly rows: readonly DownRow[];
}

export interface DownData {
  readonly whole: DownFigures | null;
  readonly parts: Pick<DownFigures, 'rows'> | null;
}

interface DownVariables {
  readonly metric: string;
  readonly scope: object;
  readonly by: 'FIELD' | 'PROCEDURE';
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

const asked =
  'metric: $metric, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries';

/** One figure of a unit, and what it adds up of: fields, or the procedures of one. */
export const DownDocument = graphDocument<DownData, DownVariables>(`query ConsoleDown(
  $metric: String!
  $scope: RankingScope
  $by: MetricDimension!
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  whole: metricValues(by: [UNIT], ${asked}) {
    metric { key name unit ${countedFields} }
    rows { key label value numerator denominator }
  }
  parts: metricValues(by: [$by], ${asked}) { rows { key label value numerator denominator } }
}`);
