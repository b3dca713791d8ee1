import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import type { AssignmentKind, OfficialKind } from '../official/official.words.ts';

/** What the law says about how long somebody may be elsewhere, on the day an assignment begins. */
export interface AssignmentNorms {
  readonly secondmentYears: number;
  /** The day before which non-professional workers must have gone; null where no such day is set. */
  readonly temporaryEnd: PlainDate | null;
}

export interface WantedAssignment {
  readonly kind: AssignmentKind;
  readonly officialKind: OfficialKind;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly today: PlainDate;
}

export type Spanned =
  | { readonly statutoryEnd: PlainDate | null }
  | { readonly refused: 'DAYS_REVERSED' | 'NEEDS_END' | 'SECONDMENT_TOO_LONG' | 'TEMPORARY_ENDED' | 'NOT_AHEAD' };

/** Last day of a secondment that begins on a day. */
export function lastOfSecondment(from: PlainDate, years: number): PlainDate {
  const [year = '', month = '', day = ''] = from.split('-');
  const there = `${String(Number(year) + years).padStart(4, '0')}-${month}`;
  // Whoever begins on 29 February ends on the 28th.
  return month === '02' && day === '29' ? `${there}-28` : addDays(`${there}-${day}`, -1);
}

/**
 * Whether the days of an assignment are lawful, and the day before which the law ends it. Of non-professional workers that
 * is the law's own day; somebody else's temporary placement ends when it was said to.
 */
export function spanOf({ kind, officialKind, from, until, today }: WantedAssignment, norms: AssignmentNorms): Spanned {
  if (until !== null && until < from) return { refused: 'DAYS_REVERSED' };
  if (kind === 'DESIGNATED') return from > today ? { statutoryEnd: null } : { refused: 'NOT_AHEAD' };
  if (kind === 'SECONDMENT') {
    if (until === null) return { refused: 'NEEDS_END' };
    return until <= lastOfSecondment(from, norms.secondmentYears)
      ? { statutoryEnd: null }
      : { refused: 'SECONDMENT_TOO_LONG' };
  }
  if (kind !== 'TEMPORARY') return { statutoryEnd: null };
  if (officialKind === 'NON_PROFESSIONAL' && norms.temporaryEnd !== null) {
    const isInTime = from < norms.temporaryEnd && (until === null || until < norms.temporaryEnd);
    return isInTime ? { statutoryEnd: norms.temporaryEnd } : { refused: 'TEMPORARY_ENDED' };
  }
  return until === null ? { refused: 'NEEDS_END' } : { statutoryEnd: addDays(until, 1) };
}
