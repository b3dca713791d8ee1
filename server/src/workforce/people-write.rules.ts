import { refusal, type Refusal } from '../platform/user-error.ts';
import { peopleErrors } from './people.errors.ts';

/** Why a text that people write cannot be kept; null where it can. */
export function badText(text: string, field: readonly string[], limit: number): Refusal | null {
  const isGood = text.trim() !== '' && text.length <= limit;
  return isGood ? null : refusal(peopleErrors.TEXT_OUT_OF_RANGE, field, { limit });
}

/** Somebody who is not there, or not for the viewer to see: both are told alike. */
export const unseen = (code: string, field: readonly string[]): Refusal =>
  refusal(peopleErrors.OFFICIAL_UNKNOWN, field, { code: code.slice(0, 60) });
