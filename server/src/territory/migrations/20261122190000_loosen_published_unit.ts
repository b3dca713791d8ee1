import type { MigrationFile } from '../../platform/room.ts';

/**
 * The same rows: every unit has a province. As an outer join it is left out of the plan of whoever does not ask for the
 * province's code.
 */
export const loosenPublishedUnit: MigrationFile = {
  name: '20261122190000_loosen_published_unit',
  sql: `
create or replace view territory.published_unit as
  select u.id, u.code, u.generation, u.type, u.name, u.short_name, u.province_id, p.code as province_code,
         u.district_name, u.valid_from, u.valid_until, u.area_km2, u.population, u.name_folded
  from territory.unit u left join territory.province p on p.id = u.province_id
  where u.is_listed;
`,
};
