import type { MigrationFile } from '../../platform/room.ts';
import { TOLD, ENDED } from './20261122200100_tally_service_facts.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const LEARNED = Object.keys(TOLD);
const MEASURES = [...LEARNED, ...Object.keys(ENDED)];
const list = (names: readonly string[], each: (name: string) => string = (name) => name): string =>
  names.map(each).join(', ');
const sums = (names: readonly string[]): string => list(names, (name) => `sum(${name})::int`);
const some = LEARNED.map((name) => `sum(${name}) <> 0`).join(' or ');
const taken = list(LEARNED, (name) => `-${name} as ${name}`);
const added = (table: string, names: readonly string[]): string =>
  list(names, (name) => `${name} = ${table}.${name} + excluded.${name}`);
/** Whether a row of the delta came after the day that it is about was over. */
const AFTERWARDS = `(known_at at time zone 'Asia/Ho_Chi_Minh')::date > day`;

/**
 * When it became known how dossiers were served. Of what counts on the day of receipt alone: what counts on the day of the
 * end is settled after it, whenever it was known, and is told from the cases.
 */
export const learnService: MigrationFile = {
  name: '20261124130000_learn_service',
  sql: `
select dossiers.settle_service_facts();
alter table dossiers.service_day_delta add column known_at timestamptz not null
  default coalesce(nullif(current_setting('dossiers.known_at', true), '')::timestamptz, now());
comment on column dossiers.service_day_delta.known_at is
  'Since when it is known: the transaction''s instant, or that of the import it belongs to (setting dossiers.known_at).';
create table dossiers.service_day_learned (
  unit_id int not null,
  part smallint not null,
  known_at timestamptz not null,
  day date not null,
${LEARNED.map((name) => `  ${name} int not null default 0`).join(',\n')},
  constraint service_day_learned_pk primary key (unit_id, part, known_at, day)
);
comment on table dossiers.service_day_learned is
  'Of the tallies of service, what came to be known after the day was over, by when. Part of service_day, not beside it.';

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
    insert into dossiers.service_day (unit_id, part, day, ${list(MEASURES)})
    select unit_id, part, day, ${sums(MEASURES)} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, day) do update set ${added('service_day', MEASURES)}
  ), months as (
    insert into dossiers.service_month (unit_id, part, month, ${list(MEASURES)})
    select unit_id, part, (pg_catalog.date_trunc('month', day::timestamp))::date, ${sums(MEASURES)} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, month) do update set ${added('service_month', MEASURES)}
  ), learned as (
    insert into dossiers.service_day_learned (unit_id, part, known_at, day, ${list(LEARNED)})
    select unit_id, part, known_at, day, ${sums(LEARNED)} from gone where ${AFTERWARDS}
    group by 1, 2, 3, 4 having ${some} order by 1, 2, 3, 4
    on conflict (unit_id, part, known_at, day) do update set ${added('service_day_learned', LEARNED)}
  )
  select count(*) into moved from gone;
  return moved;
end
$body$;

create view dossiers.published_service_day_unlearned as
select unit_id, part, known_at, day, ${taken} from dossiers.service_day_learned
union all
select unit_id, part, known_at, day, ${taken} from dossiers.service_day_delta where ${AFTERWARDS};
comment on view dossiers.published_service_day_unlearned is
  'Added to the tallies where known_at lies after an instant, they tell of the days over by then as they were known then.';
grant select on dossiers.service_day_learned, dossiers.published_service_day_unlearned to mot_cua_staff, ${EVERYONE};
`,
};
