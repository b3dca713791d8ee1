import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers } from '../../platform/trail-triggers.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const LEVELS = { commune: 'scope_unit_id', district: 'scope_district_id', province: 'scope_province' } as const;
const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;
/** Of the dossier, kept beside its facts so that neither tallies nor row security join. */
const STAMPS = ['unit_id', 'part', 'received_on', 'ended_on', 'outcome', 'channel', ...SCOPE];
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const isOfNow = (row: string): string => `${row}.xmin = pg_catalog.pg_current_xact_id()::xid`;

const policies = [
  `create policy service_fact_owner on dossiers.service_fact for all to current_user using (true) with check (true);`,
  `create policy service_fact_staff on dossiers.service_fact for all to mot_cua_staff using (true) with check (true);`,
  `create policy service_fact_country on dossiers.service_fact for select to mot_cua_country using (true);`,
  ...Object.entries(LEVELS).map(
    ([role, column]) =>
      `create policy service_fact_${role} on dossiers.service_fact for select to mot_cua_${role} using (${column} = ${MINE});`,
  ),
].join('\n');

/**
 * How a dossier was served, as far as anybody has told: a row of its own, so that receiving and advancing a dossier cost
 * nothing more. Null is unknown, never zero. Supplement requests made here are counted from the steps.
 */
export const createServiceFact: MigrationFile = {
  name: '20261122200000_create_service_fact',
  sql: `
create table dossiers.service_fact (
  dossier_id bigint constraint service_fact_pk primary key
    constraint service_fact_dossier references dossiers.dossier on delete cascade,
  supplement_rounds smallint,
  components smallint,
  digitised_components smallint,
  reused_components smallint,
  electronic_result boolean,
  result_shared boolean,
  fee int,
  paid_online boolean,
  rating text,
  feedback_kind text,
  feedback_in_time boolean,
  feedback_satisfied boolean,
  unit_id int not null,
  part smallint not null,
  received_on date not null,
  ended_on date,
  outcome text,
  channel text not null,
  scope_unit_id int not null,
  scope_district_id int not null,
  scope_province int not null,
  constraint service_fact_counts check (least(supplement_rounds, components, digitised_components, reused_components, fee) >= 0),
  constraint service_fact_of_components check (greatest(digitised_components, reused_components) <= components),
  constraint service_fact_rating check (rating in ('SATISFIED', 'NEUTRAL', 'DISSATISFIED')),
  constraint service_fact_feedback check (feedback_kind in ('POLICY', 'CONDUCT'))
);
comment on table dossiers.service_fact is 'How a dossier was served; null is unknown. A dossier nobody told anything of has no row.';
comment on column dossiers.service_fact.fee is 'Fees and charges in dong; 0 where none is due.';
comment on column dossiers.service_fact.ended_on is 'As of the last time the facts were written or settled; see settle_service_facts().';
create index service_fact_unsettled on dossiers.service_fact (dossier_id) where supplement_rounds > 1 and outcome is null;

create function dossiers.stamp_service_fact() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  select ${STAMPS.map((column) => `d.${column}`).join(', ')} into ${STAMPS.map((column) => `new.${column}`).join(', ')}
  from dossiers.dossier d where d.id = new.dossier_id and d.counted;
  return case when new.unit_id is null then null else new end;
end
$body$;
comment on function dossiers.stamp_service_fact() is 'A dossier that is not counted has no facts: it has not been served yet.';
create trigger service_fact_stamp before insert or update on dossiers.service_fact
  for each row execute function dossiers.stamp_service_fact();
alter table dossiers.service_fact enable always trigger service_fact_stamp;

create function dossiers.count_supplement() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  insert into dossiers.service_fact as f (dossier_id, supplement_rounds) values (new.dossier_id, 1)
  on conflict (dossier_id) do update set supplement_rounds = coalesce(f.supplement_rounds, 0) + 1;
  return null;
end
$body$;
create trigger dossier_step_supplement after insert on dossiers.dossier_step
  for each row when (new.to_state = 'SUPPLEMENT_REQUESTED') execute function dossiers.count_supplement();
insert into dossiers.service_fact (dossier_id, supplement_rounds)
select dossier_id, count(*) from dossiers.dossier_step where to_state = 'SUPPLEMENT_REQUESTED' group by dossier_id;

create function dossiers.follow_moved_dossier() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update dossiers.service_fact f set part = new.part where f.dossier_id = new.id;
  return null;
end
$body$;
create trigger dossier_facts_moved after update of unit_id, part on dossiers.dossier
  for each row execute function dossiers.follow_moved_dossier();
create trigger dossier_facts_scope after update of ${SCOPE.join(', ')} on dossiers.dossier
  for each row execute function dossiers.follow_moved_dossier();

create function dossiers.settle_service_facts() returns int language plpgsql security definer set search_path = '' as $body$
declare
  settled int;
begin
  update dossiers.service_fact f set outcome = d.outcome from dossiers.dossier d
  where f.supplement_rounds > 1 and f.outcome is null and d.id = f.dossier_id and d.outcome is not null;
  get diagnostics settled = row_count;
  return settled;
end
$body$;
comment on function dossiers.settle_service_facts() is
  'Tells facts of the end their dossier has come to since. Figures are exact without it; it keeps them cheap. Returns the rows settled.';

alter table dossiers.service_fact enable row level security;
alter table dossiers.service_fact force row level security;
${policies}
grant select, insert, update, delete on dossiers.service_fact to mot_cua_staff;
grant select on dossiers.service_fact to mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country;
grant execute on function dossiers.settle_service_facts() to mot_cua_staff;
${auditTriggers({
  table: 'dossiers.service_fact',
  thing: 'DOSSIER',
  key: 'dossier_id',
  subject: () => `'Dossier:' || d.code`,
  scope: SCOPE.map((column) => (row: string) => `${row}.${column}`) as never,
  joins: (row) => `join dossiers.dossier d on d.id = ${row}.dossier_id`,
  only: { insert: () => `not ${isOfNow('d')}`, update: () => `not ${isOfNow('d')}` },
  silent: ['dossier_id', ...STAMPS],
  many: { subject: 'null', together: [], digest: (row) => `${row}.dossier_id::text` },
})}

create or replace view dossiers.published_handling as
select d.unit_id, d.part, d.ended_on, d.outcome, d.handling_minutes, d.channel, d.received_on,
  p.code as procedure_code, c.code as field_code, d.due_on,
  coalesce(f.supplement_rounds, case when d.batch_id is null then 0 end)::int as supplement_rounds
from dossiers.dossier d
left join dossiers.procedure p on p.id = d.procedure_id
left join dossiers.field c on c.id = p.field_id
left join dossiers.service_fact f on f.dossier_id = d.id
where d.outcome is not null and d.counted;
comment on view dossiers.published_handling is
  'One row for each dossier that has ended, of nobody in particular. Joins of columns not asked for fall away.';
grant select on dossiers.published_handling to ${EVERYONE};
`,
};
