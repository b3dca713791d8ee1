import { statement, type Reads } from '../../platform/reads.ts';
import { THROTTLE_WINDOW_MS, type Attempts } from './throttle.rules.ts';
import { deviceOf, endOf } from './session.rules.ts';
import type { SessionType } from './session.type.ts';

/** A session with its account, as a request is judged by it; instants in milliseconds. */
export interface SessionRow {
  readonly key: string;
  readonly accountKey: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly grantKey: string | null;
  readonly lastSeenMs: number;
  readonly expiresMs: number;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const sessionByHash = statement<SessionRow>(
  'access.sessionByHash',
  `/* access.sessionByHash */
select s.id::text as key, s.account_id::text as "accountKey", a.display_name as "displayName",
  a.must_change_password and not s.by_provider as "mustChangePassword", s.grant_id::text as "grantKey",
  ${ms('s.last_seen_at')} as "lastSeenMs", ${ms('s.expires_at')} as "expiresMs"
from access.session s join access.account a on a.id = s.account_id
where s.token_hash = $1 and s.ended_at is null and a.disabled_at is null`,
);

/** A session that was not ended, of an account that was not disabled; its times are for the rules to judge. */
export const findSession = async (reads: Reads, tokenHash: string): Promise<SessionRow | undefined> =>
  (await reads.rows(sessionByHash, [tokenHash]))[0];

export interface TokenRow {
  readonly key: string;
  readonly accountKey: string;
  readonly displayName: string;
  readonly classes: readonly string[];
  readonly expiresMs: number;
  readonly lastUsedMs: number | null;
}

const tokenByHash = statement<TokenRow>(
  'access.tokenByHash',
  `/* access.tokenByHash */
select k.id::text as key, k.account_id::text as "accountKey", a.display_name as "displayName", k.classes,
  ${ms('k.expires_at')} as "expiresMs", ${ms('k.last_used_at')} as "lastUsedMs"
from access.api_token k join access.account a on a.id = k.account_id
where k.token_hash = $1 and k.revoked_at is null and a.disabled_at is null and not a.must_change_password`,
);

/** A token that was not revoked. */
export const findToken = async (reads: Reads, tokenHash: string): Promise<TokenRow | undefined> =>
  (await reads.rows(tokenByHash, [tokenHash]))[0];

const attemptsOf = statement<{ name: number; nameMs: number | null; address: number; addressMs: number | null }>(
  'access.attemptsOf',
  `/* access.attemptsOf */
select n.count as name, n.last as "nameMs", d.count as address, d.last as "addressMs"
from (select count(*)::int as count, max(${ms('at')}) as last from access.sign_in_attempt
      where name_hash = $1 and at > $3 and not succeeded and id > coalesce(
        (select max(id) from access.sign_in_attempt where name_hash = $1 and succeeded), 0)) n,
     (select count(*)::int as count, max(${ms('at')}) as last from access.sign_in_attempt
      where address = $2 and at > $3 and not succeeded) d`,
);

const attempts = (failures: number, last: number | null): Attempts => ({
  failures,
  lastAt: last === null ? null : new Date(last),
});

/** What was tried within the window, under a name and from an address. */
export async function countAttempts(
  reads: Reads,
  { nameHash, address, now }: { nameHash: string; address: string; now: Date },
): Promise<{ name: Attempts; address: Attempts }> {
  const since = new Date(now.getTime() - THROTTLE_WINDOW_MS);
  const [row] = await reads.rows(attemptsOf, [nameHash, address, since]);
  return {
    name: attempts(row?.name ?? 0, row?.nameMs ?? null),
    address: attempts(row?.address ?? 0, row?.addressMs ?? null),
  };
}

interface ListedSession {
  readonly key: string;
  readonly tokenHash: string;
  readonly address: string;
  readonly userAgent: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly lastSeenMs: number;
  readonly expiresMs: number;
}

const sessionsOfAccount = statement<ListedSession>(
  'access.sessionsOfAccount',
  `/* access.sessionsOfAccount */
select id::text as key, token_hash as "tokenHash", address, user_agent as "userAgent", started_at as "startedAt",
  last_seen_at as "lastSeenAt", ${ms('last_seen_at')} as "lastSeenMs", ${ms('expires_at')} as "expiresMs"
from access.session where account_id = $1 and ended_at is null and expires_at > $2
order by last_seen_at desc, id desc`,
);

/** Sessions of an account that are open, the last used first. */
export async function listSessions(
  reads: Reads,
  { account, current, now }: { account: string; current: string | null; now: Date },
): Promise<SessionType[]> {
  const rows = await reads.rows(sessionsOfAccount, [account, now]);
  return rows
    .map((row) => ({ row, until: endOf({ ...datesOf(row), endedAt: null }) }))
    .filter(({ until }) => until > now)
    .map(({ row, until }) => ({
      key: row.key,
      address: row.address,
      device: deviceOf(row.userAgent),
      startedAt: row.startedAt,
      lastSeenAt: row.lastSeenAt,
      until,
      isCurrent: row.tokenHash === current,
    }));
}

/** The instants by which a session is judged. */
export const datesOf = ({ lastSeenMs, expiresMs }: { lastSeenMs: number; expiresMs: number }) => ({
  lastSeenAt: new Date(lastSeenMs),
  expiresAt: new Date(expiresMs),
});
