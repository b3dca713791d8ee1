import type { GraphContext, Viewer } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { hashPassword, isPassword } from '../account/password-hash.ts';
import { passwordRefusal } from '../account/password.rules.ts';
import { listGrants } from '../grant/grant.queries.ts';
import { stateOf } from '../grant/grant.rules.ts';
import { ANONYMOUS, viewerOf } from '../policy/policy.rules.ts';
import { grantedOf } from '../viewer/authenticate.service.ts';
import { hashOf, newSecret } from './secret.ts';
import { forgetViewers } from './session.memory.ts';
import { listSessions } from './session.queries.ts';
import { sessionCookie } from './session.rules.ts';
import type { SessionType } from './session.type.ts';
import { admitTry, enter, throttled, type SignedIn } from './sign-in.service.ts';

const endOne = statement(
  'access.endOne',
  `/* access.endOne */
update access.session set ended_at = $2, ended_why = 'SIGNED_OUT' where token_hash = $1 and ended_at is null`,
);

const endAll = statement(
  'access.endAll',
  `/* access.endAll */
update access.session set ended_at = $2, ended_why = $3 where account_id = $1 and ended_at is null`,
);

const endByKey = statement<{ tokenHash: string }>(
  'access.endByKey',
  `/* access.endByKey */
update access.session set ended_at = $3, ended_why = 'REVOKED'
where id = $1 and account_id = $2 and ended_at is null returning token_hash as "tokenHash"`,
);

const useGrant = statement(
  'access.useGrant',
  `/* access.useGrant */
update access.session set grant_id = $2, token_hash = $3 where token_hash = $1 and ended_at is null`,
);

/** Keys are numbers; anything else is unknown before it is asked for. */
export const isKey = (text: string): boolean => /^[1-9]\d{0,17}$/u.test(text);

/** Ends the session, or all of the account. Without one nothing happens. */
export async function signOut(isEverywhere: boolean, context: GraphContext): Promise<Viewer> {
  const { client, viewer, now } = context;
  if (client.session !== null) {
    const step =
      isEverywhere && viewer.account
        ? { statement: endAll, values: [viewer.account.id, now, 'SIGNED_OUT'] }
        : { statement: endOne, values: [client.session, now] };
    await context.writes('access').batch([step]);
  }
  forgetViewers();
  client.setCookie(sessionCookie('', client.isSecure));
  return ANONYMOUS;
}

/** Takes another grant into use; the session gets a new secret, as its powers change. */
export async function switchGrant(grantKey: string, context: GraphContext): Promise<SignedIn> {
  const { client, viewer, today } = context;
  const { account } = viewer;
  if (!account || client.session === null) return { refused: refusal(accessErrors.TOKEN_BY_TOKEN, []) };
  const grants = await listGrants(context.reads('access'), [account.id], today);
  const grant = grants.find(({ key }) => key === grantKey);
  if (!grant || stateOf(grant, today) !== 'ACTIVE') {
    return { refused: refusal(accessErrors.GRANT_UNKNOWN, ['input', 'grantKey']) };
  }
  const secret = newSecret();
  const values = [client.session, grant.key, hashOf(secret)];
  await context.writes('access').batch([{ statement: useGrant, values }]);
  forgetViewers();
  client.setCookie(sessionCookie(secret, client.isSecure));
  return { viewer: viewerOf({ account, granted: grantedOf(grant), mustChangePassword: false }) };
}

const ownPassword = statement<{ userName: string; passwordHash: string | null }>(
  'access.ownPassword',
  `/* access.ownPassword */ select user_name as "userName", password_hash as "passwordHash" from access.account where id = $1`,
);

const setPassword = statement(
  'access.setPassword',
  `/* access.setPassword */
update access.account set password_hash = $2, password_set_at = $3, must_change_password = false, password_expires_at = null
where id = $1`,
);

const noteRight = statement(
  'access.noteRight',
  '/* access.noteRight */ update access.sign_in_attempt set succeeded = true where id = $1',
);

/** Sets a new password. All sessions of the account end; this browser gets a new one. */
export async function changePassword(
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  context: GraphContext,
): Promise<SignedIn> {
  const { client, viewer, now } = context;
  const { account } = viewer;
  if (!account || client.session === null) return { refused: refusal(accessErrors.TOKEN_BY_TOKEN, []) };
  const [own] = await context.reads('access').rows(ownPassword, [account.id]);
  if (!own) return { refused: refusal(accessErrors.ACCOUNT_UNKNOWN, []) };
  const writes = context.writes('access');
  const admitted = await admitTry(writes, { userName: own.userName, address: client.address, now });
  if ('waitMs' in admitted) return { refused: throttled(admitted.waitMs, ['input', 'currentPassword']) };
  if (!(await isPassword(currentPassword, own.passwordHash))) {
    return { refused: refusal(accessErrors.PASSWORD_WRONG, ['input', 'currentPassword']) };
  }
  const refused = passwordRefusal(newPassword, own.userName, ['input', 'newPassword']);
  if (refused) return { refused };
  const kept = await hashPassword(newPassword);
  const entered = await writes.transaction(async (tx) => {
    await tx.rows(noteRight, [admitted.attempt]);
    await tx.rows(setPassword, [account.id, kept, now]);
    await tx.rows(endAll, [account.id, now, 'PASSWORD_CHANGED']);
    return enter(tx, { key: account.id, name: account.name, mustChangePassword: false }, context);
  });
  return { viewer: entered };
}

export type Revoked = { readonly session: SessionType } | { readonly refused: Refusal };

/** Ends another session of the own account, or this one. */
export async function revokeSession(key: string, context: GraphContext): Promise<Revoked> {
  const { viewer, client, now } = context;
  const account = viewer.account?.id ?? '0';
  const open = await listSessions(context.reads('access'), { account, current: client.session, now });
  const session = open.find((each) => each.key === key);
  const unknown = { refused: refusal(accessErrors.SESSION_UNKNOWN, ['input', 'key']) };
  if (!session) return unknown;
  const [ended = []] = await context.writes('access').batch([{ statement: endByKey, values: [key, account, now] }]);
  forgetViewers();
  return ended.length > 0 ? { session } : unknown;
}
