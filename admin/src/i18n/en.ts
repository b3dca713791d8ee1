import englishReactAdmin from 'ra-language-english';
import { englishAccount } from './en.account.ts';
import { englishAudit } from './en.audit.ts';
import { englishClaims } from './en.claims.ts';
import { englishClosures } from './en.closures.ts';
import { englishTargets } from './en.targets.ts';
import { englishForecast } from './en.forecast.ts';
import { englishFrame } from './en.frame.ts';
import { englishLeaders } from './en.leaders.ts';
import { englishPages } from './en.pages.ts';
import { englishPar } from './en.par.ts';
import { englishPeople } from './en.people.ts';
import { englishPlacement } from './en.placement.ts';
import { englishPractices } from './en.practices.ts';
import { englishProfile } from './en.profile.ts';
import { englishReports } from './en.reports.ts';
import { englishRecognition } from './en.recognition.ts';

/** English words of all other pages, given with the first of them that is opened. */
export const english = {
  ra: englishReactAdmin.ra,
  mc: {
    ...englishPages,
    ...englishFrame,
    ...englishLeaders,
    ...englishAccount,
    ...englishAudit,
    ...englishClaims,
    ...englishClosures,
    ...englishTargets,
    ...englishPeople,
    ...englishRecognition,
    ...englishPlacement,
    ...englishPractices,
    ...englishReports,
    ...englishPar,
    ...englishProfile,
    ...englishForecast,
  },
};
