import type { MigrationFile } from '../../platform/room.ts';

/** Whether there is demo data must be told at once, also where there is none. */
export const indexDemo: MigrationFile = {
  name: '20261122100600_index_demo',
  sql: `create index dossier_demo on dossiers.dossier (id) where is_demo;`,
};
