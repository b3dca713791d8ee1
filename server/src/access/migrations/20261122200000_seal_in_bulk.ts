import type { MigrationFile } from '../../platform/room.ts';

const HIGHEST = `'18446744073709551615'::xid8`;
const DAY_TEXT = `to_char(day, 'YYYY-MM-DD')`;

/** One field of what is hashed, given a column: its length in octets and its text, or `-` for null. */
const field = (column: string): string => `coalesce(octet_length(${column}) || ':' || ${column}, '-')`;
/** A list as a text that joins its elements, written alike. Mostly there is none. */
const list = (column: string): string =>
  `case when ${column} is not null then (select string_agg(${field('k')}, ',' order by n) from unnest(${column}) with ordinality u (k, n)) end`;

/** What is hashed of an entry behind its day, unit and place, as text, in this order. */
const SAID: Readonly<Record<string, string>> = {
  xid_said: 'xid::text',
  id_said: 'id::text',
  at_said: '(extract(epoch from at) * 1000000)::bigint::text',
  actor: 'actor',
  actor_role: 'actor_role',
  actor_unit: 'actor_unit',
  login: 'login',
  request: 'request',
  kind: 'kind',
  thing: 'thing',
  subject: 'subject',
  person_said: 'person::text',
  unit_said: 'scope_unit_id::text',
  district_said: 'scope_district_id::text',
  province_said: 'scope_province::text',
  amount_said: 'amount::text',
  touched_said: 'touched::text',
  digest_said: `encode(digest, 'hex')`,
  fields_said: list('fields'),
  keys_said: list('keys'),
  before_said: 'before::text',
  after_said: 'after::text',
};
const SAYING = Object.entries(SAID)
  .map(([name, text]) => (name === text ? name : `${text} as ${name}`))
  .join(', ');
const CANONICAL = ['day_said', 'unit_said', 'seq_said', ...Object.keys(SAID)].map(field).join(',\n      ');

/**
 * Sealing as one statement for all entries of a round. Whether an entry is in a chain already is asked of the index, entry
 * by entry: a join would read all links there are, each second, and cost the more the longer the trail is.
 */
export const sealInBulk: MigrationFile = {
  name: '20261122200000_seal_in_bulk',
  sql: `
create function access.chain_hash(last bytea, head bytea, said text) returns bytea
language plpgsql immutable parallel safe as $body$
begin
  return sha256(coalesce(last, head) || convert_to(said, 'UTF8'));
end
$body$;
create aggregate access.chained(head bytea, said text) (sfunc = access.chain_hash, stype = bytea);
comment on aggregate access.chained(bytea, text) is 'Hash of each entry with the one before; of the first with the head of its chain.';
revoke execute on function access.chain_hash(bytea, bytea, text), access.chained(bytea, text) from public;

create or replace function access.seal_audit() returns table (number bigint, at text, upto text, previous text, heads text)
language plpgsql security definer set search_path = '' as $body$
#variable_conflict use_column
declare
  lowest xid8;
  edge xid8 := pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot());
  stale xid8 := ${HIGHEST};
  grown text;
begin
  if not pg_catalog.pg_try_advisory_xact_lock(20261122, 3) then
    return;
  end if;
  select s.sealed_below into lowest from access.audit_state s;
  -- A copy of the database in a new cluster counts its transactions anew: then all that is in no chain.
  if edge < lowest then
    stale := lowest;
    lowest := '0';
  end if;
  with fresh as materialized (
    select e.xid, e.id, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, e.scope_unit_id as unit, e.scope_district_id as district,
      e.scope_province as province, e.person, e.keys, ${SAYING}
    from access.audit_entry e
    where (e.xid >= lowest and e.xid < edge or e.xid >= stale)
      and (select l.entry_id from access.audit_link l where l.entry_id = e.id) is null
  ), chain as materialized (
    select c.day, c.unit, ${DAY_TEXT} as day_said, coalesce(l.seq, 0) as length,
      coalesce(l.hash, sha256(convert_to(${DAY_TEXT} || ' ' || c.unit, 'UTF8'))) as head
    from (select distinct day, unit from fresh) c
    left join lateral (
      select k.seq, k.hash from access.audit_link k where k.day = c.day and k.unit_id = c.unit order by k.seq desc limit 1
    ) l on true
  ), placed as materialized (
    select p.*, seq::text as seq_said
    from (
      select f.*, c.head, c.day_said, (c.length + row_number() over (partition by day, unit order by f.xid, f.id))::int as seq
      from fresh f join chain c using (day, unit)
    ) p
  ), linked as materialized (
    select day, unit, seq, head, xid, id, subject, actor, person, district, province, keys,
      access.chained(head, concat_ws(',', ${CANONICAL})) over (partition by day, unit order by seq rows unbounded preceding) as hash
    from placed
  ), links as (
    insert into access.audit_link (day, unit_id, seq, xid, entry_id, previous, hash)
    select day, unit, seq, xid, id, lag(hash, 1, head) over (partition by day, unit order by seq), hash from linked
  ), places as (
    insert into access.audit_place (entry_id, xid, scope_unit_id, scope_district_id, scope_province, actor, person)
    select id, xid, unit, district, province, actor, person from linked order by id
  ), subjects as (
    insert into access.audit_subject (subject, entry_id)
    select subject, id from linked where subject is not null
    union
    select k, id from linked, unnest(keys) k where keys is not null
  )
  select string_agg(concat_ws(' ', ${DAY_TEXT}, unit, seq, encode(hash, 'hex')), E'\\n' order by day, unit) into grown
  from (select distinct on (day, unit) day, unit, seq, hash from linked order by day, unit, seq desc) h;
  if grown is null then
    return;
  end if;
  update access.audit_state set sealed_below = edge, sealed_at = now();
  return query
    select coalesce(c.seq, 0) + 1, (extract(epoch from now()) * 1000000)::bigint::text, edge::text,
      coalesce(encode(c.hash, 'hex'), ''), grown
    from (values (1)) v left join (select * from access.audit_checkpoint order by seq desc limit 1) c on true;
end
$body$;
`,
};
