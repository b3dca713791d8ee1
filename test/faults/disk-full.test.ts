import { readdirSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '../../server/src/dossiers/importing/register.kind.ts';
import { openDesk } from '../../server/src/platform/importing/import.desk.ts';
import { aRegister } from '../support/register.ts';
import { at, codesOf, ENDLESS, signedHouse, type Answer, type SignedHouse } from '../federation/access/signed-house.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** Where the kernel refuses every write for want of room (ENOSPC). */
const FULL = '/dev/full';
const WRITERS = 8;
const ROUNDS = 5;

let house: SignedHouse;
let owner: Client;
let cookie: string;
beforeAll(async () => {
  house = await signedHouse({ budgets: ENDLESS });
  owner = new Client(house.database.owner);
  await owner.connect();
  cookie = await house.enter('motcua.banlau');
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const RECEIVE = `mutation { receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
  applicantName: "Lò Thị Thử" }) { dossier { code } userErrors { code } } }`;

/** Dossiers received by several at once. @returns all answers */
async function receiveMany(): Promise<Answer[]> {
  const writer = async (): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let round = 0; round < ROUNDS; round += 1) answers.push(await house.ask(RECEIVE, { cookie }));
    return answers;
  };
  return (await Promise.all(Array.from({ length: WRITERS }, writer))).flat();
}

const codeOf = (answer: Answer): string => String(at(answer, 'receiveDossier.dossier.code'));

async function storedCodes(): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>('select code from dossiers.dossier order by code');
  return rows.map(({ code }) => code);
}

/** From now on each row of a table takes room in another of its own, which has none yet. @returns its file */
async function needRoom(table: string): Promise<string> {
  await owner.query(`create schema test_room;
    create table test_room.taken (at timestamptz not null default now());
    create function test_room.take() returns trigger language plpgsql security definer as $body$
    begin insert into test_room.taken default values; return null; end $body$;
    create trigger take after insert on ${table} for each statement execute function test_room.take()`);
  const { rows } = await owner.query<{ folder: string; file: string }>(
    `select current_setting('data_directory') as folder, pg_relation_filepath('test_room.taken') as file`,
  );
  return join(rows[0]?.folder ?? '', rows[0]?.file ?? '');
}

/** Whoever writes there meets a full disk, until it is freed. */
function fill(file: string): void {
  renameSync(file, `${file}.kept`);
  symlinkSync(FULL, file);
}

async function free(file: string): Promise<void> {
  unlinkSync(file);
  renameSync(`${file}.kept`, file);
  // Sessions hold the file open as it was.
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await expect.poll(async () => (await house.ask('{ meta { demo } }')).status).toBe(200);
  await owner.query('drop schema test_room cascade');
}

test('a disk without room left is told as 503, loses nothing that was acknowledged, and is written to again once freed', async () => {
  const before = await receiveMany();
  const file = await needRoom('dossiers.dossier');
  fill(file);
  const refused = await receiveMany();
  for (const answer of refused) {
    expect([answer.status, codesOf(answer), answer.headers['retry-after']]).toEqual([503, ['DISK_FULL'], '2']);
  }
  const [first] = before.map(codeOf);
  const read = await house.ask(`{ dossier(code: "${first ?? ''}") { code } }`, { cookie });
  expect(at(read, 'dossier.code')).toBe(first);

  await free(file);
  const after = await receiveMany();
  process.stdout.write(
    `disk full: ${String(refused.length)} refused, ${String(before.length + after.length)} acknowledged\n`,
  );
  expect(after.flatMap(codesOf)).toEqual([]);
  expect(await storedCodes()).toEqual([...before, ...after].map(codeOf).sort());
});

test('a register handed in while the disk is full is told as 503 and leaves nothing behind; afterwards it is taken', async () => {
  const { path: spoolDir, remove } = scratchFolder('spool');
  const desk = openDesk(registers, {
    database: house.database.app,
    spoolDir,
    clock: () => house.now(),
    onFailure: () => undefined,
  });
  const handIn = () =>
    house.http.inject({
      method: 'POST',
      url: '/imports?fileName=so.csv',
      headers: { cookie, 'content-type': 'text/csv' },
      payload: aRegister([{ code: 'H15.FULL-1', unitCode: '02788', unitName: 'Xã Bản Lầu' }]),
    });
  const batches = async () => (await owner.query('select from dossiers.import_batch')).rowCount;
  const file = await needRoom('dossiers.import_batch');
  fill(file);
  const refused = await handIn();
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '2']);
  expect(refused.body).toContain('"code":"DISK_FULL"');
  expect([readdirSync(spoolDir), await batches()]).toEqual([[], 0]);
  await free(file);
  expect((await handIn()).statusCode).toBe(202);
  await desk.close();
  expect(await batches()).toBe(1);
  remove();
});
