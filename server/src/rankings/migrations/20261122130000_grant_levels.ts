import type { MigrationFile } from '../../platform/room.ts';

/** What is measured, and the figures, are public. */
export const grantLevels: MigrationFile = {
  name: '20261122130000_grant_levels',
  sql: `
grant usage on schema rankings to mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province,
  mot_cua_country;
grant select on rankings.metric to mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province,
  mot_cua_country;
`,
};
