import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal } from '../../platform/user-error.ts';
import type { Transaction } from '../../platform/writes.ts';
import { accessErrors } from '../access.errors.ts';
import { findAccount } from '../account/account.queries.ts';
import { administered, unknownAccount, type Administered } from '../account/account.service.ts';
import { giveCitizen } from '../account/citizen.service.ts';
import { isKey } from '../session/session.service.ts';

/** Somebody who never came back needs no place in the list, milliseconds. */
const FORGET_MS = 30 * 24 * 3_600_000;

const noteUnlinked = statement(
  'access.noteUnlinked',
  `/* access.noteUnlinked */
insert into access.unlinked_identity (issuer, subject, name, citizen, first_seen_at, last_seen_at)
values ($1, $2, $3, $4::uuid, $5, $5)
on conflict (issuer, subject) do update set name = excluded.name, citizen = excluded.citizen, last_seen_at = excluded.last_seen_at`,
);

const forgetUnlinked = statement(
  'access.forgetUnlinked',
  '/* access.forgetUnlinked */ delete from access.unlinked_identity where last_seen_at < $1',
);

export interface Stranger {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly citizen: string | null;
}

/** Remembers who came, for the administrator to link. */
export async function rememberStranger(tx: Transaction, stranger: Stranger, now: Date): Promise<void> {
  const { issuer, subject, name, citizen } = stranger;
  await tx.rows(forgetUnlinked, [new Date(now.getTime() - FORGET_MS)]);
  await tx.rows(noteUnlinked, [issuer, subject, name?.slice(0, 200) ?? null, citizen, now]);
}

const insertIdentity = statement<{ key: string }>(
  'access.insertIdentity',
  `/* access.insertIdentity */
insert into access.identity (account_id, issuer, subject, created_at, linked_by) values ($1, $2, $3, $4, $5)
on conflict (issuer, subject) do nothing returning account_id::text as key`,
);

const takeUnlinked = statement<{ citizen: string | null }>(
  'access.takeUnlinked',
  `/* access.takeUnlinked */
delete from access.unlinked_identity where issuer = $1 and subject = $2 returning citizen::text as citizen`,
);

interface LinkedWhen {
  readonly now: Date;
  /** Key of the administrator who lets the identity in; null where the person came by it. */
  readonly by: string | null;
}

export interface Linking {
  readonly accountKey: string;
  readonly issuer: string;
  readonly subject: string;
}

/** Lets an identity into an account; the identity number its provider told goes with it. @returns false where it has one */
export async function addIdentity(tx: Transaction, { accountKey, issuer, subject }: Linking, { now, by }: LinkedWhen) {
  const [made] = await tx.rows(insertIdentity, [accountKey, issuer, subject, now, by]);
  if (!made) return false;
  const [stranger] = await tx.rows(takeUnlinked, [issuer, subject]);
  if (stranger?.citizen != null) await giveCitizen(tx, accountKey, stranger.citizen);
  return true;
}

/** Lets whom the provider vouches for into an account. One identity opens one account. */
export async function linkIdentity(input: Linking, context: GraphContext): Promise<Administered> {
  const { accountKey } = input;
  const account = isKey(accountKey) ? await findAccount(context.reads('access'), accountKey) : undefined;
  if (!account) return unknownAccount();
  const linking = { accountKey, issuer: input.issuer.trim(), subject: input.subject.trim() };
  const when = { now: context.now, by: context.viewer.account?.id ?? null };
  const isLinked = await context.writes('access').transaction((tx) => addIdentity(tx, linking, when));
  if (!isLinked) return { refused: refusal(accessErrors.IDENTITY_TAKEN, ['input', 'subject']) };
  return administered(accountKey, context);
}

const deleteIdentity = statement<{ accountKey: string }>(
  'access.deleteIdentity',
  `/* access.deleteIdentity */ delete from access.identity where id = $1 returning account_id::text as "accountKey"`,
);

const endProvided = statement(
  'access.endProvided',
  `/* access.endProvided */
update access.session set ended_at = $2, ended_why = 'REVOKED' where account_id = $1 and by_provider and ended_at is null`,
);

/** Takes an identity off its account: sessions that were begun elsewhere end. */
export async function unlinkIdentity(key: string, context: GraphContext): Promise<Administered> {
  const unknown = { refused: refusal(accessErrors.IDENTITY_UNKNOWN, ['input', 'identityKey']) };
  if (!isKey(key)) return unknown;
  const found = await context.writes('access').transaction(async (tx) => {
    const [identity] = await tx.rows(deleteIdentity, [key]);
    if (identity) await tx.rows(endProvided, [identity.accountKey, context.now]);
    return identity;
  });
  return found ? administered(found.accountKey, context) : unknown;
}
