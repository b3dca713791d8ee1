import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE =
  'mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** Where units lie, for whoever measures a way: neighbours, and the middle of the area where it is known. */
export const publishNeighbours: MigrationFile = {
  name: '20261122230000_publish_neighbours',
  sql: `
create view territory.published_neighbour as select unit_id, neighbour_id from territory.neighbour;
comment on view territory.published_neighbour is 'Units that share a border, each pair both ways.';
create view territory.published_unit_place as
  select id as unit_id, centroid_lat as latitude, centroid_lon as longitude from territory.unit
  where centroid_lat is not null and centroid_lon is not null;
comment on view territory.published_unit_place is 'Middle of the area in degrees, where the data tell it.';
grant select on territory.published_neighbour, territory.published_unit_place to ${EVERYONE};
`,
};
