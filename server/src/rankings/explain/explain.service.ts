import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import {
  periodBefore,
  reportWindow,
  type Period,
  type ReportDays,
  type ReportWindow,
} from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import { isTimed, tallied, type Measured, type MetricRow } from '../metric/measured.rules.ts';
import { listGrouped } from '../peers/peer.queries.ts';
import { defaultPeers, membersOf, type GroupedUnit } from '../peers/peer.rules.ts';
import type { Uncertain } from '../ranking/rank-interval.rules.ts';
import { countsBefore, figuresOf, type PeriodFigures } from '../ranking/ranking-rows.rules.ts';
import { listMeasures, type MeasureRow } from '../ranking/ranking.queries.ts';
import { listHandling } from '../ranking/unit-handling.queries.ts';
import { place } from '../ranking/ranking.rules.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { checkSlice } from '../ranking/scope.service.ts';
import { explainErrors } from './explain.errors.ts';
import { findUnits, type ExplainedUnit } from './explain.queries.ts';
import type { ExplainAgainst } from './explain.words.ts';
import type { PlaceOfUnit } from './places.rules.ts';

export interface ExplainAsked {
  readonly metric: MetricRow;
  readonly index: Measured['index'];
  /** By what the period before was told then; null where it is told by the same today, or was not told at all. */
  readonly then: Measured | null;
  readonly unit: ExplainedUnit;
  readonly scope: Scope;
  readonly period: Period;
  readonly days: ReportDays;
  readonly minimumCases: number;
  readonly against: ExplainAgainst;
  readonly other: ExplainedUnit | null;
}

interface UnitAsked {
  /** The argument that names it. */
  readonly field: string;
  readonly knownAt?: Date | undefined;
}

/** The unit of an id, named as it was known. @throws Problem EXPLAIN_UNIT_UNKNOWN */
export async function unitOf(id: string, { field, knownAt }: UnitAsked, context: GraphContext): Promise<ExplainedUnit> {
  const key = numberKeyOf('AdministrativeUnit', id);
  const [unit] = key !== null ? await findUnits(context.reads('rankings'), { ids: [key], knownAt }) : [];
  if (!unit) throw new Problem(explainErrors.EXPLAIN_UNIT_UNKNOWN, [field], { id });
  return unit;
}

/** Counts that stand beside an explanation, whatever its metric is made of. */
export const CONTEXT_COUNTS: readonly TallyColumn[] = ['received', 'early', 'on_time', 'late'];

/** The units of the scope with their places in both periods. */
export interface Standing {
  readonly own: PlaceOfUnit;
  readonly places: readonly PlaceOfUnit[];
  readonly measures: ReadonlyMap<number, MeasureRow>;
  readonly figures: readonly Uncertain[];
  /** Counts of the period before, by unit. */
  readonly earlier: ReadonlyMap<number, Counts>;
  readonly grouped: readonly GroupedUnit[];
  /** Figures and places of the period before, by unit. */
  readonly before: PlacesBefore;
  /** The same by the method then in force; empty where it is the same. */
  readonly then: PlacesBefore;
}

type PlacesBefore = ReadonlyMap<number, { readonly value: number | null; readonly rank: number | null }>;

export interface Windows {
  readonly now: ReportWindow;
  readonly before: ReportWindow;
}

export const windowsOf = ({ period, days }: ExplainAsked): Windows => ({
  now: reportWindow(period, days),
  before: reportWindow(periodBefore(period), days),
});

/** Where all units of the scope stand, now and in the period before. @throws Problem EXPLAIN_UNIT_OUTSIDE */
export async function readStanding(asked: ExplainAsked, context: GraphContext): Promise<Standing> {
  const { metric, index, scope, unit, minimumCases } = asked;
  const reads = context.reads('rankings');
  const { now, before } = windowsOf(asked);
  const measured = { metric, index };
  const { then } = asked;
  const counts = [...new Set([...tallied(measured), ...(then ? tallied(then) : []), ...CONTEXT_COUNTS])];
  const plain = { scope, counts, balance: false, facts: false };
  const timed = isTimed(metric);
  const [rows, apart, grouped, handling, handlingBefore] = await Promise.all([
    listMeasures(reads, { ...plain, window: now, before: scope.asThen ? null : before }),
    // The units of another time may be others: their counts cannot come along.
    scope.asThen ? listMeasures(reads, { ...plain, window: before, before: null }) : null,
    listGrouped(reads, scope, now),
    timed ? listHandling(reads, now, scope) : [],
    timed || (then && isTimed(then.metric)) ? listHandling(reads, before, scope) : [],
    checkSlice(reads, scope, metric),
  ]);
  const question = { measured, minimumCases, intervalSeed: null };
  const figures = figuresOf({ measures: rows, handling }, question);
  const measuresBefore = apart ?? countsBefore(rows, counts);
  const earlier = { measures: measuresBefore, handling: handlingBefore };
  const placesBefore = placesOf(earlier, question);
  const ranks = place(figures, metric.polarity);
  const places = figures.map((figure, index) => ({
    ...figure,
    rank: ranks[index] ?? null,
    rankBefore: placesBefore.get(figure.id)?.rank ?? null,
  }));
  const own = places.find(({ id }) => id === unit.id);
  if (!own) throw new Problem(explainErrors.EXPLAIN_UNIT_OUTSIDE, ['scope'], { name: unit.name });
  return {
    own,
    places,
    measures: new Map(rows.map((row) => [row.id, row])),
    figures,
    earlier: new Map(measuresBefore.map((row) => [row.id, row])),
    grouped,
    before: placesBefore,
    then: then ? placesOf(earlier, { ...question, measured: then }) : new Map(),
  };
}

function placesOf(period: PeriodFigures, question: Parameters<typeof figuresOf>[1]): PlacesBefore {
  const figures = figuresOf(period, question);
  const ranks = place(figures, question.measured.metric.polarity);
  return new Map(figures.map(({ id, value }, at) => [id, { value, rank: ranks[at] ?? null }]));
}

/** The units of a reference: those of the peer group that are compared, or all of the scope. */
export function chosenOf(unit: number, { grouped, figures }: Standing, isPeers: boolean) {
  const peerGroup = isPeers ? (defaultPeers(grouped).get(unit) ?? null) : null;
  const peers = membersOf(grouped, peerGroup);
  const chosen = figures.filter(({ id, eligible, value }) => !isPeers || (peers.has(id) && eligible && value !== null));
  return { peerGroup, chosen };
}
