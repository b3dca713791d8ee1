import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { MOST_READ, readByAccount } from './notice.queries.ts';

/** $1 account, $2 keys, $3 now */
const keepRead = statement(
  'access.keepReadNotices',
  `/* access.keepReadNotices */
insert into access.read_notice (account_id, key, read_at) select $1, unnest($2::text[]), $3
on conflict (account_id, key) do update set read_at = excluded.read_at`,
);

/** $1 account */
const forgetRead = statement(
  'access.forgetReadNotices',
  `/* access.forgetReadNotices */
delete from access.read_notice r where r.account_id = $1 and r.key not in (
  select key from access.read_notice where account_id = $1 order by read_at desc, key limit ${String(MOST_READ)})`,
);

/** Keeps what an account has read now, and forgets what it read long ago. @returns all it has read, the latest first */
export async function markRead(account: string, keys: readonly string[], context: GraphContext): Promise<string[]> {
  const steps = await context.writes('access').batch([
    { statement: keepRead, values: [account, [...new Set(keys)], context.now] },
    { statement: forgetRead, values: [account] },
    { statement: readByAccount, values: [account] },
  ]);
  return ((steps.at(-1) ?? []) as { key: string }[]).map(({ key }) => key);
}
