import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
let owner: Client;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  owner = new Client(database.owner);
  await owner.connect();
  // What is known when is told by the database's clock, so the house goes by the same.
  house = await openHouse({ rooms, database: database.app, clock: () => new Date(), log: silent });
});
afterAll(async () => {
  await house.close();
  await owner.end();
  await database.drop();
});

const UNIT = toGlobalId('AdministrativeUnit', 1001);
const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const TOLD = `asOf value reference difference rank rankBefore parts { kind effect fieldCode channel ownNumerator ownDenominator }
  nextPlace { rank cases } overtakenBy { rank unit { code } } overtook { rank unit { code } } adjusted { value }
  context { volume { received { own before other } resolved { own before other } } practices { count { own } } }`;

interface Told {
  knownAt: string | null;
  value: number;
  parts: { effect: number }[];
}

async function ask(args: string, fields = TOLD) {
  const query = `{ rankExplanation(unit: "${UNIT}", ${PERIOD}, ${args}) { knownAt ${fields} } }`;
  const answer = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return answer.json<{
    data?: { rankExplanation: Told };
  }>();
}

const now = async (): Promise<string> => {
  const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now');
  return (rows[0]?.now ?? new Date(0)).toISOString();
};

test.each([
  ['on_time', 'SCOPE', 0],
  ['on_time', 'PREVIOUS_PERIOD', 1],
  ['volume', 'SCOPE', 2],
])('of %s against %s, what was known is told again whatever is corrected since', async (metric, against, some) => {
  const args = `metric: "${metric}", against: ${against}, asOf: "2026-02-01"`;
  const before = await ask(args);
  const instant = await now();
  await owner.query(
    `update dossiers.dossier set outcome = 'LATE', received_at = received_at - interval '20 days'
    where unit_id in (1001, 1000) and outcome in ('EARLY', 'ON_TIME') and id % 4 = $1`,
    [some],
  );
  await owner.query('select dossiers.compact_tallies()');
  const pinned = await ask(`${args}, knownAt: "${instant}"`);
  const after = await ask(args);
  expect(pinned.data?.rankExplanation).toEqual({
    ...before.data?.rankExplanation,
    knownAt: pinned.data?.rankExplanation.knownAt,
  });
  expect(pinned.data?.rankExplanation.knownAt).not.toBeNull();
  expect(after.data?.rankExplanation.parts).not.toEqual(before.data?.rankExplanation.parts);
  expect(before.data?.rankExplanation.parts.length).toBeGreaterThan(0);
});

test('people and outages are not told as they were known', async () => {
  const instant = await now();
  const beside = `context { staffing { posts { own } } outages { own } lines { key } }`;
  const { data } = await ask(`metric: "on_time", knownAt: "${instant}"`, beside);
  expect(data?.rankExplanation).toMatchObject({
    context: {
      staffing: null,
      outages: null,
      lines: [{ key: 'received' }, { key: 'resolved' }, { key: 'practices' }],
    },
  });
});
