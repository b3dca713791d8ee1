import { randomBytes } from 'node:crypto';
import type { GraphContext } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { Transaction } from '../../platform/writes.ts';
import { insertGrant } from '../grant/grant.service.ts';
import type { Stranger } from './identity.service.ts';

const lockedIdentity = statement<{ found: boolean }>(
  'access.lockedIdentity',
  `/* access.lockedIdentity */
select exists (select from access.identity where issuer = $1 and subject = $2) as found`,
);

/** Whether an identity is linked, though to an account that is locked: it gets no second one. */
export const isLocked = async (reads: Reads, { issuer, subject }: Stranger): Promise<boolean> =>
  (await reads.rows(lockedIdentity, [issuer, subject]))[0]?.found ?? false;

const accountOfCitizen = statement<{ key: string; isCitizenAlone: boolean }>(
  'access.accountOfCitizen',
  `/* access.accountOfCitizen */
select a.id::text as key, a.disabled_at is null and not exists (
    select from access.grant_ g where g.account_id = a.id and g.role <> 'CITIZEN' and g.ended_at is null
  ) as "isCitizenAlone"
from access.account a where a.citizen = $1::uuid`,
);

const insertCitizen = statement<{ key: string }>(
  'access.insertCitizen',
  `/* access.insertCitizen */
insert into access.account (user_name, display_name, citizen, created_at) values ($1, $2, $3::uuid, $4)
on conflict do nothing returning id::text as key`,
);

/**
 * The account of a citizen whom the provider vouches for by the identity number, made at the first sign-in. An account
 * that may do more than a citizen is never opened this way: an administrator links it. @returns undefined for such
 */
export async function ownAccountOf(
  tx: Transaction,
  { name, citizen }: Stranger,
  { now, today }: GraphContext,
): Promise<string | undefined> {
  const [known] = await tx.rows(accountOfCitizen, [citizen]);
  if (known) return known.isCitizenAlone ? known.key : undefined;
  const userName = `cd-${randomBytes(8).toString('hex')}`;
  const [made] = await tx.rows(insertCitizen, [userName, name?.slice(0, 200) ?? 'Công dân', citizen, now]);
  if (!made) return undefined;
  await tx.rows(insertGrant, [made.key, 'CITIZEN', 'SELF', 0, null, today, null, now, null]);
  return made.key;
}
