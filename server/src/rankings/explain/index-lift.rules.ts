import type { Index, IndexScore, IndicatorScore } from '../index766/index.rules.ts';
import { scoreIndex } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import { denominatorOf, numeratorOf } from '../metric/parts.rules.ts';

/** What cases of one indicator can add to an index. */
export interface LiftWay {
  readonly indicator: string;
  /** Fewest of its cases that would be enough by themselves; null where all of them are not. */
  readonly cases: number | null;
  /** Points of a hundred it adds at most. */
  readonly most: number;
}

export interface Lift {
  /** Cases it takes where those are mended first that pay best. */
  readonly cases: number;
  readonly ways: readonly LiftWay[];
}

/** One indicator that has points left: what a case adds, and how many cases there are to mend. */
interface Lever {
  readonly code: string;
  /** Points of a hundred for one case. */
  readonly step: number;
  readonly most: number;
  readonly cases: number;
}

function leverOf(
  score: IndicatorScore,
  { counts, index, reachable }: { counts: Counts; index: Index; reachable: number },
) {
  const { indicator, points } = score;
  if (points === null) return [];
  const left = (100 * (indicator.max_points - points)) / reachable;
  const shares = indicator.metric_keys.flatMap((key) => {
    const metric = index.parts.get(key);
    return metric ? [{ k: numeratorOf(counts, metric), n: denominatorOf(counts, metric) }] : [];
  });
  // Of several shares that are taken off one, the one whose cases weigh most.
  const mendable = shares
    .map(({ k, n }) => ({ n, cases: indicator.kind === 'REMAINDER' ? k : n - k }))
    .filter(({ n, cases }) => n > 0 && cases > 0)
    .sort((one, other) => one.n - other.n)[0];
  if (!mendable || left <= 0) return [];
  const step = (100 * indicator.max_points) / (indicator.full_marks_from * mendable.n * reachable);
  return [{ code: indicator.code, step, most: Math.min(left, mendable.cases * step), cases: mendable.cases }];
}

const leversOf = (score: IndexScore, counts: Counts, index: Index): Lever[] =>
  score.indicators
    .flatMap((one) => leverOf(one, { counts, index, reachable: score.reachable }))
    .sort((one, other) => other.step - one.step || (one.code < other.code ? -1 : 1));

/** Points below the rounding of values count as reached. */
const SLACK = 0.005;

/**
 * What it takes for an index to come up by so many points of a hundred, all else staying as it is: by each indicator alone,
 * and by the best paying ones together. A case that counts for two indicators is counted for each by itself. Null where
 * nothing is left to mend.
 */
export function liftOf(counts: Counts, index: Index, gap: number): Lift | null {
  const levers = leversOf(scoreIndex(counts, index), counts, index);
  const needed = (step: number, points: number): number => Math.max(1, Math.ceil((points - SLACK) / step - 1e-9));
  let missing = gap;
  let cases = 0;
  for (const { step, most, cases: all } of levers) {
    if (missing <= SLACK) break;
    const enough = most + SLACK >= missing;
    cases += enough ? Math.min(all, needed(step, missing)) : Math.min(all, Math.ceil(most / step - 1e-9));
    missing -= enough ? missing : most;
  }
  if (missing > SLACK || levers.length === 0) return null;
  const ways = levers.map(({ code, step, most, cases: all }) => ({
    indicator: code,
    cases: most + SLACK >= gap ? Math.min(all, needed(step, gap)) : null,
    most,
  }));
  return { cases, ways };
}
