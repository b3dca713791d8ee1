import { vietnameseAccess } from './vi.access.ts';
import { vietnameseAnalysis } from './vi.analysis.ts';
import { vietnameseAudit } from './vi.audit.ts';
import { vietnameseApp } from './vi.app.ts';
import { vietnameseClaims } from './vi.claims.ts';
import { vietnameseForecast } from './vi.forecast.ts';
import { vietnameseOverview } from './vi.overview.ts';
import { vietnamesePages } from './vi.pages.ts';
import { vietnamesePeople } from './vi.people.ts';
import { vietnamesePlacement } from './vi.placement.ts';
import { vietnamesePractices } from './vi.practices.ts';
import { vietnameseRecognition } from './vi.recognition.ts';
import { vietnameseStanding } from './vi.standing.ts';
import { vietnameseReactAdmin } from './vi.react-admin.ts';

export const vietnamese = {
  ra: vietnameseReactAdmin,
  mc: {
    ...vietnameseApp,
    ...vietnamesePages,
    ...vietnameseAccess,
    ...vietnameseAudit,
    ...vietnameseAnalysis,
    ...vietnameseClaims,
    ...vietnameseOverview,
    ...vietnameseStanding,
    ...vietnamesePeople,
    ...vietnameseRecognition,
    ...vietnamesePlacement,
    ...vietnamesePractices,
    ...vietnameseForecast,
  },
};
