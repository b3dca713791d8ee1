import { statement, type Reads } from '../../platform/reads.ts';

/** So many notices an account is remembered to have read, the latest; one longer ago is no longer shown anyhow. */
export const MOST_READ = 500;

/** $1 account */
export const readByAccount = statement<{ key: string }>(
  'access.readNotices',
  `/* access.readNotices */
select key from access.read_notice where account_id = $1 order by read_at desc, key limit ${String(MOST_READ)}`,
);

/** Keys of the notices an account has read, the latest first. */
export const listRead = async (reads: Reads, account: string): Promise<string[]> =>
  (await reads.rows(readByAccount, [account])).map(({ key }) => key);
