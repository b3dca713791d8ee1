import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { access } from '../../access/access.subgraph.ts';
import { AuditSigner } from '../../access/audit/seal/audit-signer.ts';
import { HeadsFile } from '../../access/audit/seal/heads-file.ts';
import { sealAndKeep } from '../../access/audit/seal/seal.service.ts';
import { rooms } from '../../gateway/rooms.ts';
import { STAFF } from '../../platform/context.ts';
import { migrateRooms, openRoom, type RoomDatabase } from '../../platform/database.ts';
import { tamperingsAsked } from '../../../../test/support/worlds.ts';
import { keysOf } from './checkpoints.ts';
import type { Finding } from './finding.ts';
import { TAMPERS, type Tamper } from '../../../../test/support/tampers.ts';
import { untilSealable } from '../../../../test/support/trail.ts';
import { verifyTrail, type Anchors, type Verdict } from './verify.connection.ts';

const { entries: ENTRIES, tamperings: TAMPERINGS } = tamperingsAsked({ entries: 1_000, tamperings: 1_000 });
const ROUNDS = 10;
/** Every so many tamperings the whole trail is verified as well: it must find what its chains alone showed. */
const WHOLE_EVERY = 50;
const UNITS = Math.min(97, Math.ceil(ENTRIES / 150));
const SEED = 20261122;

let database: TestDatabase;
let room: RoomDatabase;
let owner: Client;
let folder: string;
let anchors: Anchors;

/** Entries of some units over three days, each hundred a transaction. */
const FILL = `
insert into access.audit_entry (at, actor, actor_role, kind, thing, subject, scope_unit_id, scope_province, keys, before, after)
select '2026-11-20T03:00:00Z'::timestamptz + (n * 7919 % 72) * interval '1 hour' + n * interval '1 millisecond', (1 + n % 9)::text,
  'ONE_STOP_OFFICER', (array['ADDED', 'CHANGED', 'READ'])[1 + n % 3], 'DOSSIER', case when n % 3 < 2 then 'Dossier:D-' || n % 500 end,
  (n % $3) * 100 + 1, 15, case when n % 3 = 2 then array['Dossier:D-' || n % 499, 'Dossier:Đ-' || n] end,
  case when n % 3 = 1 then jsonb_build_object('state', 'RECEIVED') end,
  case when n % 3 < 2 then jsonb_build_object('state', 'PROCESSING', 'note', 'Ghi chú ' || n) end
from generate_series($1::int, $2::int) n`;

beforeAll(async () => {
  database = await freshDatabase('tampers');
  await migrateRooms(rooms, database.owner);
  room = await openRoom(access, database.app, { poolSize: 1 });
  owner = new Client(database.owner);
  await owner.connect();
  folder = mkdtempSync(join(tmpdir(), 'mot-cua-heads-'));
  const signer = new AuditSigner(Buffer.alloc(32, 5));
  const heads = new HeadsFile(folder, signer);
  for (let round = 0; round < ROUNDS; round += 1) {
    const share = ENTRIES / ROUNDS;
    for (let from = round * share + 1; from <= (round + 1) * share; from += 100) {
      await owner.query(FILL, [from, Math.min(from + 99, (round + 1) * share), UNITS]);
    }
    await untilSealable(owner);
    await sealAndKeep(room.door(STAFF), { signer, heads });
  }
  anchors = {
    keys: keysOf(readFileSync(join(folder, 'audit.pub'), 'utf8')),
    file: readFileSync(join(folder, 'audit-heads.jsonl'), 'utf8').trimEnd().split('\n'),
  };
});
afterAll(async () => {
  await owner.end();
  await room.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const TABLES = ['audit_entry', 'audit_link', 'audit_checkpoint'];
const guard = (to: string): string =>
  TABLES.map((table) => `alter table access.${table} ${to} trigger ${table}_kept;`).join('');

/** What is found of a trail as somebody with every right has left it. */
type Judge = (chains: readonly string[]) => Promise<readonly Finding[]>;

/** Judges the trail as somebody with every right has left it; afterwards nothing has happened. */
async function after<T>(
  tamper: Tamper,
  judge: (chains: readonly string[]) => Promise<T>,
  random = () => 0.5,
): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query(guard('disable'));
    const chains = await tamper(owner, random);
    await owner.query(guard('enable always'));
    return await judge(chains);
  } finally {
    await owner.query('rollback');
  }
}

const whole = (): Promise<Verdict> => verifyTrail(owner, anchors);

/** What is wrong with the chains tampered with; where that is nothing, with the whole. */
const briefly: Judge = async (chains) => {
  const { findings } = await verifyTrail(owner, anchors, { chains });
  return findings.length > 0 ? findings : (await whole()).findings;
};

/** The same, and the whole must show it too. */
const thoroughly: Judge = async (chains) => {
  const part = await verifyTrail(owner, anchors, { chains });
  const { findings } = await whole();
  expect(findings).toEqual(expect.arrayContaining([...part.findings]));
  return findings;
};

test('an untouched trail is found whole', async () => {
  const verdict = await after(() => Promise.resolve([]), whole);
  expect(verdict.findings).toEqual([]);
  expect(verdict).toMatchObject({ unsealed: 0, checkpoints: ROUNDS, chains: 4 * UNITS });
  expect(verdict.entries).toBeGreaterThanOrEqual(ENTRIES);
});

/** A small generator of chance with a seed. @source mulberry32 */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test(`${String(TAMPERINGS)} of ${String(TAMPERINGS)} random tamperings are found`, async () => {
  const random = chance(SEED);
  const kinds = Object.entries<Tamper>(TAMPERS);
  const missed: string[] = [];
  const counts = new Map<string, number>();
  for (let turn = 0; turn < TAMPERINGS; turn += 1) {
    const [name, tamper] = kinds[Math.floor(random() * kinds.length)]!;
    const findings = await after(tamper, turn % WHOLE_EVERY === 0 ? thoroughly : briefly, random);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (findings.length === 0) missed.push(`${name} in turn ${String(turn)}`);
  }
  const told = [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ');
  process.stdout.write(
    `audit: ${String(TAMPERINGS - missed.length)} of ${String(TAMPERINGS)} tamperings of ${String(ENTRIES)} entries found (seed ${String(SEED)}: ${told})\n`,
  );
  expect(missed).toEqual([]);
}, 3_600_000);

test('a trail cut back together with all its checkpoints since is found by the file alone', async () => {
  const { findings } = await after(TAMPERS.turnBack, whole);
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['FILE_AHEAD']));
});

test('a trigger switched off is found', async () => {
  const switchOff: Tamper = async (client) => {
    await client.query('alter table dossiers.dossier disable trigger dossier_audit_update');
    return [];
  };
  const { findings } = await after(switchOff, whole);
  expect(findings).toEqual([{ kind: 'TRIGGER_OFF', where: 'dossiers.dossier dossier_audit_update' }]);
});
