import type { Ranking, RankingRow } from './rankings.documents.ts';

/** A row that has a rank; its figures are there. */
export interface RankedRow extends RankingRow {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly value: number;
}

export type Movement =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'unclear'; readonly before: number; readonly by: number }
  | { readonly kind: 'up' | 'down'; readonly before: number; readonly by: number };

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

/** The step from the period before. It is a move only when the old rank lies outside of today's rank interval. */
export const movementOf = (row: RankedRow): Movement => {
  if (row.previousRank === null) return { kind: 'new' };
  const by = row.previousRank - row.rank;
  if (by === 0) return { kind: 'same' };
  const before = row.previousRank;
  if (before >= row.rankLow && before <= row.rankHigh) return { kind: 'unclear', before, by };
  return { kind: by > 0 ? 'up' : 'down', before, by: Math.abs(by) };
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
const clearMove = (row: RankedRow): number => {
  const movement = movementOf(row);
  return movement.kind === 'up' || movement.kind === 'down' ? movement.by * (movement.kind === 'up' ? 1 : -1) : 0;
};

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
