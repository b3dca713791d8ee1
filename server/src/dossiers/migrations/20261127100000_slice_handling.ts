import type { MigrationFile } from '../../platform/room.ts';
import { check, compact, contributions, EVERYONE, MONTH, writer } from './20261123220000_tally_fields.ts';
import { FOLD, KEY, SIGN, SQUARE, SUMMED, TIME } from './20261124120000_tally_handling.ts';

/** How finely what waits is kept: by all that any of the tallies goes by. */
const FINE = `${KEY}, field_id, channel`;
/** Tallies of times with their keys. Of fields and of channels apart: of both together a month has hardly more than one. */
const TALLIES = {
  handling_month: KEY,
  handling_field_month: 'unit_id, part, field_id, month',
  handling_channel_month: 'unit_id, part, channel, month',
};

/** What statements that write many leave: as often as a time came or went, by month, field and channel. */
const TIMES = `, times as (
    insert into dossiers.handling_delta (${FINE}, sign, times)
    select ${FINE}, sign(n)::smallint, array_agg(time order by time) from (
      select c.unit_id, c.part, ${MONTH('c.day')} as month, p.field_id, c.channel, ${TIME('c.handling_minutes', 'c.day')} as time,
        sum(${SIGN}) as n
      from c join dossiers.procedure p on p.id = c.procedure_id
      where c.handling_minutes is not null group by 1, 2, 3, 4, 5, 6 having sum(${SIGN}) <> 0
    ) t cross join lateral generate_series(1, abs(n)) group by ${FINE}, sign(n)
  )`;

/** Times of single dossiers, as they lie in the delta of days. */
const lone = (from: string): string => `
    select g.unit_id, g.part, ${MONTH('g.day')} as month, p.field_id, g.channel, (${SIGN})::smallint as sign,
      ${TIME('g.handling_minutes', 'g.day')} as time
    from ${from} g join dossiers.procedure p on p.id = g.procedure_id where g.handling_minutes is not null`;

/** Puts each row of a tally that came by anything together anew. */
const fold = ([table, key]: readonly [string, string]): string => `, to_${table} as (
    insert into dossiers.${table} (${key}, times, minutes, squares)
    select ${key}, case when g.took is null
        then array(select unnest(h.times || g.came) order by 1)
        else array(select unnest(h.times || g.came) except all select unnest(g.took) order by 1) end,
      coalesce(h.minutes, 0) + g.minutes, coalesce(h.squares, 0) + g.squares
    from (
      select ${key}, array_agg(time) filter (where sign > 0) as came, array_agg(time) filter (where sign < 0) as took,
        sum(sign * (time >> 5))::bigint as minutes, sum(sign * ${SQUARE})::bigint as squares
      from folded group by ${key}
    ) g left join dossiers.${table} h using (${key})
    order by ${key}
    on conflict (${key}) do update set times = excluded.times, minutes = excluded.minutes, squares = excluded.squares
  )`;

/** How the compaction adds up times, beside days, months and fields. */
export const ADDED_UP = `, lone as (${lone('gone')}
  ), waiting as (
    insert into dossiers.handling_delta (${FINE}, sign, times)
    select ${FINE}, sign, array_agg(time order by time) from lone where not is_due group by ${FINE}, sign
  ), gone_times as (
    delete from dossiers.handling_delta where is_due returning *
  ), folded as materialized (
    select ${FINE}, time, sign from lone where is_due
    union all
    select ${FINE}, unnest(times), sign from gone_times
  )${Object.entries(TALLIES).map(fold).join('')}`;

const RAW = `
  select d.unit_id, d.part, ${MONTH('d.ended_on')} as month, p.field_id, d.channel, ${TIME('d.handling_minutes', 'd.ended_on')} as time
  from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id
  where d.counted and d.outcome <> 'RETURNED' and d.handling_minutes is not null`;

/** Cells of a tally in which it differs from the dossiers, or its sums from its times. */
const drift = ([table, key]: readonly [string, string]): string => `
union all
select '${table}', count(*)::int, (count(*) filter (where is_bad))::int from (
  select bool_or(n <> 0 or minutes <> 0 or squares <> 0) as is_bad from (
    select ${key}, sum(sign) as n, 0 as minutes, 0 as squares from (
      select ${key}, time, 1 as sign from (${RAW}) r
      union all
      select ${key}, unnest(times), -1 from dossiers.${table}
      union all
      select ${key}, unnest(times), -sign from dossiers.handling_delta
      union all
      select ${key}, time, -sign from (${lone('dossiers.unit_day_delta')}) l
    ) s group by ${key}, time
    union all
    select ${key}, 0, h.minutes - coalesce(t.minutes, 0), h.squares - coalesce(t.squares, 0)
    from dossiers.${table} h cross join lateral (select ${SUMMED} from unnest(h.times) time) t
  ) m group by ${key}
) c`;

const counted = ([table, key]: readonly [string, string]): string => `
  insert into dossiers.${table} (${key}, times, minutes, squares)
  select ${key}, array_agg(time order by time), ${SUMMED} from (${RAW}) r group by ${key} order by ${key};`;

/** How tallies of times are checked and counted anew. */
export const CHECKED = {
  drift: Object.entries(TALLIES).map(drift).join(''),
  rebuild: `${Object.keys(TALLIES)
    .map((name) => `\n  delete from dossiers.${name};`)
    .join('')}
  delete from dossiers.handling_delta;${Object.entries(TALLIES).map(counted).join('')}`,
};

const table = (name: string, column: string, key: string): string => `
create table dossiers.${name} (
  unit_id int not null,
  part smallint not null,
  ${column} not null,
  month date not null,
  times int[] not null,
  minutes bigint not null,
  squares bigint not null,
  constraint ${name}_pk primary key (${key})
) with (toast_tuple_target = 8160, fillfactor = 80);
alter table dossiers.${name} alter column times set storage external;
comment on table dossiers.${name} is 'The times of handling_month, by one thing more.';`;

const OF_TIMES = 'times, cardinality(times) as cases, minutes, squares';

/**
 * How long dossiers took by field, and by channel: a median of one of them costs its months, whatever the dossiers. Single writes
 * note no more than before, since the delta of days knows a dossier's procedure and channel.
 */
export const sliceHandling: MigrationFile = {
  name: '20261127100000_slice_handling',
  sql: `
lock table dossiers.dossier in share row exclusive mode;
select pg_advisory_xact_lock(20261122, 1);
select set_config('dossiers.fold_from', '0', true);
select dossiers.compact_tallies();
select set_config('dossiers.fold_from', '', true);
alter table dossiers.handling_delta add column field_id int not null, add column channel text not null;
${table('handling_field_month', 'field_id int', TALLIES.handling_field_month)}
${table('handling_channel_month', 'channel text', TALLIES.handling_channel_month)}
${Object.entries(TALLIES).slice(1).map(counted).join('')}
${writer('insert', contributions('new_rows', 1, true), TIMES)}
${writer('update', `${contributions('new_rows', 1, true)}\n    union all${contributions('old_rows', -1, true)}`, TIMES)}
${writer('delete', contributions('old_rows', -1, true), TIMES)}
${compact(ADDED_UP, FOLD)}
create view dossiers.published_handling_field_month_settled as
select m.unit_id, m.part, m.month, f.code as field_code, ${OF_TIMES}
from dossiers.handling_field_month m join dossiers.field f on f.id = m.field_id;
create view dossiers.published_handling_channel_month_settled as
select ${KEY}, channel, ${OF_TIMES} from dossiers.handling_channel_month;
create view dossiers.published_handling_slice_month_fresh as
select d.unit_id, d.part, d.month, f.code as field_code, d.channel, d.sign, d.times
from (
  select ${FINE}, sign, times from dossiers.handling_delta
  union all
  select ${FINE}, sign, array[time] from (${lone('dossiers.unit_day_delta')}) l
) d join dossiers.field f on f.id = d.field_id;
comment on view dossiers.published_handling_slice_month_fresh is
  'Come (sign 1) or gone (-1) since the tallies were last added up: belongs to the settled view of fields or of channels, in one statement.';
drop function dossiers.tally_drift();
drop function dossiers.rebuild_tallies();
${check(CHECKED)}
grant select on dossiers.published_handling_field_month_settled, dossiers.published_handling_channel_month_settled,
  dossiers.published_handling_slice_month_fresh to mot_cua_staff, ${EVERYONE};
`,
};
