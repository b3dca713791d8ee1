import type { MigrationFile } from '../../platform/room.ts';
import { writers } from './20261123200000_write_together.ts';
import { check, compact, contributions, EVERYONE, MONTH, writer } from './20261123220000_tally_fields.ts';

export const KEY = 'unit_id, part, month';
/** Minutes and the day of the month as one whole number, in the order of the minutes. */
export const TIME = (minutes: string, day: string): string => `${minutes} * 32 + extract(day from ${day})::int`;
/** Of a row of the days' delta: whether its minutes came or went. */
export const SIGN = 'early + on_time + late';
export const SQUARE = '((time >> 5)::bigint * (time >> 5))';

/** What statements that write many leave: as often as a time came or went, by month. */
const TIMES = `, times as (
    insert into dossiers.handling_delta (${KEY}, sign, times)
    select ${KEY}, sign(n)::smallint, array_agg(time order by time) from (
      select unit_id, part, ${MONTH('day')} as month, ${TIME('handling_minutes', 'day')} as time, sum(${SIGN}) as n
      from c where handling_minutes is not null group by 1, 2, 3, 4 having sum(${SIGN}) <> 0
    ) t cross join lateral generate_series(1, abs(n)) group by ${KEY}, sign(n)
  )`;

/** From how many times on the delta is folded in. A month's times are one row: fewer at once would rewrite it for each of them. */
export const FOLD = {
  declare: `
  is_due boolean;`,
  first: `
  select coalesce(sum(pg_catalog.cardinality(times)), 0)
      >= coalesce(nullif(pg_catalog.current_setting('dossiers.fold_from', true), ''), '10000')::int
    into is_due from dossiers.handling_delta;`,
};
/**
 * What single dossiers left joins what many left, and waits with it until it is enough: then each month that came by anything is put
 * together anew. One statement does either, since what went may be noted in one delta and have come in the other.
 */
const ADDED_UP = `, lone as (
    select unit_id, part, ${MONTH('day')} as month, (${SIGN})::smallint as sign, ${TIME('handling_minutes', 'day')} as time
    from gone where handling_minutes is not null
  ), waiting as (
    insert into dossiers.handling_delta (${KEY}, sign, times)
    select ${KEY}, sign, array_agg(time order by time) from lone where not is_due group by ${KEY}, sign
  ), gone_times as (
    delete from dossiers.handling_delta where is_due returning *
  ), handled as (
    insert into dossiers.handling_month (${KEY}, times, minutes, squares)
    select g.unit_id, g.part, g.month, case when g.took is null
        then array(select unnest(h.times || g.came) order by 1)
        else array(select unnest(h.times || g.came) except all select unnest(g.took) order by 1) end,
      coalesce(h.minutes, 0) + g.minutes, coalesce(h.squares, 0) + g.squares
    from (
      select ${KEY}, array_agg(time) filter (where sign > 0) as came, array_agg(time) filter (where sign < 0) as took,
        sum(sign * (time >> 5))::bigint as minutes, sum(sign * ${SQUARE})::bigint as squares
      from (
        select ${KEY}, time, sign from lone where is_due
        union all
        select ${KEY}, unnest(times), sign from gone_times
      ) t group by ${KEY}
    ) g left join dossiers.handling_month h using (${KEY})
    order by 1, 2, 3
    on conflict (${KEY}) do update set times = excluded.times, minutes = excluded.minutes, squares = excluded.squares
  )`;

const RAW = `
  select unit_id, part, ${MONTH('ended_on')} as month, ${TIME('handling_minutes', 'ended_on')} as time
  from dossiers.dossier where counted and outcome <> 'RETURNED' and handling_minutes is not null`;
export const SUMMED = 'sum(time >> 5)::bigint as minutes, sum(' + SQUARE + ')::bigint as squares';

const DRIFT = `
union all
select 'handling_month', count(*)::int, (count(*) filter (where is_bad))::int from (
  select bool_or(n <> 0 or minutes <> 0 or squares <> 0) as is_bad from (
    select ${KEY}, sum(sign) as n, 0 as minutes, 0 as squares from (
      select ${KEY}, time, 1 as sign from (${RAW}) r
      union all
      select ${KEY}, unnest(times), -sign from (
        select ${KEY}, times, 1 as sign from dossiers.handling_month
        union all
        select ${KEY}, times, sign from dossiers.published_handling_month_fresh
      ) t
    ) s group by ${KEY}, time
    union all
    select ${KEY}, 0, h.minutes - coalesce(t.minutes, 0), h.squares - coalesce(t.squares, 0)
    from dossiers.handling_month h cross join lateral (select ${SUMMED} from unnest(h.times) time) t
  ) m group by ${KEY}
) c`;

const COUNTED = `
  insert into dossiers.handling_month (${KEY}, times, minutes, squares)
  select ${KEY}, array_agg(time order by time), ${SUMMED} from (${RAW}) r group by ${KEY} order by ${KEY};`;

/**
 * How long dossiers took, by unit, part and month of the end: every time there was, in order, so that a median is found in a few
 * places of a few rows. Written as the other tallies are, and exact in every snapshot with what is fresh.
 */
export const tallyHandling: MigrationFile = {
  name: '20261124120000_tally_handling',
  sql: `
create table dossiers.handling_month (
  unit_id int not null,
  part smallint not null,
  month date not null,
  times int[] not null,
  minutes bigint not null,
  squares bigint not null,
  constraint handling_month_pk primary key (${KEY})
) with (toast_tuple_target = 8160, fillfactor = 80);
alter table dossiers.handling_month alter column times set storage external;
comment on column dossiers.handling_month.times is
  'Working minutes of each dossier that ended early, on time or late, times 32, and the day of the month it ended on; in order.';
create table dossiers.handling_delta (
  unit_id int not null,
  part smallint not null,
  month date not null,
  sign smallint not null,
  times int[] not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
alter table dossiers.unit_day_delta add column handling_minutes int;
comment on column dossiers.unit_day_delta.handling_minutes is
  'Of a row that a single dossier left at its end: what handling_delta gets of it. Null where that has rows of its own.';

lock table dossiers.dossier in share row exclusive mode;${COUNTED}
${writer('insert', contributions('new_rows', 1, true), TIMES)}
${writer('update', `${contributions('new_rows', 1, true)}\n    union all${contributions('old_rows', -1, true)}`, TIMES)}
${writer('delete', contributions('old_rows', -1, true), TIMES)}
${compact(ADDED_UP, FOLD)}
${writers(', procedure_id, channel', true)}
create view dossiers.published_handling_month_settled as
select ${KEY}, times, cardinality(times) as cases, minutes, squares from dossiers.handling_month;
create view dossiers.published_handling_month_fresh as
select ${KEY}, sign, times from dossiers.handling_delta
union all
select unit_id, part, ${MONTH('day')}, (${SIGN})::smallint, array[${TIME('handling_minutes', 'day')}]
from dossiers.unit_day_delta where handling_minutes is not null;
comment on view dossiers.published_handling_month_fresh is
  'Come (sign 1) or gone (-1) since the tallies were last added up: belongs to the settled view, in one statement.';
drop function dossiers.tally_drift();
drop function dossiers.rebuild_tallies();
${check({
  drift: DRIFT,
  rebuild: `
  delete from dossiers.handling_month;
  delete from dossiers.handling_delta;${COUNTED}`,
})}
grant select on dossiers.published_handling_month_settled, dossiers.published_handling_month_fresh to mot_cua_staff, ${EVERYONE};
`,
};
