import type { MigrationFile } from '../../platform/room.ts';

const HIGHEST = `'18446744073709551615'::xid8`;
const DAY_TEXT = `to_char(day, 'YYYY-MM-DD')`;
const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const READERS = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** One field of what is hashed, as arguments of `concat`: its length in octets and its text. */
const given = (column: string): string => `',', octet_length(${column}), ':', ${column}`;
/** The same of what may be null, which `concat` leaves out: then `-`. */
const perhaps = (column: string): string => `',', coalesce(octet_length(${column}) || ':', '-'), ${column}`;
const element = `coalesce(octet_length(k) || ':' || k, '-')`;
/** A list as a text that joins its elements, written alike. Mostly there is none. */
const list = (column: string): string =>
  `case when ${column} is not null then (select string_agg(${element}, ',' order by n) from unnest(${column}) with ordinality u (k, n)) end`;

/** Texts that are made once, though they are written behind their lengths. */
const MADE: Readonly<Record<string, string>> = {
  xid_said: 'e.xid::text',
  id_said: 'e.id::text',
  at_said: '(extract(epoch from e.at) * 1000000)::bigint::text',
  person_said: 'e.person::text',
  unit_said: 'e.scope_unit_id::text',
  district_said: 'e.scope_district_id::text',
  province_said: 'e.scope_province::text',
  amount_said: 'e.amount::text',
  touched_said: 'e.touched::text',
  digest_said: `encode(e.digest, 'hex')`,
  fields_said: list('e.fields'),
  keys_said: list('e.keys'),
  before_said: 'e.before::text',
  after_said: 'e.after::text',
};
const MAKING = Object.entries(MADE)
  .map(([name, text]) => `${text} as ${name}`)
  .join(', ');

/** What is hashed of an entry behind its day, unit and place, in the order the README tells. */
const SAID = [
  ...['xid_said', 'id_said', 'at_said', 'actor', 'actor_role', 'actor_unit', 'login', 'request', 'kind', 'thing'].map(
    given,
  ),
  ...['subject', 'person_said'].map(perhaps),
  ...['unit_said', 'district_said', 'province_said', 'amount_said'].map(given),
  ...['touched_said', 'digest_said', 'fields_said', 'keys_said', 'before_said', 'after_said'].map(perhaps),
]
  .join(', ')
  .slice(`',', `.length);

/** Each level compares its own column; a viewer without a scope has 0 and sees nothing. */
const LEVELS = { commune: 'unit_id', district: 'district_id', province: 'province' } as const;
const OWN = { commune: 'scope_unit_id', district: 'scope_district_id', province: 'scope_province' } as const;
const policies = (['commune', 'district', 'province'] as const)
  .map(
    (level) => `
drop policy audit_entry_${level} on access.audit_entry;
create policy audit_entry_${level} on access.audit_entry for select to mot_cua_${level}
  using (${OWN[level]} = ${MINE} or exists (
    select from access.audit_scope s
    where s.unit_id = scope_unit_id and s.district_id = scope_district_id and s.province = scope_province
      and s.now_${LEVELS[level]} = ${MINE}));`,
  )
  .join('');

/**
 * What readers search by costs writers little: who may read an entry follows from where it was written, which few rows say
 * for all entries (`audit_scope`), and entries are found by indexes of their own and of their links, so that nothing is
 * written twice. What is hashed is put together once, as one text.
 */
export const leanTrail: MigrationFile = {
  name: '20261124000000_lean_trail',
  sql: `
create table access.audit_scope (
  unit_id int not null,
  district_id int not null,
  province int not null,
  now_unit_id int not null,
  now_district_id int not null,
  now_province int not null,
  constraint audit_scope_pk primary key (unit_id, district_id, province)
);
comment on table access.audit_scope is 'Where entries were written, and whose leaders read them now: derived, no evidence. Follows mergers.';
insert into access.audit_scope
select e.scope_unit_id, e.scope_district_id, e.scope_province, min(p.scope_unit_id), min(p.scope_district_id), min(p.scope_province)
from access.audit_place p join access.audit_entry e on e.xid = p.xid and e.id = p.entry_id group by 1, 2, 3;

${policies}
drop table access.audit_place;
revoke all on access.audit_scope from public;
grant select on access.audit_scope to ${READERS};
grant select (xid) on access.audit_link to ${READERS};

create index audit_link_unit on access.audit_link (unit_id, entry_id);
create index audit_entry_actor on access.audit_entry (actor, id);
create index audit_entry_person on access.audit_entry (person, id) where person is not null;
create index audit_entry_subject on access.audit_entry (subject, id) where subject is not null;
truncate access.audit_subject;
insert into access.audit_subject (subject, entry_id)
select distinct k, l.entry_id
from access.audit_entry e join access.audit_link l on l.entry_id = e.id, unnest(e.keys) k where e.keys is not null;
comment on table access.audit_subject is 'Which entries are of what, where they are of many: derived, no evidence.';

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
    select xid, id, day, unit, district, province, keys, concat(${SAID}) as said
    from (
      select e.xid, e.id, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, e.scope_unit_id as unit,
        e.scope_district_id as district, e.scope_province as province, e.actor, e.actor_role, e.actor_unit, e.login, e.request,
        e.kind, e.thing, e.subject, e.keys, ${MAKING}
      from access.audit_entry e
      where (e.xid >= lowest and e.xid < edge or e.xid >= stale)
        and (select l.entry_id from access.audit_link l where l.entry_id = e.id) is null
      offset 0
    ) e
  ), chain as materialized (
    select c.day, c.unit, coalesce(l.seq, 0) as length,
      coalesce(l.hash, sha256(convert_to(${DAY_TEXT} || ' ' || c.unit, 'UTF8'))) as head,
      concat('10:', ${DAY_TEXT}, ',', octet_length(c.unit::text), ':', c.unit, ',') as begun
    from (select distinct day, unit from fresh) c
    left join lateral (
      select k.seq, k.hash from access.audit_link k where k.day = c.day and k.unit_id = c.unit order by k.seq desc limit 1
    ) l on true
  ), linked as materialized (
    select day, unit, seq, xid, id, head, keys, lead(id) over w is null as is_last,
      access.chained(head, concat(begun, octet_length(seq::text), ':', seq, ',', said)) over w as hash
    from (
      select f.*, c.head, c.begun,
        (c.length + row_number() over (partition by f.day, f.unit order by f.xid, f.id rows unbounded preceding))::int as seq
      from fresh f join chain c on c.day = f.day and c.unit = f.unit
      offset 0
    ) p
    window w as (partition by day, unit order by xid, id rows unbounded preceding)
  ), links as (
    insert into access.audit_link (day, unit_id, seq, xid, entry_id, previous, hash)
    select day, unit, seq, xid, id, lag(hash, 1, head) over (partition by day, unit order by xid, id), hash from linked
  ), scopes as (
    insert into access.audit_scope
    select distinct unit, district, province, unit, district, province from fresh
    on conflict do nothing
  ), subjects as (
    insert into access.audit_subject (subject, entry_id)
    select distinct k, id from linked, unnest(keys) k where keys is not null
  )
  select string_agg(concat_ws(' ', ${DAY_TEXT}, unit, seq, encode(hash, 'hex')), E'\\n' order by day, unit) into grown
  from linked where is_last;
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

create or replace function access.follow_audit(day date default ${TODAY}) returns int
language sql security definer set search_path = '' as $body$
  with gone as (
    select distinct s.now_unit_id as id from access.audit_scope s
    where s.now_unit_id <> 0 and not exists (
      select from territory.published_unit u
      where u.id = s.now_unit_id and day between u.valid_from and coalesce(u.valid_until, 'infinity'))
  ), follower as (
    select g.id, min(a.to_unit_id) as unit_id
    from gone g join territory.published_attribution a on a.from_unit_id = g.id
      and day between a.valid_from and coalesce(a.valid_until, 'infinity') and a.to_unit_id <> g.id
    group by g.id having count(distinct a.to_unit_id) = 1
  ), moved as (
    update access.audit_scope s set now_unit_id = f.unit_id,
      now_district_id = coalesce((select d.district_id from territory.published_unit_district d where d.unit_id = f.unit_id), 0),
      now_province = coalesce((select u.province_code::int from territory.published_unit u where u.id = f.unit_id), s.now_province)
    from follower f where s.now_unit_id = f.id
    returning 1
  )
  select count(*)::int from moved
$body$;
`,
};
