import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossiers } from '../../../server/src/dossiers/dossiers.subgraph.ts';
import { STAFF, type Viewer } from '../../../server/src/platform/context.ts';
import { territory } from '../../../server/src/territory/territory.subgraph.ts';
import { workforce } from '../../../server/src/workforce/workforce.subgraph.ts';
import type { TestDatabase } from '../../support/database.ts';
import { houseDatabase } from '../../support/demo.ts';
import { addOfficials } from '../../support/people.ts';
import { openRoomGraph, type RoomGraph } from '../../support/room-graph.ts';

const BAN_LAU = 278801;
const rooms = [territory, dossiers, workforce];
const TODAY = '2026-11-22';

let database: TestDatabase;
let owner: Client;
let graph: RoomGraph;

/** Dossiers of one procedure that an official finished in May 2026, the last of them late. */
async function finish(official: string, procedure: number, [handled, late]: readonly [number, number]): Promise<void> {
  await owner.query(
    `insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at, due_at,
       ended_at, completed_at, outcome, handling_minutes, official_code)
     select $1::text || '-' || $2::text || '-' || n, $2::int, $5::int, $5::int, 'ONLINE', 'COMPLETED', true, '2026-05-04T08:00:00+07:00',
       '2026-05-08T17:00:00+07:00', '2026-05-11T10:00:00+07:00', '2026-05-11T10:00:00+07:00',
       case when n > $3::int - $4::int then 'LATE' else 'EARLY' end, 60 * n, $1
     from generate_series(1, $3::int) n`,
    [official, procedure, handled, late, BAN_LAU],
  );
}

beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  const ids = await addOfficials(owner, [
    { code: 'CC-A', name: ['Lý', 'Thị', 'Mai'], unitId: BAN_LAU },
    { code: 'CC-B', name: ['Vàng', 'A', 'Páo'], unitId: BAN_LAU },
  ]);
  await finish('CC-A', 1, [10, 2]);
  await finish('CC-B', 1, [10, 0]);
  await owner.query(
    `insert into workforce.reminder (official_id, issued_on, issued_by, reason, dossier_code, explain_by, state, excuse, judged_at)
     values ($1, '2026-05-12', '1', 'trễ', 'CC-A-1-10', '2026-05-17', 'EXCUSED', 'OUTAGE', now())`,
    [ids.get('CC-A')],
  );
  graph = await openRoomGraph({ rooms, database, today: TODAY });
});
afterAll(async () => {
  await graph.close();
  await owner.end();
  await database.drop();
});

const WORKLOAD =
  'workload(from: "2026-01-01", to: "2026-12-31") { handled fields { handled late expectedLate medianHours unitMedianHours } }';

test('work stands beside what is usual in the unit, field by field', async () => {
  const { official } = await graph.data<{ official: unknown }>(`{ official(code: "CC-A") { ${WORKLOAD} } }`);
  expect(official).toEqual({
    workload: {
      handled: 10,
      fields: [{ handled: 10, late: 2, expectedLate: 1, medianHours: 5.5, unitMedianHours: 5.5 }],
    },
  });
});

test('a score is computed from dossiers; a delay that was excused costs nothing', async () => {
  const { official } = await graph.data<{ official: unknown }>(
    '{ official(code: "CC-A") { yearScore(year: 2026, generalPoints: 28) { products late excused resultPoints total band } } }',
  );
  expect(official).toEqual({
    yearScore: { products: 10, late: 2, excused: 1, resultPoints: 68.25, total: 96.25, band: 'EXCELLENT' },
  });
});

test('without the points that people give there is no total', async () => {
  const { official } = await graph.data<{ official: unknown }>(
    '{ official(code: "CC-B") { yearScore(year: 2026) { resultPoints total band } } }',
  );
  expect(official).toEqual({ yearScore: { resultPoints: 70, total: null, band: null } });
});

test('many officials are told of in one statement', async () => {
  await graph.data(`{ officials { nodes { code ${WORKLOAD} } } }`);
  expect(graph.statements).toHaveLength(2);
});

test.each([
  ['yearScore(year: 2025) { total }', 'SCORE_YEAR'],
  ['yearScore(year: 2026, generalPoints: 31) { total }', 'SCORE_GENERAL'],
  ['workload(from: "2026-02-01", to: "2026-01-01") { handled }', 'PERIOD_REVERSED'],
])('%s is refused', async (field, code) => {
  const { errors } = await graph.ask(`{ official(code: "CC-A") { ${field} } }`);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});

test.each<[string, Pick<Viewer, 'role' | 'unit'>, number]>([
  ['the unit', { role: 'mot_cua_commune', unit: BAN_LAU }, 10],
  ['the province', { role: 'mot_cua_province', unit: 15 }, 10],
])('%s sees the work of its own people', async (_who, viewer, handled) => {
  const own = await openRoomGraph({ rooms, database, today: TODAY, viewer: { ...STAFF, ...viewer } });
  const { official } = await own.data<{ official: { workload: { handled: number } } }>(
    `{ official(code: "CC-A") { ${WORKLOAD} } }`,
  );
  await own.close();
  expect(official.workload.handled).toBe(handled);
});
