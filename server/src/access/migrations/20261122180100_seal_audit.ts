import type { MigrationFile } from '../../platform/room.ts';

/** One field of what is hashed: its length in octets and its text, or `-` for null. */
const field = (text: string): string => `coalesce(octet_length(${text}) || ':' || (${text}), '-')`;
const each = (array: string): string =>
  field(`(select string_agg(${field('k')}, ',' order by n) from unnest(${array}) with ordinality u (k, n))`);
const dayText = (day: string): string => `to_char(${day}, 'YYYY-MM-DD')`;

const FIELDS = [
  dayText('day'),
  'unit::text',
  'seq::text',
  'e.xid::text',
  'e.id::text',
  '(extract(epoch from e.at) * 1000000)::bigint::text',
  'e.actor',
  'e.actor_role',
  'e.actor_unit',
  'e.login',
  'e.request',
  'e.kind',
  'e.thing',
  'e.subject',
  'e.person::text',
  'e.scope_unit_id::text',
  'e.scope_district_id::text',
  'e.scope_province::text',
  'e.amount::text',
  'e.touched::text',
  `encode(e.digest, 'hex')`,
];
const CANONICAL = [
  ...FIELDS.map(field),
  each('e.fields'),
  each('e.keys'),
  field('e.before::text'),
  field('e.after::text'),
];

const HEAD = `${dayText('chain_day')} || ' ' || chain_unit || ' ' || place || ' ' || encode(last, 'hex')`;
/** Entries to seal. A copy of the database in a new cluster counts its transactions anew: then all that is unsealed. */
const UNSEALED = `(e.xid >= lowest and e.xid < edge or e.xid >= stale)
      and not exists (select from access.audit_link l where l.entry_id = e.id)`;
const HIGHEST = `'18446744073709551615'::xid8`;

/** Sealing: chains what has been written by transactions that have ended, and lays down what readers search by. */
export const sealAudit: MigrationFile = {
  name: '20261122180100_seal_audit',
  sql: `
create function access.audit_canonical(e access.audit_entry, day date, unit int, seq int) returns bytea
language sql stable as $body$
  select convert_to(concat_ws(',', ${CANONICAL.join(',\n    ')}), 'UTF8')
$body$;
comment on function access.audit_canonical(access.audit_entry, date, int, int) is 'What is hashed of an entry; the README tells the format.';

create function access.seal_audit() returns table (number bigint, at text, upto text, previous text, heads text)
language plpgsql security definer set search_path = '' as $body$
#variable_conflict use_column
declare
  lowest xid8;
  edge xid8 := pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot());
  stale xid8 := ${HIGHEST};
  entry access.audit_entry;
  grown text[] := '{}';
  chain_day date;
  chain_unit int;
  entry_day date;
  place int := 0;
  last bytea;
  ids bigint[] := '{}';
begin
  if not pg_catalog.pg_try_advisory_xact_lock(20261122, 3) then
    return;
  end if;
  select s.sealed_below into lowest from access.audit_state s;
  if edge < lowest then
    stale := lowest;
    lowest := '0';
  end if;
  for entry in
    select e.* from access.audit_entry e where ${UNSEALED}
    order by (e.at at time zone 'Asia/Ho_Chi_Minh')::date, e.scope_unit_id, e.xid, e.id
  loop
    entry_day := (entry.at at time zone 'Asia/Ho_Chi_Minh')::date;
    if place = 0 or entry_day <> chain_day or entry.scope_unit_id <> chain_unit then
      if place > 0 then
        grown := grown || (${HEAD});
      end if;
      chain_day := entry_day;
      chain_unit := entry.scope_unit_id;
      select l.seq, l.hash into place, last from access.audit_link l
      where l.day = chain_day and l.unit_id = chain_unit order by l.seq desc limit 1;
      if not found then
        place := 0;
        last := sha256(convert_to(${dayText('chain_day')} || ' ' || chain_unit, 'UTF8'));
      end if;
    end if;
    place := place + 1;
    ids := ids || entry.id;
    insert into access.audit_link as l (day, unit_id, seq, xid, entry_id, previous, hash)
    values (chain_day, chain_unit, place, entry.xid, entry.id, last,
      sha256(last || access.audit_canonical(entry, chain_day, chain_unit, place)))
    returning l.hash into last;
  end loop;
  if place = 0 then
    return;
  end if;
  grown := grown || (${HEAD});
  insert into access.audit_place (entry_id, xid, scope_unit_id, scope_district_id, scope_province, actor, person)
  select e.id, e.xid, e.scope_unit_id, e.scope_district_id, e.scope_province, e.actor, e.person
  from unnest(ids) i join access.audit_link l on l.entry_id = i join access.audit_entry e on e.xid = l.xid and e.id = i;
  insert into access.audit_subject (subject, entry_id)
  select e.subject, e.id from unnest(ids) i
  join access.audit_link l on l.entry_id = i join access.audit_entry e on e.xid = l.xid and e.id = i
  where e.subject is not null
  union
  select k, e.id from unnest(ids) i
  join access.audit_link l on l.entry_id = i join access.audit_entry e on e.xid = l.xid and e.id = i, unnest(e.keys) k;
  update access.audit_state set sealed_below = edge, sealed_at = now();
  return query
    select coalesce(c.seq, 0) + 1, (extract(epoch from now()) * 1000000)::bigint::text, edge::text,
      coalesce(encode(c.hash, 'hex'), ''), array_to_string(grown, E'\\n')
    from (values (1)) v left join (select * from access.audit_checkpoint order by seq desc limit 1) c on true;
end
$body$;
comment on function access.seal_audit() is
  'Chains the entries of transactions that have ended. Gives what the next checkpoint is to say; nothing when there is nothing to seal, or another session is at it.';

create function access.sign_audit(said jsonb) returns void language sql security definer set search_path = '' as $body$
  insert into access.audit_checkpoint (seq, at, upto, heads, previous, hash, key_id, signature)
  select c.number, 'epoch'::timestamptz + c.at * interval '1 microsecond', c.upto::xid8, c.heads, decode(c.previous, 'hex'),
    decode(c.hash, 'hex'), c.key_id, decode(c.signature, 'hex')
  from jsonb_to_record(said) c (number bigint, at bigint, upto text, heads text, previous text, hash text, key_id text, signature text)
$body$;
comment on function access.sign_audit(jsonb) is 'Adds a checkpoint; to be called in the transaction that sealed.';

revoke execute on function access.audit_canonical(access.audit_entry, date, int, int), access.seal_audit(),
  access.sign_audit(jsonb) from public;
grant execute on function access.seal_audit(), access.sign_audit(jsonb) to mot_cua_staff;
`,
};
