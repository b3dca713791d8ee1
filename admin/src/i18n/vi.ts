import { vietnameseAccount } from './vi.account.ts';
import { vietnameseAudit } from './vi.audit.ts';
import { vietnameseClaims } from './vi.claims.ts';
import { vietnameseClosures } from './vi.closures.ts';
import { vietnameseForecast } from './vi.forecast.ts';
import { vietnameseFrame } from './vi.frame.ts';
import { vietnameseLeaders } from './vi.leaders.ts';
import { vietnamesePages } from './vi.pages.ts';
import { vietnamesePar } from './vi.par.ts';
import { vietnamesePeople } from './vi.people.ts';
import { vietnamesePlacement } from './vi.placement.ts';
import { vietnamesePractices } from './vi.practices.ts';
import { vietnameseProfile } from './vi.profile.ts';
import { vietnameseReports } from './vi.reports.ts';
import { vietnameseRecognition } from './vi.recognition.ts';
import { vietnameseTargets } from './vi.targets.ts';
import { vietnameseReactAdmin } from './vi.react-admin.ts';

/** Vietnamese words of all other pages, given with the first of them that is opened. */
export const vietnamese = {
  ra: vietnameseReactAdmin,
  mc: {
    ...vietnamesePages,
    ...vietnameseFrame,
    ...vietnameseLeaders,
    ...vietnameseAccount,
    ...vietnameseAudit,
    ...vietnameseClaims,
    ...vietnameseClosures,
    ...vietnameseTargets,
    ...vietnamesePeople,
    ...vietnameseRecognition,
    ...vietnamesePlacement,
    ...vietnamesePractices,
    ...vietnameseReports,
    ...vietnamesePar,
    ...vietnameseProfile,
    ...vietnameseForecast,
  },
};
