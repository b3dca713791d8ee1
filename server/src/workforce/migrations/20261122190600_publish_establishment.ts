import type { MigrationFile } from '../../platform/room.ts';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const isOn = (alias: string): string =>
  `day between ${alias}.valid_from and coalesce(${alias}.valid_until, 'infinity')`;
const EVERYONE = 'mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/**
 * Posts and people by unit and field on a day, nobody named. People of a unit that is no more are told in the unit that
 * holds it on that day.
 */
export const publishEstablishment: MigrationFile = {
  name: '20261122190600_publish_establishment',
  sql: `
create function workforce.establishment_on(day date, units int[] default null)
returns table (unit_id int, field_code text, required int, filled int, available int, temporary int, concurrent int)
language sql stable security definer set search_path = '' as $body$
  with holder as (
    select distinct on (a.from_unit_id) a.from_unit_id as unit_id, a.to_unit_id as held_by
    from territory.published_attribution a
    join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
    where ${isOn('a')} and (units is null or a.to_unit_id = any (units))
    order by a.from_unit_id, p.bucket_to - p.bucket_from desc, a.part
  ), placed as (
    select coalesce(h.held_by, a.unit_id) as unit_id, a.official_id, a.post_id, a.kind, coalesce(c.field_code, a.field_code) as field_code
    from workforce.assignment a
    left join workforce.post p on p.id = a.post_id
    left join workforce.position c on c.code = p.position_code
    left join holder h on h.unit_id = a.unit_id
    where ${isOn('a')} and (units is null or coalesce(h.held_by, a.unit_id) = any (units))
  ), seated as (
    select distinct post_id from placed where post_id is not null and kind <> 'DESIGNATED'
  ), away as (
    select distinct a.official_id from workforce.assignment a where a.kind = 'SECONDMENT' and ${isOn('a')}
  ), counted as (
    select p.unit_id, c.field_code, count(*)::int as required,
      count(s.post_id)::int as filled,
      0 as available, 0 as temporary, 0 as concurrent
    from workforce.post p join workforce.position c on c.code = p.position_code
    left join seated s on s.post_id = p.id
    where ${isOn('p')} and (units is null or p.unit_id = any (units))
    group by p.unit_id, c.field_code
    union all
    select x.unit_id, x.field_code, 0, 0,
      count(*) filter (where x.kind = 'SECONDMENT' or (x.kind = 'PRIMARY' and w.official_id is null))::int,
      count(*) filter (where x.kind = 'TEMPORARY')::int, count(*) filter (where x.kind = 'CONCURRENT')::int
    from placed x left join away w on w.official_id = x.official_id group by x.unit_id, x.field_code
  )
  select c.unit_id, c.field_code, sum(c.required)::int, sum(c.filled)::int, sum(c.available)::int, sum(c.temporary)::int,
    sum(c.concurrent)::int
  from counted c group by c.unit_id, c.field_code
$body$;
comment on function workforce.establishment_on(date, int[]) is
  'Unit × field: seats, seats with somebody on them, people (seconded ones where they work), temporary and concurrent ones.';
create view workforce.published_establishment as select * from workforce.establishment_on(${TODAY});
comment on view workforce.published_establishment is 'Posts and people by unit and field today, nobody named.';
revoke execute on function workforce.establishment_on(date, int[]) from public;
grant execute on function workforce.establishment_on(date, int[]) to mot_cua_staff, ${EVERYONE};
grant select on workforce.published_establishment to mot_cua_staff, ${EVERYONE};
`,
};
