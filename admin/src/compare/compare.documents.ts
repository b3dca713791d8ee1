import type { DossierMonth } from '../communes/communes.documents.ts';
import { graphDocument, type GraphDocument } from '../data/graphql.document.ts';
import type { Channel } from '../dossiers/dossier.filter.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';
import { type MetricFacts, metricFields } from '../rankings/rankings.documents.ts';

export interface ComparedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly districtName: string | null;
  readonly population: number | null;
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly dossierSeries: readonly Pick<DossierMonth, 'month' | 'totals'>[] | null;
}

interface Time {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

/** Answers to one question asked of several units or metrics, by alias: `u0`, `u1` … */
export type Several<Answer> = Readonly<Record<string, Answer | null>>;

interface UnitsVariables extends Time {
  readonly span: { readonly from: string; readonly to: string };
  readonly [id: `id${number}`]: string;
}

const places = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Up to six units side by side, each with its months. */
export const comparedUnitsDocument = (count: number): GraphDocument<Several<ComparedUnit>, UnitsVariables> =>
  graphDocument(`query ConsoleComparedUnits(
  $span: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
  ${places(count)
    .map((index) => `$id${index}: ID!`)
    .join('\n  ')}
) {
${places(count)
  .map(
    (index) => `  u${index}: unit(id: $id${index}) {
    id code name type validFrom validUntil districtName population
    province { code name }
    dossierSeries(period: $span, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
      month
      totals { received early onTime late online }
    }
  }`,
  )
  .join('\n')}
}`);

export interface ComparedRow {
  /** The unit's id. */
  readonly key: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly eligible: boolean;
  readonly reason: string | null;
}

export interface ComparedMetric {
  readonly metric: MetricFacts;
  readonly rows: readonly ComparedRow[];
}

interface MetricsVariables extends Time {
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: {
    readonly unitCodes: readonly string[];
    readonly fieldCodes?: readonly string[];
    readonly channels?: readonly Channel[];
  };
  readonly [metric: `key${number}`]: string;
}

/** Each metric for the units with the given codes. */
export const comparedMetricsDocument = (count: number): GraphDocument<Several<ComparedMetric>, MetricsVariables> =>
  graphDocument(`query ConsoleComparedMetrics(
  $period: PeriodInput!
  $scope: RankingScope!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
  ${places(count)
    .map((index) => `$key${index}: String!`)
    .join('\n  ')}
) {
${places(count)
  .map(
    (index) => `  m${index}: metricValues(
    metric: $key${index}
    period: $period
    by: [UNIT]
    scope: $scope
    asOf: $asOf
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    metric { ${metricFields} }
    rows { key value low high numerator denominator eligible reason }
  }`,
  )
  .join('\n')}
}`);

export interface PeerMetric {
  readonly metric: { readonly key: string };
  readonly rows: readonly Pick<ComparedRow, 'value' | 'eligible'>[];
}

interface PeersVariables extends Time {
  readonly period: { readonly from: string; readonly to: string };
  readonly province: string;
  readonly [metric: `key${number}`]: string;
}

/** Each metric for all units of a province. */
export const comparedPeersDocument = (count: number): GraphDocument<Several<PeerMetric>, PeersVariables> =>
  graphDocument(`query ConsoleComparedPeers(
  $period: PeriodInput!
  $province: String!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
  ${places(count)
    .map((index) => `$key${index}: String!`)
    .join('\n  ')}
) {
${places(count)
  .map(
    (index) => `  m${index}: metricValues(
    metric: $key${index}
    period: $period
    by: [UNIT]
    scope: { provinceCode: $province }
    asOf: $asOf
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    metric { key }
    rows { value eligible }
  }`,
  )
  .join('\n')}
}`);
