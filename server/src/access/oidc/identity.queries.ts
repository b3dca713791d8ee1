import { statement, type Reads } from '../../platform/reads.ts';
import type { IdentityType, UnlinkedIdentityType } from './identity.type.ts';

const MOST = 200;

const identitiesOf = statement<IdentityType & { accountKey: string }>(
  'access.identitiesOf',
  `/* access.identitiesOf */
select id::text as key, account_id::text as "accountKey", issuer, subject, last_used_at as "lastUsedAt"
from access.identity where account_id = any ($1::bigint[]) order by id`,
);

/** The identities of each account, oldest first. */
export async function listIdentities(reads: Reads, accounts: readonly string[]): Promise<IdentityType[][]> {
  const rows = await reads.rows(identitiesOf, [accounts]);
  return accounts.map((account) => rows.filter(({ accountKey }) => accountKey === account));
}

const unlinked = statement<UnlinkedIdentityType>(
  'access.unlinkedIdentities',
  `/* access.unlinkedIdentities */
select id::text as key, issuer, subject, name, citizen is not null as "hasIdNumber", last_seen_at as "lastSeenAt"
from access.unlinked_identity order by last_seen_at desc, id desc limit ${String(MOST)}`,
);

/** Whom no account lets in yet, the last seen first; 200 at most. */
export const listUnlinked = (reads: Reads): Promise<UnlinkedIdentityType[]> => reads.rows(unlinked, []);
