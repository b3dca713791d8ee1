import type { GraphContext } from '../../platform/context.ts';
import { Problem } from '../../platform/user-error.ts';
import type { Index } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import { tallied } from '../metric/measured.rules.ts';
import { median } from '../peers/peer.rules.ts';
import { listMeasures } from '../ranking/ranking.queries.ts';
import { explainErrors } from './explain.errors.ts';
import { chosenOf, windowsOf, type ExplainAsked, type Standing, type Windows } from './explain.service.ts';
import { isMergedSince, type Held } from './held.service.ts';
import { ExplainAgainst } from './explain.words.ts';
import { explainIndex, together } from './index-parts.rules.ts';

type IndexAsked = ExplainAsked & { readonly index: Index };

/** Holds an index against what was asked for: by the counts that placed the units, where those are at hand. */
export async function holdIndex(asked: IndexAsked, standing: Standing, context: GraphContext): Promise<Held> {
  const { unit, index, against } = asked;
  const own = standing.measures.get(unit.id) ?? {};
  const common = { mixed: null, times: null, peerGroup: null, size: 1 };
  if (against === ExplainAgainst.PREVIOUS_PERIOD) {
    const { counts, isMerged } = await countsOfBefore(asked, standing, context);
    return { ...explainIndex({ own, other: counts }, index, null), ...common, units: isMerged ? [] : [unit.id] };
  }
  if (against === ExplainAgainst.UNIT) {
    const { other } = asked;
    if (!other || other.id === unit.id) throw new Problem(explainErrors.EXPLAIN_OTHER_MISSING, ['other']);
    const counts = standing.measures.get(other.id) ?? (await countsOf(asked, context, { unit: other.id, at: 'now' }));
    return { ...explainIndex({ own, other: counts }, index, null), ...common, units: [other.id] };
  }
  const isPeers = against === ExplainAgainst.PEER_MEDIAN;
  const { peerGroup, chosen } = chosenOf(unit.id, standing, isPeers);
  const counts = together(
    chosen.map(({ id }) => standing.measures.get(id) ?? {}),
    tallied(asked),
  );
  const middle = isPeers && chosen.length > 0 ? median(chosen.map(({ value }) => value ?? 0)) : null;
  return {
    ...explainIndex({ own, other: counts }, index, middle),
    ...common,
    peerGroup,
    size: chosen.length,
    units: [],
  };
}

/** A unit's own counts of the period before; as then, those of its predecessors together where it did not exist yet. */
async function countsOfBefore(asked: IndexAsked, standing: Standing, context: GraphContext) {
  const { unit } = asked;
  const { before } = windowsOf(asked);
  const isMerged = isMergedSince(asked, before.from);
  if (!isMerged) return { counts: standing.earlier.get(unit.id) ?? {}, isMerged };
  return { counts: await countsOf(asked, context, { unit: unit.id, at: 'before', asThen: false }), isMerged };
}

interface CountsAsked {
  readonly unit: number;
  readonly at: keyof Windows;
  readonly asThen?: boolean;
}

async function countsOf(asked: IndexAsked, context: GraphContext, { unit, at, asThen }: CountsAsked): Promise<Counts> {
  const [row = {}] = await listMeasures(context.reads('rankings'), {
    scope: { ...asked.scope, unitId: unit, asThen: asThen ?? asked.scope.asThen },
    window: windowsOf(asked)[at],
    before: null,
    counts: tallied(asked),
    balance: false,
    facts: false,
  });
  return row;
}
