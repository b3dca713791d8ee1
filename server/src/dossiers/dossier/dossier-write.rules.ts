import { toOffsetText } from '../../platform/plain-date.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { writeErrors } from './dossier-write.errors.ts';
import type { AdvanceDossierInput, ReceiveDossierInput } from './dossier-write.input.ts';
import type { RunningDossier } from './dossier-write.queries.ts';
import { mayAdvance } from './dossier.rules.ts';
import { STATE_WORDS, type DossierState } from './dossier.state.ts';

const NAME_LIMIT = 300;
const ID_NUMBER_LIMIT = 60;
const KEY_LIMIT = 200;
const NOTE_LIMIT = 1000;

const tooLong = (field: string, text: string | null | undefined, limit: number): Refusal | null =>
  (text ?? '').length > limit ? refusal(writeErrors.TEXT_TOO_LONG, ['input', field], { limit }) : null;

const inFuture = (field: string, at: Date | null | undefined, now: Date): Refusal | null =>
  at && at > now ? refusal(writeErrors.INSTANT_IN_FUTURE, ['input', field], { at: toOffsetText(at) }) : null;

/** What can be said against a receipt without looking anything up. */
export function receiveRefusal(input: ReceiveDossierInput, now: Date): Refusal | null {
  if (input.applicantName.trim() === '') return refusal(writeErrors.APPLICANT_NAME_MISSING, ['input', 'applicantName']);
  return (
    tooLong('applicantName', input.applicantName, NAME_LIMIT) ??
    tooLong('applicantIdNumber', input.applicantIdNumber, ID_NUMBER_LIMIT) ??
    tooLong('idempotencyKey', input.idempotencyKey, KEY_LIMIT) ??
    inFuture('receivedAt', input.receivedAt, now)
  );
}

const words = (state: DossierState): string => STATE_WORDS[state].join(' · ');

/** What can be said against a step, of the dossier as it was read. */
export function advanceRefusal(input: AdvanceDossierInput, found: RunningDossier | null, now: Date): Refusal | null {
  const { code, to, expectedVersion } = input;
  if (!found) return refusal(writeErrors.DOSSIER_UNKNOWN, ['input', 'code'], { code: code.slice(0, 60) });
  if (found.version !== expectedVersion) {
    return refusal(writeErrors.VERSION_STALE, ['input', 'expectedVersion'], {
      current: found.version,
      expected: expectedVersion,
    });
  }
  const at = input.at ?? now;
  const against = mayAdvance(found.clock, { to, at, now, lastAt: found.lastAt });
  if (against === null) return tooLong('note', input.note, NOTE_LIMIT);
  const from = words(found.clock.state);
  switch (against.why) {
    case 'TRANSITION_NOT_ALLOWED': {
      if (against.allowed.length === 0) return refusal(writeErrors.DOSSIER_CLOSED, ['input', 'to'], { from });
      const allowed = against.allowed.map((state) => `${state} (${STATE_WORDS[state][0]})`).join(', ');
      return refusal(writeErrors.TRANSITION_NOT_ALLOWED, ['input', 'to'], { from, to: words(to), allowed });
    }
    case 'INSTANT_IN_FUTURE':
      return inFuture('at', at, now);
    case 'INSTANT_BEFORE_LAST_STEP':
      return refusal(writeErrors.INSTANT_BEFORE_LAST_STEP, ['input', 'at'], {
        at: toOffsetText(at),
        last: toOffsetText(against.last),
      });
  }
}
