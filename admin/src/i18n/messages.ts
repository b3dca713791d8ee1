import type { vietnameseAccess } from './vi.access.ts';
import type { vietnameseAccount } from './vi.account.ts';
import type { vietnameseAnalysis } from './vi.analysis.ts';
import type { vietnameseAudit } from './vi.audit.ts';
import type { vietnameseApp } from './vi.app.ts';
import type { vietnameseCharts } from './vi.charts.ts';
import type { vietnameseClaims } from './vi.claims.ts';
import type { vietnameseCounts } from './vi.counts.ts';
import type { vietnameseForecast } from './vi.forecast.ts';
import type { vietnameseFrame } from './vi.frame.ts';
import type { vietnameseLeaders } from './vi.leaders.ts';
import type { vietnameseOverview } from './vi.overview.ts';
import type { vietnamesePages } from './vi.pages.ts';
import type { vietnameseClosures } from './vi.closures.ts';
import type { vietnameseTargets } from './vi.targets.ts';
import type { vietnamesePar } from './vi.par.ts';
import type { vietnamesePeople } from './vi.people.ts';
import type { vietnamesePlacement } from './vi.placement.ts';
import type { vietnamesePractices } from './vi.practices.ts';
import type { vietnameseProfile } from './vi.profile.ts';
import type { vietnameseReports } from './vi.reports.ts';
import type { vietnameseStanding } from './vi.standing.ts';
import type { vietnameseRecognition } from './vi.recognition.ts';

type Words<Pack> = { [Key in keyof Pack]: Pack[Key] extends string ? string : Words<Pack[Key]> };

/** The shape both languages must fill. */
export type AppWords = Words<typeof vietnameseApp>;
export type PageWords = Words<typeof vietnamesePages>;
export type AccessWords = Words<typeof vietnameseAccess>;
export type AccountWords = Words<typeof vietnameseAccount>;
export type AuditWords = Words<typeof vietnameseAudit>;
export type AnalysisWords = Words<typeof vietnameseAnalysis>;
export type ChartWords = Words<typeof vietnameseCharts>;
export type ClaimsWords = Words<typeof vietnameseClaims>;
export type ClosureWords = Words<typeof vietnameseClosures>;
export type TargetWords = Words<typeof vietnameseTargets>;
export type CountsWords = Words<typeof vietnameseCounts>;
export type ForecastWords = Words<typeof vietnameseForecast>;
export type FrameWords = Words<typeof vietnameseFrame>;
export type LeadersWords = Words<typeof vietnameseLeaders>;
export type OverviewWords = Words<typeof vietnameseOverview>;
export type StandingWords = Words<typeof vietnameseStanding>;
export type PeopleWords = Words<typeof vietnamesePeople>;
export type RecognitionWords = Words<typeof vietnameseRecognition>;
export type PlacementWords = Words<typeof vietnamesePlacement>;
export type PracticesWords = Words<typeof vietnamesePractices>;
export type ProfileWords = Words<typeof vietnameseProfile>;
export type ReportsWords = Words<typeof vietnameseReports>;
export type ParWords = Words<typeof vietnamesePar>;

type Paths<Pack> = {
  [Key in keyof Pack & (string | number)]: Pack[Key] extends string ? `${Key}` : `${Key}.${Paths<Pack[Key]>}`;
}[keyof Pack & (string | number)];

/** Every key of the console's own words, such as `rankings.title`. */
export type TextKey = Paths<
  AppWords &
    ChartWords &
    CountsWords &
    PageWords &
    AccessWords &
    AccountWords &
    AuditWords &
    AnalysisWords &
    FrameWords &
    LeadersWords &
    ClaimsWords &
    ClosureWords &
    TargetWords &
    OverviewWords &
    StandingWords &
    PeopleWords &
    RecognitionWords &
    PlacementWords &
    PracticesWords &
    ReportsWords &
    ParWords &
    ProfileWords &
    ForecastWords
>;
