import type { MigrationFile } from '../../platform/room.ts';
import { auditRoutine } from '../../platform/trail-triggers.ts';
import { RECORDED_DOSSIER } from './20261122180000_audit_dossiers.ts';
import { ASKED_TWICE, TOLD } from './20261122200100_tally_service_facts.ts';
import { WRITER } from './20261122210000_write_at_once.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const KNOWN_AT = `coalesce(nullif(pg_catalog.current_setting('dossiers.known_at', true), '')::timestamptz, pg_catalog.now())`;
const DAY_OF = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;
const TODAY = `date_trunc('day', now(), 'Asia/Ho_Chi_Minh')`;

/** What figures look at of a dossier, with the type of each column. */
const CASE: Readonly<Record<string, string>> = {
  unit_id: 'int',
  part: 'smallint',
  procedure_id: 'int',
  channel: 'text',
  received_on: 'date',
  due_on: 'date',
  ended_on: 'date',
  outcome: 'text',
  handling_minutes: 'int',
  batch_id: 'int',
};
/** The same of how it was served. */
const FACTS: Readonly<Record<string, string>> = {
  supplement_rounds: 'smallint',
  components: 'smallint',
  digitised_components: 'smallint',
  reused_components: 'smallint',
  electronic_result: 'boolean',
  result_shared: 'boolean',
  fee: 'int',
  paid_online: 'boolean',
  rating: 'text',
  feedback_kind: 'text',
  feedback_in_time: 'boolean',
  feedback_satisfied: 'boolean',
};
/** Of the dossier, kept beside its facts. */
const STAMPS = [
  'unit_id',
  'part',
  'received_on',
  'ended_on',
  'outcome',
  'channel',
  'scope_unit_id',
  'scope_district_id',
  'scope_province',
];
const list = (names: readonly string[], each: (name: string) => string = (name) => name): string =>
  names.map(each).join(', ');
const CASE_NAMES = Object.keys(CASE);
const FACT_NAMES = Object.keys(FACTS);
const of = (row: string, names: readonly string[]): string => `row(${list(names, (name) => `${row}.${name}`)})`;
const differ = (names: readonly string[]): string => `${of('old', names)} is distinct from ${of('new', names)}`;

/** Whether an advance may tell something else of a day that is over than was told before; what it tells of its own day does not. */
const TELLS_AFTERWARDS = `(old.counted or new.counted) and (
    ${differ(['counted', 'unit_id', 'procedure_id', 'channel', 'received_at'])}
    or old.due_at is distinct from new.due_at and least(old.due_at, new.due_at) < ${TODAY}
    or ${differ(['ended_at', 'outcome', 'handling_minutes'])} and least(old.ended_at, new.ended_at) < ${TODAY})`;

const routine = (name: string, body: string): string => `
create function dossiers.${name}() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  known timestamptz := ${KNOWN_AT};
begin${body}
end
$body$;`;

/** Stamps the facts of a dossier, and remembers the version before where another is told after the day of receipt. */
export const stampFact = (facts: readonly string[]): string => `
create or replace function dossiers.stamp_service_fact() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  known timestamptz := ${KNOWN_AT};
  d dossiers.dossier;
begin
  select * into d from dossiers.dossier c where c.id = new.dossier_id and c.counted;
  if not found then
    return null;
  end if;
  ${STAMPS.map((column) => `new.${column} := d.${column};`).join('\n  ')}
  if d.received_on < ${DAY_OF('known')} and (d.known_from < known) is not false
    and ${differ(facts)}
    and (tg_op = 'UPDATE' or not exists (select from dossiers.service_fact f where f.dossier_id = new.dossier_id))
  then
    perform dossiers.remember_case(d, known);
    perform dossiers.know_case_from(d.id, known);
  end if;
  return new;
end
$body$;`;

/** Columns of the views that are told as they were known, each with its type. */
export const CASE_COLUMNS: Readonly<Record<string, string>> = {
  unit_id: 'int',
  part: 'smallint',
  procedure_code: 'text',
  field_code: 'text',
  channel: 'text',
  received_on: 'date',
  due_on: 'date',
  ended_on: 'date',
  outcome: 'text',
  handling_minutes: 'int',
  ...Object.fromEntries(Object.keys(TOLD).map((name) => [name, 'boolean'])),
  asked_twice: 'boolean',
};
const HANDLING_COLUMNS: Readonly<Record<string, string>> = {
  unit_id: 'int',
  part: 'smallint',
  ended_on: 'date',
  outcome: 'text',
  handling_minutes: 'int',
  channel: 'text',
  received_on: 'date',
  procedure_code: 'text',
  field_code: 'text',
  due_on: 'date',
  supplement_rounds: 'int',
};

const knownAs = (view: string, columns: Readonly<Record<string, string>>, where = ''): string => `
create function dossiers.${view}_known(known_at timestamptz)
returns table (${list(Object.entries(columns).map(([name, type]) => `${name} ${type}`))}) language sql stable as $body$
  select ${list(Object.keys(columns), (name) => `v.${name}`)} from dossiers.case_version v
  where (v.known_from is null or v.known_from <= $1) and v.known_until > $1${where}
$body$;
comment on function dossiers.${view}_known(timestamptz) is
  'The rows of ${view} as they were known at an instant: exact of days that were over by then, later ones are to be cut off.';
grant execute on function dossiers.${view}_known(timestamptz) to mot_cua_staff, ${EVERYONE};`;

/**
 * What was known of each case. A dossier's row says since when what it tells of days gone by is known; the version before
 * stands in `case_past`. Whatever tells of its own day alone supersedes nothing: as known at an instant, days are told that
 * were over by then. So an ordinary receipt or advance writes no row more.
 */
export const rememberCases: MigrationFile = {
  name: '20261124110000_remember_cases',
  sql: `
alter table dossiers.dossier add column known_from timestamptz;
alter table dossiers.dossier alter column known_from set default ${KNOWN_AT};
comment on column dossiers.dossier.known_from is
  'Since when what it tells of days gone by is known: the transaction''s instant, or that of the import it belongs to; null is always.';

create table dossiers.case_past (
  dossier_id bigint not null,
  known_until timestamptz not null,
  known_from timestamptz,
  bucket smallint not null,
${list([...Object.entries(CASE), ...Object.entries(FACTS)].map(([name, type]) => `  ${name} ${type}${['unit_id', 'part', 'procedure_id', 'channel', 'received_on'].includes(name) ? ' not null' : ''}`)).replaceAll(', ', ',\n')},
  constraint case_past_pk primary key (dossier_id, known_until)
);
create index case_past_unit on dossiers.case_past (unit_id, part);
comment on table dossiers.case_past is
  'What figures told of a counted dossier until something else was learned of days gone by. Outlives the dossier; tells of nobody.';
comment on column dossiers.case_past.known_from is 'Since when it was known; null is always. Versions of one dossier never overlap.';

create function dossiers.remember_case(d dossiers.dossier, known timestamptz) returns void
language sql security definer set search_path = '' as $body$
  insert into dossiers.case_past (dossier_id, known_until, known_from, bucket, ${list([...CASE_NAMES, ...FACT_NAMES])})
  select d.id, known, d.known_from, d.bucket, ${list(CASE_NAMES, (name) => `d.${name}`)}, ${list(FACT_NAMES, (name) => `f.${name}`)}
  from (select 1) one left join dossiers.service_fact f on f.dossier_id = d.id
  where d.counted and d.received_on < ${DAY_OF('known')}
$body$;
revoke execute on function dossiers.remember_case(dossiers.dossier, timestamptz) from public;
${routine(
  'remember_dossier',
  `
  -- What was told meanwhile is not overtaken by an import that began before.
  if old.known_from >= known then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  perform dossiers.remember_case(old, known);
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.known_from := known;
  return new;`,
)}
create trigger dossier_remember before update on dossiers.dossier
  for each row when (${TELLS_AFTERWARDS}) execute function dossiers.remember_dossier();
create trigger dossier_remember_deleted before delete on dossiers.dossier
  for each row when (old.counted) execute function dossiers.remember_dossier();

create function dossiers.know_case_from(id bigint, known timestamptz) returns void
language sql security definer set search_path = '' as $body$
  update dossiers.dossier d set known_from = $2 where d.id = $1
$body$;
comment on function dossiers.know_case_from(bigint, timestamptz) is
  'Notes an instant on a dossier. By the writer''s rights: it changes nothing that tallies or the trail tell of.';
grant create on schema dossiers to ${WRITER};
alter function dossiers.know_case_from(bigint, timestamptz) owner to ${WRITER};
revoke create on schema dossiers from ${WRITER};
revoke execute on function dossiers.know_case_from(bigint, timestamptz) from public;
create policy dossier_writer_unasked on dossiers.dossier to ${WRITER} using (current_setting('role') = 'none');

${stampFact(FACT_NAMES)}
comment on function dossiers.stamp_service_fact() is
  'A dossier that is not counted has no facts: it has not been served yet. What is told after the day of receipt is learned of a day gone by.';

create function dossiers.remember_facts() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  known timestamptz := ${KNOWN_AT};
  d dossiers.dossier;
begin
  -- Gone already where the facts go with their dossier, which is remembered with them.
  select * into d from dossiers.dossier c where c.id = old.dossier_id;
  if found and (d.known_from < known) is not false then
    perform dossiers.remember_case(d, known);
    perform dossiers.know_case_from(d.id, known);
  end if;
  return old;
end
$body$;
create trigger service_fact_remember before delete on dossiers.service_fact
  for each row execute function dossiers.remember_facts();
${auditRoutine({ ...RECORDED_DOSSIER, silent: [...RECORDED_DOSSIER.silent, 'known_from'] })}

create view dossiers.case_version as
select v.known_from, v.known_until, v.unit_id, v.part, p.code as procedure_code, c.code as field_code, v.channel, v.received_on,
  v.due_on, v.ended_on, v.outcome, v.handling_minutes,
  coalesce(f.supplement_rounds, case when v.batch_id is null then 0 end)::int as supplement_rounds,
  ${Object.entries(TOLD)
    .map(([name, predicate]) => `coalesce(${predicate}, false) as ${name}`)
    .join(', ')}, coalesce(${ASKED_TWICE}, false) as asked_twice
from (
  select d.id as dossier_id, d.counted, d.known_from, 'infinity'::timestamptz as known_until, ${list(CASE_NAMES, (name) => `d.${name}`)},
    ${list(Object.entries(FACTS).map(([name, type]) => `null::${type} as ${name}`))}
  from dossiers.dossier d
  union all
  select null::bigint, true, k.known_from, k.known_until, ${list([...CASE_NAMES, ...FACT_NAMES], (name) => `k.${name}`)}
  from dossiers.case_past k
) v
left join dossiers.procedure p on p.id = v.procedure_id
left join dossiers.field c on c.id = p.field_id
left join dossiers.service_fact s on s.dossier_id = v.dossier_id
cross join lateral (select v.channel, ${list(FACT_NAMES, (name) => `coalesce(s.${name}, v.${name}) as ${name}`)}) f
where v.counted;
comment on view dossiers.case_version is
  'All that was ever known of each counted dossier, of nobody in particular, with the instants from and until which it was what was known.';
grant select on dossiers.case_version to mot_cua_staff, ${EVERYONE};
grant select, update (part) on dossiers.case_past to mot_cua_staff;
${knownAs('published_case', CASE_COLUMNS)}
${knownAs('published_handling', HANDLING_COLUMNS, ' and v.outcome is not null')}
`,
};
