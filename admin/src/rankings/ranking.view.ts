import type { MetricFacts, Ranking, RankingRow, RowTotals } from './rankings.documents.ts';

/** A row that has a rank; its figures are there. */
export interface RankedRow extends RankingRow {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly value: number;
}

/** A unit's dossiers on both sides: received and carried over, against solved, returned and pending. */
export interface Balance {
  readonly solved: number;
  readonly pending: number;
  /** What comes in less what goes out and stays; 0 where the figures agree. */
  readonly missing: number;
  /** Whether both sides agree, and none of the counts is below nothing. */
  readonly holds: boolean;
}

/** The identity check of a row, worked out from what the server tells of it. */
export const balanceOf = (totals: RowTotals): Balance => {
  const solved = totals.early + totals.onTime + totals.late;
  const pending = totals.pendingInTime + totals.pendingOverdue;
  const missing = totals.received + totals.carriedOver - solved - totals.returned - pending;
  const isPossible = Object.values(totals).every((count) => count >= 0);
  return { solved, pending, missing, holds: missing === 0 && isPossible };
};

/** A change of the value since the period before; only one beyond chance is a move, and only polarity makes it good or bad. */
export type Movement =
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear'; readonly before: number | null }
  | { readonly kind: 'better' | 'worse' | 'moved'; readonly before: number | null; readonly by: number };

export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'alone'; readonly row: RankedRow }
  | { readonly kind: 'shared'; readonly count: number }
  | { readonly kind: 'all'; readonly count: number };

export type RankingSort = 'rank' | 'name' | 'volume' | 'change';

const isRanked = (row: RankingRow): row is RankedRow =>
  row.eligible && row.rank !== null && row.rankLow !== null && row.rankHigh !== null && row.value !== null;

/** The ranked rows and the others, in the order they came. */
export const splitRows = (ranking: Ranking): { ranked: readonly RankedRow[]; unranked: readonly RankingRow[] } => ({
  ranked: ranking.rows.filter(isRanked),
  unranked: ranking.rows.filter((row) => !isRanked(row)),
});

/** What became of a unit's value since the period before. */
export const movementOf = (row: RankedRow, polarity: MetricFacts['polarity']): Movement => {
  const { change, previousRank: before } = row;
  if (change === null) return { kind: 'new' };
  if (row.changeIsSignal !== true) return { kind: 'unclear', before };
  if (polarity === 'NEUTRAL') return { kind: 'moved', before, by: change };
  return { kind: change > 0 === (polarity === 'HIGH_IS_GOOD') ? 'better' : 'worse', before, by: change };
};

/** Where a row stands in a stretch of units that cannot be told from the first of them; null for a stretch of one. */
export type BracketPart = 'first' | 'inner' | 'last';

/** The brackets of a ranking in the server's order: each begins with a unit and holds those that may well stand in its place. */
export const bracketsOf = (ranked: readonly RankedRow[]): ReadonlyMap<RankedRow, BracketPart> => {
  const stretches: RankedRow[][] = [];
  for (const row of ranked) {
    const stretch = stretches.at(-1);
    if (stretch?.[0] !== undefined && row.rankLow <= stretch[0].rank) stretch.push(row);
    else stretches.push([row]);
  }
  const parts = stretches
    .filter((stretch) => stretch.length > 1)
    .flatMap((stretch) =>
      stretch.map(
        (row, at) =>
          [row, at === 0 ? 'first' : at === stretch.length - 1 ? 'last' : 'inner'] as [RankedRow, BracketPart],
      ),
    );
  return new Map(parts);
};

/** Who can be told apart at the top. */
export const findingOf = (ranked: readonly RankedRow[]): Finding => {
  const [first] = ranked;
  if (first === undefined) return { kind: 'none' };
  const possiblyFirst = ranked.filter((row) => row.rankLow === 1).length;
  if (possiblyFirst === 1) return { kind: 'alone', row: first };
  return possiblyFirst === ranked.length
    ? { kind: 'all', count: possiblyFirst }
    : { kind: 'shared', count: possiblyFirst };
};

const nameOrder = new Intl.Collator('vi', { numeric: true });
const clearMove = (row: RankedRow): number => (row.changeIsSignal === true ? (row.change ?? 0) : 0);

/** The same rows in another order; by rank is the order of the server. */
export const sortRows = (rows: readonly RankedRow[], sort: RankingSort): readonly RankedRow[] => {
  switch (sort) {
    case 'rank':
      return rows;
    case 'name':
      return rows.toSorted((one, other) => nameOrder.compare(one.unit?.name ?? '', other.unit?.name ?? ''));
    case 'volume':
      return rows.toSorted((one, other) => (other.totals?.received ?? 0) - (one.totals?.received ?? 0));
    case 'change':
      return rows.toSorted((one, other) => clearMove(other) - clearMove(one));
  }
};

/** The scale all intervals of a table are drawn on; a share never leaves 0..1. */
export const scaleOf = (
  rows: readonly Pick<RankedRow, 'value' | 'low' | 'high'>[],
  isShare: boolean,
): readonly [number, number] => {
  const edges = rows.flatMap((row) => [row.low ?? row.value, row.high ?? row.value]);
  if (edges.length === 0) return [0, 1];
  const low = Math.min(...edges);
  const high = Math.max(...edges);
  const margin = (high - low || Math.abs(high) || 1) * 0.04;
  const wide = [low - margin, high + margin] as const;
  return isShare ? [Math.max(0, wide[0]), Math.min(1, wide[1])] : [Math.max(0, wide[0]), wide[1]];
};
