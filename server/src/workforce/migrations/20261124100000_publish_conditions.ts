import type { MigrationFile } from '../../platform/room.ts';

export const EVERYONE = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
/** A number of fewer people, or of fewer dossiers that people answered for, is not told. */
const LEAST_TOLD = 5;
const isOn = (alias: string, day: string): string =>
  `${day} between ${alias}.valid_from and coalesce(${alias}.valid_until, 'infinity')`;

/** Seats and people of units, of what tells them by field. */
export const staffingOf = (establishment: string): string => `  select e.unit_id, nullif(sum(e.required), 0)::int,
    case when sum(e.available) not between 1 and ${LEAST_TOLD - 1} then sum(e.available)::int end,
    sum(e.available) between 1 and ${LEAST_TOLD - 1}
  from ${establishment} e group by e.unit_id`;

/** Where excused delays are read. */
interface OutageTables {
  readonly reminder: string;
  readonly assignment: string;
  readonly attribution: string;
}

/** Dossiers of `units` that an outage excused, from `from_day` to `until_day`. */
export const outagesOf = ({ reminder, assignment, attribution }: OutageTables): string => `  with holder as (
    select distinct on (a.from_unit_id) a.from_unit_id as unit_id, a.to_unit_id as held_by
    from ${attribution} a
    join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
    where ${isOn('a', 'until_day')}
    order by a.from_unit_id, p.bucket_to - p.bucket_from desc, a.part
  ), excused as (
    select distinct on (r.id) r.dossier_code, a.unit_id
    from ${reminder} r
    join ${assignment} a on a.official_id = r.official_id and a.kind in ('PRIMARY', 'SECONDMENT')
      and ${isOn('a', 'r.issued_on')}
    where r.state = 'EXCUSED' and r.excuse = 'OUTAGE' and r.dossier_code is not null
      and r.issued_on between from_day and until_day
    order by r.id, a.kind = 'SECONDMENT' desc, a.valid_from desc
  )
  select coalesce(h.held_by, x.unit_id),
    case when count(distinct x.dossier_code) >= ${LEAST_TOLD} then count(distinct x.dossier_code)::int end,
    count(distinct x.dossier_code) < ${LEAST_TOLD}
  from excused x left join holder h on h.unit_id = x.unit_id
  where coalesce(h.held_by, x.unit_id) = any (units)
  group by 1`;

/**
 * Under which conditions units worked: seats and people on a day, and the dossiers whose delay an outage excused. Nobody is
 * named, and what is of fewer than five leaves the room only as `is_few`. A unit of which nothing is known has no row.
 */
export const publishConditions: MigrationFile = {
  name: '20261124100000_publish_conditions',
  sql: `
create function workforce.published_staffing(day date, units int[])
returns table (unit_id int, posts int, people int, is_few boolean)
language sql stable security definer set search_path = '' as $body$
${staffingOf('workforce.establishment_on(day, units)')}
$body$;
comment on function workforce.published_staffing(date, int[]) is
  'Seats and people of units on a day; people of fewer than ${LEAST_TOLD} are not told.';

create function workforce.published_outages(from_day date, until_day date, units int[])
returns table (unit_id int, dossiers int, is_few boolean)
language sql stable security definer set search_path = '' as $body$
${outagesOf({ reminder: 'workforce.reminder', assignment: 'workforce.assignment', attribution: 'territory.published_attribution' })}
$body$;
comment on function workforce.published_outages(date, date, int[]) is
  'Dossiers whose delay a person found excused by an outage, by the day of the reminder and the unit worked in then; fewer than ${LEAST_TOLD} are not told.';

revoke execute on function workforce.published_staffing(date, int[]), workforce.published_outages(date, date, int[]) from public;
grant execute on function workforce.published_staffing(date, int[]), workforce.published_outages(date, date, int[]) to ${EVERYONE};
`,
};
