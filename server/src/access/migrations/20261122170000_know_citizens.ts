import type { MigrationFile } from '../../platform/room.ts';

/** An account may be a citizen's: known by the keyed hash of the identity number, as dossiers know their applicants. */
export const knowCitizens: MigrationFile = {
  name: '20261122170000_know_citizens',
  sql: `
alter table access.account add citizen uuid constraint account_citizen unique;
comment on column access.account.citizen is 'HMAC-SHA-256 of the identity number, first 16 bytes, as a UUID; never the number.';
`,
};
