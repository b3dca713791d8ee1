import type { MigrationFile } from '../../platform/room.ts';

/** What other rooms show beside a unit's key. */
export const publishUnitLabels: MigrationFile = {
  name: '20261122160000_publish_unit_labels',
  sql: `
create view territory.published_unit_label as select id, code, name from territory.unit;
comment on view territory.published_unit_label is
  'Code and name of every unit, listed or not: what the other rooms provide together with a unit''s key.';
grant select on territory.published_unit_label to mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune,
  mot_cua_district, mot_cua_province, mot_cua_country;
`,
};
