import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

export interface TrendRow {
  /** `2026-07`. */
  readonly key: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What held on the month's last day; null where nothing did. */
  readonly target: { readonly value: number; readonly source: string } | null;
}

export interface Trend {
  readonly metric: {
    readonly key: string;
    readonly name: string;
    readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
    readonly polarity: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NEUTRAL';
  };
  readonly rows: readonly TrendRow[];
}

interface TrendVariables {
  readonly metric: string;
  readonly codes: readonly string[];
  /** Of the unit: its own targets go before those of the country. */
  readonly province: string | null;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

/** One metric of a unit month by month. */
export const TrendDocument = graphDocument<{ metricValues: Trend | null }, TrendVariables>(`query ConsoleTrend(
  $metric: String!
  $codes: [String!]
  $province: String
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  metricValues(metric: $metric, period: $period, by: [MONTH], scope: { unitCodes: $codes }, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    metric { key name unit polarity }
    rows { key value low high numerator denominator target(provinceCode: $province) { value source } }
  }
}`);
