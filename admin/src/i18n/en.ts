import englishReactAdmin from 'ra-language-english';
import { englishAccess } from './en.access.ts';
import { englishAnalysis } from './en.analysis.ts';
import { englishAudit } from './en.audit.ts';
import { englishApp } from './en.app.ts';
import { englishClaims } from './en.claims.ts';
import { englishForecast } from './en.forecast.ts';
import { englishOverview } from './en.overview.ts';
import { englishPages } from './en.pages.ts';
import { englishPeople } from './en.people.ts';
import { englishPlacement } from './en.placement.ts';
import { englishPractices } from './en.practices.ts';
import { englishRecognition } from './en.recognition.ts';
import { englishStanding } from './en.standing.ts';

export const english = {
  ra: englishReactAdmin.ra,
  mc: {
    ...englishApp,
    ...englishPages,
    ...englishAccess,
    ...englishAudit,
    ...englishAnalysis,
    ...englishClaims,
    ...englishOverview,
    ...englishStanding,
    ...englishPeople,
    ...englishRecognition,
    ...englishPlacement,
    ...englishPractices,
    ...englishForecast,
  },
};
