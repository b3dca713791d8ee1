import type { RoomDoor } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { dayOf } from '../../platform/plain-date.ts';
import { theSeal } from '../../platform/seal.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { hashPassword } from '../account/password-hash.ts';
import { listUserNames } from '../account/account.queries.ts';
import { findScope, insertGrant } from '../grant/grant.service.ts';
import type { DemoAccountType } from '../session/sign-in-options.type.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts.data.ts';

const insertDemoAccount = statement<{ key: string }>(
  'access.insertDemoAccount',
  `/* access.insertDemoAccount */
insert into access.account (user_name, display_name, password_hash, password_set_at, is_demo, created_at, citizen)
values ($1, $2, $3, $4, true, $4, $5::uuid) on conflict (user_name) do nothing returning id::text as key`,
);

const openDemoAccounts = statement(
  'access.openDemoAccounts',
  '/* access.openDemoAccounts */ update access.account set password_hash = $1, disabled_at = null where is_demo',
);

const lockDemoAccountsNow = statement(
  'access.lockDemoAccounts',
  '/* access.lockDemoAccounts */ update access.account set disabled_at = $1 where is_demo and disabled_at is null',
);

const administrators = statement<{ count: number }>(
  'access.administrators',
  `/* access.administrators */
select count(*)::int as count from access.grant_ g join access.account a on a.id = g.account_id
where g.role = 'ADMINISTRATOR' and g.ended_at is null and a.disabled_at is null and not a.is_demo`,
);

const openDemoAccountsNow = statement<DemoAccountType>(
  'access.openDemoAccountsNow',
  `/* access.openDemoAccountsNow */
select distinct on (a.id) a.user_name as "userName", a.display_name as "displayName", g.role
from access.account a join access.grant_ g on g.account_id = a.id
where a.is_demo and a.disabled_at is null and g.ended_at is null
order by a.id, g.id`,
);

const deleteDemoAccounts = statement<{ key: string }>(
  'access.deleteDemoAccounts',
  '/* access.deleteDemoAccounts */ delete from access.account where is_demo returning id::text as key',
);

const unitByCode = statement<{ id: number }>(
  'access.demoUnit',
  `/* access.demoUnit */
select id from territory.published_unit
where code = $1 and $2::date between valid_from and coalesce(valid_until, 'infinity')`,
);

/**
 * Makes one account for each role, those whose place is unknown left out; those that are there get the password and are
 * opened again. @returns those that are there now
 */
export async function makeDemoAccounts(
  { reads, writes }: RoomDoor,
  now: Date,
  password = DEMO_PASSWORD,
): Promise<readonly DemoAccount[]> {
  const kept = await hashPassword(password);
  await writes.batch([{ statement: openDemoAccounts, values: [kept] }]);
  const today = dayOf(now);
  const known = new Set(await listUserNames(reads, true));
  for (const demo of DEMO_ACCOUNTS.filter(({ userName }) => !known.has(userName))) {
    const scope = await scopeOf(reads, demo, today);
    if (!scope) continue;
    await writes.transaction(async (tx) => {
      const [account] = await tx.rows(insertDemoAccount, [demo.userName, demo.displayName, kept, now, citizenOf(demo)]);
      if (!account) return;
      const values = [account.key, demo.role, scope.kind, scope.id, scope.name, today, null, now, null];
      await tx.rows(insertGrant, values);
      known.add(demo.userName);
    });
  }
  return DEMO_ACCOUNTS.filter(({ userName }) => known.has(userName));
}

let shownPassword: string | undefined;

/** Lets the sign-in page fill in the demo's password; undefined: the terminal alone tells it. */
export function showDemoPassword(password: string | undefined): void {
  shownPassword = password;
}

/** What the sign-in page may know of the demo: nothing where its accounts are locked or were never made. */
export async function describeDemo(
  reads: Reads,
): Promise<{ demoAccounts: DemoAccountType[]; demoPassword: string | null }> {
  const demoAccounts = await reads.rows(openDemoAccountsNow, []);
  return { demoAccounts, demoPassword: demoAccounts.length > 0 ? (shownPassword ?? null) : null };
}

const citizenOf = ({ idNumber }: DemoAccount): string | null =>
  idNumber === undefined ? null : theSeal().citizenKey(idNumber);

async function scopeOf(reads: Reads, { role, unitCode, ...place }: DemoAccount, today: string) {
  const [unit] = unitCode === undefined ? [] : await reads.rows(unitByCode, [unitCode, today]);
  if (unitCode !== undefined && !unit) return null;
  const unitId = unit ? toGlobalId('AdministrativeUnit', unit.id) : null;
  return findScope(reads, { accountKey: '', role, unitId, ...place }, today);
}

/** Locks the demo's accounts: outside the demo nobody enters by a password that is told to all. */
export async function lockDemoAccounts({ writes }: RoomDoor, now: Date): Promise<void> {
  await writes.batch([{ statement: lockDemoAccountsNow, values: [now] }]);
}

/** Whether anybody but the demo's own could give roles. */
export const hasAdministrator = async ({ reads }: RoomDoor): Promise<boolean> =>
  ((await reads.rows(administrators, []))[0]?.count ?? 0) > 0;

/** Removes the demo's accounts with all that hangs on them. @returns how many */
export const removeDemoAccounts = async ({ writes }: RoomDoor): Promise<number> =>
  (await writes.transaction((tx) => tx.rows(deleteDemoAccounts, []))).length;
