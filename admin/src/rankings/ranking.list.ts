import type { Analysis } from '../filters/useAnalysis.ts';
import type { MetricWords } from './metric.words.ts';
import type { BracketPart, RankedRow, RankingSort } from './ranking.view.ts';
import type { MetricFacts } from './rankings.documents.ts';

/** What the table and the cards of a ranking have in common. */
export interface RankingListProps {
  readonly rows: readonly RankedRow[];
  readonly words: MetricWords;
  readonly scale: readonly [number, number];
  readonly metric: MetricFacts;
  /** The page's time and borders, for the dossiers behind its figures. */
  readonly analysis: Analysis;
  /** Units that cannot be told apart; empty unless they stand in the order of ranks. */
  readonly brackets: ReadonlyMap<RankedRow, BracketPart>;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  readonly showProvince: boolean;
  /** Filters that links to a unit carry along. */
  readonly search: string;
  /** All filters of the ranking, for links to why a unit stands where it stands. */
  readonly whySearch: string;
}

/** `3` or `1–4`. */
export const rankRange = (row: RankedRow): string =>
  row.rankLow === row.rankHigh ? String(row.rankLow) : `${row.rankLow}–${row.rankHigh}`;
