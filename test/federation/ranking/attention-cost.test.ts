import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function cost(query: string): Promise<number> {
  const ask = () => world.house.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  // What a room keeps in memory is there after the first time.
  await ask();
  world.sent.length = 0;
  const answer = await ask();
  expect(answer.json()).not.toHaveProperty('errors');
  return world.sent.length;
}

const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);
const SERIES = 'series { fieldCode days { expected } backtest { coverage } }';

test.each([
  ['a forecast, its unit among them', `{ loadForecast(unit: "${unit(1001)}") { ${SERIES} } }`, 4],
  ['one of more days', `{ loadForecast(unit: "${unit(3001)}", measure: OVERDUE, days: 60) { ${SERIES} } }`, 4],
  // One tells whether the leaderboards closed to the viewer are still those remembered.
  // Where nothing needs attention, one more tells whether there is such a scope at all.
  ['what needs attention in a province', '{ signals(scope: { provinceCode: "15" }, asOf: "2025-12-31") { text } }', 6],
  ['the same of two units', '{ signals(scope: { unitCodes: ["00010", "00030"] }, asOf: "2025-12-31") { text } }', 6],
  ['practices of places that are not known here', '{ practices { nodes { title before { value } } } }', 2],
])('%s costs so many statements', async (_what, query, statements) => {
  expect(await cost(query)).toBe(statements);
});

test('what needs attention in the whole country reads neither single days nor single dossiers', async () => {
  expect(await cost('{ signals(asOf: "2025-12-31") { text } }')).toBe(4);
});
