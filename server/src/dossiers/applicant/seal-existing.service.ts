import type { Client } from 'pg';
import { StartupError } from '../../platform/startup-error.ts';
import { rejectedPlace } from './rejected-place.ts';
import type { Seal } from '../../platform/seal.ts';

const PIECE = 5_000;

/** The data were sealed with another key. */
export class DataKeyWrong extends StartupError {
  constructor() {
    super({
      vi: 'Khoá dữ liệu không đúng với cơ sở dữ liệu này: đặt lại MOT_CUA_DATA_KEY hoặc tệp data.key đã dùng trước đây',
      en: 'The data key does not fit this database: set MOT_CUA_DATA_KEY, or put the file data.key back, as it was before',
    });
    this.name = 'DataKeyWrong';
  }
}

const REMEMBER = `/* dossiers.rememberDataKey */
insert into dossiers.data_key (fingerprint) select $1 where not exists (select from dossiers.data_key)`;

const KNOWN = `/* dossiers.dataKey */ select fingerprint, plain_sealed from dossiers.data_key`;

const PLAIN = `/* dossiers.plainIdNumbers */
select a.dossier_id as id, d.code as place, a.id_number as text from dossiers.applicant a join dossiers.dossier d on d.id = a.dossier_id
where a.id_number is not null and a.dossier_id > $1 order by a.dossier_id limit ${String(PIECE)}`;

const SEAL = `/* dossiers.sealIdNumbers */
update dossiers.applicant a set id_number = null, id_number_cipher = s.cipher, id_number_hash = s.hash
from unnest($1::bigint[], $2::bytea[], $3::bytea[]) s (id, cipher, hash) where a.dossier_id = s.id`;

const STAMP = (table: string, id: string): string => `/* dossiers.stampCitizens */
update dossiers.${table} d set scope_citizen = encode(s.hash, 'hex')::uuid
from unnest($1::bigint[], $2::bytea[]) s (id, hash) where d.${id} = s.id`;

const PLAIN_ROWS = `/* dossiers.plainRejectedRows */
select batch_id, line, cells from dossiers.import_rejected_row where cells is not null limit ${String(PIECE)}`;

const SEAL_ROW = `/* dossiers.sealRejectedRow */
update dossiers.import_rejected_row set cells = null, sealed = $3 where batch_id = $1 and line = $2`;

/**
 * Checks that the key is the one the data were sealed with, and seals what an earlier version stored as plain text. As the
 * owner of the tables. @returns identity numbers sealed now @throws DataKeyWrong
 */
export async function sealExisting(owner: Client, seal: Seal): Promise<number> {
  await owner.query(REMEMBER, [seal.fingerprint]);
  const { rows } = await owner.query<{ fingerprint: Buffer; plain_sealed: boolean }>(KNOWN);
  const known = rows[0];
  if (!known?.fingerprint.equals(seal.fingerprint)) throw new DataKeyWrong();
  if (known.plain_sealed) return 0;
  const sealed = await sealIdNumbers(owner, seal);
  const rejected = await sealRejectedRows(owner, seal);
  await owner.query('update dossiers.data_key set plain_sealed = true');
  // Rows overwritten stay in the file until it is written anew.
  if (sealed > 0) await owner.query('vacuum (full, analyze) dossiers.applicant');
  if (rejected > 0) await owner.query('vacuum (full) dossiers.import_rejected_row');
  return sealed;
}

async function sealIdNumbers(owner: Client, seal: Seal): Promise<number> {
  let count = 0;
  let last = '0';
  for (;;) {
    const { rows } = await owner.query<{ id: string; place: string; text: string }>(PLAIN, [last]);
    if (rows.length === 0) return count;
    const made = rows.map(({ text, place }) => seal.sealIdNumber(text, place));
    await owner.query(SEAL, [rows.map(({ id }) => id), made.map(({ cipher }) => cipher), made.map(({ hash }) => hash)]);
    const stamps = [rows.map(({ id }) => id), made.map(({ hash }) => hash)];
    await owner.query(STAMP('dossier', 'id'), stamps);
    await owner.query(STAMP('dossier_step', 'dossier_id'), stamps);
    count += rows.length;
    last = rows.at(-1)?.id ?? last;
  }
}

async function sealRejectedRows(owner: Client, seal: Seal): Promise<number> {
  let count = 0;
  for (;;) {
    const { rows } = await owner.query<{ batch_id: number; line: number; cells: string[] }>(PLAIN_ROWS);
    if (rows.length === 0) return count;
    for (const { batch_id, line, cells } of rows) {
      await owner.query(SEAL_ROW, [batch_id, line, seal.seal(JSON.stringify(cells), rejectedPlace(batch_id, line))]);
    }
    count += rows.length;
  }
}
