import type { MigrationFile } from '../../platform/room.ts';

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
const added = (table: string): string =>
  MEASURES.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');

/** What one dossier adds to the tallies: a row each for its day of receipt, its end, and its missed due day. */
const contributions = (rows: string, sign: 1 | -1): string => `
    select r.unit_id, r.part, v.day,
      ${sign} * v.received as received,
      case when r.channel = 'ONLINE' then ${sign} * v.received else 0 end as online,
      case when r.channel = 'IN_PERSON' then ${sign} * v.received else 0 end as in_person,
      case when r.channel = 'POST' then ${sign} * v.received else 0 end as post,
      case when r.outcome = 'EARLY' then ${sign} * v.ended else 0 end as early,
      case when r.outcome = 'ON_TIME' then ${sign} * v.ended else 0 end as on_time,
      case when r.outcome = 'LATE' then ${sign} * v.ended else 0 end as late,
      case when r.outcome = 'RETURNED' then ${sign} * v.ended else 0 end as returned,
      ${sign} * v.due as due,
      case when r.outcome = 'RETURNED' and r.ended_on > r.due_on then ${sign} * v.ended else 0 end as returned_late
    from ${rows} r
    cross join lateral (values
      (r.received_on, 1, 0, 0),
      (r.ended_on, 0, 1, 0),
      (case when r.ended_on <= r.due_on then null else r.due_on end, 0, 0, 1)
    ) v (day, received, ended, due)
    where r.counted and v.day is not null`;

const writer = (event: string, from: string): string => `
create function dossiers.tally_${event}() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  insert into dossiers.unit_day_delta (unit_id, part, day, ${names})
  select unit_id, part, day, ${sums}
  from (${from}
  ) c
  group by unit_id, part, day
  having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')};
  return null;
end
$body$;`;

/**
 * Tallies by unit, part and day, exact in every snapshot: writers append to a delta, which is added to the tallies
 * later. Readers take both.
 */
export const createTallies: MigrationFile = {
  name: '20261122100400_create_tallies',
  sql: `
create table dossiers.unit_day (
  unit_id int not null,
  part smallint not null,
  day date not null,
${columns},
  constraint unit_day_pk primary key (unit_id, part, day)
);

create table dossiers.unit_month (
  unit_id int not null,
  part smallint not null,
  month date not null,
${columns},
  constraint unit_month_pk primary key (unit_id, part, month)
);

create table dossiers.unit_day_delta (
  unit_id int not null,
  part smallint not null,
  day date not null,
${columns}
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
${writer('insert', contributions('new_rows', 1))}
${writer('update', `${contributions('new_rows', 1)}\n    union all${contributions('old_rows', -1)}`)}
${writer('delete', contributions('old_rows', -1))}

create trigger dossier_tally_insert after insert on dossiers.dossier
  referencing new table as new_rows for each statement execute function dossiers.tally_insert();
create trigger dossier_tally_update after update on dossiers.dossier
  referencing old table as old_rows new table as new_rows for each statement execute function dossiers.tally_update();
create trigger dossier_tally_delete after delete on dossiers.dossier
  referencing old table as old_rows for each statement execute function dossiers.tally_delete();

create function dossiers.compact_tallies() returns int language plpgsql security definer set search_path = '' as $body$
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
  )
  select count(*) into moved from gone;
  return moved;
end
$body$;
comment on function dossiers.compact_tallies() is 'Adds the delta to the tallies. Returns the rows moved; 0 when another session is at it.';

create view dossiers.published_unit_day as
select unit_id, part, day, ${names} from dossiers.unit_day
union all
select unit_id, part, day, ${names} from dossiers.unit_day_delta;

create view dossiers.published_unit_month as
select unit_id, part, month, ${names} from dossiers.unit_month
union all
select unit_id, part, (date_trunc('month', day::timestamp))::date, ${names} from dossiers.unit_day_delta;

create view dossiers.published_handling as
select unit_id, part, ended_on, outcome, handling_minutes, channel, received_on
from dossiers.dossier
where outcome is not null and counted;
`,
};
