import { aliasedDocument } from '../data/aliased.document.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { scopeOf } from './useRankingScope.ts';

/** What `communeRanking` is asked of an analysis. */
export const rankingVariables = (analysis: Analysis) => ({
  metric: analysis.metricKey,
  period: { from: analysis.period.from, to: analysis.period.to },
  scope: scopeOf(analysis),
  asOf: analysis.asOf,
  knownAt: analysis.knownAt,
  boundaries: analysis.boundaries,
});

/** Types of what rankings are asked of. */
export const rankingTypes = {
  metric: 'String!',
  period: 'PeriodInput!',
  scope: 'RankingScope',
  asOf: 'Date',
  knownAt: 'DateTime',
  boundaries: 'Boundaries',
} as const;

/** How many units each of several analyses ranks. */
export const rankedDocument = (analyses: number) =>
  aliasedDocument<{ readonly ranked: number }>(analyses, {
    operation: 'ConsoleRanked',
    field: 'communeRanking',
    types: rankingTypes,
    selection: 'ranked',
  });
