import type { ReportWindow } from '../../platform/report-window.ts';
import type { Bind } from './scope.queries.ts';

/** Single dossiers that have ended, or all that are counted: of what is known, or of what was known at the window's instant. */
export const casesKnown = (
  view: 'case' | 'handling',
  { knownAt }: Pick<ReportWindow, 'knownAt'>,
  bind: Bind,
): string =>
  knownAt === undefined
    ? `dossiers.published_${view}`
    : `dossiers.published_${view}_known(${bind(knownAt)}::timestamptz)`;

/**
 * What tallies are to be corrected by (`sign`) to tell what was known at the window's instant, of whole cases. Tallies tell what is
 * known now: so figures cost their tallies, and what was learned since.
 */
export const casesUnlearned = (knownAt: Date, bind: Bind): string =>
  `dossiers.published_case_unlearned(${bind(knownAt)}::timestamptz)`;
