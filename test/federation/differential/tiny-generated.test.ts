import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainExecutor } from '../../../server/src/gateway/compiled.ts';
import { joinRooms } from '../../../server/src/gateway/one-process.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { composeTiny, tinyHouse } from '../fixture/tiny-house.ts';
import { tinySplit, type TinySplit } from '../fixture/tiny-split.ts';
import { compareAll, type Executors } from './agreement.ts';
import { generateQuestions } from './generated.ts';

const towns = ['a', 'b', 'c', 'd', 'zz'].map((key) => toGlobalId('Town', key));
const others = [toGlobalId('Visit', 'v1'), toGlobalId('Guide', '2'), toGlobalId('Region', 'n')];
const pools = {
  'Query.node.id': [...towns, ...others, 'nothing'],
  ID: towns,
  Int: [0, 1, 2, 3, 7],
  String: ['một', '', 'x"y\\z', 'ồ'],
  Boolean: [true, false],
  Date: ['2020-07-01', '2022-01-01'],
};

/**
 * graphql-js leaves the promises of fields beside one that failed to themselves; here fields fail on purpose. The
 * server itself only logs such promises.
 */
const unheard = (cause: unknown): void => {
  if (!String(cause).includes('secret inside')) throw cause;
};
const listeners = process.listeners('unhandledRejection');

let executors: Executors;
let split: TinySplit;
let schema: GraphQLSchema;

beforeAll(async () => {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', unheard);
  schema = joinRooms(await composeTiny());
  split = await tinySplit();
  executors = { plain: await tinyHouse(plainExecutor), compiled: await tinyHouse(), split: split.http };
});
afterAll(async () => {
  await Promise.all([executors.plain.close(), executors.compiled.close(), split.close()]);
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

test(
  '1,000 generated operations over rooms that fail on purpose are answered alike',
  { timeout: 600_000 },
  async () => {
    const questions = generateQuestions(1_000, { schema, pools });
    const { differences, withData, withErrors } = await compareAll(executors, questions);
    expect(differences.slice(0, 5).join('\n\n')).toBe('');
    expect(withData).toBeGreaterThan(400);
    expect(withErrors).toBeGreaterThan(200);
  },
);
