import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../server/src/access/demo/demo-accounts.data.ts';
import { ANONYMOUS } from '../../../server/src/access/policy/policy.rules.ts';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import { signedHeaders } from '../../../server/src/gateway/signature.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { splitHouse, type SplitHouse } from '../fixture/split-house.ts';
import { SECRET } from '../fixture/tiny-split.ts';
import { at, codesOf, SIGN_IN, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

/** The same database in both shapes: one made the accounts, the other is asked. */
let house: SignedHouse;
let split: SplitHouse;
beforeAll(async () => {
  house = await signedHouse();
  const { app: database } = house.database;
  split = await splitHouse({ rooms, gate, database, clock: () => DEMO_NOW, log: makeLog('silent') });
});
afterAll(async () => {
  await split.close();
  await house.close();
});

async function ask(query: string, cookie?: string, variables?: Record<string, unknown>): Promise<Answer> {
  const response = await split.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers: cookie === undefined ? {} : { cookie },
  });
  const answer = JSON.parse(response.body) as Pick<Answer, 'data' | 'errors'>;
  return {
    ...answer,
    status: response.statusCode,
    headers: response.headers,
    cookie: [response.headers['set-cookie']].flat()[0],
  };
}

const enter = async (userName: string): Promise<string> => {
  const { cookie } = await ask(SIGN_IN, undefined, { userName, password: DEMO_PASSWORD });
  return cookie?.split(';')[0] ?? '';
};

const DOSSIERS = '{ dossiers(first: 1) { nodes { code } } }';

test('signing in works where the rooms are servers of their own', async () => {
  const cookie = await enter('xa.banlau');
  const viewer = await ask('{ viewer { account { userName } activeGrant { role unit { name } } } }', cookie);
  expect(at(viewer, 'viewer')).toEqual({
    account: { userName: 'xa.banlau' },
    activeGrant: { role: 'COMMUNE_LEADER', unit: { name: 'Xã Bản Lầu' } },
  });
});

test('signing out ends the session there as well', async () => {
  const cookie = await enter('noivu');
  const { cookie: cleared } = await ask('mutation { signOut(input: {}) { userErrors { code } } }', cookie);
  expect(cleared).toMatch(/Max-Age=0/u);
  expect(at(await ask('{ viewer { account { userName } } }', cookie), 'viewer.account')).toBeNull();
});

test('the gateway closes what is not public', async () => {
  expect(codesOf(await ask(DOSSIERS))).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(await ask(DOSSIERS, await enter('phantich')))).toEqual(['FORBIDDEN']);
  expect(codesOf(await ask(DOSSIERS, await enter('lanhdao')))).toEqual([]);
  expect(codesOf(await ask('{ provinces { code } }'))).toEqual([]);
});

test('a room judges again what its gateway asks', async () => {
  const body = JSON.stringify({ query: DOSSIERS });
  const asker = { viewer: ANONYMOUS, now: DEMO_NOW, language: 'vi', requestId: 'test' } as const;
  const headers = signedHeaders(SECRET, asker, { method: 'POST', url: '/graphql', body });
  const answer = await fetch(`${split.addresses['dossiers'] ?? ''}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  expect(await answer.text()).toContain('UNAUTHENTICATED');
});

test('nobody but the gateway is told who asks', async () => {
  expect((await fetch(`${split.addresses['access'] ?? ''}/visit`)).status).toBe(401);
  expect((await split.http.inject({ url: '/visit' })).statusCode).toBe(404);
});
