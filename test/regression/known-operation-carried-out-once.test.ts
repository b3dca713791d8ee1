import Fastify from 'fastify';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { registerGraphql } from '../../server/src/gateway/graphql-route.ts';
import { contextFor } from '../../server/src/gateway/viewer.ts';
import { STAFF } from '../../server/src/platform/context.ts';
import { makeLog } from '../../server/src/platform/log.ts';

const noRoom = (): never => {
  throw new Error('no room is asked');
};

test('an operation that comes again is carried out once, not once more by Apollo', async () => {
  const http = Fastify();
  const seen = { executions: 0 };
  const asker = { viewer: STAFF, now: new Date('2026-11-22T08:00:00+07:00'), language: 'vi', requestId: '-' } as const;
  await registerGraphql(http, {
    schema: buildSchema('type Query { number: Int } type Mutation { add: Int }'),
    execute: () => {
      seen.executions += 1;
      return Promise.resolve({ data: { add: seen.executions } });
    },
    contextOf: () => contextFor(asker, noRoom),
    log: makeLog('silent'),
    limited: true,
  });
  const send = () => http.inject({ method: 'POST', url: '/graphql', payload: { query: 'mutation { add }' } });
  const answers = [await send(), await send(), await send()].map((answer) => answer.json<unknown>());
  await http.close();
  expect(answers).toEqual([1, 2, 3].map((add) => ({ data: { add } })));
  expect(seen.executions).toBe(3);
});
