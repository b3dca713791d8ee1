import { scoreIndex, type Index, type IndexScore, type IndicatorScore } from '../index766/index.rules.ts';
import { isColumn, type Counts } from '../metric/metric.columns.ts';
import { decompose, shareOf, type Cell } from './decompose.rules.ts';
import { PartKind } from './explain.words.ts';
import {
  apartFrom,
  coreOf,
  OF_NOTHING,
  ofPredecessors,
  sorted,
  type Explained,
  type Merged,
  type Part,
} from './parts.rules.ts';
import { shapley } from './shapley.rules.ts';

const cellsOf = ({ indicators }: IndexScore): Cell[] =>
  indicators.flatMap(({ indicator, points }) =>
    points === null ? [] : [{ key: indicator.code, numerator: points, denominator: indicator.max_points }],
  );

const hundred = (cells: readonly Cell[]): number | null => {
  const share = shareOf(cells);
  return share === null ? null : 100 * share;
};

const casesOf = (score: IndicatorScore | undefined): Part['own'] =>
  score?.numerator == null || score.denominator === null
    ? null
    : { numerator: score.numerator, denominator: score.denominator };

/**
 * An index held against that of other cases: an indicator adds what its points differ by, and, where one side cannot work
 * out the same indicators as the other, what comes of that. Points of a hundred that could be reached; the parts sum to
 * the difference. @param middle the median of the units whose cases `other` are, bridged by a part of its own
 */
export function explainIndex(
  { own, other }: { readonly own: Counts; readonly other: Counts },
  index: Index,
  middle: number | null,
): Explained {
  const scores = [scoreIndex(own, index), scoreIndex(other, index)] as const;
  const cells = [cellsOf(scores[0]), cellsOf(scores[1])] as const;
  const [value, pooled] = [hundred(cells[0]), hundred(cells[1])];
  const effects = decompose(...cells);
  if (!effects || pooled === null) return { value, reference: middle ?? pooled, parts: [] };
  const [ours, theirs] = scores.map(
    ({ indicators }) => new Map(indicators.map((score) => [score.indicator.code, score])),
  );
  const parts = effects.flatMap(({ key, rate, mix }): Part[] => {
    const [here, there] = [ours?.get(key), theirs?.get(key)];
    const about = {
      ...OF_NOTHING,
      indicator: { code: key, own: here?.points ?? null, other: there?.points ?? null },
      own: casesOf(here),
      other: casesOf(there),
    };
    return [
      { ...about, kind: PartKind.INDICATOR, effect: 100 * rate },
      { ...about, kind: PartKind.KNOWN, effect: 100 * mix },
    ];
  });
  const bridge: Part[] = middle === null ? [] : [{ ...OF_NOTHING, kind: PartKind.MEDIAN, effect: pooled - middle }];
  return { value, reference: middle ?? pooled, parts: sorted([...parts, ...bridge]) };
}

/** Counts of several units together. */
export function together(units: readonly Counts[]): Counts {
  const sums: Counts = {};
  for (const counts of units) {
    for (const name of Object.keys(counts).filter(isColumn)) sums[name] = (sums[name] ?? 0) + (counts[name] ?? 0);
  }
  return sums;
}

/** What a unit of before a merger counted. */
export interface IndexPredecessor {
  readonly unit: number;
  readonly counts: Counts;
}

/**
 * A merged unit's index held against that of the unit it goes on from: what each other predecessor brought, then what changed
 * since. What one brings to an index hangs on who else is there, and is shared out by Shapley's value: it sums to the index of
 * all together less that of the core. At most 2^9 indices.
 */
export function explainIndexMerger(
  { own, predecessors }: { readonly own: Counts; readonly predecessors: readonly IndexPredecessor[] },
  index: Index,
  merged: number,
): Merged {
  const since = explainIndex({ own, other: together(predecessors.map(({ counts }) => counts)) }, index, null);
  const units = predecessors.map((one) => ({ ...one, denominator: casesAt(one.counts, index) }));
  const core = coreOf(units, merged);
  const reference = core && valueOf([core.counts], index);
  if (!core || reference === null || since.reference === null) return { ...since, core: null };
  const groups = apartFrom(core, units);
  const worth = (coalition: number): number => {
    const joined = groups.filter((_, at) => coalition & (2 ** at)).flat();
    return (
      valueOf(
        [core, ...joined].map(({ counts }) => counts),
        index,
      ) ?? reference
    );
  };
  const brought = shapley(groups.length, worth);
  const side = (all: readonly (IndexPredecessor & { readonly denominator: number })[]): Part['own'] => ({
    numerator: null,
    denominator: all.reduce((sum, { denominator }) => sum + denominator, 0),
    value: valueOf(
      all.map(({ counts }) => counts),
      index,
    ),
  });
  const parts = groups.map((all, at): Part => ({
    ...OF_NOTHING,
    ...ofPredecessors(all),
    kind: PartKind.MERGER,
    effect: brought[at] ?? 0,
    own: side(all),
    other: side([core]),
  }));
  return { value: since.value, reference, parts: sorted([...since.parts, ...parts]), core: core.unit };
}

/** The index of some units' cases together. */
const valueOf = (units: readonly Counts[], index: Index): number | null =>
  hundred(cellsOf(scoreIndex(together(units), index)));

/** Cases of the indicator that has most. */
const casesAt = (counts: Counts, index: Index): number =>
  Math.max(0, ...scoreIndex(counts, index).indicators.map(({ denominator }) => denominator ?? 0));
