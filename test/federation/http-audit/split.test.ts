import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinySplit, type TinySplit } from '../fixture/tiny-split.ts';
import { failedAudits } from './audit.ts';

let split: TinySplit;
let address: string;

beforeAll(async () => {
  split = await tinySplit();
  address = await split.http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => split.close());

test('the split shape keeps all 61 rules of GraphQL over HTTP', async () => {
  expect(await failedAudits(`${address}/graphql`)).toEqual([]);
  expect(await failedAudits(`${address}/graphql`)).toEqual([]);
});
