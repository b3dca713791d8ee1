import type { MigrationFile } from '../../platform/room.ts';

/**
 * PostgreSQL is told that fewer units share the dossiers than do. A list names its unit; by the true number it seems worth
 * while to walk all dossiers of the viewer's unit beside, to spare looking at some, and that for each unit it was made of.
 */
export const planLists: MigrationFile = {
  name: '20261124090100_plan_lists',
  sql: `
alter table dossiers.dossier alter column scope_unit_id set (n_distinct = 300);
analyze dossiers.dossier (scope_unit_id);
`,
};
