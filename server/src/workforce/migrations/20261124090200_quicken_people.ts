import type { MigrationFile } from '../../platform/room.ts';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;
const of = (alias: string): string => SCOPE.map((column) => `${alias}.${column}`).join(', ');
const set = (alias: string): string => SCOPE.map((column) => `${column} = ${alias}.${column}`).join(', ');
const known = (alias: string): string =>
  SCOPE.map((column) => `coalesce(${alias}.${column}, 0) as ${column}`).join(', ');
const isOn = (alias: string): string =>
  `day between ${alias}.valid_from and coalesce(${alias}.valid_until, 'infinity')`;
const OWN = ['scope_unit_id', 'scope_province'] as const;
const own = (alias: string): string => OWN.map((column) => `${alias}.${column}`).join(', ');

/** Where seats and people are read. */
interface StaffTables {
  readonly post: string;
  readonly assignment: string;
  readonly attribution: string;
}

/** Seats and people of `units` on a `day`, by unit and field. */
export const establishmentOf = ({ post, assignment, attribution }: StaffTables): string => `  with holder as (
    select distinct on (a.from_unit_id) a.from_unit_id as unit_id, a.to_unit_id as held_by
    from ${attribution} a
    join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
    where ${isOn('a')} and (units is null or a.to_unit_id = any (units))
    order by a.from_unit_id, p.bucket_to - p.bucket_from desc, a.part
  ), asked as (
    select unnest(units) as unit_id
    union select p.unit_id from ${post} p where units is null
    union select a.unit_id from ${assignment} a where units is null
  ), place as (
    select unit_id from asked union select unit_id from holder
  ), placed as (
    select coalesce(h.held_by, a.unit_id) as unit_id, a.official_id, a.post_id, a.kind, coalesce(c.field_code, a.field_code) as field_code
    from place l
    join ${assignment} a on a.unit_id = l.unit_id
    left join ${post} p on p.id = a.post_id
    left join workforce.position c on c.code = p.position_code
    left join holder h on h.unit_id = a.unit_id
    where ${isOn('a')}
  ), seated as (
    select distinct post_id from placed where post_id is not null and kind <> 'DESIGNATED'
  ), counted as (
    select p.unit_id, c.field_code, count(*)::int as required,
      count(s.post_id)::int as filled,
      0 as available, 0 as temporary, 0 as concurrent
    from asked k
    join ${post} p on p.unit_id = k.unit_id
    join workforce.position c on c.code = p.position_code
    left join seated s on s.post_id = p.id
    where ${isOn('p')}
    group by p.unit_id, c.field_code
    union all
    select x.unit_id, x.field_code, 0, 0,
      count(*) filter (where x.kind = 'SECONDMENT' or (x.kind = 'PRIMARY' and not x.is_away))::int,
      count(*) filter (where x.kind = 'TEMPORARY')::int, count(*) filter (where x.kind = 'CONCURRENT')::int
    from (
      select p.*, exists (
        select from ${assignment} a where a.official_id = p.official_id and a.kind = 'SECONDMENT' and ${isOn('a')}
      ) as is_away
      from placed p
    ) x group by x.unit_id, x.field_code
  )
  select c.unit_id, c.field_code, sum(c.required)::int, sum(c.filled)::int, sum(c.available)::int, sum(c.temporary)::int,
    sum(c.concurrent)::int
  from counted c group by c.unit_id, c.field_code`;

/**
 * Figures of some units read these units' people by the index, and stamping everybody anew asks once where everybody works,
 * not once for each: it holds without statistics too, as after an import.
 */
export const quickenPeople: MigrationFile = {
  name: '20261124090200_quicken_people',
  sql: `
create or replace function workforce.establishment_on(day date, units int[] default null)
returns table (unit_id int, field_code text, required int, filled int, available int, temporary int, concurrent int)
language sql stable security definer set search_path = '' as $body$
${establishmentOf({ post: 'workforce.post', assignment: 'workforce.assignment', attribution: 'territory.published_attribution' })}
$body$;

create function workforce.officials_due(day date)
returns table (official_id int, scope_unit_id int, scope_district_id int, scope_province int)
language sql stable security definer set search_path = '' as $body$
  with works as materialized (
    select distinct on (a.official_id) a.official_id, a.unit_id from workforce.assignment a
    order by a.official_id, (${isOn('a')}) desc,
      array_position('{SECONDMENT,PRIMARY,TEMPORARY,DESIGNATED,CONCURRENT}'::text[], a.kind), a.valid_from desc, a.id desc
  )
  select o.id, ${known('s')} from workforce.official o
  left join works w on w.official_id = o.id left join workforce.unit_scope s on s.unit_id = w.unit_id
$body$;
comment on function workforce.officials_due(date) is 'What every official is to be stamped with on a day, by the scopes of units as they are known.';
revoke execute on function workforce.officials_due(date) from public;

create or replace function workforce.refresh_scopes(day date default ${TODAY}) returns int
language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  perform pg_catalog.pg_advisory_xact_lock(20261122, 3);
  insert into workforce.unit_scope as s (unit_id, ${SCOPE.join(', ')})
  select unit_id, ${SCOPE.join(', ')} from workforce.unit_scope_on(day)
  on conflict (unit_id) do update set ${set('excluded')} where row(${of('s')}) is distinct from row(${of('excluded')});
  update workforce.official o set ${set('d')} from workforce.officials_due(day) d
  where o.id = d.official_id and row(${of('o')}) is distinct from row(${of('d')});
  get diagnostics moved = row_count;
  update workforce.post p set ${set('s')} from workforce.unit_scope s
  where s.unit_id = p.unit_id and row(${of('p')}) is distinct from row(${of('s')});
  update workforce.import_batch b set scope_unit_id = s.scope_unit_id from workforce.unit_scope s
  where s.unit_id = b.unit_id and b.scope_unit_id <> s.scope_unit_id;
  return moved;
end
$body$;

alter function workforce.scope_drift(date) rename to scope_drift_of_people;
create function workforce.scope_drift(day date default ${TODAY}) returns table (place text, id int)
language sql stable security definer set search_path = '' as $body$
  select * from workforce.scope_drift_of_people(day)
${['assignment', 'commendation']
  .map(
    (table) => `  union all
  select '${table}', x.id from workforce.${table} x join workforce.official o on o.id = x.official_id
  where row(${own('x')}) is distinct from row(${own('o')})`,
  )
  .join('\n')}
$body$;
comment on function workforce.scope_drift(date) is 'Rows stamped otherwise than assignments and territory of that day say. There must be none.';
revoke execute on function workforce.scope_drift(date) from public;
grant execute on function workforce.scope_drift(date) to mot_cua_staff;
`,
};
