import type { MigrationFile } from '../../platform/room.ts';

/** Functions that write and tell in one statement add to the trail as the triggers do; nobody can act as their owner. */
export const tellAtOnce: MigrationFile = {
  name: '20261122210000_tell_at_once',
  sql: `
grant usage on schema access to mot_cua_writer;
grant insert on access.published_audit to mot_cua_writer;
`,
};
