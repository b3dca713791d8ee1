import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseDatabase } from '../../../../test/support/demo.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { trailOf, untilSealable, type TrailEntry } from '../../../../test/support/trail.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom } from '../../platform/database.ts';
import { statement } from '../../platform/reads.ts';
import { access } from '../access.subgraph.ts';
import { AuditSigner } from './seal/audit-signer.ts';
import { followUnits, sealAudit } from './seal/seal.service.ts';

let database: TestDatabase;
let owner: Client;
let app: Client;
beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  app = new Client(database.app);
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const BAN_LAU = 278801;

/** Entries that `work` leaves, in one transaction of an officer of Bản Lầu unless told otherwise. */
const entriesOf = async (work: (client: Client) => Promise<unknown>, role = 'mot_cua_staff'): Promise<TrailEntry[]> =>
  (await trailOf(owner, () => inTransaction(work, role))).entries;

async function inTransaction(work: (client: Client) => Promise<unknown>, role: string): Promise<void> {
  await app.query('begin');
  await app.query(
    `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', '7', true),
       set_config('app.grant', 'ONE_STOP_OFFICER', true), set_config('app.request', 'r-1', true)`,
    [role, String(BAN_LAU)],
  );
  try {
    await work(app);
    await app.query('commit');
  } catch (cause) {
    await app.query('rollback');
    throw cause;
  }
}

const RECEIVE = `
with added as (
  insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at)
  select $1::text || n, 1, ${String(BAN_LAU)}, ${String(BAN_LAU)}, 0, 'ONLINE', 'RECEIVED', true, '2026-09-01T02:00:00Z'
  from generate_series(1, $2::int) n returning id, code
), person as (
  insert into dossiers.applicant (dossier_id, name) select id, 'Người ' || code from added
)
insert into dossiers.dossier_step (dossier_id, at, to_state) select id, '2026-09-01T02:00:00Z', 'RECEIVED' from added`;

test('a dossier received leaves one entry: who, by which grant and request, for whom, with its applicant', async () => {
  const entries = await entriesOf((client) => client.query(RECEIVE, ['A-', 1]), 'mot_cua_commune');
  expect(entries).toMatchObject([
    {
      kind: 'ADDED',
      thing: 'DOSSIER',
      subject: 'Dossier:A-1',
      actor: '7',
      actor_role: 'ONE_STOP_OFFICER',
      request: 'r-1',
      scope_unit_id: BAN_LAU,
      amount: 1,
      before: null,
      after: { state: 'RECEIVED', channel: 'ONLINE', applicant: { name: 'Người A-1' } },
    },
  ]);
});

test('a change tells what changed, before and after, and nothing else', async () => {
  const entries = await entriesOf((client) =>
    client.query(`update dossiers.dossier set state = 'PROCESSING', channel = channel where code = 'A-1'`),
  );
  expect(entries).toMatchObject([{ kind: 'CHANGED', subject: 'Dossier:A-1' }]);
  expect(entries[0]).toMatchObject({ before: { state: 'RECEIVED' }, after: { state: 'PROCESSING' } });
  expect(Object.keys(entries[0]?.after ?? {})).toEqual(['state']);
});

test('a step taken with its dossier is told with it, note and all; a step alone is told alone', async () => {
  const step = `insert into dossiers.dossier_step (dossier_id, at, to_state, note) select id, now(), 'COMPLETED', 'xong'
    from dossiers.dossier where code = 'A-1'`;
  const together = await entriesOf((client) =>
    client.query(`with step as (${step}) update dossiers.dossier set version = 2 where code = 'A-1'`),
  );
  expect(together).toMatchObject([{ thing: 'DOSSIER', after: { version: 2, note: 'xong' } }]);
  const alone = await entriesOf((client) => client.query(step));
  expect(alone).toMatchObject([{ thing: 'DOSSIER_STEP', subject: 'Dossier:A-1', after: { note: 'xong' } }]);
});

test('what changes nothing leaves no entry', async () => {
  expect(await entriesOf((client) => client.query('update dossiers.dossier set state = state'))).toEqual([]);
  expect(await entriesOf((client) => client.query(`delete from dossiers.dossier where code = '?'`))).toEqual([]);
});

test('many rows at once are one entry for each unit, with exactly the rows', async () => {
  const [entry, ...others] = await entriesOf((client) => client.query(RECEIVE, ['B-', 50]));
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ kind: 'ADDED', thing: 'DOSSIER', amount: 50, scope_unit_id: BAN_LAU });
  const { rows } = await owner.query<{ count: string }>(
    `select count(*) from dossiers.dossier where code like 'B-%' and $1::int8multirange @> id`,
    [entry?.touched],
  );
  expect(rows[0]?.count).toBe('50');
});

test('a removed dossier is told once, though its parts go with it', async () => {
  const entries = await entriesOf((client) => client.query(`delete from dossiers.dossier where code = 'A-1'`));
  expect(entries).toMatchObject([{ kind: 'REMOVED', thing: 'DOSSIER', subject: 'Dossier:A-1', after: null }]);
});

test('raw statements of the owner are told as well, with the login that sent them', async () => {
  await owner.query(`update dossiers.dossier set official_code = 'X' where code = 'B-1'`);
  const { rows } = await owner.query<TrailEntry & { login: string }>(
    'select * from access.audit_entry order by id desc limit 1',
  );
  expect(rows[0]).toMatchObject({ actor: 'nobody', login: database.owner.user, after: { official_code: 'X' } });
});

test('of secrets only a fingerprint is told', async () => {
  const [entry] = await entriesOf((client) =>
    client.query(
      `insert into access.account (user_name, display_name, password_hash, created_at) values ('thu', 'Thử', 'argon', now())`,
    ),
  );
  expect(entry).toMatchObject({ thing: 'ACCOUNT', after: { user_name: 'thu' } });
  expect(String(entry?.after?.['password_hash'])).toMatch(/^sha256:[0-9a-f]{16}$/u);
});

const CHANGES: Readonly<Record<string, string>> = {
  audit_entry: `update access.audit_entry set actor = 'nobody'`,
  audit_link: 'update access.audit_link set seq = seq + 1',
  audit_checkpoint: 'update access.audit_checkpoint set at = now()',
};

test.each(Object.keys(CHANGES))('%s is only ever added to, whoever asks', async (table) => {
  await owner.query(`insert into access.audit_checkpoint select 1, now(), '1', '', '', '', '', '' where not exists
    (select from access.audit_checkpoint)`);
  await owner.query(`insert into access.audit_link select '2020-01-01', 0, 1, '1', -1, '', '' where not exists
    (select from access.audit_link)`);
  for (const command of [`delete from access.${table}`, `truncate access.${table}`, CHANGES[table]]) {
    await expect(owner.query(command ?? '')).rejects.toThrow('only ever added to');
  }
});

test('no role of the application adds an entry by itself', async () => {
  const forged = `insert into access.published_audit (kind, thing) values ('READ', 'DOSSIER')`;
  for (const role of ['mot_cua_staff', 'mot_cua_commune', 'mot_cua_country', 'mot_cua_public']) {
    await expect(entriesOf((client) => client.query(forged), role)).rejects.toThrow('permission denied');
  }
});

test('after a merger the leader of the unit that follows reads what was done before', async () => {
  const entries = await entriesOf((client) => client.query(RECEIVE, ['C-', 1]));
  const room = await openRoom(access, database.app, { poolSize: 1 });
  await untilSealable(owner);
  await sealAudit(room.door(STAFF), new AuditSigner(Buffer.alloc(32, 4)));
  // As if the entries of today's unit were of one that a merger ended.
  await owner.query(`alter table access.audit_entry disable trigger audit_entry_kept`);
  await owner.query(`update access.audit_entry set scope_unit_id = 278800 where scope_unit_id = $1`, [BAN_LAU]);
  await owner.query(`alter table access.audit_entry enable always trigger audit_entry_kept`);
  await owner.query(`update access.audit_scope set unit_id = 278800, now_unit_id = 278800 where unit_id = $1`, [
    BAN_LAU,
  ]);
  const reader = room.door({ role: 'mot_cua_commune', unit: BAN_LAU, user: '9' }).ownReads;
  const seen = statement<{ count: number }>('test.seen', 'select count(*)::int as count from access.audit_entry');
  expect(await reader.rows(seen, [])).toEqual([{ count: 0 }]);
  expect(await followUnits(room.door(STAFF))).toBeGreaterThan(0);
  expect((await reader.rows(seen, []))[0]?.count).toBeGreaterThanOrEqual(entries.length);
  expect(await followUnits(room.door(STAFF))).toBe(0);
  await room.close();
});
