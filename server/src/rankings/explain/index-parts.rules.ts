import { scoreIndex, type Index, type IndexScore, type IndicatorScore } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import { decompose, shareOf, type Cell } from './decompose.rules.ts';
import { PartKind } from './explain.words.ts';
import { OF_NOTHING, sorted, type Explained, type Part } from './parts.rules.ts';

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
export function together(units: readonly Counts[], names: readonly (keyof Counts)[]): Counts {
  const sums: Counts = {};
  for (const name of names) sums[name] = units.reduce((sum, counts) => sum + (counts[name] ?? 0), 0);
  return sums;
}
