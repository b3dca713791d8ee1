import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyHouse } from '../fixture/tiny-house.ts';
import { failedAudits } from './audit.ts';

let http: FastifyInstance;
let address: string;

beforeAll(async () => {
  http = await tinyHouse();
  address = await http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => http.close());

test('one process keeps all 61 rules of GraphQL over HTTP, the first time and when the operations are known', async () => {
  expect(await failedAudits(`${address}/graphql`)).toEqual([]);
  expect(await failedAudits(`${address}/graphql`)).toEqual([]);
});
