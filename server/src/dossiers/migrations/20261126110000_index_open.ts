import type { MigrationFile } from '../../platform/room.ts';

/** What is open is a small part of all dossiers: found without looking at those that ended. */
export const indexOpen: MigrationFile = {
  name: '20261126110000_index_open',
  sql: `create index dossier_open on dossiers.dossier (unit_id, received_on) include (part, due_on) where outcome is null and counted;`,
};
