import { graphDocument } from '../data/graphql.document.ts';
import type { StartPrecision } from '../practices/practices.documents.ts';

/** Something on record of a unit. */
export interface UnitEvent {
  readonly kind: 'PRACTICE' | 'REPORT' | 'STATEMENT';
  /** Of a report that of its page. */
  readonly key: string;
  readonly day: string;
  readonly precision: StartPrecision;
  readonly text: string;
  readonly source: string;
  readonly metric: { readonly key: string; readonly name: string } | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** Figures of days gone by that came in on a day: an import, a correction, an undoing. */
export interface LateArrival {
  readonly on: string;
  /** More of them, or fewer where they were taken back. */
  readonly received: number;
  readonly ended: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface UnitEventsData {
  readonly unitEvents: readonly UnitEvent[];
  readonly unit: { readonly lateArrivals: readonly LateArrival[] | null } | null;
}

/** What is on record of a unit: one question to each room. */
export const UnitEventsDocument = graphDocument<
  UnitEventsData,
  { readonly unit: string; readonly knownAt: string | null }
>(`query ConsoleUnitEvents($unit: ID!, $knownAt: DateTime) {
  unitEvents(unit: $unit, knownAt: $knownAt) {
    kind key day precision text source metric { key name } periodFrom periodTo
  }
  unit(id: $unit, knownAt: $knownAt) { lateArrivals(knownAt: $knownAt) { on received ended firstDay lastDay } }
}`);

/** A sign of its province that is not noise. */
export interface UnitSignal {
  readonly kind: string;
  readonly text: string;
  readonly metric: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly unit: { readonly id: string } | null;
}

interface SignalVariables {
  readonly scope: { readonly provinceCode: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** Signals of a province: a unit alone has none to be held against. */
export const UnitSignalsDocument = graphDocument<
  { readonly signals: readonly UnitSignal[] },
  SignalVariables
>(`query ConsoleUnitSignals($scope: RankingScope, $asOf: Date, $knownAt: DateTime) {
  signals(scope: $scope, asOf: $asOf, knownAt: $knownAt) { kind text metric periodFrom periodTo unit { id } }
}`);
