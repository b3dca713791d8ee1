import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { TickReads } from '../../../server/src/platform/reads.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from '../ranking/world.ts';

let database: TestDatabase;
let house: House;
let heard: string[] = [];
/** Everything a tick asks of one room goes in one round trip. */
const trips = vi.spyOn(TickReads.prototype as unknown as { send(): Promise<void> }, 'send');

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: silent,
    listener: (name) => heard.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const PERIOD = 'period: { from: "2025-01-01", to: "2025-12-31" }';

/** Each with the round trips it may cost: one a room and level. */
const operations = [
  {
    name: 'dossiers with procedure, field and units',
    query: (
      first: number,
    ) => `{ dossiers(first: ${String(first)}) { nodes { code state procedure { name field { name } }
      receivingUnit { name } handlingUnit { name province { name } } steps { to } } } }`,
    pages: [2, 60],
    trips: 4,
  },
  {
    name: 'units with totals and family',
    query: (
      first: number,
    ) => `{ units(first: ${String(first)}) { nodes { name province { name } dossierTotals(${PERIOD}) { received }
      predecessors { share unit { name dossierTotals(${PERIOD}) { received } } } } } }`,
    pages: [2, 7],
    trips: 4,
  },
  {
    name: 'ranking with units and their totals',
    query: (
      minimum: number,
    ) => `{ communeRanking(metric: "on_time", minimumCases: ${String(minimum)}, ${PERIOD}) { rows { rank value
      totals { received } unit { name code dossierTotals(${PERIOD}) { early } } } } }`,
    pages: [0, 30],
    trips: 4,
  },
  {
    name: 'one dossier by code',
    query: (number: number) =>
      `{ dossier(code: "W-${String(number)}") { code steps { to } procedure { name } handlingUnit { name } } }`,
    pages: [1, 2],
    trips: 2,
  },
  {
    name: 'one unit with its months, backlog and staff',
    query: (
      month: number,
    ) => `{ unit(code: "00010") { name staff { filled } backlog { open } dataState { monthsTold } dossierSeries(period: {
      from: "2025-01-01", to: "2025-${String(month).padStart(2, '0')}-28" }) { month totals { received } } } }`,
    pages: [1, 12],
    trips: 1,
  },
] as const;

async function cost(query: string): Promise<{ statements: string[]; trips: number }> {
  heard = [];
  trips.mockClear();
  const response = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  expect(response.json()).not.toHaveProperty('errors');
  return { statements: heard, trips: trips.mock.calls.length };
}

describe.each(operations)('$name', ({ name, query, pages: [few, many], trips: most }) => {
  test('costs the same statements whatever the page size', async () => {
    // What a room keeps in memory is there after the first time.
    await cost(query(few));
    const { statements } = await cost(query(few));
    expect((await cost(query(many))).statements).toEqual(statements);
    const file = `./${name.replaceAll(/\W+/g, '-')}.statements.txt`;
    await expect(`${statements.join('\n')}\n`).toMatchFileSnapshot(file);
  });

  test('costs at most one round trip a room and level', async () => {
    expect((await cost(query(many))).trips).toBeLessThanOrEqual(most);
  });
});

test('a node that only points elsewhere costs its owner one statement', async () => {
  const id = Buffer.from('AdministrativeUnit:100001').toString('base64url');
  const { statements } = await cost(`{ node(id: "${id}") { id ... on AdministrativeUnit { name } } }`);
  expect(statements).toHaveLength(1);
});
