import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import type { AccountConnectionType, AccountType } from './account.type.ts';

export type AccountRow = Omit<AccountType, 'grants' | 'identities'>;

const LIST = 'accounts';

const COLUMNS = `a.id::text as key, a.user_name as "userName", a.display_name as "displayName", a.is_demo as "isDemo",
  a.disabled_at is not null as "isDisabled", a.must_change_password as "mustChangePassword", a.citizen is not null as "hasIdNumber", a.created_at as "createdAt",
  (select max(s.started_at) from access.session s where s.account_id = a.id) as "lastSignInAt",
  (select count(*)::int from access.session s
   where s.account_id = a.id and s.ended_at is null and s.expires_at > now()) as "openSessions"`;

/** What was typed is sought in both names as it stands: % and _ are letters. */
const FOUND = `($1::text is null or strpos(a.user_name, lower($1)) > 0 or strpos(lower(a.display_name), lower($1)) > 0)`;

const accountPage = statement<AccountRow>(
  'access.accountPage',
  `/* access.accountPage */
select ${COLUMNS} from access.account a
where ${FOUND} and ($2::text is null or (a.user_name, a.id) > ($2, $3::bigint))
order by a.user_name, a.id limit $4`,
);

const accountCount = statement<{ count: number }>(
  'access.accountCount',
  `/* access.accountCount */ select count(*)::int as count from access.account a where ${FOUND}`,
);

const accountByKey = statement<AccountRow>(
  'access.accountByKey',
  `/* access.accountByKey */ select ${COLUMNS} from access.account a where a.id = $1`,
);

export interface AccountPage {
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Accounts by user name. */
export async function listAccounts(
  reads: Reads,
  { search, first, after }: AccountPage,
): Promise<AccountConnectionType> {
  const [name = null, id = null] = after === null ? [] : decodeCursor(LIST, after, 2);
  if (id !== null && !/^\d{1,18}$/u.test(String(id))) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  const rows = await reads.rows(accountPage, [search, name, id, checkFirst(first) + 1]);
  const page = pageOf(rows, { first, after }, ({ userName, key }) => encodeCursor(LIST, [userName, key]));
  return { ...page, edges: [...page.edges], nodes: [...page.nodes], search };
}

export const countAccounts = async (reads: Reads, search: string | null): Promise<number> =>
  (await reads.rows(accountCount, [search]))[0]?.count ?? 0;

export const findAccount = async (reads: Reads, key: string): Promise<AccountRow | undefined> =>
  (await reads.rows(accountByKey, [key]))[0];

const userNames = statement<{ userName: string }>(
  'access.userNames',
  `/* access.userNames */ select user_name as "userName" from access.account where is_demo = $1 order by id`,
);

/** User names of the demo's accounts, or of all others. */
export const listUserNames = async (reads: Reads, isDemo: boolean): Promise<string[]> =>
  (await reads.rows(userNames, [isDemo])).map(({ userName }) => userName);
