import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';
import { type MetricFacts, metricFields } from '../rankings/rankings.documents.ts';

interface UnitFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface RankPoint {
  readonly periodFrom: string;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface RankSeries {
  readonly unit: UnitFacts | null;
  readonly points: readonly RankPoint[];
}

export interface RankMove {
  readonly unit: UnitFacts | null;
  readonly before: string;
  readonly after: string;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly valueBefore: number;
  readonly value: number;
  readonly change: number;
  readonly changeLow: number;
  readonly changeHigh: number;
}

export interface RankHistory {
  readonly metric: MetricFacts;
  readonly minimumCases: number;
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly ranked: number;
    readonly isComplete: boolean;
  }[];
  /** Changes looked at, and how many changes of place hold among them. */
  readonly compared: number;
  readonly realMoves: number;
  /** The ten greatest of those. */
  readonly moves: readonly RankMove[];
  readonly streaks: readonly {
    readonly unit: UnitFacts | null;
    readonly from: string;
    readonly to: string;
    readonly periods: number;
  }[];
  readonly series: readonly RankSeries[];
}

export type HistoryStep = 'MONTH' | 'QUARTER' | 'YEAR';

export interface HistoryVariables {
  readonly metric: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly step: HistoryStep;
  readonly scope: {
    readonly provinceCode?: string;
    readonly unitTypes?: readonly UnitType[];
    readonly peerGroup?: string;
  };
  /** Null: the series of all units. */
  readonly units: readonly string[] | null;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

/** A question to the history of places, for what of it a page needs. */
const historyText = (name: string, selection: string): string => `query ${name}(
  $metric: String!
  $period: PeriodInput!
  $step: HistoryStep
  $scope: RankingScope
  $units: [String!]
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  rankHistory(
    metric: $metric
    period: $period
    step: $step
    scope: $scope
    units: $units
    asOf: $asOf
    knownAt: $knownAt
    boundaries: $boundaries
  ) {
    ${selection}
  }
}`;

export const RankHistoryDocument = graphDocument<{ rankHistory: RankHistory | null }, HistoryVariables>(
  historyText(
    'ConsoleRankHistory',
    `metric { ${metricFields} }
    minimumCases
    periods { from to ranked isComplete }
    compared
    realMoves
    moves {
      unit { id code name }
      before
      after
      rankBefore
      rankAfter
      valueBefore
      value
      change
      changeLow
      changeHigh
    }
    streaks { unit { id code name } from to periods }
    series { unit { id code name } points { periodFrom rank rankLow rankHigh value numerator denominator } }`,
  ),
);

/** Whether the units put forward are taken at all. */
export const UnitsCheckDocument = graphDocument<{ rankHistory: { readonly asOf: string } | null }, HistoryVariables>(
  historyText('ConsoleUnitsCheck', 'asOf'),
);
