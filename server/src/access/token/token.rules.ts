import type { Scope } from '../../platform/context.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';

const LONGEST_DAYS = 366;
const LONGEST_NAME = 100;

/** Never for a program: what is done with accounts is done by a person. */
const PERSONS_ONLY: ReadonlySet<string> = new Set(['ACCESS', 'OWN']);

export interface AskedToken {
  readonly name: string;
  readonly days: number;
  readonly classes?: readonly string[] | null;
}

/** Why a token cannot be made; it opens no more than the role that makes it. */
export function tokenRefusal(
  { name, days, classes }: AskedToken,
  open: Readonly<Record<string, Scope>> | null,
): Refusal | undefined {
  const shown = name.trim();
  if (shown === '' || [...shown].length > LONGEST_NAME) {
    return refusal(accessErrors.NAME_LENGTH, ['input', 'name'], { longest: LONGEST_NAME });
  }
  if (days < 1 || days > LONGEST_DAYS) {
    return refusal(accessErrors.TOKEN_DAYS, ['input', 'days'], { longest: LONGEST_DAYS });
  }
  const beyond = (classes ?? []).filter((each) => PERSONS_ONLY.has(each) || (open && !(each in open)));
  if (beyond.length === 0) return undefined;
  return refusal(accessErrors.TOKEN_CLASSES, ['input', 'classes'], { classes: beyond.join(', ') });
}
