import type { MigrationFile } from '../../platform/room.ts';
import { ASKED_TWICE, TOLD } from './20261122200100_tally_service_facts.ts';

/** Who may be shown what a dossier's facts count for, each of those in reach. */
const TOLD_TO = 'mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const EVERYONE = `mot_cua_public, ${TOLD_TO}`;
const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const MINE = `nullif(current_setting('app.unit'), '0')`;
const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;

/** What a list shows of a dossier beside what figures look at, with the type of each column. */
const SHOWN: Readonly<Record<string, string>> = {
  code: 'text',
  receiving_unit_id: 'int',
  state: 'text',
  received_at: 'timestamptz',
  due_at: 'timestamptz',
  ended_at: 'timestamptz',
  completed_at: 'timestamptz',
  result_returned_at: 'timestamptz',
  official_code: 'text',
  is_demo: 'boolean',
  version: 'int',
  scope_unit_id: 'int',
  scope_district_id: 'int',
  scope_province: 'int',
  scope_citizen: 'uuid',
};
const CASE = [
  'bucket',
  'unit_id',
  'part',
  'procedure_id',
  'channel',
  'received_on',
  'due_on',
  'ended_on',
  'outcome',
  'handling_minutes',
  'batch_id',
];
/** How a dossier was served, as its versions keep it. */
export const FACTS: readonly string[] = [
  'supplement_rounds',
  'components',
  'digitised_components',
  'reused_components',
  'electronic_result',
  'result_shared',
  'fee',
  'paid_online',
  'rating',
  'feedback_kind',
  'feedback_in_time',
  'feedback_satisfied',
];
const NAMES = Object.keys(SHOWN);
const list = (names: readonly string[], each: (name: string) => string = (name) => name): string =>
  names.map(each).join(', ');
const of = (alias: string): string => list(SCOPE, (name) => `${alias}.${name}`);
const set = (alias: string): string => list(SCOPE, (name) => `${name} = ${alias}.${name}`);
/** An instant of a day of which no more is left, e.g. the appointed hour. */
const hourOf = (day: string, time: string): string => `(${day} + time '${time}') at time zone 'Asia/Ho_Chi_Minh'`;

/** Keeps a version of a dossier with the facts of how it was served. */
export const rememberCase = (facts: readonly string[]): string => `
create or replace function dossiers.remember_case(d dossiers.dossier, known timestamptz) returns void
language sql security definer set search_path = '' as $body$
  insert into dossiers.case_past (dossier_id, known_until, known_from, ${list([...CASE, ...NAMES, ...facts])})
  select d.id, known, d.known_from, ${list([...CASE, ...NAMES], (name) => `d.${name}`)}, ${list(facts, (name) => `f.${name}`)}
  from (select 1) one left join dossiers.service_fact f on f.dossier_id = d.id
  where d.counted and d.received_on < (known at time zone 'Asia/Ho_Chi_Minh')::date
$body$;
`;

const policies = Object.entries({
  owner: 'for all to current_user using (true) with check (true)',
  staff: 'for all to mot_cua_staff using (true) with check (true)',
  country: 'for select to mot_cua_country using (true)',
  commune: `for select to mot_cua_commune using (scope_unit_id = (select ${MINE}::int))`,
  district: `for select to mot_cua_district using (scope_district_id = (select ${MINE}::int))`,
  province: `for select to mot_cua_province using (scope_province = (select ${MINE}::int))`,
  citizen: `for select to mot_cua_citizen using (scope_citizen = (select ${MINE}::uuid))`,
})
  .map(([name, rule]) => `create policy case_past_${name} on dossiers.case_past ${rule};`)
  .join('\n');

/** A dossier as a list shows it. */
const LISTED = [
  'code',
  'procedure_id',
  'receiving_unit_id',
  'unit_id',
  'part',
  'channel',
  'state',
  'received_at',
  'received_on',
  'due_at',
  'due_on',
  'ended_at',
  'ended_on',
  'completed_at',
  'result_returned_at',
  'outcome',
  'handling_minutes',
  'official_code',
  'batch_id',
  'is_demo',
  'version',
  'known_from',
];

/**
 * What was told of a dossier before is kept as a list shows it, with who holds it today: so the dossiers behind a figure can be
 * listed as they were known at an instant, also those taken back since, by the same row security as all others.
 */
export const listAsKnown: MigrationFile = {
  name: '20261126120000_list_as_known',
  sql: `
alter table dossiers.case_past ${list(Object.entries(SHOWN).map(([name, type]) => `add ${name} ${type}`))};
update dossiers.case_past k set ${list(NAMES, (name) => `${name} = d.${name}`)}
from dossiers.dossier d where d.id = k.dossier_id;
update dossiers.case_past k set code = '#' || k.dossier_id, receiving_unit_id = k.unit_id, is_demo = false, version = 1
where k.code is null;
update dossiers.case_past k set
  received_at = case when (k.received_at at time zone 'Asia/Ho_Chi_Minh')::date = k.received_on then k.received_at
    else ${hourOf('k.received_on', '07:30')} end,
  due_at = case when (k.due_at at time zone 'Asia/Ho_Chi_Minh')::date is not distinct from k.due_on then k.due_at
    else ${hourOf('k.due_on', '17:00')} end,
  ended_at = case when (k.ended_at at time zone 'Asia/Ho_Chi_Minh')::date is not distinct from k.ended_on then k.ended_at
    else ${hourOf('k.ended_on', '17:00')} end,
  completed_at = case when k.outcome <> 'RETURNED' then coalesce(k.completed_at, ${hourOf('k.ended_on', '17:00')}) end,
  result_returned_at = case when k.outcome <> 'RETURNED' then k.result_returned_at end,
  state = case when k.outcome is null then 'PROCESSING' when k.outcome = 'RETURNED' then 'STOPPED' else 'COMPLETED' end;
update dossiers.case_past k set ${set('s')} from dossiers.unit_scope s where s.unit_id = k.unit_id and s.part = k.part;
update dossiers.case_past k set scope_unit_id = k.unit_id, scope_district_id = 0, scope_province = 0 where k.scope_unit_id is null;
alter table dossiers.case_past ${list(
    ['code', 'receiving_unit_id', 'state', 'received_at', 'is_demo', 'version', ...SCOPE].map(
      (name) => `alter ${name} set not null`,
    ),
  )};
create index case_past_known on dossiers.case_past (known_until);
comment on table dossiers.case_past is
  'What was told of a counted dossier until something else was learned of days gone by. Outlives the dossier; no names, no identity numbers.';

${rememberCase(FACTS)}
alter table dossiers.case_past enable row level security;
alter table dossiers.case_past force row level security;
${policies}
grant select on dossiers.case_past to ${EVERYONE};
create trigger case_past_scope_moved before update of part on dossiers.case_past
  for each row execute function dossiers.stamp_dossier();

create or replace function dossiers.refresh_scopes(day date default ${TODAY}) returns int
language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  perform pg_catalog.pg_advisory_xact_lock(20261122, 2);
  with changed as (
    insert into dossiers.unit_scope as s (unit_id, part, ${SCOPE.join(', ')})
    select unit_id, part, ${SCOPE.join(', ')} from dossiers.unit_scope_on(day)
    on conflict (unit_id, part) do update set ${set('excluded')}
      where row(${of('s')}) is distinct from row(${of('excluded')})
    returning *
  ), restamped as (
    update dossiers.dossier d set ${set('c')} from changed c
    where d.unit_id = c.unit_id and d.part = c.part and row(${of('d')}) is distinct from row(${of('c')})
    returning 1
  ), remembered as (
    update dossiers.case_past k set ${set('c')} from changed c
    where k.unit_id = c.unit_id and k.part = c.part and row(${of('k')}) is distinct from row(${of('c')})
  )
  select count(*) into moved from restamped;
  update dossiers.import_batch b set scope_unit_id = s.scope_unit_id, scope_province = s.scope_province
  from dossiers.batch_scope_on(day) s
  where s.batch_id = b.id and (b.scope_unit_id, b.scope_province) is distinct from (s.scope_unit_id, s.scope_province);
  return moved;
end
$body$;
create or replace function dossiers.scope_drift(day date default ${TODAY}) returns table (place text, id bigint)
language sql stable security definer set search_path = '' as $body$
  with held as materialized (select * from dossiers.unit_scope_on(day))
  select 'dossier', d.id from dossiers.dossier d
  left join held t on t.unit_id = d.unit_id and t.part = d.part
  where row(${of('d')}) is distinct from
    row(coalesce(t.scope_unit_id, d.unit_id), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
  union all
  select 'past', k.dossier_id from dossiers.case_past k
  left join held t on t.unit_id = k.unit_id and t.part = k.part
  where row(${of('k')}) is distinct from
    row(coalesce(t.scope_unit_id, k.unit_id), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
  union all
  select 'applicant', d.id from dossiers.dossier d join dossiers.applicant a on a.dossier_id = d.id
  where row(${of('a')}) is distinct from row(${of('d')})
    or d.scope_citizen is distinct from encode(a.id_number_hash, 'hex')::uuid
  union all
  select 'step', d.id from dossiers.dossier d join dossiers.dossier_step s on s.dossier_id = d.id
  where row(${of('s')}, s.scope_citizen) is distinct from row(${of('d')}, d.scope_citizen)
  union all
  select 'import', b.id from dossiers.import_batch b join dossiers.batch_scope_on(day) s on s.batch_id = b.id
  where (b.scope_unit_id, b.scope_province) is distinct from (s.scope_unit_id, s.scope_province)
$body$;

create view dossiers.dossier_version with (security_invoker = true) as
select d.id, true as counted, 'infinity'::timestamptz as known_until, ${list(LISTED, (name) => `d.${name}`)}
from dossiers.dossier d where d.counted
union all
select k.dossier_id, true, k.known_until, ${list(LISTED, (name) => `k.${name}`)} from dossiers.case_past k;
comment on view dossiers.dossier_version is
  'All that was ever told of each counted dossier, with the instants from and until which it was what was known. Asks as the viewer.';
create view dossiers.told_version with (security_invoker = true) as
select t.dossier_id, 'infinity'::timestamptz as known_until, ${list([...Object.keys(TOLD), 'asked_twice'], (name) => `t.${name}`)}
from dossiers.service_told t
union all
select f.dossier_id, f.known_until, ${Object.entries({ ...TOLD, asked_twice: ASKED_TWICE })
    .map(([name, predicate]) => `coalesce(${predicate}, false) as ${name}`)
    .join(', ')}
from dossiers.case_past f;
comment on view dossiers.told_version is 'What counted of the facts of each version of a dossier. Asks as the viewer.';
grant select on dossiers.dossier_version to mot_cua_staff, ${EVERYONE};
grant select on dossiers.told_version to mot_cua_staff, ${TOLD_TO};
`,
};
