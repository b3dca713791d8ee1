import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MEASURES = [
  'received',
  'online',
  'in_person',
  'post',
  'early',
  'on_time',
  'late',
  'returned',
  'due',
  'returned_late',
];
const columns = MEASURES.map((name) => `  ${name} int not null default 0`).join(',\n');
const names = MEASURES.join(', ');
const sums = MEASURES.map((name) => `sum(${name})::int`).join(', ');
const some = MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ');
const taken = MEASURES.map((name) => `-${name} as ${name}`).join(', ');
const added = (table: string): string =>
  MEASURES.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

/** Whether a row of the delta came after the day that it is about was over. */
const AFTERWARDS = `(known_at at time zone 'Asia/Ho_Chi_Minh')::date > day`;

/**
 * When what is counted became known. What came on its own day needs no note: a figure as known at an instant tells of days
 * that were over by then. Only what came afterwards (imports, corrections, undoing) is kept by the instant it came.
 */
export const learnLate: MigrationFile = {
  name: '20261122240000_learn_late',
  sql: `
alter table dossiers.unit_day_delta add column known_at timestamptz not null
  default coalesce(nullif(current_setting('dossiers.known_at', true), '')::timestamptz, now());
comment on column dossiers.unit_day_delta.known_at is
  'Since when it is known: the transaction''s instant, or that of the import it belongs to (setting dossiers.known_at).';

create table dossiers.unit_day_learned (
  unit_id int not null,
  part smallint not null,
  known_at timestamptz not null,
  day date not null,
${columns},
  constraint unit_day_learned_pk primary key (unit_id, part, known_at, day)
);
comment on table dossiers.unit_day_learned is
  'Of the tallies, what came to be known after the day was over, by when. Part of unit_day, not beside it.';

create or replace function dossiers.compact_tallies() returns int language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  if not pg_catalog.pg_try_advisory_xact_lock(20261122, 1) then
    return 0;
  end if;
  with gone as (
    delete from dossiers.unit_day_delta returning *
  ), days as (
    insert into dossiers.unit_day (unit_id, part, day, ${names})
    select unit_id, part, day, ${sums} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, day) do update set ${added('unit_day')}
  ), months as (
    insert into dossiers.unit_month (unit_id, part, month, ${names})
    select unit_id, part, (pg_catalog.date_trunc('month', day::timestamp))::date, ${sums} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, month) do update set ${added('unit_month')}
  ), learned as (
    insert into dossiers.unit_day_learned (unit_id, part, known_at, day, ${names})
    select unit_id, part, known_at, day, ${sums} from gone where ${AFTERWARDS}
    group by 1, 2, 3, 4 having ${some} order by 1, 2, 3, 4
    on conflict (unit_id, part, known_at, day) do update set ${added('unit_day_learned')}
  )
  select count(*) into moved from gone;
  return moved;
end
$body$;

create view dossiers.published_unit_day_unlearned as
select unit_id, part, known_at, day, ${taken} from dossiers.unit_day_learned
union all
select unit_id, part, known_at, day, ${taken} from dossiers.unit_day_delta where ${AFTERWARDS};
comment on view dossiers.published_unit_day_unlearned is
  'Added to the tallies where known_at lies after an instant, they tell of the days over by then as they were known then.';
grant select on dossiers.unit_day_learned, dossiers.published_unit_day_unlearned to mot_cua_staff, ${EVERYONE};
`,
};
