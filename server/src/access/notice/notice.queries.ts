import { statement } from '../../platform/reads.ts';

/** So many notices an account is remembered to have read, the latest; one longer ago is no longer shown anyhow. */
export const MOST_READ = 500;

/** $1 account */
export const readByAccount = statement<{ key: string }>(
  'access.readNotices',
  `/* access.readNotices */
select key from access.read_notice where account_id = $1 order by read_at desc, key limit ${String(MOST_READ)}`,
);

/** $1 account, $2 keys, $3 now */
export const keepRead = statement(
  'access.keepReadNotices',
  `/* access.keepReadNotices */
insert into access.read_notice (account_id, key, read_at) select $1, unnest($2::text[]), $3
on conflict (account_id, key) do update set read_at = excluded.read_at`,
);

/** $1 account */
export const forgetRead = statement(
  'access.forgetReadNotices',
  `/* access.forgetReadNotices */
delete from access.read_notice r where r.account_id = $1 and r.key not in (
  select key from access.read_notice where account_id = $1 order by read_at desc, key limit ${String(MOST_READ)})`,
);
