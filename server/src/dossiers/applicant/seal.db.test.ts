import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { openRoomGraph, type RoomGraph } from '../../../../test/support/room-graph.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { sealExisting } from './seal-existing.service.ts';
import { Seal, theSeal } from '../../platform/seal.ts';

const NUMBER = '015203000777';
const RECEIVE = `mutation { receiveDossier(input: { procedureCode: "2.000815", unitCode: "02788", channel: ONLINE,
  applicantName: "Lê Văn An", applicantIdNumber: "${NUMBER}" }) { dossier { code } userErrors { code } } }`;

describe('identity numbers', () => {
  let database: TestDatabase;
  let graph: RoomGraph;
  let owner: Client;
  beforeAll(async () => {
    database = await dossiersDatabase();
    graph = await openRoomGraph({ rooms: [dossiers], database, today: '2026-09-30' });
    owner = new Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await graph.close();
    await database.drop();
  });

  /** Every row of every table of the room, as text. */
  const everything = async (): Promise<string> => {
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'dossiers'`,
    );
    const texts = [];
    for (const { name } of tables.rows)
      texts.push(JSON.stringify((await owner.query(`select t::text from ${name} t`)).rows));
    return texts.join('\n');
  };
  const stored = async (code: string) =>
    (
      await owner.query<{ id_number: null; id_number_cipher: Buffer; id_number_hash: Buffer }>(
        `select a.id_number, a.id_number_cipher, a.id_number_hash from dossiers.applicant a
         join dossiers.dossier d on d.id = a.dossier_id where d.code = $1`,
        [code],
      )
    ).rows[0];

  test('a receipt stores ciphertext and hash, and the number opens again', async () => {
    const { receiveDossier } = await graph.data<{ receiveDossier: { dossier: { code: string } } }>(RECEIVE);
    const { code } = receiveDossier.dossier;
    const row = await stored(code);
    expect(row?.id_number).toBeNull();
    expect(theSeal().open(row?.id_number_cipher ?? Buffer.alloc(0), code)).toBe(NUMBER);
    expect(row?.id_number_hash).toEqual(theSeal().hash(NUMBER));
    expect(await everything()).not.toContain(NUMBER);
  });

  test('no role of the application may store a plain number', async () => {
    for (const role of ['mot_cua_staff', 'mot_cua_commune']) {
      await owner.query(`set role ${role}`);
      await expect(
        owner.query(`insert into dossiers.applicant (dossier_id, name, id_number) values (1, 'A', '${NUMBER}')`),
      ).rejects.toThrow('permission denied');
      await expect(owner.query(`update dossiers.applicant set id_number = '${NUMBER}'`)).rejects.toThrow(
        'permission denied',
      );
      await owner.query('reset role');
    }
  });

  test('what an earlier version stored is sealed at the next start, and another key is refused', async () => {
    await owner.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at)
      select 'EARLIER-' || n, 1, 278801, 278801, 'ONLINE', 'RECEIVED', true, '2026-01-05' from generate_series(1, 40) n`);
    await owner.query(`insert into dossiers.applicant (dossier_id, name, id_number)
      select id, 'Người nộp', '${NUMBER}' from dossiers.dossier where code like 'EARLIER-%'`);
    await owner.query(`insert into dossiers.import_batch (file_name, file_hash, format, dry_run, bytes_total, started_at, progressed_at, as_of, spool_path)
      values ('a', repeat('0', 64), 'CSV', false, 0, now(), now(), now(), '')`);
    await owner.query(
      `insert into dossiers.import_rejected_row (batch_id, line, cells) select max(id), 2, '{a,${NUMBER}}' from dossiers.import_batch`,
    );
    expect(await everything()).toContain(NUMBER);
    expect(await sealExisting(owner, theSeal())).toBe(40);
    expect(await everything()).not.toContain(NUMBER);
    const row = await stored('EARLIER-7');
    expect(theSeal().open(row?.id_number_cipher ?? Buffer.alloc(0), 'EARLIER-7')).toBe(NUMBER);
    expect(await sealExisting(owner, theSeal())).toBe(0);
    await expect(sealExisting(owner, new Seal(randomBytes(32)))).rejects.toThrow('data key does not fit');
  });
});
