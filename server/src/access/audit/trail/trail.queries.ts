import { statement, type Reads, type Statement } from '../../../platform/reads.ts';
import type { AuditKind, AuditThing } from './trail.words.ts';

/** An entry as it is stored. */
export interface TrailRow {
  readonly id: string;
  readonly at: string;
  readonly kind: AuditKind;
  readonly thing: AuditThing;
  readonly subject: string | null;
  readonly actor: string;
  readonly actorRole: string;
  readonly login: string;
  readonly request: string;
  readonly unitId: number;
  readonly amount: number;
  readonly fields: string[] | null;
  readonly keys: string[] | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly isSealed: boolean;
}

const COLUMNS = `e.id::text as id, e.at, e.kind, e.thing, e.subject, e.actor, e.actor_role as "actorRole", e.login, e.request,
  e.scope_unit_id as "unitId", e.amount, e.fields, e.keys, e.before, e.after`;

/** Conditions by what they ask for; `?` is the value. Sealed entries are found by what was laid down beside them. */
const SEALED = {
  after: 'p.entry_id < ?::bigint',
  unit: 'p.scope_unit_id = ?::int',
  from: `e.at >= ?::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
  to: `e.at < (?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
  kind: 'e.kind = ?',
  thing: 'e.thing = ?',
  actor: 'p.actor = ?',
  about: 'p.entry_id in (select s.entry_id from access.audit_subject s where s.subject = ?)',
  person: `(? in (p.actor, p.person::text) or p.entry_id in (
    select s.entry_id from workforce.published_official_account o join access.audit_subject s on s.subject = 'Official:' || o.code
    where o.account_id = ?))`,
  own: `(? in (p.actor, p.person::text) or p.entry_id in (
    select s.entry_id from dossiers.published_dossier_scope d join access.audit_subject s on s.subject = 'Dossier:' || d.code
    where d.scope_citizen = ?::uuid))`,
} as const;
type Asked = keyof typeof SEALED;

const WAITING: Readonly<Record<Asked, string>> = {
  ...SEALED,
  after: 'e.id < ?::bigint',
  unit: 'e.scope_unit_id = ?::int',
  actor: 'e.actor = ?',
  about: '? = any (e.subject || e.keys)',
  person: `(? in (e.actor, e.person::text) or (e.subject || e.keys) && (
    select array_agg('Official:' || o.code) from workforce.published_official_account o where o.account_id = ?))`,
  own: `(? in (e.actor, e.person::text) or (e.subject || e.keys) && (
    select array_agg('Dossier:' || d.code) from dossiers.published_dossier_scope d where d.scope_citizen = ?::uuid))`,
};

const FROM_SEALED = `from access.audit_place p join access.audit_entry e on e.xid = p.xid and e.id = p.entry_id`;
const FROM_WAITING = `from access.audit_entry e`;
/** Of transactions behind the mark; few, since they wait some seconds. */
const NOT_SEALED = 'e.xid >= (select sealed_below from access.audit_state)';

const known = new Map<string, Statement<unknown>>();

/** One statement for each text: texts are joined of constant pieces only, so there are few of them. */
function prepared<Row>(family: string, text: string): Statement<Row> {
  let found = known.get(text);
  if (!found) {
    known.set(text, (found = statement(`access.${family}${String(known.size)}`, `/* access.${family} */ ${text}`)));
  }
  return found as Statement<Row>;
}

/** Values by what they are asked of; what is not given does not restrict. */
export type Conditions = Partial<Record<Asked, readonly unknown[]>>;

function where(texts: Readonly<Record<Asked, string>>, conditions: Conditions): { sql: string; values: unknown[] } {
  let n = 0;
  const given = Object.entries(conditions) as [Asked, readonly unknown[]][];
  const sql = given.map(([name]) => ` and ${texts[name].replace(/\?/gu, () => `$${String((n += 1))}`)}`).join('');
  return { sql, values: given.flatMap(([, values]) => [...values]) };
}

/** The last entries that fit, the newest first: sealed ones and those that wait, as of one moment. */
export async function listTrail(reads: Reads, conditions: Conditions, limit: number): Promise<TrailRow[]> {
  const sealed = where(SEALED, conditions);
  const waiting = where(WAITING, conditions);
  const bound = (from: { values: unknown[] }): string => `$${String(from.values.length + 1)}`;
  const [done, rest] = await Promise.all([
    reads.rows(
      prepared<TrailRow>(
        'trail',
        `select ${COLUMNS}, true as "isSealed" ${FROM_SEALED} where true${sealed.sql} order by p.entry_id desc limit ${bound(sealed)}`,
      ),
      [...sealed.values, limit],
    ),
    reads.rows(
      prepared<TrailRow>(
        'waiting',
        `select ${COLUMNS}, false as "isSealed" ${FROM_WAITING} where ${NOT_SEALED}${waiting.sql} order by e.id desc limit ${bound(waiting)}`,
      ),
      [...waiting.values, limit],
    ),
  ]);
  return [...rest, ...done].sort((one, other) => Number(other.id) - Number(one.id)).slice(0, limit);
}

/** How many entries fit, on all pages. */
export async function countTrail(reads: Reads, conditions: Conditions): Promise<number> {
  const sealed = where(SEALED, conditions);
  const waiting = where(WAITING, conditions);
  const count = (family: string, from: string): Statement<{ count: number }> =>
    prepared(family, `select count(*)::int as count ${from}`);
  const counts = await Promise.all([
    reads.rows(count('trailCount', `${FROM_SEALED} where true${sealed.sql}`), sealed.values),
    reads.rows(count('waitingCount', `${FROM_WAITING} where ${NOT_SEALED}${waiting.sql}`), waiting.values),
  ]);
  return counts.flat().reduce((sum, row) => sum + row.count, 0);
}

const actorByName = statement<{ key: string }>(
  'access.actorByName',
  '/* access.actorByName */ select id::text as key from access.account where user_name = lower(trim($1))',
);

/** Key of the account of a user name. */
export const findActor = async (reads: Reads, userName: string): Promise<string | undefined> =>
  (await reads.rows(actorByName, [userName]))[0]?.key;

export interface ActorRow {
  readonly key: string;
  readonly userName: string;
  readonly displayName: string;
}

const actorsByKey = statement<ActorRow>(
  'access.actorsByKey',
  `/* access.actorsByKey */
select id::text as key, user_name as "userName", display_name as "displayName" from access.account where id = any ($1::bigint[])`,
);

/** Accounts by key, for their names. */
export const listActors = (reads: Reads, keys: readonly string[]): Promise<ActorRow[]> =>
  reads.rows(actorsByKey, [keys]);

const lastCheckpoint = statement<{ signedAt: string; checkpoint: number; keyId: string }>(
  'access.lastCheckpoint',
  `/* access.lastCheckpoint */
select at as "signedAt", seq::int as checkpoint, key_id as "keyId" from access.audit_checkpoint order by seq desc limit 1`,
);

const waitingEntries = statement<{ count: number }>(
  'access.waitingEntries',
  `/* access.waitingEntries */ select count(*)::int as count ${FROM_WAITING} where ${NOT_SEALED}`,
);

/** How far the trail is signed, and how many of the entries a viewer may read wait for it. */
export async function readSeal(reads: Reads) {
  const [[last], [waiting]] = await Promise.all([reads.rows(lastCheckpoint, []), reads.rows(waitingEntries, [])]);
  return {
    signedAt: last?.signedAt ?? null,
    checkpoint: last?.checkpoint ?? 0,
    keyId: last?.keyId ?? null,
    waiting: waiting?.count ?? 0,
  };
}
