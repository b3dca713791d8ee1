import { READERS, rememberTable, type RememberedTable } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';

const readers = Object.fromEntries(READERS.map((role) => [role, 'true']));

const PROVINCE = ['id', 'code', 'valid_from', 'valid_until', 'area_km2', 'population', 'admin_centre', 'is_listed'];
const NAME = ['province_id', 'name', 'short_name', 'is_city', 'valid_from', 'valid_until', 'legal_act'];

const TABLES: readonly RememberedTable[] = [
  { table: 'territory.province', columns: PROVINCE, index: ['id'], readers },
  { table: 'territory.province_name', columns: NAME, index: ['province_id'], readers },
  { table: 'territory.neighbour', columns: ['unit_id', 'neighbour_id'], index: ['unit_id'], readers },
];

/** Provinces with their names, and who touches whom, as they were known at an instant; what the first import brings is known always. */
export const rememberProvinces: MigrationFile = {
  name: '20261129100000_remember_provinces',
  sql: `
${TABLES.map(rememberTable).join('\n')}
${TABLES.map(({ table }) => `alter table ${table} alter known_from drop default;`).join('\n')}
create function territory.published_province_known(at timestamptz) returns setof territory.published_province
language sql stable as $body$
  select p.id, p.code, n.name, n.short_name, n.is_city, greatest(p.valid_from, n.valid_from), least(p.valid_until, n.valid_until)
  from territory.province_known($1) p join territory.province_name_known($1) n on n.province_id = p.id
  where p.is_listed
$body$;
comment on function territory.published_province_known(timestamptz) is
  'The rows of published_province as they were known at an instant.';
revoke execute on function territory.published_province_known(timestamptz) from public;
grant execute on function territory.published_province_known(timestamptz) to ${READERS.join(', ')};
`,
};
