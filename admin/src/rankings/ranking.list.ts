import type { MetricWords } from './metric.words.ts';
import type { RankedRow, RankingSort } from './ranking.view.ts';

/** What the table and the cards of a ranking have in common. */
export interface RankingListProps {
  readonly rows: readonly RankedRow[];
  readonly words: MetricWords;
  readonly scale: readonly [number, number];
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  readonly showProvince: boolean;
  /** Filters that links to a unit carry along. */
  readonly search: string;
}

/** `3` or `1–4`. */
export const rankRange = (row: RankedRow): string =>
  row.rankLow === row.rankHigh ? String(row.rankLow) : `${row.rankLow}–${row.rankHigh}`;
