import { englishAccess } from './en.access.ts';
import { englishAnalysis } from './en.analysis.ts';
import { englishApp } from './en.app.ts';
import { englishCharts } from './en.charts.ts';
import { englishCounts } from './en.counts.ts';
import { englishOverview } from './en.overview.ts';
import { englishStanding } from './en.standing.ts';

/** English words of the frame, the first pages and what every page shares: what a reader is given at once. */
export const englishFirst = {
  mc: {
    ...englishApp,
    ...englishCharts,
    ...englishCounts,
    ...englishAccess,
    ...englishAnalysis,
    ...englishOverview,
    ...englishStanding,
  },
};
