import type { MigrationFile } from '../../platform/room.ts';

/**
 * Identity numbers lie sealed, with a keyed hash to search by; the key is never here. The plain column remains for what
 * an earlier version wrote, until the next start has sealed it: no role of the application may fill it any more.
 */
export const sealIdNumbers: MigrationFile = {
  name: '20261122140000_seal_id_numbers',
  sql: `
alter table dossiers.applicant add id_number_cipher bytea, add id_number_hash bytea,
  add constraint applicant_sealed check ((id_number_cipher is null) = (id_number_hash is null));
comment on column dossiers.applicant.id_number is 'Always null: what an earlier version stored is sealed at the next start.';
comment on column dossiers.applicant.id_number_cipher is 'AES-256-GCM: nonce, ciphertext, tag; bound to the dossier''s code.';
comment on column dossiers.applicant.id_number_hash is 'HMAC-SHA-256 of the number, first 16 bytes.';
revoke insert, update on dossiers.applicant from mot_cua_staff;
grant insert (dossier_id, name, id_number_cipher, id_number_hash, scope_unit_id, scope_district_id, scope_province)
  on dossiers.applicant to mot_cua_staff;
revoke insert (id_number) on dossiers.applicant from mot_cua_commune;
grant insert (id_number_cipher, id_number_hash) on dossiers.applicant to mot_cua_commune;

alter table dossiers.import_rejected_row alter cells drop not null, add sealed bytea,
  add constraint import_rejected_row_content check ((cells is null) <> (sealed is null));
comment on column dossiers.import_rejected_row.sealed is 'The cells as JSON, sealed: they hold names and identity numbers.';
revoke insert, update on dossiers.import_rejected_row from mot_cua_staff;
grant insert (batch_id, line, sealed) on dossiers.import_rejected_row to mot_cua_staff;

create table dossiers.data_key (
  fingerprint bytea not null,
  plain_sealed boolean not null default false,
  only_one boolean not null default true constraint data_key_pk primary key constraint data_key_only_one check (only_one)
);
comment on table dossiers.data_key is 'By what key the data were sealed: its fingerprint, never the key.';
`,
};
