import type { MigrationFile } from '../../platform/room.ts';

/** What the staff role may do: tallies it only reads, they are written by triggers. */
export const grantStaff: MigrationFile = {
  name: '20261122100500_grant_staff',
  sql: `
grant usage on schema dossiers to mot_cua_staff;
grant select on all tables in schema dossiers to mot_cua_staff;
grant insert, update, delete on dossiers.dossier, dossiers.applicant, dossiers.dossier_step, dossiers.code_counter,
  dossiers.import_batch, dossiers.import_finding, dossiers.import_rejected_row, dossiers.import_replaced to mot_cua_staff;
grant usage on all sequences in schema dossiers to mot_cua_staff;
revoke execute on function dossiers.compact_tallies() from public;
grant execute on function dossiers.compact_tallies() to mot_cua_staff;
`,
};
