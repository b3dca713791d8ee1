import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { periodBefore, reportWindow, type Period, type ReportWindow } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import { metricsOn, tallied, type Measured, type MetricRow } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { listGrouped } from '../peers/peer.queries.ts';
import { keyOfPeer, median, type GroupedUnit } from '../peers/peer.rules.ts';
import type { Uncertain } from '../ranking/rank-interval.rules.ts';
import { countsBefore, figuresOf } from '../ranking/ranking-rows.rules.ts';
import { listMeasures, type MeasureRow } from '../ranking/ranking.queries.ts';
import { place } from '../ranking/ranking.rules.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { explainErrors } from './explain.errors.ts';
import { isExplainable } from './explainable.rules.ts';
import { findUnits, listCases, type CaseRow, type ExplainedUnit } from './explain.queries.ts';
import { ExplainAgainst } from './explain.words.ts';
import { explainCount, explainMerger, explainShare, type Explained } from './parts.rules.ts';
import type { PlaceOfUnit } from './places.rules.ts';

export interface ExplainAsked {
  readonly metric: MetricRow;
  readonly index: Measured['index'];
  readonly unit: ExplainedUnit;
  readonly scope: Scope;
  readonly period: Period;
  readonly asOf: string;
  readonly minimumCases: number;
  readonly against: ExplainAgainst;
  readonly other: ExplainedUnit | null;
}

/** The unit of an id. @throws Problem EXPLAIN_UNIT_UNKNOWN */
export async function unitOf(id: string, field: string, context: GraphContext): Promise<ExplainedUnit> {
  const key = numberKeyOf('AdministrativeUnit', id);
  const [unit] = key !== null ? await findUnits(context.reads('rankings'), [key]) : [];
  if (!unit) throw new Problem(explainErrors.EXPLAIN_UNIT_UNKNOWN, [field], { id });
  return unit;
}

/** Refuses what has no parts. @throws Problem EXPLAIN_METRIC */
export function checkMetric(metric: MetricRow): void {
  if (!isExplainable(metric)) throw new Problem(explainErrors.EXPLAIN_METRIC, ['metric'], { metric: metric.key });
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
  readonly methodChanged: boolean;
}

export interface Windows {
  readonly now: ReportWindow;
  readonly before: ReportWindow;
}

export const windowsOf = ({ period, asOf }: ExplainAsked, today: string): Windows => ({
  now: reportWindow(period, { asOf, today }),
  before: reportWindow(periodBefore(period), { asOf, today }),
});

/** Where all units of the scope stand, now and in the period before. @throws Problem EXPLAIN_UNIT_OUTSIDE */
export async function readStanding(asked: ExplainAsked, context: GraphContext): Promise<Standing> {
  const { metric, index, scope, unit, minimumCases } = asked;
  const reads = context.reads('rankings');
  const { now, before } = windowsOf(asked, context.today);
  const measured = { metric, index };
  const counts = [...new Set([...tallied(measured), ...CONTEXT_COUNTS])];
  const plain = { scope, counts, balance: false, facts: false };
  const [rows, apart, grouped, metrics] = await Promise.all([
    listMeasures(reads, { ...plain, window: now, before: scope.asThen ? null : before }),
    // The units of another time may be others: their counts cannot come along.
    scope.asThen ? listMeasures(reads, { ...plain, window: before, before: null }) : null,
    listGrouped(reads, scope, now),
    withRegistry(reads, (registry) => Promise.resolve(metricsOn(registry, before.until))),
  ]);
  const question = { measured, minimumCases, intervalSeed: null };
  const figures = figuresOf({ measures: rows, handling: [] }, question);
  const measuresBefore = apart ?? countsBefore(rows, counts);
  const earlier = figuresOf({ measures: measuresBefore, handling: [] }, question);
  const ranks = place(figures, metric.polarity);
  const ranksBefore = place(earlier, metric.polarity);
  const rankBefore = new Map(earlier.map(({ id }, index) => [id, ranksBefore[index] ?? null]));
  const places = figures.map((figure, index) => ({
    ...figure,
    rank: ranks[index] ?? null,
    rankBefore: rankBefore.get(figure.id) ?? null,
  }));
  const own = places.find(({ id }) => id === unit.id);
  if (!own) throw new Problem(explainErrors.EXPLAIN_UNIT_OUTSIDE, ['scope'], { name: unit.name });
  const versionBefore = metrics.find(({ key }) => key === metric.key)?.version;
  return {
    own,
    places,
    measures: new Map(rows.map((row) => [row.id, row])),
    figures,
    earlier: new Map(measuresBefore.map((row) => [row.id, row])),
    grouped,
    methodChanged: versionBefore !== undefined && versionBefore !== metric.version,
  };
}

/** What a unit is held against, and what comes of it. */
export interface Held extends Explained {
  readonly peerGroup: string | null;
  readonly size: number;
  /** Units the reference is made of, where it is one. */
  readonly units: readonly number[];
  /** All cases of the reference, the unit's own among them; null where it is held against one unit or itself. */
  readonly all: readonly CaseRow[] | null;
  readonly ownCases: readonly CaseRow[];
}

/** Holds the unit against what was asked for: one statement more, two for the period before. */
export function hold(asked: ExplainAsked, standing: Standing, context: GraphContext): Promise<Held> {
  if (asked.against === ExplainAgainst.PREVIOUS_PERIOD) return holdAgainstBefore(asked, context);
  if (asked.against === ExplainAgainst.UNIT) return holdAgainstUnit(asked, context);
  return holdAgainstMany(asked, standing, context);
}

const apartOf = (rows: readonly CaseRow[]) => ({
  own: rows.filter(({ from_unit_id: from }) => from !== null),
  others: rows.filter(({ from_unit_id: from }) => from === null),
});

/** The units of a reference: those of the peer group that are compared, or all of the scope. */
export function chosenOf(unit: number, { grouped, figures }: Standing, isPeers: boolean) {
  const keys = new Map(grouped.map(({ id, type, band }) => [id, keyOfPeer({ type, band })]));
  const peerGroup = isPeers ? (keys.get(unit) ?? null) : null;
  const chosen = figures.filter(
    ({ id, eligible, value }) => !isPeers || (keys.get(id) === peerGroup && eligible && value !== null),
  );
  return { peerGroup, chosen };
}

async function holdAgainstMany(asked: ExplainAsked, standing: Standing, context: GraphContext): Promise<Held> {
  const { metric, unit, scope, against } = asked;
  const isPeers = against === ExplainAgainst.PEER_MEDIAN;
  const { peerGroup, chosen } = chosenOf(unit.id, standing, isPeers);
  const units = [...new Set([...chosen.map(({ id }) => id), unit.id])];
  const { now } = windowsOf(asked, context.today);
  const question = { metric, unit: unit.id, units, window: now, asThen: scope.asThen };
  const rows = await listCases(context.reads('rankings'), question);
  const { own } = apartOf(rows);
  const isAmong = chosen.some(({ id }) => id === unit.id);
  const sides = { own, other: isAmong ? rows : apartOf(rows).others };
  const middle = isPeers ? median(chosen.map(({ value }) => value ?? 0)) : null;
  const explained =
    metric.kind === 'COUNT' ? explainCount(sides, Math.max(1, chosen.length), middle) : explainShare(sides, middle);
  return { ...explained, peerGroup, size: chosen.length, units: [], all: rows, ownCases: own };
}

async function holdAgainstUnit(asked: ExplainAsked, context: GraphContext): Promise<Held> {
  const { metric, unit, scope, other } = asked;
  if (!other || other.id === unit.id) throw new Problem(explainErrors.EXPLAIN_OTHER_MISSING, ['other']);
  const { now } = windowsOf(asked, context.today);
  const question = { metric, unit: unit.id, units: [unit.id, other.id], window: now, asThen: scope.asThen };
  const { own, others } = apartOf(await listCases(context.reads('rankings'), question));
  const sides = { own, other: others };
  const explained = metric.kind === 'COUNT' ? explainCount(sides, 1, null) : explainShare(sides, null);
  return { ...explained, peerGroup: null, size: 1, units: [other.id], all: null, ownCases: own };
}

/** Itself before; as then, a unit that did not exist yet is held against its predecessors. */
async function holdAgainstBefore(asked: ExplainAsked, context: GraphContext): Promise<Held> {
  const { metric, unit, scope } = asked;
  const reads = context.reads('rankings');
  const { now, before } = windowsOf(asked, context.today);
  const isMerged = scope.asThen && unit.valid_from > before.from;
  const question = { metric, unit: unit.id, units: [unit.id] };
  const [own, other] = await Promise.all([
    listCases(reads, { ...question, window: now, asThen: scope.asThen }),
    listCases(reads, { ...question, window: before, asThen: scope.asThen && !isMerged }),
  ]);
  const common = { peerGroup: null, size: 1, all: null, ownCases: own };
  if (metric.kind === 'COUNT') return { ...explainCount({ own, other }, 1, null), ...common, units: [unit.id] };
  if (!isMerged) return { ...explainShare({ own, other }, null), ...common, units: [unit.id] };
  const { core, ...merged } = explainMerger({ own, other }, unit.id);
  return { ...merged, ...common, units: core === null ? [] : [core] };
}
