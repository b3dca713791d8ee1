import type { MigrationFile } from '../../platform/room.ts';

/**
 * Sealing plans without nested loops: how many entries wait nobody can know beforehand, and taken for one each would be held
 * against every chain.
 */
export const sealMany: MigrationFile = {
  name: '20261124010000_seal_many',
  sql: 'alter function access.seal_audit() set enable_nestloop = off;',
};
