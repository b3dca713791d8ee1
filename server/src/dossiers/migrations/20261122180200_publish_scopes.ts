import type { MigrationFile } from '../../platform/room.ts';

/** Whose a dossier is, for the room that shows a citizen who has seen and changed the own ones. */
export const publishScopes: MigrationFile = {
  name: '20261122180200_publish_scopes',
  sql: `grant select on dossiers.published_dossier_scope to mot_cua_staff;`,
};
