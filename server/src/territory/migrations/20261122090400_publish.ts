import type { MigrationFile } from '../../platform/room.ts';

/** What other rooms may read, and what the staff role may do. */
export const publish: MigrationFile = {
  name: '20261122090400_publish',
  sql: `
create view territory.published_province as
  select p.id, p.code, n.name, n.short_name, n.is_city,
         greatest(p.valid_from, n.valid_from) as valid_from,
         least(p.valid_until, n.valid_until) as valid_until
  from territory.province p join territory.province_name n on n.province_id = p.id
  where p.is_listed;
comment on view territory.published_province is 'One row for each province and name: filter by a day.';

create view territory.published_unit as
  select u.id, u.code, u.generation, u.type, u.name, u.short_name, u.province_id, p.code as province_code,
         u.district_name, u.valid_from, u.valid_until, u.area_km2, u.population, u.name_folded
  from territory.unit u join territory.province p on p.id = u.province_id
  where u.is_listed;

create view territory.published_lineage as
  select from_unit_id, from_name, to_unit_id, relation, effective_on, share, share_estimated from territory.lineage;

create view territory.published_unit_part as
  select unit_id, part, bucket_from, bucket_to from territory.unit_part;

create view territory.published_attribution as
  select from_unit_id, part, to_unit_id, valid_from, valid_until, estimated from territory.attribution;

grant usage on schema territory to mot_cua_staff;
grant select on all tables in schema territory to mot_cua_staff;
grant insert, update, delete on territory.province, territory.province_name, territory.unit, territory.lineage,
  territory.unit_part, territory.attribution, territory.neighbour, territory.dataset, territory.quality_finding
  to mot_cua_staff;
`,
};
