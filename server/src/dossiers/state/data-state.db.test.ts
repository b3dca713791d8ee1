import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom, type RoomDatabase } from '../../platform/database.ts';
import { reportDays } from '../../platform/report-window.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { listDataStates } from './data-state.queries.ts';
import { listLateArrivals } from './late-arrivals.queries.ts';

const BAN_LAU = unitId('02788', 1);

let database: TestDatabase;
let room: RoomDatabase;
let owner: Client;
beforeAll(async () => {
  database = await dossiersDatabase();
  room = await openRoom(dossiers, database.app, { poolSize: 2 });
  owner = new Client(database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await room.close();
  await database.drop();
});

/** Receipts at an instant as they are written down at another; with what else a row needs. */
async function receive(code: string, receivedAt: string, knownAt: string): Promise<void> {
  await owner.query('begin');
  await owner.query(`select set_config('dossiers.known_at', $1, true)`, [knownAt]);
  await owner.query(
    `insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at)
     values ($1, 1, $2, $2, 0, 'ONLINE', 'RECEIVED', true, $3)`,
    [code, BAN_LAU, receivedAt],
  );
  await owner.query('commit');
}
const told = async (knownAt?: Date) => {
  const days = reportDays({ knownAt: knownAt ?? null }, { today: '2026-03-02', now: new Date('2026-03-02T12:00:00Z') });
  const [row] = await listDataStates(room.door(STAFF).reads, [BAN_LAU], { month: '2026-03-01', days });
  return { ...row, last_late_at: row?.last_late_at == null ? null : new Date(row.last_late_at).toISOString() };
};

test('without a dossier nothing is known', async () => {
  expect(await told()).toEqual({ unit_id: BAN_LAU, last_received_on: null, last_late_at: null, months_told: 0 });
});

test('what is told on its day comes in late never; what comes after it does, and months count once', async () => {
  await receive('S-1', '2026-01-10T02:00:00Z', '2026-01-10T03:00:00Z');
  await receive('S-2', '2026-01-11T02:00:00Z', '2026-01-11T03:00:00Z');
  await receive('S-3', '2025-03-01T02:00:00Z', '2025-03-01T03:00:00Z');
  expect(await told()).toMatchObject({ last_received_on: '2026-01-11', last_late_at: null, months_told: 2 });
  await receive('S-4', '2026-02-01T02:00:00Z', '2026-02-05T03:00:00Z');
  expect(await told()).toMatchObject({
    last_received_on: '2026-02-01',
    last_late_at: '2026-02-05T03:00:00.000Z',
    months_told: 3,
  });
  // As it was known before the late one came, of days over by then.
  const then = await told(new Date('2026-02-04T00:00:00Z'));
  expect(then).toMatchObject({ last_received_on: '2026-01-11', last_late_at: null, months_told: 2 });
});

test('adding up the tallies changes nothing; receipts of this month and of more than a year ago are not among the twelve', async () => {
  await receive('S-5', '2026-03-02T02:00:00Z', '2026-03-02T03:00:00Z');
  await receive('S-6', '2025-02-28T02:00:00Z', '2025-02-28T03:00:00Z');
  const before = await told();
  expect(before).toMatchObject({ last_received_on: '2026-03-02', months_told: 3 });
  await owner.query('select dossiers.compact_tallies()');
  expect(await told()).toEqual(before);
});

test('what came in late is told by the day it came in, as many days as are asked for, as known then', async () => {
  await receive('S-7', '2026-02-02T02:00:00Z', '2026-02-20T03:00:00Z');
  await receive('S-8', '2026-02-03T02:00:00Z', '2026-02-20T04:00:00Z');
  const late = (most: number, knownAt: Date | null) =>
    listLateArrivals(room.door(STAFF).reads, [BAN_LAU], { most, knownAt });
  const second = { on: '2026-02-20', received: 2, ended: 0, first_day: '2026-02-02', last_day: '2026-02-03' };
  const first = { on: '2026-02-05', received: 1, ended: 0, first_day: '2026-02-01', last_day: '2026-02-01' };
  expect(await late(20, null)).toEqual([second, first].map((row) => ({ unit_id: BAN_LAU, ...row })));
  expect(await late(1, null)).toMatchObject([second]);
  expect(await late(20, new Date('2026-02-10T00:00:00Z'))).toMatchObject([first]);
});
