import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { Transaction } from '../../platform/writes.ts';

const lockAdministrators = statement(
  'access.lockAdministrators',
  '/* access.lockAdministrators */ select pg_advisory_xact_lock(20261122, 3)',
);

const otherAdministrators = statement<{ count: number }>(
  'access.otherAdministrators',
  `/* access.otherAdministrators */
select count(*)::int as count
from access.grant_ g join access.account a on a.id = g.account_id
where g.role = 'ADMINISTRATOR' and g.ended_at is null and a.disabled_at is null
  and g.valid_from <= $1::date and coalesce(g.valid_until, 'infinity') >= $1::date
  and g.id is distinct from $2::bigint and a.id is distinct from $3::bigint`,
);

interface Leaving {
  readonly today: PlainDate;
  /** The grant that is to end. */
  readonly grant?: string;
  /** The account that is to be locked. */
  readonly account?: string;
}

/**
 * Whether somebody could still give roles without a grant, or without an account. Two who leave at once are asked one
 * after the other: the lock holds to the end of the transaction.
 */
export async function hasOtherAdministrator(tx: Transaction, { today, grant, account }: Leaving): Promise<boolean> {
  await tx.rows(lockAdministrators, []);
  const [found] = await tx.rows(otherAdministrators, [today, grant ?? null, account ?? null]);
  return (found?.count ?? 0) > 0;
}

const grantOfAdministrator = statement<{ isAdministrator: boolean; accountKey: string }>(
  'access.grantOfAdministrator',
  `/* access.grantOfAdministrator */
select g.role = 'ADMINISTRATOR' and g.valid_from <= $2::date and coalesce(g.valid_until, 'infinity') >= $2::date
    and a.disabled_at is null as "isAdministrator", g.account_id::text as "accountKey"
from access.grant_ g join access.account a on a.id = g.account_id where g.id = $1 and g.ended_at is null`,
);

/** A grant that has not ended, and whether it makes somebody an administrator today. */
export const findGrantToEnd = async (reads: Reads, key: string, today: PlainDate) =>
  (await reads.rows(grantOfAdministrator, [key, today]))[0];

const isAdministrator = statement<{ found: boolean }>(
  'access.isAdministrator',
  `/* access.isAdministrator */
select exists (
  select from access.grant_ g where g.account_id = $1 and g.role = 'ADMINISTRATOR' and g.ended_at is null
    and g.valid_from <= $2::date and coalesce(g.valid_until, 'infinity') >= $2::date
) as found`,
);

/** Whether an account may give roles today. */
export const isAdministratorToday = async (reads: Reads, account: string, today: PlainDate): Promise<boolean> =>
  (await reads.rows(isAdministrator, [account, today]))[0]?.found ?? false;

const appointed = statement<{ found: boolean }>(
  'access.appointed',
  `/* access.appointed */
with recursive chain (account_id) as (
  select $1::bigint
  union
  select g.granted_by from chain c join access.grant_ g on g.account_id = c.account_id
  where g.role = 'ADMINISTRATOR' and g.granted_by is not null
)
select exists (select from chain where account_id = $2::bigint) as found`,
);

/** Whether an administrator holds that office by another account's making, through however many hands. */
export const isAppointedBy = async (reads: Reads, administrator: string, other: string): Promise<boolean> =>
  (await reads.rows(appointed, [administrator, other]))[0]?.found ?? false;
