import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { openRoomGraph, type RoomGraph } from '../../../../test/support/room-graph.ts';
import { territoryDatabase } from '../../../../test/support/territory.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom, type RoomDatabase } from '../../platform/database.ts';
import type { CsvTable } from '../dataset/csv-table.ts';
import { territory } from '../territory.subgraph.ts';
import { importTraits, undoTraits, type TraitOutcome } from './trait.service.ts';

let database: TestDatabase;
let graph: RoomGraph;
let room: RoomDatabase;

beforeAll(async () => {
  database = await territoryDatabase();
  graph = await openRoomGraph({ rooms: [territory], database, today: '2026-11-22' });
  room = await openRoom(territory, database.app, { poolSize: 1 });
});
afterAll(async () => {
  await room.close();
  await graph.close();
  await database.drop();
});

const COLUMNS = ['code', 'as_of', 'kind', 'value', 'source', 'valid_from', 'valid_until'];
const now = new Date('2026-11-22T03:00:00Z');

const fileOf = (...lines: readonly (readonly string[])[]): CsvTable => ({
  file: 'traits.csv',
  columns: COLUMNS,
  rows: lines.map((cells, place) => ({ line: place + 2, cell: (column) => cells[COLUMNS.indexOf(column)] ?? '' })),
});
const take = (table: CsvTable, dryRun = false): Promise<TraitOutcome> =>
  room.door(STAFF).writes.transaction((tx) => importTraits(tx, table, { fileName: 'traits.csv', dryRun, now }));
const undo = (batch: number): Promise<number | null> =>
  room.door(STAFF).writes.transaction((tx) => undoTraits(tx, batch, now));

const QUERY = `query ($code: String!, $asOf: Date) {
  unit(code: $code, asOf: $asOf) { traits { kind holds validFrom validUntil source } } }`;
const bordersOf = async (code: string, asOf: string): Promise<unknown> => {
  const data = await graph.data<{ unit: { traits: readonly { kind: string }[] } }>(QUERY, { code, asOf });
  return data.unit.traits.find(({ kind }) => kind === 'BORDER');
};
const UNKNOWN = { kind: 'BORDER', holds: null, validFrom: null, validUntil: null, source: null };
const NAM_XE = ['03586', '2025-05-15', 'BORDER', 'có', 'Bài báo tháng 5/2025', '2025-05-15', ''];

test('nothing is known until a source tells, and then of that very unit: its successor is not told of', async () => {
  expect(await bordersOf('03586', '2025-06-01')).toEqual(UNKNOWN);
  expect(await take(fileOf(NAM_XE), true)).toMatchObject({ batch: null, lines: 1, added: 1, findings: [] });
  expect(await bordersOf('03586', '2025-06-01')).toEqual(UNKNOWN);
  const taken = await take(fileOf(NAM_XE));
  expect(taken).toMatchObject({ added: 1, changed: 0, repeated: 0 });
  expect(await bordersOf('03586', '2025-06-01')).toEqual({
    ...{ kind: 'BORDER', holds: true, validFrom: '2025-05-15', validUntil: '2025-06-30' },
    source: 'Bài báo tháng 5/2025',
  });
  expect(await bordersOf('03394', '2025-07-01')).toEqual(UNKNOWN);
  expect(await take(fileOf(NAM_XE))).toMatchObject({ batch: null, added: 0, repeated: 1 });
});

test('a later source goes before an earlier one; taken back, the earlier holds again, and the file may come again', async () => {
  const other = NAM_XE.with(3, 'không').with(4, 'Danh sách khác');
  const taken = await take(fileOf(other));
  expect(taken).toMatchObject({ added: 1, changed: 1 });
  expect(await bordersOf('03586', '2025-06-01')).toMatchObject({ holds: false, source: 'Danh sách khác' });
  expect(await undo(taken.batch ?? 0)).toBe(1);
  expect(await undo(taken.batch ?? 0)).toBeNull();
  expect(await bordersOf('03586', '2025-06-01')).toMatchObject({ holds: true });
  const again = await take(fileOf(other));
  expect(again).toMatchObject({ added: 1, changed: 1 });
  await undo(again.batch ?? 0);
});

test('one wrong line keeps the whole file out', async () => {
  const good = ['00004', '2025-07-01', 'MOUNTAIN', 'no', 'Danh sách', '', ''];
  const outcome = await take(fileOf(good, good.with(0, '99999')));
  expect(outcome).toMatchObject({ batch: null, findings: [{ line: 3, column: 'code' }] });
  const data = await graph.data<{ unit: { traits: readonly { holds: boolean | null }[] } }>(QUERY, {
    code: '00004',
    asOf: '2025-07-01',
  });
  expect(data.unit.traits.map(({ holds }) => holds)).toEqual([null, null, null]);
});
