import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainExecutor } from '../../../server/src/gateway/compiled.ts';
import { compose } from '../../../server/src/gateway/compose.ts';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { joinRooms } from '../../../server/src/gateway/one-process.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { splitHouse, type SplitHouse } from '../fixture/split-house.ts';
import { makeWorld } from '../ranking/world.ts';
import { compareAll } from './agreement.ts';
import { generateQuestions, type Pools } from './generated.ts';
import { harvest } from './harvest.ts';

const clock = (): Date => new Date('2026-03-01T03:00:00Z');
const log = makeLog('silent');

let database: TestDatabase;
let plain: House;
let compiled: House;
let split: SplitHouse;
let schema: GraphQLSchema;
let pools: Pools;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  const options = { rooms, database: database.app, clock, log, poolSize: 2 };
  compiled = await openHouse(options);
  plain = await openHouse({ ...options, executor: plainExecutor });
  split = await splitHouse({ rooms, database: database.app, clock, log });
  schema = joinRooms(await compose(rooms));
  pools = await harvest(compiled.http);
});
afterAll(async () => {
  await Promise.all([compiled.close(), plain.close(), split.close()]);
  await database.drop();
});

test('1,000 generated operations over the real rooms are answered alike', { timeout: 600_000 }, async () => {
  const questions = generateQuestions(1_000, { schema, pools });
  const executors = { plain: plain.http, compiled: compiled.http, split: split.http };
  const { differences, withData } = await compareAll(executors, questions);
  expect(differences.slice(0, 5).join('\n\n')).toBe('');
  // Most answers hold data, else they would agree on nothing.
  expect(withData).toBeGreaterThan(500);
});
