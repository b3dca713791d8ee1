import type { Channel } from '../dossiers/dossier.filter.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';
import { type MetricFacts, metricFields } from '../rankings/rankings.documents.ts';
import { contextFields, peopleFields, type RankContext } from './beside.documents.ts';

export const againsts = ['PEER_MEDIAN', 'SCOPE', 'PREVIOUS_PERIOD', 'UNIT'] as const;
export type Against = (typeof againsts)[number];

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ExplanationPart {
  readonly kind: 'MEDIAN' | 'MERGER' | 'METHOD' | 'MIX' | 'RATE' | 'SPEED' | 'VOLUME' | 'INDICATOR' | 'KNOWN';
  /** How many smaller kinds of cases, or predecessors, it is of together; null of one. */
  readonly gathered: number | null;
  /** In the metric's unit; the parts sum to the difference. */
  readonly effect: number;
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly channel: 'ONLINE' | 'IN_PERSON' | 'POST' | null;
  readonly ownNumerator: number | null;
  readonly ownDenominator: number | null;
  readonly otherNumerator: number | null;
  readonly otherDenominator: number | null;
  /** Of these cases by themselves, in the metric's unit; null of counts and points. */
  readonly ownValue: number | null;
  readonly otherValue: number | null;
  readonly unit: Named | null;
  /** Of an index: the indicator, and both sides' points in it. */
  readonly indicatorName: string | null;
  readonly ownPoints: number | null;
  readonly otherPoints: number | null;
  readonly maxPoints: number | null;
}

interface MethodVersion {
  readonly version: string;
  readonly formula: string;
}

/** Another method in the period before: that period by both. */
export interface MethodChange {
  readonly before: MethodVersion;
  readonly after: MethodVersion & { readonly validFrom: string };
  /** Whether values of both can be held against each other. */
  readonly comparable: boolean;
  readonly valueThen: number | null;
  readonly valueNow: number | null;
  readonly effect: number | null;
  readonly rankThen: number | null;
  readonly rankNow: number | null;
}

export interface Overtaking {
  readonly unit: Named | null;
  readonly rank: number;
  readonly rankBefore: number;
  readonly value: number | null;
}

/** One indicator by which an index could rise. */
export interface LiftWay {
  readonly indicatorCode: string;
  readonly indicatorName: string;
  /** Fewest dossiers that are enough by themselves; null where all of them are not. */
  readonly cases: number | null;
  /** Points of a hundred it can add at most. */
  readonly mostPoints: number;
}

/** Among which units; all null: of the whole country. */
export interface ExplainedScope {
  readonly provinceCode?: string;
  readonly unitTypes?: readonly UnitType[];
  readonly formerDistrict?: string;
  readonly fieldCodes?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly peerGroup?: string;
}

export interface RankExplanation {
  readonly metric: MetricFacts;
  readonly unit: (Named & { readonly province: { readonly code: string } | null }) | null;
  readonly against: Against;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly ranked: number;
  readonly value: number | null;
  readonly reference: number | null;
  readonly referenceSize: number;
  readonly referenceUnits: readonly Named[];
  readonly difference: number | null;
  readonly methodChange: MethodChange | null;
  /** Why there is nothing to take apart; null where there is. */
  readonly lack: string | null;
  /** How the difference is taken apart, with the source. */
  readonly method: string;
  readonly parts: readonly ExplanationPart[];
  readonly adjusted: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly nextPlace: {
    readonly cases: number;
    readonly rank: number;
    /** What holds it. */
    readonly value: number | null;
    readonly units: readonly Named[];
    /** Of an index, the best paying first; else none. */
    readonly ways: readonly LiftWay[];
  } | null;
  readonly overtakenBy: readonly Overtaking[];
  readonly overtook: readonly Overtaking[];
  /** What the change of place is made of; null without a place in both periods. */
  readonly placeChange: PlaceChange | null;
  readonly context: RankContext;
}

export interface PlaceChange {
  readonly rankedBefore: number;
  readonly overtakenBy: number;
  readonly overtook: number;
  readonly newAhead: number;
  readonly goneAhead: number;
}

interface ExplanationVariables {
  readonly unit: string;
  readonly metric: string;
  readonly against: Against;
  readonly other: string | null;
  readonly period: { readonly from: string; readonly to: string };
  /** Null: among its province. */
  readonly scope: ExplainedScope | null;
  readonly asOf: string | null;
  /** Null: as all is known now. */
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

const overtaking = '{ unit { id name } rank rankBefore value }';

const explained = `metric { ${metricFields} }
    unit { id name province { code } }
    against
    rank
    rankBefore
    ranked
    value
    reference
    referenceSize
    referenceUnits { id name }
    difference
    methodChange { before { version formula } after { version formula validFrom } comparable valueThen valueNow effect rankThen rankNow }
    lack
    method
    parts {
      kind
      gathered
      effect
      fieldCode
      fieldName
      channel
      ownNumerator
      ownDenominator
      otherNumerator
      otherDenominator
      ownValue
      otherValue
      unit { id name }
      indicatorName
      ownPoints
      otherPoints
      maxPoints
    }
    adjusted { value low high }
    nextPlace { cases rank value units { id name } ways { indicatorCode indicatorName cases mostPoints } }
    overtakenBy ${overtaking}
    overtook ${overtaking}
    placeChange { rankedBefore overtakenBy overtook newAhead goneAhead }`;

const explanationDocument = (name: string, more: string) =>
  graphDocument<{ rankExplanation: RankExplanation | null }, ExplanationVariables>(`query ${name}(
  $unit: ID!
  $metric: String!
  $against: ExplainAgainst
  $other: ID
  $period: PeriodInput!
  $scope: RankingScope
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  rankExplanation(
    unit: $unit
    metric: $metric
    against: $against
    other: $other
    period: $period
    scope: $scope
    asOf: $asOf
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    ${explained}
    ${contextFields(more)}
  }
}`);

export const RankExplanationDocument = explanationDocument('ConsoleRankExplanation', '');

/** The same with figures of people, for those to whom they are open. */
export const StaffedExplanationDocument = explanationDocument('ConsoleStaffedExplanation', peopleFields);
