import type { Client, GraphContext, Viewer } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import type { Transaction, Writes } from '../../platform/writes.ts';
import { accessErrors } from '../access.errors.ts';
import { isPassword } from '../account/password-hash.ts';
import { listGrants } from '../grant/grant.queries.ts';
import { grantInUse } from '../grant/grant.rules.ts';
import { viewerOf } from '../policy/policy.rules.ts';
import { grantedOf } from '../viewer/authenticate.service.ts';
import { hashOf, newSecret } from './secret.ts';
import { forgetViewers } from './session.memory.ts';
import { countAttempts } from './session.queries.ts';
import { LONGEST_MS, sessionCookie } from './session.rules.ts';
import { waitBeforeTry } from './throttle.rules.ts';

const lockName = statement(
  'access.lockName',
  '/* access.lockName */ select pg_advisory_xact_lock(hashtextextended($1, 0))::text',
);

const noteTry = statement<{ id: string }>(
  'access.noteTry',
  `/* access.noteTry */
insert into access.sign_in_attempt (name_hash, address, at) values ($1, $2, $3) returning id::text`,
);

const noteSuccess = statement(
  'access.noteSuccess',
  '/* access.noteSuccess */ update access.sign_in_attempt set succeeded = true where id = $1',
);

/** A day is far beyond the window in which tries are counted. */
const dropOldTries = statement(
  'access.dropOldTries',
  `/* access.dropOldTries */ delete from access.sign_in_attempt where at < $1::timestamptz - interval '1 day'`,
);

const accountByName = statement<AccountToEnter>(
  'access.accountByName',
  `/* access.accountByName */
select id::text as key, display_name as name, must_change_password as "mustChangePassword",
  case when disabled_at is null and coalesce(password_expires_at > $2, true) then password_hash end as "passwordHash"
from access.account where user_name = $1`,
);

interface AccountToEnter {
  readonly key: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly passwordHash: string | null;
}

/** A try that may go on, or the milliseconds until the next one may. */
export type Admitted = { readonly attempt: string } | { readonly waitMs: number };

/**
 * Counts a try as failed before the password is looked at, one at a time for each name: many tries at once are no way
 * around the limit. A known and an unknown name fare alike.
 */
export function admitTry(
  writes: Writes,
  { userName, address, now }: { userName: string; address: string; now: Date },
): Promise<Admitted> {
  const nameHash = hashOf(userName.trim().toLowerCase());
  return writes.transaction(async (tx) => {
    await tx.rows(lockName, [nameHash]);
    const waitMs = waitBeforeTry(await countAttempts(tx, { nameHash, address, now }), now);
    if (waitMs > 0) return { waitMs };
    const [noted] = await tx.rows(noteTry, [nameHash, address, now]);
    return { attempt: noted?.id ?? '0' };
  });
}

export const throttled = (waitMs: number, field: readonly string[]): Refusal =>
  refusal(accessErrors.SIGN_IN_THROTTLED, field, { seconds: Math.ceil(waitMs / 1000) });

export type SignedIn = { readonly viewer: Viewer } | { readonly refused: Refusal };

/** Opens a session for a name and its password. */
export async function signIn(
  { userName, password }: { userName: string; password: string },
  context: GraphContext,
): Promise<SignedIn> {
  const { now, client } = context;
  const writes = context.writes('access');
  const admitted = await admitTry(writes, { userName, address: client.address, now });
  if ('waitMs' in admitted) return { refused: throttled(admitted.waitMs, ['input', 'userName']) };
  const [found] = await context.reads('access').rows(accountByName, [userName.trim().toLowerCase(), now]);
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  if (!found || !isRight) return { refused: refusal(accessErrors.SIGN_IN_FAILED, ['input', 'password']) };
  const viewer = await writes.transaction(async (tx) => {
    await tx.rows(noteSuccess, [admitted.attempt]);
    await tx.rows(dropOldTries, [now]);
    return enter(tx, found, context);
  });
  return { viewer };
}

const endSession = statement(
  'access.endSession',
  `/* access.endSession */
update access.session set ended_at = $2, ended_why = $3 where token_hash = $1 and ended_at is null`,
);

const insertSession = statement(
  'access.insertSession',
  `/* access.insertSession */
insert into access.session (token_hash, account_id, grant_id, address, user_agent, started_at, last_seen_at, expires_at, by_provider)
values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
);

interface Entering {
  readonly now: Date;
  readonly today: PlainDate;
  readonly client: Client;
}

/** Opens a session in place of the browser's present one, and hands its secret to the browser. @returns the viewer */
export async function enter(
  tx: Transaction,
  account: Omit<AccountToEnter, 'passwordHash'> & { readonly byProvider?: boolean },
  { now, today, client }: Entering,
): Promise<Viewer> {
  const grant = grantInUse(await listGrants(tx, [account.key], today), null, today);
  if (client.session !== null) await tx.rows(endSession, [client.session, now, 'ROTATED']);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LONGEST_MS);
  const userAgent = client.userAgent.slice(0, 300);
  const { key: id, name, mustChangePassword, byProvider = false } = account;
  const values = [hashOf(secret), id, grant?.key ?? null, client.address, userAgent, now, expiresAt, byProvider];
  await tx.rows(insertSession, values);
  forgetViewers();
  client.setCookie(sessionCookie(secret, client.isSecure));
  return viewerOf({ account: { id, name }, granted: grantedOf(grant), mustChangePassword });
}
