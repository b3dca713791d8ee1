import type { MigrationFile } from '../../platform/room.ts';

/** Former districts as a grouping of today's units, and the right of every level to read the territory. */
export const publishDistricts: MigrationFile = {
  name: '20261122130000_publish_districts',
  sql: `
create view territory.published_district as
  select min(u.id) as id, u.district_name as name, u.province_code
  from territory.published_unit u
  where u.district_name is not null and u.valid_until = date '2025-06-30'
  group by u.district_name, u.province_code;
comment on view territory.published_district is
  'Districts as they were on their last day, 30 June 2025. Known by the least id their units had then: a key for ever.';

create view territory.published_unit_district as
  select distinct on (m.unit_id) m.unit_id, d.id as district_id
  from (
    select a.to_unit_id as unit_id, f.district_name, f.province_code,
      sum(least(p.bucket_to, 10000) - p.bucket_from) as weight
    from territory.published_attribution a
    join territory.published_unit f on f.id = a.from_unit_id
      and f.district_name is not null and f.valid_until = date '2025-06-30'
    join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
    group by a.to_unit_id, f.district_name, f.province_code
  ) m
  join territory.published_district d on d.name = m.district_name and d.province_code = m.province_code
  order by m.unit_id, m.weight desc, d.id;
comment on view territory.published_unit_district is
  'The former district that most of a unit''s predecessors lay in, so that each unit belongs to one at most.';

grant usage on schema territory to mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district,
  mot_cua_province, mot_cua_country;
grant select on all tables in schema territory to mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune,
  mot_cua_district, mot_cua_province, mot_cua_country;
`,
};
