import type { FieldClass, Viewer } from './access.documents.ts';

/** The pages that may be closed to somebody. */
export type PageName =
  | 'overview'
  | 'rankings'
  | 'lookUp'
  | 'communes'
  | 'catalog'
  | 'claims'
  | 'practices'
  | 'par'
  | 'reports'
  | 'addClaims'
  | 'groups'
  | 'speak'
  | 'appraise'
  | 'close'
  | 'target'
  | 'trends'
  | 'why'
  | 'compare'
  | 'lineage'
  | 'dossiers'
  | 'mine'
  | 'imports'
  | 'account'
  | 'accounts'
  | 'views'
  | 'audit'
  | 'officers'
  | 'rosters'
  | 'positions'
  | 'recognition'
  | 'placement'
  | 'tasks';

interface PageNeeds {
  readonly fieldClass: FieldClass;
  /** Means nothing without a person who is signed in. */
  readonly person?: true;
  /** True: only where the class reaches no further than what is the reader's own; false: only where it does. */
  readonly own?: boolean;
}

const needs: Record<PageName, PageNeeds> = {
  rankings: { fieldClass: 'PUBLIC' },
  lookUp: { fieldClass: 'PUBLIC' },
  // The start page; in its place the public has the scoreboard.
  overview: { fieldClass: 'OWN' },
  // The public has the scoreboard and the look-up; what else is public data is for those who work with it.
  communes: { fieldClass: 'OWN' },
  catalog: { fieldClass: 'OWN' },
  claims: { fieldClass: 'OWN' },
  practices: { fieldClass: 'OWN' },
  par: { fieldClass: 'OWN' },
  reports: { fieldClass: 'COMPARE' },
  // Parts of pages: writing a reported figure down; groups of one's own; a commune's own words, practices and scores; appraising scores; turning
  // leaderboards off.
  addClaims: { fieldClass: 'COMPARE' },
  groups: { fieldClass: 'COMPARE' },
  speak: { fieldClass: 'SPEAK' },
  appraise: { fieldClass: 'APPRAISE' },
  close: { fieldClass: 'CLOSE' },
  target: { fieldClass: 'TARGET' },
  trends: { fieldClass: 'OWN' },
  why: { fieldClass: 'OWN' },
  compare: { fieldClass: 'OWN' },
  lineage: { fieldClass: 'OWN' },
  dossiers: { fieldClass: 'STAFF', own: false },
  mine: { fieldClass: 'STAFF', person: true, own: true },
  imports: { fieldClass: 'IMPORT' },
  account: { fieldClass: 'OWN', person: true },
  views: { fieldClass: 'OWN', person: true },
  accounts: { fieldClass: 'ACCESS', person: true },
  audit: { fieldClass: 'AUDIT' },
  officers: { fieldClass: 'PEOPLE' },
  rosters: { fieldClass: 'PEOPLE_IMPORT' },
  positions: { fieldClass: 'PEOPLE_FIGURES' },
  // Whoever leads people or looks after them: reminders are read there, each reading written down.
  recognition: { fieldClass: 'PEOPLE_WRITE' },
  placement: { fieldClass: 'PEOPLE_WRITE' },
  tasks: { fieldClass: 'PEOPLE' },
};

export const isPageName = (name: string): name is PageName => Object.hasOwn(needs, name);

/** Whether a page is open to the viewer. */
export const mayOpen = (viewer: Viewer, page: PageName): boolean => {
  const { fieldClass, person, own } = needs[page];
  if (person === true && viewer.account === null) return false;
  return viewer.permissions.some(
    (permission) => permission.class === fieldClass && (own === undefined || (permission.scope === 'OWN') === own),
  );
};

/** Nobody has signed in though somebody could: where accounts are off, everybody has all classes without an account. */
export const isPublic = ({ account, permissions }: Viewer): boolean =>
  account === null && !permissions.some((permission) => permission.class === 'OWN');

const start = '/rankings';

/** Where a reader begins: citizens with what they handed in, others who have signed in with the overview, the public with the scoreboard. */
export const homeOf = (viewer: Viewer): string =>
  mayOpen(viewer, 'mine') ? '/mine' : mayOpen(viewer, 'overview') ? '/' : start;

const signInPath = '/sign-in';

/** An address within the console to go on to; anything else is `home`. */
export const safeNext = (next: string | null, home = start): string =>
  next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith(signInPath) ? next : home;

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** The sign-in page that leads back to `place`; it leads to itself no second time. */
export const signInHref = ({ pathname, search }: Place, ended = false): string => {
  if (pathname === signInPath) return `${signInPath}${search}`;
  const query = new URLSearchParams({ next: `${pathname}${search}`, ...(ended ? { ended: '1' } : {}) });
  return `${signInPath}?${query.toString()}`;
};
