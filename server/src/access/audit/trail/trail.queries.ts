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

/** Entries of some subjects: of one, or of many and this among them. */
const entriesOf = (subjects: string): string => `select a.id from access.audit_entry a where a.subject in (${subjects})
    union all select s.entry_id from access.audit_subject s where s.subject in (${subjects})`;
const OFFICIALS = `select 'Official:' || o.code from workforce.published_official_account o where o.account_id = ?2`;
const DOSSIERS = `select 'Dossier:' || d.code from dossiers.published_dossier_scope d where d.scope_citizen = ?2::uuid`;
/** Entries by an account, about it, or of what is its own: each by an index of its own. */
const entriesWith = (
  subjects: string,
): string => `l.entry_id in (select a.id from access.audit_entry a where a.actor = ?1
    union all select a.id from access.audit_entry a where a.person = ?1::text::bigint
    union all ${entriesOf(subjects)})`;
/** A unit, and those that it follows. */
const UNITS = 'select s.unit_id from access.audit_scope s where s.now_unit_id = ?1::int union select ?1::int';

/** Conditions by what they ask for; `?1` is the first of the values given for it. */
const SEALED = {
  after: 'l.entry_id < ?1::bigint',
  unit: `l.unit_id in (${UNITS})`,
  from: 'l.day >= ?1::date',
  to: 'l.day <= ?1::date',
  kind: 'e.kind = ?1',
  thing: 'e.thing = ?1',
  actor: 'e.actor = ?1',
  about: `l.entry_id in (${entriesOf('?1')})`,
  person: entriesWith(OFFICIALS),
  own: entriesWith(DOSSIERS),
} as const;
type Asked = keyof typeof SEALED;

const WAITING: Readonly<Record<Asked, string>> = {
  ...SEALED,
  after: 'e.id < ?1::bigint',
  unit: 'e.scope_unit_id = ?1::int',
  from: `e.at >= ?1::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
  to: `e.at < (?1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
  about: '?1 = any (e.subject || e.keys)',
  person: `(?1 in (e.actor, e.person::text) or (e.subject || e.keys) && array(${OFFICIALS}))`,
  own: `(?1 in (e.actor, e.person::text) or (e.subject || e.keys) && array(${DOSSIERS}))`,
};

const FROM_SEALED = `from access.audit_link l join access.audit_entry e on e.xid = l.xid and e.id = l.entry_id`;
const FROM_WAITING = `from access.audit_entry e`;
/** Of transactions behind the mark; few, since they wait some seconds. */
const NOT_SEALED = `e.xid >= (select sealed_below from access.audit_state)
  and not exists (select from access.audit_link l where l.entry_id = e.id)`;

/** Units whose entries a level may read. Others read all of them. */
const LEVELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ commune: 'now_unit_id', district: 'now_district_id', province: 'now_province' }).map(
    ([level, column]) => [
      `mot_cua_${level}`,
      `select s.unit_id from access.audit_scope s where s.${column} = nullif(current_setting('app.unit'), '0')::int group by 1`,
    ],
  ),
);

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

/** A text with its values in the place of their numbers, behind `bound` others. */
const bind = (text: string, bound: number): string =>
  text.replace(/\?(\d)/gu, (_, nth: string) => `$${String(bound + Number(nth))}`);

function where(texts: Readonly<Record<Asked, string>>, conditions: Conditions): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  let sql = '';
  for (const [name, given] of Object.entries(conditions) as [Asked, readonly unknown[]][]) {
    sql += ` and ${bind(texts[name], values.length)}`;
    values.push(...given);
  }
  return { sql, values };
}

/** By what sealed entries are found, where something leads to few of them. */
const LEADS: readonly Asked[] = ['actor', 'about', 'person', 'own'];

/**
 * The last sealed entries that fit. What is asked of some units, or may be read of them alone, is taken from the end of each
 * unit's own entries: an index that holds those of all units would be as long as the trail.
 */
function sealedList(conditions: Conditions, role: string, limit: number): { sql: string; values: unknown[] } {
  const { unit, ...others } = conditions;
  const isLed = LEADS.some((name) => name in conditions);
  const { sql, values } = where(SEALED, isLed ? conditions : others);
  const units = isLed ? undefined : unit ? bind(UNITS, values.length + 1) : LEVELS[role];
  const last = (from: string, conditionsOf: string): string =>
    `select ${COLUMNS}, true as "isSealed", l.entry_id ${from} where ${conditionsOf}${sql} order by l.entry_id desc limit $${String(values.length + 1)}`;
  if (units === undefined) return { sql: last(FROM_SEALED, 'true'), values: [...values, limit] };
  return {
    sql: `select f.* from (${units}) u (unit_id) cross join lateral (${last(FROM_SEALED, 'l.unit_id = u.unit_id')}) f
order by f.entry_id desc limit $${String(values.length + 1)}`,
    values: [...values, limit, ...(unit ?? [])],
  };
}

/** Whoever reads, in which role: what leads to the entries depends on it. */
export interface TrailReader {
  readonly reads: Reads;
  readonly role: string;
}

/** The last entries that fit, the newest first: sealed ones and those that wait, as of one moment. */
export async function listTrail(
  { reads, role }: TrailReader,
  conditions: Conditions,
  limit: number,
): Promise<TrailRow[]> {
  const sealed = sealedList(conditions, role, limit);
  const waiting = where(WAITING, conditions);
  const [done, rest] = await Promise.all([
    reads.rows(prepared<TrailRow>('trail', sealed.sql), sealed.values),
    reads.rows(
      prepared<TrailRow>(
        'waiting',
        `select ${COLUMNS}, false as "isSealed" ${FROM_WAITING} where ${NOT_SEALED}${waiting.sql} order by e.id desc limit $${String(waiting.values.length + 1)}`,
      ),
      [...waiting.values, limit],
    ),
  ]);
  return [...rest, ...done].sort((one, other) => Number(other.id) - Number(one.id)).slice(0, limit);
}

/** What is asked of the entry itself; the rest its link tells. */
const OF_ENTRY: readonly Asked[] = ['kind', 'thing', 'actor'];

/** How many entries fit, on all pages. Where every entry may be read, and nothing is asked of it, links are counted. */
export async function countTrail({ reads, role }: TrailReader, conditions: Conditions): Promise<number> {
  const sealed = where(SEALED, conditions);
  const waiting = where(WAITING, conditions);
  const units = LEVELS[role];
  const from =
    units === undefined && !OF_ENTRY.some((name) => name in conditions) ? 'from access.audit_link l' : FROM_SEALED;
  const within = units === undefined ? 'true' : `l.unit_id in (${units})`;
  const count = (family: string, text: string): Statement<{ count: number }> =>
    prepared(family, `select count(*)::int as count ${text}`);
  const counts = await Promise.all([
    reads.rows(count('trailCount', `${from} where ${within}${sealed.sql}`), sealed.values),
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
