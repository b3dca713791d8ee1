import { READERS, rememberTable, type RememberedTable } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE = READERS.join(', ');
const readers = Object.fromEntries(READERS.map((role) => [role, 'true']));

const UNIT = [
  ...['id', 'code', 'generation', 'type', 'name', 'short_name', 'province_id', 'district_name', 'valid_from'],
  ...['valid_from_known', 'valid_until', 'legal_act', 'admin_centre', 'area_km2', 'area_source', 'population'],
  ...['population_source', 'quality_flags', 'centroid_lon', 'centroid_lat', 'former_names', 'name_marked'],
  ...['name_folded', 'place_folded', 'former_folded', 'is_listed'],
];
const EDGE = ['from_unit_id', 'from_name', 'to_unit_id', 'relation', 'effective_on', 'share', 'share_estimated'];
const HOLDER = ['from_unit_id', 'part', 'to_unit_id', 'valid_from', 'valid_until', 'estimated'];

const TABLES: readonly RememberedTable[] = [
  { table: 'territory.unit', columns: UNIT, index: ['id'], readers },
  { table: 'territory.lineage', columns: ['id', ...EDGE], index: ['to_unit_id', 'from_unit_id'], readers },
  { table: 'territory.attribution', columns: HOLDER, index: ['to_unit_id', 'from_unit_id'], readers },
  { table: 'territory.quality_finding', columns: ['id', 'code', 'subject', 'parameters'], index: ['code'], readers },
];

/** The published rows as they were known at an instant, under the view's name. */
const published = (view: string, select: string): string => `
create function territory.${view}_known(at timestamptz) returns setof territory.${view} language sql stable as $body$
  ${select}
$body$;
comment on function territory.${view}_known(timestamptz) is 'The rows of ${view} as they were known at an instant.';
revoke execute on function territory.${view}_known(timestamptz) from public;
grant execute on function territory.${view}_known(timestamptz) to ${EVERYONE};`;

/**
 * The territory as it was known at an instant, whatever was imported since: units with their figures, ways of units into each
 * other, who holds which part, findings. What the first import brings is known always, so rows say since when by themselves
 * (`known_from` has no default).
 */
export const rememberTerritory: MigrationFile = {
  name: '20261128090000_remember_territory',
  sql: `
${TABLES.map(rememberTable).join('\n')}
${TABLES.map(({ table }) => `alter table ${table} alter known_from drop default;`).join('\n')}
${published(
  'published_unit',
  `select u.id, u.code, u.generation, u.type, u.name, u.short_name, u.province_id, p.code,
         u.district_name, u.valid_from, u.valid_until, u.area_km2, u.population, u.name_folded
  from territory.unit_known($1) u left join territory.province p on p.id = u.province_id
  where u.is_listed`,
)}
${published('published_lineage', `select ${EDGE.join(', ')} from territory.lineage_known($1)`)}
${published('published_attribution', `select ${HOLDER.join(', ')} from territory.attribution_known($1)`)}

create view territory.published_attribution_version as
  select ${HOLDER.join(', ')}, known_from, 'infinity'::timestamptz as known_until from territory.attribution
  union all
  select ${HOLDER.join(', ')}, known_from, known_until from territory.attribution_past;
comment on view territory.published_attribution_version is
  'Every version of who holds a part: known from known_from (null: always) until known_until.';
grant select on territory.published_attribution_version to ${EVERYONE};

create function territory.redivide_past(parts jsonb) returns void
language sql security definer set search_path = '' as $body$
  with cut as (
    select r.unit_id, r.part, p.part as piece
    from pg_catalog.jsonb_to_recordset($1) as r (unit_id int, part smallint, bucket_from int, bucket_to int)
    join territory.unit_part p on p.unit_id = r.unit_id and p.bucket_from >= r.bucket_from and p.bucket_to <= r.bucket_to
  ), taken as (
    delete from territory.attribution_past a using (select distinct unit_id, part from cut) c
    where a.from_unit_id = c.unit_id and a.part = c.part returning a.*
  )
  insert into territory.attribution_past (known_until, ${HOLDER.join(', ')}, known_from)
  select t.known_until, ${HOLDER.map((column) => (column === 'part' ? 'c.piece' : `t.${column}`)).join(', ')}, t.known_from
  from taken t join cut c on c.unit_id = t.from_unit_id and c.part = t.part
$body$;
comment on function territory.redivide_past(jsonb) is
  'Says who held what in terms of the parts there are now, of parts that were cut into smaller ones.';
revoke execute on function territory.redivide_past(jsonb) from public;
grant execute on function territory.redivide_past(jsonb) to mot_cua_staff;
`,
};
