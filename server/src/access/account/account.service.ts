import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import type { Writes } from '../../platform/writes.ts';
import { accessErrors } from '../access.errors.ts';
import { hasOtherAdministrator, isAdministratorToday } from '../grant/administrator.queries.ts';
import { forgetViewers } from '../session/session.memory.ts';
import { newOneTimePassword } from '../session/secret.ts';
import { isKey } from '../session/session.service.ts';
import { findAccount, type AccountRow } from './account.queries.ts';
import { hashPassword } from './password-hash.ts';
import { userNameOf } from './password.rules.ts';

/** A one-time password is good for three days: over a weekend. */
const ONE_TIME_MS = 3 * 24 * 3_600_000;
const LONGEST_NAME = 200;

const insertAccount = statement<{ key: string }>(
  'access.insertAccount',
  `/* access.insertAccount */
insert into access.account (user_name, display_name, password_hash, password_set_at, must_change_password,
  password_expires_at, created_at, created_by)
values ($1, $2, $3, $4, $5::timestamptz is not null, $5, $4, $6)
on conflict (user_name) do nothing returning id::text as key`,
);

const replacePassword = statement(
  'access.replacePassword',
  `/* access.replacePassword */
update access.account set password_hash = $2, password_set_at = $3, must_change_password = true, password_expires_at = $4,
  password_reset_by = $5
where id = $1`,
);

const endSessions = statement(
  'access.endSessionsOf',
  `/* access.endSessionsOf */
update access.session set ended_at = $2, ended_why = $3 where account_id = $1 and ended_at is null`,
);

const revokeTokens = statement(
  'access.revokeTokensOf',
  `/* access.revokeTokensOf */
update access.api_token set revoked_at = $2 where account_id = $1 and revoked_at is null`,
);

const disable = statement(
  'access.disable',
  '/* access.disable */ update access.account set disabled_at = $2 where id = $1 and disabled_at is null',
);

const restore = statement(
  'access.restore',
  '/* access.restore */ update access.account set disabled_at = null where id = $1',
);

/** Whoever failed to type the old password may try the new one at once. */
const forgiveTries = statement(
  'access.forgiveTries',
  `/* access.forgiveTries */
update access.sign_in_attempt set succeeded = true
where name_hash = rtrim(translate(encode(sha256(convert_to($1, 'UTF8')), 'base64'), '+/', '-_'), '=')`,
);

export interface NewAccount {
  readonly userName: string;
  readonly displayName: string;
}

export interface Made {
  readonly key: string;
  readonly oneTimePassword: string;
}

/** Makes an account with a one-time password. @param by key of the account that asks; null for the command line */
export async function makeAccount(
  writes: Writes,
  { userName, displayName }: NewAccount,
  { by, now }: { by: string | null; now: Date },
): Promise<Made | { readonly refused: Refusal }> {
  const name = userNameOf(userName);
  if (name === null) return { refused: refusal(accessErrors.USER_NAME_INVALID, ['input', 'userName']) };
  const shown = displayName.trim();
  if (shown === '' || [...shown].length > LONGEST_NAME) {
    return { refused: refusal(accessErrors.NAME_LENGTH, ['input', 'displayName'], { longest: LONGEST_NAME }) };
  }
  const oneTimePassword = newOneTimePassword();
  const kept = await hashPassword(oneTimePassword);
  const until = new Date(now.getTime() + ONE_TIME_MS);
  const [made = []] = await writes.batch([{ statement: insertAccount, values: [name, shown, kept, now, until, by] }]);
  const key = (made as { key: string }[])[0]?.key;
  if (key === undefined) return { refused: refusal(accessErrors.USER_NAME_TAKEN, ['input', 'userName'], { name }) };
  return { key, oneTimePassword };
}

export type Administered =
  { readonly account: AccountRow; readonly oneTimePassword: string | null } | { readonly refused: Refusal };

export async function createAccount(input: NewAccount, context: GraphContext): Promise<Administered> {
  const { viewer, now } = context;
  const made = await makeAccount(context.writes('access'), input, { by: viewer.account?.id ?? null, now });
  return 'refused' in made ? made : administered(made.key, context, made.oneTimePassword);
}

/** Replaces a password by a one-time one; the account's sessions end. */
export async function resetPassword(key: string, context: GraphContext): Promise<Administered> {
  const { now, viewer } = context;
  const found = await otherAccount(key, context);
  if ('refused' in found) return found;
  const oneTimePassword = newOneTimePassword();
  const kept = await hashPassword(oneTimePassword);
  await context.writes('access').batch([
    { statement: replacePassword, values: [key, kept, now, new Date(now.getTime() + ONE_TIME_MS), viewer.account?.id] },
    { statement: endSessions, values: [key, now, 'PASSWORD_CHANGED'] },
    { statement: forgiveTries, values: [found.account.userName] },
  ]);
  return administered(key, context, oneTimePassword);
}

/** Locks an account: its sessions end and its tokens stop for good. */
export async function disableAccount(key: string, context: GraphContext): Promise<Administered> {
  const found = await otherAccount(key, context);
  if ('refused' in found) return found;
  const { now, today } = context;
  const isDone = await context.writes('access').transaction(async (tx) => {
    const isLast =
      (await isAdministratorToday(tx, key, today)) && !(await hasOtherAdministrator(tx, { today, account: key }));
    if (isLast) return false;
    await tx.rows(disable, [key, now]);
    await tx.rows(endSessions, [key, now, 'DISABLED']);
    await tx.rows(revokeTokens, [key, now]);
    return true;
  });
  if (!isDone) return { refused: refusal(accessErrors.ADMINISTRATOR_LAST, ['input', 'accountKey']) };
  return administered(key, context);
}

/** Opens a locked account again. */
export async function restoreAccount(key: string, context: GraphContext): Promise<Administered> {
  const found = await otherAccount(key, context);
  if ('refused' in found) return found;
  await context.writes('access').batch([{ statement: restore, values: [key] }]);
  return administered(key, context);
}

/** An account after a change; what was known of viewers is forgotten. */
export async function administered(
  key: string,
  context: GraphContext,
  oneTimePassword: string | null = null,
): Promise<Administered> {
  forgetViewers();
  const account = await findAccount(context.reads('access'), key);
  return account ? { account, oneTimePassword } : unknownAccount();
}

/** Nobody locks himself out, or gets around the question for the present password. */
export async function otherAccount(key: string, context: GraphContext): Promise<Administered> {
  if (key === context.viewer.account?.id)
    return { refused: refusal(accessErrors.ACCOUNT_OWN, ['input', 'accountKey']) };
  const account = isKey(key) ? await findAccount(context.reads('access'), key) : undefined;
  return account ? { account, oneTimePassword: null } : unknownAccount();
}

export const unknownAccount = (): { readonly refused: Refusal } => ({
  refused: refusal(accessErrors.ACCOUNT_UNKNOWN, ['input', 'accountKey']),
});
