import type { FieldClass } from './policy.words.ts';

/** Plain HTTP routes of the rooms. A route that is missing here is closed to all. */
export const ROUTES: Readonly<Record<string, FieldClass>> = {
  'GET /imports/template.csv': 'IMPORT',
  'GET /imports/:id/errors.csv': 'IMPORT',
  'POST /imports': 'IMPORT',
  'GET /rosters/template.csv': 'PEOPLE_IMPORT',
  'GET /rosters/example.csv': 'PEOPLE_IMPORT',
  'GET /rosters/:id/errors.csv': 'PEOPLE_IMPORT',
  'POST /rosters': 'PEOPLE_IMPORT',
  'GET /auth/oidc/start': 'PUBLIC',
  'GET /auth/oidc/callback': 'PUBLIC',
};
