import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** What is counted of a dossier's facts on the day it was received. */
export const TOLD: Readonly<Record<string, string>> = {
  rounds_known: 'f.supplement_rounds is not null',
  digitised_known: 'f.components > 0 and f.digitised_components is not null and f.electronic_result is not null',
  digitised: 'f.components > 0 and f.digitised_components = f.components and f.electronic_result',
  reuse_known: 'f.reused_components is not null',
  reused: 'f.reused_components > 0',
  sharing_known: 'f.result_shared is not null',
  shared: 'f.result_shared',
  result_known: 'f.electronic_result is not null',
  electronic: 'f.electronic_result',
  online_on_paper: `f.channel = 'ONLINE' and not f.electronic_result`,
  payment_known: 'f.fee > 0 and f.paid_online is not null',
  paid_online: 'f.fee > 0 and f.paid_online',
  rated: 'f.rating is not null',
  satisfied: `f.rating = 'SATISFIED'`,
  judged: `f.rating is not null or f.feedback_kind = 'CONDUCT'`,
  displeased: `f.rating = 'DISSATISFIED' or f.feedback_kind = 'CONDUCT'`,
  feedback: 'f.feedback_kind is not null',
  feedback_on_policy: `f.feedback_kind = 'POLICY'`,
  feedback_on_conduct: `f.feedback_kind = 'CONDUCT'`,
  feedback_timed: 'f.feedback_in_time is not null',
  feedback_in_time: 'f.feedback_in_time',
  feedback_answered: 'f.feedback_in_time is not null and f.feedback_satisfied is not null',
  feedback_satisfied: 'f.feedback_in_time and f.feedback_satisfied',
};
/** A dossier that was asked for twice or more. */
export const ASKED_TWICE = 'f.supplement_rounds > 1';
/** What is counted of them on the day the dossier ended. */
export const ENDED: Readonly<Record<string, string>> = {
  asked_twice: `${ASKED_TWICE} and f.outcome in ('EARLY', 'ON_TIME', 'LATE')`,
  asked_twice_in_time: `${ASKED_TWICE} and f.outcome in ('EARLY', 'ON_TIME')`,
};
const MEASURES = [...Object.keys(TOLD), ...Object.keys(ENDED)];
const names = MEASURES.join(', ');
const columns = MEASURES.map((name) => `  ${name} int not null default 0`).join(',\n');
const sums = MEASURES.map((name) => `sum(${name})::int`).join(', ');
const added = (table: string): string =>
  MEASURES.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

const counted = (predicate: string, sign: 1 | -1): string => `case when ${predicate} then ${String(sign)} else 0 end`;
const nothing = (measures: Readonly<Record<string, string>>): string =>
  Object.keys(measures)
    .map((name) => `0 as ${name}`)
    .join(', ');
const told = (measures: Readonly<Record<string, string>>, sign: 1 | -1): string =>
  Object.entries(measures)
    .map(([name, predicate]) => `${counted(predicate, sign)} as ${name}`)
    .join(', ');

/** A row for the day of receipt, and one for the day of the end where it counts there. */
const contributions = (rows: string, sign: 1 | -1): string => `
    select f.unit_id, f.part, f.received_on as day, ${told(TOLD, sign)}, ${nothing(ENDED)} from ${rows} f
    union all
    select f.unit_id, f.part, f.ended_on, ${nothing(TOLD)}, ${told(ENDED, sign)} from ${rows} f
    where ${ENDED.asked_twice ?? ''}`;

const writer = (event: string, from: string): string => `
create function dossiers.tally_facts_${event}() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  insert into dossiers.service_day_delta (unit_id, part, day, ${names})
  select unit_id, part, day, ${sums}
  from (${from}
  ) c
  group by unit_id, part, day
  having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')};
  return null;
end
$body$;`;

const tally = (name: string, time: string): string => `
create table dossiers.${name} (
  unit_id int not null,
  part smallint not null,
  ${time} date not null,
${columns},
  constraint ${name}_pk primary key (unit_id, part, ${time})
);`;

/** Tallies of service facts, kept as those of dossiers are: settled by month and day, and a delta. */
export const tallyServiceFacts: MigrationFile = {
  name: '20261122200100_tally_service_facts',
  sql: `
${tally('service_day', 'day')}
${tally('service_month', 'month')}
create table dossiers.service_day_delta (
  unit_id int not null,
  part smallint not null,
  day date not null,
${columns}
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
${writer('insert', contributions('new_rows', 1))}
${writer('update', `${contributions('new_rows', 1)}\n    union all${contributions('old_rows', -1)}`)}
${writer('delete', contributions('old_rows', -1))}
create trigger service_fact_tally_insert after insert on dossiers.service_fact
  referencing new table as new_rows for each statement execute function dossiers.tally_facts_insert();
create trigger service_fact_tally_update after update on dossiers.service_fact
  referencing old table as old_rows new table as new_rows for each statement execute function dossiers.tally_facts_update();
create trigger service_fact_tally_delete after delete on dossiers.service_fact
  referencing old table as old_rows for each statement execute function dossiers.tally_facts_delete();
insert into dossiers.service_day_delta (unit_id, part, day, ${names})
select unit_id, part, day, ${sums} from (${contributions('dossiers.service_fact', 1)}
) c group by unit_id, part, day having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')};

create or replace function dossiers.settle_service_facts() returns int language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  if not pg_catalog.pg_try_advisory_xact_lock(20261122, 3) then
    return 0;
  end if;
  update dossiers.service_fact f set outcome = d.outcome from dossiers.dossier d
  where f.supplement_rounds > 1 and f.outcome is null and d.id = f.dossier_id and d.outcome is not null;
  with gone as (
    delete from dossiers.service_day_delta returning *
  ), days as (
    insert into dossiers.service_day (unit_id, part, day, ${names})
    select unit_id, part, day, ${sums} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, day) do update set ${added('service_day')}
  ), months as (
    insert into dossiers.service_month (unit_id, part, month, ${names})
    select unit_id, part, (pg_catalog.date_trunc('month', day::timestamp))::date, ${sums} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, month) do update set ${added('service_month')}
  )
  select count(*) into moved from gone;
  return moved;
end
$body$;
comment on function dossiers.settle_service_facts() is
  'Tells facts of the end their dossier has come to since, and adds their delta to the tallies. Returns the rows moved; 0 when another session is at it.';
select dossiers.settle_service_facts();

create view dossiers.published_service_month_settled as select unit_id, part, month, ${names} from dossiers.service_month;
create view dossiers.published_service_day_settled as select unit_id, part, day, ${names} from dossiers.service_day;
create view dossiers.published_service_day_fresh as
select unit_id, part, day, ${names} from dossiers.service_day_delta
union all
select f.unit_id, f.part, d.ended_on, ${nothing(TOLD)}, 1, case when d.outcome = 'LATE' then 0 else 1 end
from dossiers.service_fact f join dossiers.dossier d on d.id = f.dossier_id
where ${ASKED_TWICE} and f.outcome is null and d.outcome in ('EARLY', 'ON_TIME', 'LATE');
comment on view dossiers.published_service_day_fresh is
  'Added since the tallies were last added up, and dossiers that ended since their facts were last settled: belongs to both settled views, in one statement.';

create view dossiers.service_told with (security_invoker = true) as
select f.dossier_id, ${Object.entries(TOLD)
    .map(([name, predicate]) => `coalesce(${predicate}, false) as ${name}`)
    .join(', ')}, coalesce(${ASKED_TWICE}, false) as asked_twice
from dossiers.service_fact f;
comment on view dossiers.service_told is 'What of a dossier''s facts counts in which tally. Rows are shown to whom the facts are.';

create view dossiers.published_case as
select d.unit_id, d.part, p.code as procedure_code, c.code as field_code, d.channel, d.received_on, d.due_on, d.ended_on,
  d.outcome, d.handling_minutes, ${Object.entries(TOLD)
    .map(([name, predicate]) => `coalesce(${predicate}, false) as ${name}`)
    .join(', ')}, coalesce(${ASKED_TWICE}, false) as asked_twice
from dossiers.dossier d
left join dossiers.procedure p on p.id = d.procedure_id
left join dossiers.field c on c.id = p.field_id
left join dossiers.service_fact f on f.dossier_id = d.id
where d.counted;
comment on view dossiers.published_case is
  'One row for each dossier that stands in reports, open or ended, of nobody in particular. Joins of columns not asked for fall away.';

create view dossiers.published_procedure as
select p.code, p.name, c.code as field_code, c.name as field_name, c.name_en as field_name_en
from dossiers.procedure p join dossiers.field c on c.id = p.field_id;

grant select on dossiers.service_day, dossiers.service_month, dossiers.service_day_delta to mot_cua_staff, ${EVERYONE};
grant select on dossiers.service_told to mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country;
grant select on dossiers.published_service_month_settled, dossiers.published_service_day_settled,
  dossiers.published_service_day_fresh, dossiers.published_case, dossiers.published_procedure to mot_cua_staff, ${EVERYONE};
`,
};
