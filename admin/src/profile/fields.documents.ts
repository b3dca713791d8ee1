import { graphDocument } from '../data/graphql.document.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

type FieldMetric = CountedMetric & {
  readonly key: string;
  readonly name: string;
  readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
};

export interface FieldRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface FieldFigures {
  readonly metric: FieldMetric;
  readonly rows: readonly FieldRow[];
}

export interface FieldData {
  readonly volume: FieldFigures | null;
  readonly late: FieldFigures | null;
}

interface FieldVariables {
  readonly codes: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

const figures = (name: string, metric: string): string => `
  ${name}: metricValues(metric: "${metric}", period: $period, by: [FIELD], scope: { unitCodes: $codes }, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    metric { key name unit ${countedFields} }
    rows { key label value low high numerator denominator }
  }`;

/** A unit's dossiers by field: how many came, and how many of those resolved were late. */
export const FieldsDocument = graphDocument<FieldData, FieldVariables>(`query ConsoleFields(
  $codes: [String!]
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {${figures('volume', 'volume')}${figures('late', 'late')}
}`);
