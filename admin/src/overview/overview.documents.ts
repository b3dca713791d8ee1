import { graphDocument } from '../data/graphql.document.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';
import type { Channel } from '../dossiers/dossier.filter.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';
import { type MetricFacts, metricFields } from '../rankings/rankings.documents.ts';

export interface OwnPlace {
  readonly scopeKind: 'UNIT' | 'DISTRICT' | 'PROVINCE' | 'COUNTRY' | 'SELF';
  readonly scopeName: string | null;
  readonly provinceCode: string | null;
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly province: { readonly code: string } | null;
  } | null;
}

/** Where the role in use holds, with its name. */
export const OwnPlaceDocument = graphDocument<{
  viewer: { readonly activeGrant: OwnPlace | null };
}>(`query ConsoleOwnPlace {
  viewer { activeGrant { scopeKind scopeName provinceCode unit { id code name province { code } } } }
}`);

interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface HeadFigure extends Figure {
  readonly key: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason: string | null;
}

export interface MonthFigure extends Figure {
  readonly key: string;
}

type TileMetric = CountedMetric & Pick<MetricFacts, 'key' | 'name' | 'unit' | 'polarity'>;

interface Province {
  readonly code: string;
  readonly name: string;
}

export interface MapRow extends Figure {
  readonly rank: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly outside: 'ABOVE' | 'BELOW' | null;
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly province: Province | null;
    readonly centroid: { readonly lon: number; readonly lat: number } | null;
    /** Left out for the whole country. */
    readonly predecessors?: readonly {
      readonly share: number;
      readonly unit: { readonly districtName: string | null; readonly province: Province | null };
    }[];
  } | null;
}

export interface MapRanking {
  readonly metric: MetricFacts;
  readonly mean: number | null;
  readonly peerMedian: number | null;
  readonly rows: readonly MapRow[];
}

export interface Signal {
  readonly kind:
    'EARLY_UNUSUAL' | 'LATE_TWICE' | 'LATE_WORSE' | 'OVERDUE_AHEAD' | 'PATTERN' | 'RETURNED_UNUSUAL' | 'WEEK_BELOW';
  /** Which pattern, of a PATTERN. */
  readonly pattern: string | null;
  readonly text: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: { readonly id: string; readonly name: string } | null;
}

/** What the page opens with: timeliness, online filing, digitised papers, satisfaction. */
export const tileKeys = ['on_time', 'online', 'digitised', 'satisfied'] as const;
type TileKey = (typeof tileKeys)[number];

interface Median {
  readonly mean: number | null;
  readonly peerMedian: number | null;
  /** Asked only of one unit's own page. */
  readonly rows?: readonly {
    readonly unit: { readonly id: string } | null;
    readonly peerMedian: number | null;
    readonly peerSize: number | null;
  }[];
}

/** What could not be asked for is null. */
export type OverviewData = {
  readonly [Key in TileKey as `${Key}_head`]: {
    readonly metric: TileMetric;
    readonly rows: readonly HeadFigure[];
  } | null;
} & { readonly [Key in TileKey as `${Key}_months`]: { readonly rows: readonly MonthFigure[] } | null } & {
  readonly [Key in TileKey as `${Key}_peers`]: Median | null;
} & { readonly signals?: readonly Signal[] | null; readonly map: MapRanking | null };

interface Scope {
  readonly provinceCode?: string;
  readonly unitTypes?: readonly UnitType[];
  readonly peerGroup?: string;
  readonly fieldCodes?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly formerDistrict?: string;
  readonly unitCodes?: readonly string[];
}

interface OverviewVariables {
  readonly period: { readonly from: string; readonly to: string };
  readonly months: { readonly from: string; readonly to: string };
  /** The units of the map, and those that medians are of. */
  readonly scope: Scope;
  /** Whose figures the tiles tell. */
  readonly own: Scope;
  readonly by: readonly ['UNIT' | 'PROVINCE'];
  readonly metric: string;
  readonly isUnit: boolean;
  /** What needs attention is looked for among all dossiers alone. */
  readonly isWhole: boolean;
  readonly hasDistricts: boolean;
  readonly asOf: string | null;
  /** As at which day what needs attention is told. */
  readonly attentionAsOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

const tileQuestion = (key: TileKey): string => `
  ${key}_head: metricValues(metric: "${key}", period: $period, by: $by, scope: $own, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    metric { key name unit polarity ${countedFields} }
    rows { key value low high numerator denominator reason }
  }
  ${key}_months: metricValues(metric: "${key}", period: $months, by: [MONTH], scope: $own, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    rows { key value low high }
  }
  ${key}_peers: communeRanking(metric: "${key}", period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    mean
    peerMedian
    rows @include(if: $isUnit) { unit { id } peerMedian peerSize }
  }`;

/** The whole page in one question: four figures with their course, what needs attention, and every unit for the map. */
export const OverviewDocument = graphDocument<OverviewData, OverviewVariables>(`query ConsoleOverview(
  $period: PeriodInput!
  $months: PeriodInput!
  $scope: RankingScope
  $own: RankingScope
  $by: [MetricDimension!]!
  $metric: String!
  $isUnit: Boolean!
  $isWhole: Boolean!
  $hasDistricts: Boolean!
  $asOf: Date
  $attentionAsOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {${tileKeys.map(tileQuestion).join('')}
  signals(scope: $scope, asOf: $attentionAsOf, knownAt: $knownAt) @include(if: $isWhole) {
    kind
    pattern
    text
    periodFrom
    periodTo
    numerator
    denominator
    unit { id name }
  }
  map: communeRanking(metric: $metric, period: $period, scope: $scope, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
    metric { ${metricFields} }
    mean
    peerMedian
    rows {
      rank
      value
      low
      high
      numerator
      denominator
      eligible
      reason
      outside
      unit {
        id
        code
        name
        province { code name }
        centroid { lon lat }
        predecessors @include(if: $hasDistricts) { share unit { districtName province { code name } } }
      }
    }
  }
}`);
