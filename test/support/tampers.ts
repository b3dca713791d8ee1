import type { Client } from 'pg';

/**
 * Changes the trail as somebody could who has every right in the database, but not the key nor the file of heads.
 * @returns the chains it was done in, as the verifier names them; none where no chain was touched
 */
export type Tamper = (client: Client, random: () => number) => Promise<readonly string[]>;

interface Linked {
  readonly day: string;
  readonly unit: number;
  readonly seq: number;
  readonly id: string;
}

/** A sealed entry by chance. */
async function anyLink(client: Client, random: () => number, where = 'true'): Promise<Linked> {
  const { rows } = await client.query<Linked>(
    `select day::text, unit_id as unit, seq, entry_id as id from access.audit_link where ${where}
     order by day, unit_id, seq offset floor($1::float8 * (select count(*) from access.audit_link where ${where}))::int limit 1`,
    [random()],
  );
  if (!rows[0]) throw new Error('There is nothing to tamper with.');
  return rows[0];
}

const chainOf = ({ day, unit }: Pick<Linked, 'day' | 'unit'>): string => `${day} ${String(unit)}`;

const pick = <Value>(values: readonly [Value, ...Value[]], random: () => number): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

const EDITS = [
  `actor = actor || '0'`,
  `actor_role = 'ADMINISTRATOR'`,
  `at = at + interval '1 microsecond'`,
  `request = request || '?'`,
  `kind = case kind when 'READ' then 'ADDED' else 'READ' end`,
  `thing = 'ACCOUNT'`,
  `subject = coalesce(subject, '') || '1'`,
  `person = coalesce(person, 0) + 1`,
  `scope_unit_id = scope_unit_id + 1`,
  `scope_province = scope_province + 1`,
  `amount = amount + 1`,
  `login = 'root'`,
  `keys = coalesce(keys, '{}') || 'Dossier:X'::text`,
  `fields = coalesce(fields, '{}') || 'officialCode'::text`,
  `before = coalesce(before, '{}') || '{"x": 1}'`,
  `after = coalesce(after, '{}') || '{"x": null}'`,
  `digest = '\\x00'`,
  `touched = '{[1,2)}'`,
] as const;

const edit: Tamper = async (client, random) => {
  const link = await anyLink(client, random);
  await client.query(`update access.audit_entry set ${pick(EDITS, random)} where id = $1`, [link.id]);
  return [chainOf(link)];
};

const removeEntry: Tamper = async (client, random) => {
  const link = await anyLink(client, random);
  await client.query('delete from access.audit_entry where id = $1', [link.id]);
  return [chainOf(link)];
};

/** An entry with its link, those behind moving up. */
const removeAndCloseGap: Tamper = async (client, random) => {
  const { day, unit, seq, id } = await anyLink(client, random);
  await client.query('delete from access.audit_entry where id = $1', [id]);
  await client.query('delete from access.audit_link where entry_id = $1', [id]);
  await rehash(client, { day, unit, from: seq });
  return [chainOf({ day, unit })];
};

/** What a writer did not write, as if it had been there all the time. */
const insertEntry: Tamper = async (client, random) => {
  const { id } = await anyLink(client, random);
  await client.query(
    `insert into access.audit_entry (xid, at, actor, kind, thing, subject, scope_unit_id)
     select xid, at, '9', kind, thing, subject, scope_unit_id from access.audit_entry where id = $1`,
    [id],
  );
  return [];
};

/** The same with a link of its own at the end of its chain. */
const insertLinked: Tamper = async (client, random) => {
  const { day, unit } = await anyLink(client, random);
  const { rows } = await client.query<{ id: string }>(
    `insert into access.audit_entry (xid, at, actor, kind, thing, subject, scope_unit_id)
     select e.xid, e.at, '9', 'READ', 'DOSSIER', 'Dossier:D-1', $2::int from access.audit_link l
     join access.audit_entry e on e.id = l.entry_id where l.day = $1 and l.unit_id = $2 order by l.seq desc limit 1
     returning id`,
    [day, unit],
  );
  const id = rows[0]?.id;
  await client.query(
    `insert into access.audit_link (day, unit_id, seq, xid, entry_id, previous, hash)
     select l.day, l.unit_id, l.seq + 1, e.xid, e.id, l.hash, sha256(l.hash || access.audit_canonical(e, l.day, l.unit_id, l.seq + 1))
     from access.audit_entry e,
       (select * from access.audit_link where day = $1 and unit_id = $2 order by seq desc limit 1) l
     where e.id = $3`,
    [day, unit, id],
  );
  await client.query(
    `insert into access.audit_scope select unit, 0, 0, unit, 0, 0 from (values ($1::int)) v (unit) on conflict do nothing`,
    [unit],
  );
  return [chainOf({ day, unit })];
};

/** Two entries of a chain change places. */
const swap: Tamper = async (client, random) => {
  const one = await anyLink(client, random);
  const other = await anyLink(client, random, `entry_id <> ${one.id}`);
  await client.query(
    `update access.audit_entry e set actor = o.actor || '-', after = o.after, before = o.before, subject = o.subject, thing = o.thing
     from access.audit_entry o where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)`,
    [one.id, other.id],
  );
  return [chainOf(one), chainOf(other)];
};

/** Two links point to each other's entries. */
const swapLinks: Tamper = async (client, random) => {
  const one = await anyLink(client, random);
  const other = await anyLink(client, random, `entry_id <> ${one.id}`);
  await client.query('update access.audit_link set entry_id = -entry_id where entry_id in ($1, $2)', [
    one.id,
    other.id,
  ]);
  await client.query(
    `update access.audit_link l set entry_id = case -l.entry_id when $1::bigint then $2::bigint else $1::bigint end,
       xid = (select e.xid from access.audit_entry e where e.id = case -l.entry_id when $1::bigint then $2::bigint else $1::bigint end)
     where l.entry_id in (-$1::bigint, -$2::bigint)`,
    [one.id, other.id],
  );
  return [chainOf(one), chainOf(other)];
};

/** The end of a chain, entries, links and all that leads to them. */
const cutTail: Tamper = async (client, random) => {
  const { day, unit, seq } = await anyLink(client, random);
  await forget(client, `l.day = '${day}' and l.unit_id = ${String(unit)} and l.seq >= ${String(seq)}`);
  return [chainOf({ day, unit })];
};

const removeChain: Tamper = async (client, random) => {
  const { day, unit } = await anyLink(client, random);
  await forget(client, `l.day = '${day}' and l.unit_id = ${String(unit)}`);
  return [chainOf({ day, unit })];
};

/** An entry changed, and all hashes behind it made to fit. */
async function alterForward(client: Client, { day, unit, seq, id }: Linked, random: () => number): Promise<void> {
  await client.query(
    `update access.audit_entry set ${pick(EDITS.slice(0, 2) as [string, string], random)} where id = $1`,
    [id],
  );
  await rehash(client, { day, unit, from: seq });
}

const rehashForward: Tamper = async (client, random) => {
  const link = await anyLink(client, random);
  await alterForward(client, link, random);
  return [chainOf(link)];
};

/** Hashes of a chain, by place. */
async function hashesOf(client: Client, { day, unit }: Linked): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from access.audit_link where day = $1 and unit_id = $2`,
    [day, unit],
  );
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

/** The same, and the heads in the checkpoints as well: all but the signature fits. */
const rehashCheckpoints: Tamper = async (client, random) => {
  const link = await anyLink(client, random);
  const before = await hashesOf(client, link);
  await alterForward(client, link, random);
  const after = await hashesOf(client, link);
  const changed = [...before].filter(([seq, hash]) => after.get(seq) !== hash);
  await client.query(
    `update access.audit_checkpoint c set heads = r.heads
     from (select c.seq, string_agg(coalesce(split_part(h.line, ' ', 1) || ' ' || split_part(h.line, ' ', 2) || ' ' || split_part(h.line, ' ', 3) || ' ' || m.new, h.line), E'\\n' order by h.n) as heads
       from access.audit_checkpoint c, string_to_table(c.heads, E'\\n') with ordinality h (line, n)
       left join unnest($1::text[], $2::text[]) m (old, new) on m.old = split_part(h.line, ' ', 4)
       group by c.seq) r
     where r.seq = c.seq`,
    [changed.map(([, hash]) => hash), changed.map(([seq]) => after.get(seq))],
  );
  const { rows } = await client.query<{ seq: string }>('select seq from access.audit_checkpoint order by seq');
  for (const { seq } of rows) {
    await client.query(
      `update access.audit_checkpoint c set previous = coalesce((select p.hash from access.audit_checkpoint p where p.seq = c.seq - 1), ''),
         hash = sha256(convert_to(concat_ws(E'\\n', 'mot-cua audit 1', c.seq, (extract(epoch from c.at) * 1000000)::bigint, c.upto,
           coalesce((select encode(p.hash, 'hex') from access.audit_checkpoint p where p.seq = c.seq - 1), ''), c.heads, ''), 'UTF8'))
       where c.seq = $1`,
      [seq],
    );
  }
  return [chainOf(link)];
};

/** Everything since some checkpoint: what remains is whole and rightly signed. */
const turnBack: Tamper = async (client, random) => {
  const { rows } = await client.query<{ seq: string; upto: string }>(
    `select seq, upto from access.audit_checkpoint where seq < (select max(seq) from access.audit_checkpoint)
     order by seq offset floor($1::float8 * (select count(*) - 1 from access.audit_checkpoint))::int limit 1`,
    [random()],
  );
  const last = rows[0];
  if (!last) throw new Error('There is nothing to turn back.');
  await forget(client, `l.xid >= '${last.upto}'::xid8`);
  await client.query('delete from access.audit_checkpoint where seq > $1', [last.seq]);
  await client.query('update access.audit_state set sealed_below = $1', [last.upto]);
  return [];
};

const removeCheckpoint: Tamper = async (client, random) => {
  await client.query(
    `delete from access.audit_checkpoint where seq = (select seq from access.audit_checkpoint
       order by seq offset floor($1::float8 * (select count(*) from access.audit_checkpoint))::int limit 1)`,
    [random()],
  );
  return [];
};

/** An entry of many that is found by them no more, or a place whose leaders are told nothing any more. */
const hideFromReaders: Tamper = async (client, random) => {
  const link = await anyLink(client, random, 'entry_id in (select s.entry_id from access.audit_subject s)');
  if (random() < 0.5) await client.query('delete from access.audit_subject where entry_id = $1', [link.id]);
  else await client.query('delete from access.audit_scope where unit_id = $1', [link.unit]);
  return [chainOf(link)];
};

async function forget(client: Client, where: string): Promise<void> {
  await client.query(
    `with gone as (delete from access.audit_link l where ${where} returning entry_id),
       subject as (delete from access.audit_subject where entry_id in (select entry_id from gone))
     delete from access.audit_entry where id in (select entry_id from gone)`,
  );
}

/** Places and hashes of a chain's links made to fit its entries, from a place on. */
async function rehash(client: Client, { day, unit, from }: { day: string; unit: number; from: number }): Promise<void> {
  await client.query(
    `do $$
     declare l record; last bytea; place int := ${String(from)};
     begin
       select hash into last from access.audit_link where day = '${day}' and unit_id = ${String(unit)} and seq < ${String(from)} order by seq desc limit 1;
       last := coalesce(last, sha256(convert_to('${day} ${String(unit)}', 'UTF8')));
       for l in select k.seq, e as entry from access.audit_link k join access.audit_entry e on e.id = k.entry_id
         where k.day = '${day}' and k.unit_id = ${String(unit)} and k.seq >= ${String(from)} order by k.seq loop
         update access.audit_link k set seq = place, previous = last,
           hash = sha256(last || access.audit_canonical(l.entry, '${day}', ${String(unit)}, place))
         where k.day = '${day}' and k.unit_id = ${String(unit)} and k.seq = l.seq returning hash into last;
         place := place + 1;
       end loop;
     end $$`,
  );
}

/** Every kind of tampering, by name. */
export const TAMPERS = {
  edit,
  removeEntry,
  removeAndCloseGap,
  insertEntry,
  insertLinked,
  swap,
  swapLinks,
  cutTail,
  removeChain,
  rehashForward,
  rehashCheckpoints,
  turnBack,
  removeCheckpoint,
  hideFromReaders,
} as const satisfies Record<string, Tamper>;
