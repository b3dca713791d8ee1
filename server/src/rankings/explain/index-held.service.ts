import type { GraphContext } from '../../platform/context.ts';
import { Problem } from '../../platform/user-error.ts';
import type { Index } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import { tallied } from '../metric/measured.rules.ts';
import { median } from '../peers/peer.rules.ts';
import { listMeasures } from '../ranking/ranking.queries.ts';
import { explainErrors } from './explain.errors.ts';
import { listPredecessors } from './explain.queries.ts';
import { chosenOf, windowsOf, type ExplainAsked, type Standing } from './explain.service.ts';
import { isMergedSince, type Held } from './held.service.ts';
import { ExplainAgainst } from './explain.words.ts';
import { explainIndex, explainIndexMerger, together } from './index-parts.rules.ts';

const COMMON = { mixed: null, times: null, peerGroup: null, size: 1 };

type IndexAsked = ExplainAsked & { readonly index: Index };

/** Holds an index against what was asked for: by the counts that placed the units, where those are at hand. */
export async function holdIndex(asked: IndexAsked, standing: Standing, context: GraphContext): Promise<Held> {
  const { unit, index, against } = asked;
  const own = standing.measures.get(unit.id) ?? {};
  if (against === ExplainAgainst.PREVIOUS_PERIOD) {
    if (isMergedSince(asked, windowsOf(asked).before.from)) return holdMerged(asked, own, context);
    const other = standing.earlier.get(unit.id) ?? {};
    return { ...explainIndex({ own, other }, index, null), ...COMMON, units: [unit.id] };
  }
  if (against === ExplainAgainst.UNIT) {
    const { other } = asked;
    if (!other || other.id === unit.id) throw new Problem(explainErrors.EXPLAIN_OTHER_MISSING, ['other']);
    const counts = standing.measures.get(other.id) ?? (await countsOf(asked, other.id, context));
    return { ...explainIndex({ own, other: counts }, index, null), ...COMMON, units: [other.id] };
  }
  const isPeers = against === ExplainAgainst.PEER_MEDIAN;
  const { peerGroup, chosen } = chosenOf(unit.id, standing, isPeers);
  const counts = together(chosen.map(({ id }) => standing.measures.get(id) ?? {}));
  const middle = isPeers && chosen.length > 0 ? median(chosen.map(({ value }) => value ?? 0)) : null;
  return {
    ...explainIndex({ own, other: counts }, index, middle),
    ...COMMON,
    peerGroup,
    size: chosen.length,
    units: [],
  };
}

/** As then, a unit that did not exist yet is held against the predecessor it goes on from, and the others are told of. */
async function holdMerged(asked: IndexAsked, own: Counts, context: GraphContext): Promise<Held> {
  const { unit, index } = asked;
  const rows = await listPredecessors(context.reads('rankings'), {
    unit: unit.id,
    window: windowsOf(asked).before,
    counts: tallied(asked),
  });
  const predecessors = rows.map(({ from_unit_id: from, ...counts }) => ({ unit: from, counts }));
  const { core, ...merged } = explainIndexMerger({ own, predecessors }, index, unit.id);
  return { ...merged, ...COMMON, units: core === null ? [] : [core] };
}

/** Counts of a unit outside the scope. */
async function countsOf(asked: IndexAsked, unit: number, context: GraphContext): Promise<Counts> {
  const [row = {}] = await listMeasures(context.reads('rankings'), {
    scope: { ...asked.scope, unitId: unit },
    window: windowsOf(asked).now,
    before: null,
    counts: tallied(asked),
    balance: false,
    facts: false,
  });
  return row;
}
