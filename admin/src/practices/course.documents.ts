import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

export interface Course {
  readonly periods: readonly {
    readonly from: string;
    readonly isComplete: boolean;
    readonly ranked: number;
    readonly median: number | null;
  }[];
  readonly series: readonly {
    readonly unit: { readonly id: string } | null;
    readonly points: readonly {
      readonly value: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly numerator: number | null;
      readonly denominator: number | null;
    }[];
  }[];
}

interface CourseVariables {
  readonly metric: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly province: string | null;
  readonly units: readonly string[];
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

/** A metric of a unit month by month, beside the median of the units ranked in its province. */
export const CourseDocument = graphDocument<
  { rankHistory: Course | null },
  CourseVariables
>(`query ConsolePracticeCourse(
  $metric: String!
  $period: PeriodInput!
  $province: String
  $units: [String!]
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  rankHistory(
    metric: $metric
    period: $period
    step: MONTH
    scope: { provinceCode: $province }
    units: $units
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    periods { from isComplete ranked median }
    series { unit { id } points { value low high numerator denominator } }
  }
}`);
