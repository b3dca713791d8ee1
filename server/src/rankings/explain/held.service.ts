import type { GraphContext } from '../../platform/context.ts';
import type { Reads } from '../../platform/reads.ts';
import { Problem } from '../../platform/user-error.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { median } from '../peers/peer.rules.ts';
import { explainErrors } from './explain.errors.ts';
import {
  isKeptByField,
  listCases,
  listCaseTimes,
  listKinds,
  type CaseQuestion,
  type CaseRow,
} from './explain.queries.ts';
import { chosenOf, windowsOf, type ExplainAsked, type Standing } from './explain.service.ts';
import { ExplainAgainst } from './explain.words.ts';
import {
  explainCount,
  explainCountMerger,
  explainMerger,
  explainShare,
  type Explained,
  type Merged,
  type Sides,
} from './parts.rules.ts';
import { explainTimes, explainTimesMerger, MEAN, MEDIAN, type TimeMeasure, type TimeRow } from './time-parts.rules.ts';
import { pooled, type Times } from './times.rules.ts';

/** Cases by procedure; asked for by whoever wants to know, since no tally keeps them. */
export type ReadMix = () => Promise<{ readonly own: readonly CaseRow[]; readonly all: readonly CaseRow[] }>;

/** What a unit is held against, and what comes of it. */
export interface Held extends Explained {
  readonly peerGroup: string | null;
  readonly size: number;
  /** Units the reference is made of, where it is one. */
  readonly units: readonly number[];
  /** Cases of the unit, and all of the reference with the unit's own among them; null where they have no usual mix. */
  readonly mixed: ReadMix | null;
  /** The unit's own handling times, of a metric that is one of those. */
  readonly times: Times | null;
}

/** How cases of one sort are read and taken apart. */
interface Telling<Row extends { readonly from_unit_id: number | null }> {
  readonly list: (reads: Reads, question: CaseQuestion) => Promise<Row[]>;
  /** Against `units` units together, or the median of their figures. */
  readonly explain: (sides: Sides<Row>, many: { readonly units: number; readonly median: number | null }) => Explained;
  readonly merger: (sides: Sides<Row>, merged: number) => Merged;
  readonly mixed: (all: readonly Row[], reads: Reads, question: CaseQuestion) => Held['mixed'];
  readonly times: (own: readonly Row[]) => Times | null;
}

/** From the tallies where they tell it. */
const listCounted: Telling<CaseRow>['list'] = (reads, question) =>
  (isKeptByField(question) ? listKinds : listCases)(reads, question);
const counted = { list: listCounted, times: () => null };

const SHARES: Telling<CaseRow> = {
  ...counted,
  explain: (sides, { median: middle }) => explainShare(sides, middle),
  merger: explainMerger,
  mixed: (rows, reads, question) => async () => {
    const all = isKeptByField(question) ? await listCases(reads, question) : rows;
    return { own: apartOf(all).own, all };
  },
};

const COUNTS: Telling<CaseRow> = {
  ...counted,
  explain: (sides, { units, median: middle }) => explainCount(sides, units, middle),
  merger: explainCountMerger,
  mixed: () => null,
};

const timed = (measure: TimeMeasure): Telling<TimeRow> => ({
  list: listCaseTimes,
  explain: (sides, { median: middle }) => explainTimes(sides, measure, middle),
  merger: (sides, merged) => explainTimesMerger(sides, measure, merged),
  mixed: () => null,
  times: pooled,
});

/** Holds the unit against what was asked for: one statement more, two for the period before. */
export function hold(asked: ExplainAsked, standing: Standing, context: GraphContext): Promise<Held> {
  const { kind } = asked.metric satisfies MetricRow;
  if (kind === 'MEDIAN_HANDLING') return holdBy(timed(MEDIAN), { asked, standing }, context);
  if (kind === 'MEAN_HANDLING') return holdBy(timed(MEAN), { asked, standing }, context);
  return holdBy(kind === 'COUNT' ? COUNTS : SHARES, { asked, standing }, context);
}

interface Ground {
  readonly asked: ExplainAsked;
  readonly standing: Standing;
}

function holdBy<Row extends { readonly from_unit_id: number | null }>(
  telling: Telling<Row>,
  ground: Ground,
  context: GraphContext,
): Promise<Held> {
  if (ground.asked.against === ExplainAgainst.PREVIOUS_PERIOD) return holdAgainstBefore(telling, ground, context);
  if (ground.asked.against === ExplainAgainst.UNIT) return holdAgainstUnit(telling, ground, context);
  return holdAgainstMany(telling, ground, context);
}

const apartOf = <Row extends { readonly from_unit_id: number | null }>(rows: readonly Row[]) => ({
  own: rows.filter(({ from_unit_id: from }) => from !== null),
  others: rows.filter(({ from_unit_id: from }) => from === null),
});

async function holdAgainstMany<Row extends { readonly from_unit_id: number | null }>(
  telling: Telling<Row>,
  { asked, standing }: Ground,
  context: GraphContext,
): Promise<Held> {
  const { metric, unit, scope, against } = asked;
  const isPeers = against === ExplainAgainst.PEER_MEDIAN;
  const { peerGroup, chosen } = chosenOf(unit.id, standing, isPeers);
  const units = [...new Set([...chosen.map(({ id }) => id), unit.id])];
  const { now } = windowsOf(asked);
  const question = { metric, unit: unit.id, units, window: now, asThen: scope.asThen, slice: scope.slice };
  const reads = context.reads('rankings');
  const rows = await telling.list(reads, question);
  const { own, others } = apartOf(rows);
  const isAmong = chosen.some(({ id }) => id === unit.id);
  const sides = { own, other: isAmong ? rows : others };
  const middle = isPeers ? median(chosen.map(({ value }) => value ?? 0)) : null;
  return {
    ...telling.explain(sides, { units: Math.max(1, chosen.length), median: middle }),
    peerGroup,
    size: chosen.length,
    units: [],
    mixed: telling.mixed(rows, reads, question),
    times: telling.times(own),
  };
}

async function holdAgainstUnit<Row extends { readonly from_unit_id: number | null }>(
  telling: Telling<Row>,
  { asked }: Ground,
  context: GraphContext,
): Promise<Held> {
  const { metric, unit, scope, other } = asked;
  if (!other || other.id === unit.id) throw new Problem(explainErrors.EXPLAIN_OTHER_MISSING, ['other']);
  const { now } = windowsOf(asked);
  const question = {
    metric,
    unit: unit.id,
    units: [unit.id, other.id],
    window: now,
    asThen: scope.asThen,
    slice: scope.slice,
  };
  const { own, others } = apartOf(await telling.list(context.reads('rankings'), question));
  const explained = telling.explain({ own, other: others }, { units: 1, median: null });
  return { ...explained, peerGroup: null, size: 1, units: [other.id], mixed: null, times: telling.times(own) };
}

/** Itself before; as then, a unit that did not exist yet is held against its predecessors. */
async function holdAgainstBefore<Row extends { readonly from_unit_id: number | null }>(
  telling: Telling<Row>,
  { asked }: Ground,
  context: GraphContext,
): Promise<Held> {
  const { metric, unit, scope } = asked;
  const reads = context.reads('rankings');
  const { now, before } = windowsOf(asked);
  const isMerged = isMergedSince(asked, before.from);
  const question = { metric, unit: unit.id, units: [unit.id], slice: scope.slice };
  const [own, other] = await Promise.all([
    telling.list(reads, { ...question, window: now, asThen: scope.asThen }),
    telling.list(reads, { ...question, window: before, asThen: scope.asThen && !isMerged }),
  ]);
  const common = { peerGroup: null, size: 1, mixed: null, times: telling.times(own) };
  if (!isMerged) {
    return { ...telling.explain({ own, other }, { units: 1, median: null }), ...common, units: [unit.id] };
  }
  const { core, ...merged } = telling.merger({ own, other }, unit.id);
  return { ...merged, ...common, units: core === null ? [] : [core] };
}

/** Whether a unit, told as then, came to be after a day: it had predecessors before. */
export const isMergedSince = ({ scope, unit }: ExplainAsked, day: string): boolean =>
  scope.asThen && unit.valid_from > day;
