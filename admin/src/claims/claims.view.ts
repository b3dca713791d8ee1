import type { DossierCount } from '../dossiers/dossier.filter.ts';
import type { CountedMetric } from '../dossiers/dossiers.behind.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Claim, ClaimItem, ClaimOutcome, ClaimReport } from './claims.documents.ts';

const counted: Readonly<Partial<Record<ClaimItem, readonly DossierCount[]>>> = {
  RECEIVED: ['RECEIVED'],
  ONLINE: ['ONLINE'],
  IN_PERSON: ['IN_PERSON'],
  POST: ['POST'],
  RESOLVED: ['RESOLVED'],
  EARLY: ['EARLY'],
  ON_TIME: ['ON_TIME'],
  IN_TIME: ['EARLY_OR_ON_TIME'],
  LATE: ['LATE'],
  RETURNED: ['RETURNED'],
  PENDING: ['PENDING_IN_TIME', 'PENDING_OVERDUE'],
  PENDING_IN_TIME: ['PENDING_IN_TIME'],
  PENDING_OVERDUE: ['PENDING_OVERDUE'],
};

/** The dossiers a reported number is of; null for shares and what is no number of dossiers. */
export const countsOf = (item: ClaimItem): CountedMetric | null => {
  const counts = counted[item];
  return counts === undefined ? null : { numeratorCounts: counts, numeratorCountsExcept: [], denominatorCounts: [] };
};

/** A figure as it was printed: its decimals, shares in per cent. */
export const claimFigure = ({ item, decimals }: Claim, value: number | null, format: Formatter): string => {
  if (value === null) return '–';
  const digits = Number.isInteger(value) ? 0 : Math.max(decimals, 1);
  // What rounds to nothing has no sign.
  return `${format.decimal(Number(value.toFixed(digits)) || 0, digits)}${item.endsWith('_SHARE') ? '%' : ''}`;
};

/** What was reported less what was computed, with its sign: minus as it is printed, not a hyphen. */
export const claimDifference = (claim: Claim, format: Formatter): string => {
  const figure = claimFigure(claim, claim.difference, format);
  if (claim.difference === null || !/[1-9]/u.test(figure)) return figure;
  return claim.difference > 0 ? `+${figure}` : figure.replace('-', '−');
};

/** The days all of a report's figures are of; null where they are of several periods. */
export const commonPeriod = (claims: readonly Claim[]): Pick<Claim, 'periodFrom' | 'periodTo'> | null => {
  const [first, ...others] = claims;
  if (first === undefined) return null;
  return others.every(({ periodFrom, periodTo }) => periodFrom === first.periodFrom && periodTo === first.periodTo)
    ? first
    : null;
};

/** The reports with only the figures of an outcome; all of them for none. */
export const withOutcome = (reports: readonly ClaimReport[], outcome: ClaimOutcome | null): readonly ClaimReport[] =>
  outcome === null
    ? reports
    : reports
        .map((report) => ({ ...report, claims: report.claims.filter((claim) => claim.outcome === outcome) }))
        .filter(({ claims }) => claims.length > 0);

/** A source that can be followed. */
export const addressIn = (source: string): string | null => /https?:\/\/[^\s,;)]+/u.exec(source)?.[0] ?? null;
