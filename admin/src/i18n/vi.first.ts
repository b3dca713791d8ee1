import { vietnameseAccess } from './vi.access.ts';
import { vietnameseAnalysis } from './vi.analysis.ts';
import { vietnameseApp } from './vi.app.ts';
import { vietnameseCharts } from './vi.charts.ts';
import { vietnameseCounts } from './vi.counts.ts';
import { vietnameseOverview } from './vi.overview.ts';
import { vietnameseStanding } from './vi.standing.ts';

/** Vietnamese words of the frame, the first pages and what every page shares: what a reader is given at once. */
export const vietnameseFirst = {
  mc: {
    ...vietnameseApp,
    ...vietnameseCharts,
    ...vietnameseCounts,
    ...vietnameseAccess,
    ...vietnameseAnalysis,
    ...vietnameseOverview,
    ...vietnameseStanding,
  },
};
