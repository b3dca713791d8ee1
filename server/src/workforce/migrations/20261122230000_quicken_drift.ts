import type { MigrationFile } from '../../platform/room.ts';

const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;
const of = (alias: string): string => SCOPE.map((column) => `${alias}.${column}`).join(', ');
const known = (alias: string): string => SCOPE.map((column) => `coalesce(${alias}.${column}, 0)`).join(', ');

/** The scopes of a day are worked out once, not once for every official. */
export const quickenDrift: MigrationFile = {
  name: '20261122230000_quicken_drift',
  sql: `
create or replace function workforce.scope_drift(day date default (now() at time zone 'Asia/Ho_Chi_Minh')::date)
returns table (place text, id int)
language sql stable security definer set search_path = '' as $body$
  with due as materialized (
    select * from workforce.unit_scope_on(day)
  ), works as materialized (
    select distinct on (a.official_id) a.official_id, a.unit_id from workforce.assignment a
    order by a.official_id, (day between a.valid_from and coalesce(a.valid_until, 'infinity')) desc,
      array_position('{SECONDMENT,PRIMARY,TEMPORARY,DESIGNATED,CONCURRENT}'::text[], a.kind), a.valid_from desc, a.id desc
  )
  select 'official', o.id from workforce.official o
  left join works w on w.official_id = o.id left join due t on t.unit_id = w.unit_id
  where row(${of('o')}) is distinct from row(${known('t')})
  union all
  select 'post', p.id from workforce.post p left join due t on t.unit_id = p.unit_id
  where row(${of('p')}) is distinct from row(${known('t')})
$body$;
`,
};
