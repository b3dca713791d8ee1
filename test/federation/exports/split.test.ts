import { afterAll, beforeAll, expect, test } from 'vitest';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { ENDLESS } from '../access/signed-house.ts';
import { splitHouse, type SplitHouse } from '../fixture/split-house.ts';
import { EXAMPLES } from './examples.ts';
import { exportWorld, getter, type ExportWorld } from './export-world.ts';

/** The same database in both shapes. */
let world: ExportWorld;
let split: SplitHouse;
beforeAll(async () => {
  world = await exportWorld();
  const { app: database } = world.signed.database;
  const guarded = { ...gate, budgets: ENDLESS };
  split = await splitHouse({ rooms, gate: guarded, database, clock: () => DEMO_NOW, log: makeLog('silent') });
});
afterAll(async () => {
  await split.close();
  await world.close();
});

test.each(Object.entries(EXAMPLES))('%s is the same where rooms are servers of their own', async (name, example) => {
  const { query, as = 'lanhdao', open } = example;
  const get = getter(split.http, world.cookies);
  for (const format of ['json', 'csv', 'metadata.json']) {
    const address = `/exports/${name}.${format}?${query}`;
    const [one, other] = [await world.get(address, as), await get(address, as)];
    expect([other.status, other.body]).toEqual([200, one.body]);
  }
  if (!open.includes('nobody')) expect((await get(`/exports/${name}.csv?${query}`)).status).toBe(401);
});
