import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { COMMON_PASSWORDS } from './common-passwords.data.ts';

/** @source NIST SP 800-63B-4, 3.1.1.2: length and a list of what is guessed first, no rules of composition. */
export const SHORTEST_PASSWORD = 10;
/** Beyond this the work of hashing grows and nothing is gained. */
export const LONGEST_PASSWORD = 200;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');

/** Why a password will not do; undefined where it will. Letters are counted, not bytes. */
export function passwordRefusal(password: string, userName: string, field: readonly string[]): Refusal | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    return refusal(accessErrors.PASSWORD_LENGTH, field, { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD });
  }
  const known = plain(password);
  if (COMMON_PASSWORDS.has(known) || new Set(known).size < 4) return refusal(accessErrors.PASSWORD_COMMON, field);
  const name = plain(userName);
  const holdsName = known === name || (name.length >= 5 && known.includes(name));
  if (holdsName) return refusal(accessErrors.PASSWORD_HOLDS_NAME, field);
  return undefined;
}

const USER_NAME = /^[a-z0-9](?:[a-z0-9._-]{1,58}[a-z0-9])$/u;

/** The user name as it is kept: lower case, no spaces around; null for one that cannot be. */
export function userNameOf(text: string): string | null {
  const name = text.trim().toLowerCase();
  return USER_NAME.test(name) ? name : null;
}
