import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../../server/src/gateway/limits.ts';
import { codesOf, ENDLESS, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
beforeAll(async () => {
  house = await signedHouse({
    budgets: ENDLESS,
    pace: { ...LIMITS, heavyInFlight: 1, heavyWaiting: 1, inFlight: 8, waitMs: 60_000 },
  });
});
afterAll(() => house.close());

const ranking = (minimumCases: number): Promise<Answer> =>
  house.ask(`{ communeRanking(metric: "on_time", minimumCases: ${String(minimumCases)},
    period: { from: "2026-01-01", to: "2026-09-30" }) { rows { rank value low high unit { name } totals { received } } } }`);

test('a flood of heavy operations is turned away and leaves room for the others', async () => {
  const flood = [1, 2, 3, 4, 5, 6].map(ranking);
  const light = await Promise.all(Array.from({ length: 20 }, () => house.ask('{ meta { demo } }')));
  const heavy = await Promise.all(flood);
  expect(light.map(({ status }) => status)).toEqual(light.map(() => 200));
  expect(heavy.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503, 503, 503]);
  const refused = heavy.find(({ status }) => status === 503)!;
  expect([codesOf(refused), refused.headers['retry-after'], refused.data]).toEqual([['TOO_BUSY'], '2', undefined]);
});

test('those that are known already are turned away as well, and all are let in when it is over', async () => {
  await ranking(30);
  const statuses = (await Promise.all([30, 30, 30, 30].map(ranking))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 200, 503, 503]);
  expect((await ranking(30)).status).toBe(200);
});

test('cookies nobody knows are looked for a few at a time', async () => {
  const strangers = Array.from({ length: 200 }, () => `mc_session=${randomBytes(32).toString('base64url')}`);
  const ask = (cookie: string) => house.http.inject({ url: '/imports/template.csv', headers: { cookie } });
  const statuses = (await Promise.all(strangers.map(ask))).map(({ statusCode }) => statusCode);
  expect(new Set(statuses)).toEqual(new Set([401, 503]));
});
