import { graphDocument } from '../data/graphql.document.ts';
import type { Channel } from '../dossiers/dossier.filter.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';

export interface MetricFacts extends CountedMetric {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly formula: string;
  readonly polarity: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NEUTRAL';
  readonly version: string;
  readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly validFrom: string;
  readonly source: string;
}

/** The fields of a metric that stands beside its figures, for documents. */
export const metricFields = `key name description formula polarity version unit numeratorName denominatorName validFrom source
      ${countedFields}`;

/** What became of a unit's dossiers in the period: what came in equals what went out and what stays. */
export interface RowTotals {
  readonly received: number;
  readonly carriedOver: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly pendingInTime: number;
  readonly pendingOverdue: number;
  /** Part of these counts that rests on estimated shares, 0..1. */
  readonly estimatedShare: number;
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
  /** Key of the group it is compared in by default. */
  readonly peerGroup: string | null;
  readonly peerSize: number | null;
  readonly peerMedian: number | null;
  /** On which side of that median the whole interval lies; null where they cannot be told apart. */
  readonly besidePeers: 'ABOVE' | 'BELOW' | null;
  /** Of an index. */
  readonly band: { readonly name: string; readonly isVerified: boolean; readonly source: string } | null;
  /** How much of what the metric tells of is known, 0..1; null where that is no question. */
  readonly toldShare: number | null;
  readonly previousRank: number | null;
  readonly previousValue: number | null;
  /** `value` less `previousValue`. */
  readonly change: number | null;
  /** Whether the change lies beyond its own 95 % interval. */
  readonly changeIsSignal: boolean | null;
  readonly funnelLow: number | null;
  readonly funnelHigh: number | null;
  readonly warningLow: number | null;
  readonly warningHigh: number | null;
  readonly outside: 'ABOVE' | 'BELOW' | null;
  readonly totals: RowTotals | null;
  /** The commune's own words of this metric and very period. */
  readonly statement: { readonly text: string; readonly authorName: string; readonly writtenAt: string } | null;
}

export interface Ranking {
  readonly metric: MetricFacts;
  readonly asOf: string;
  readonly minimumCases: number;
  readonly previousFrom: string;
  readonly previousTo: string;
  /** All units’ cases together, 0..1; null for what is no share. */
  readonly mean: number | null;
  readonly stability: { readonly note: string } | null;
  readonly rows: readonly RankingRow[];
}

interface RankingVariables {
  readonly metric: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: {
    readonly provinceCode?: string;
    readonly unitTypes?: readonly UnitType[];
    readonly formerDistrict?: string;
    readonly fieldCodes?: readonly string[];
    readonly channels?: readonly Channel[];
    readonly peerGroup?: string;
  };
  readonly asOf: string | null;
  readonly knownAt: string | null;
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
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  communeRanking(metric: $metric, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    metric { ${metricFields} }
    asOf
    minimumCases
    previousFrom
    previousTo
    mean
    stability { note }
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
      peerGroup
      peerSize
      peerMedian
      besidePeers
      band { name isVerified source }
      toldShare
      previousRank
      previousValue
      change
      changeIsSignal
      funnelLow
      funnelHigh
      warningLow
      warningHigh
      outside
      totals { received carriedOver early onTime late returned pendingInTime pendingOverdue estimatedShare }
      statement { text authorName writtenAt }
    }
  }
}`);

export interface ProvinceChoice {
  readonly code: string;
  readonly name: string;
}

export interface RankingChoices {
  readonly metrics: readonly (Pick<MetricFacts, 'key' | 'name' | 'unit' | 'version' | 'validFrom'> & {
    /** What closes its leaderboard to the reader; null where it is open. */
    readonly closure: { readonly key: string } | null;
  })[];
  readonly provinces: readonly ProvinceChoice[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  /** Groups of like units on that day, with their size in the whole country. */
  readonly peerGroups: readonly {
    readonly key: string;
    readonly kind: string;
    readonly name: string;
    readonly size: number;
  }[];
}

export const RankingChoicesDocument = graphDocument<
  RankingChoices,
  { readonly asOf: string | null; readonly knownAt?: string | null }
>(`query ConsoleRankingChoices($asOf: Date, $knownAt: DateTime) {
  metrics(knownAt: $knownAt) { key name unit version validFrom closure { key } }
  provinces(asOf: $asOf) { code name }
  fields { code name }
  peerGroups(asOf: $asOf, knownAt: $knownAt) { key kind name size }
}`);
