import { graphDocument } from '../data/graphql.document.ts';

export const forecastMeasures = ['RECEIVED', 'OVERDUE'] as const;
export type ForecastMeasure = (typeof forecastMeasures)[number];

export interface ForecastSeries {
  /** Null for all fields together. */
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  /** Why nothing is foretold; null where it is. */
  readonly reason: string | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly days: readonly {
    readonly date: string;
    readonly expected: number;
    readonly low: number;
    readonly high: number;
    readonly naive: number;
  }[];
  readonly recent: readonly { readonly date: string; readonly value: number }[];
  readonly backtest: {
    readonly days: number;
    readonly meanError: number;
    readonly naiveError: number;
    /** Share of the days tried that came out within their limits, 0..1. */
    readonly coverage: number;
  } | null;
}

export interface LoadForecast {
  readonly knownUntil: string;
  /** Share of days that are to lie within their limits. */
  readonly nominalCoverage: number;
  readonly method: string;
  /** All fields together first. */
  readonly series: readonly ForecastSeries[];
}

export const LoadForecastDocument = graphDocument<
  { loadForecast: LoadForecast | null },
  {
    readonly unit: string;
    readonly measure: ForecastMeasure;
    readonly asOf: string | null;
    readonly knownAt: string | null;
  }
>(`query ConsoleLoadForecast($unit: ID!, $measure: ForecastMeasure, $asOf: Date, $knownAt: DateTime) {
  loadForecast(unit: $unit, measure: $measure, asOf: $asOf, knownAt: $knownAt) {
    knownUntil
    nominalCoverage
    method
    series {
      fieldCode
      fieldName
      reason
      expected
      low
      high
      days { date expected low high naive }
      recent { date value }
      backtest { days meanError naiveError coverage }
    }
  }
}`);
