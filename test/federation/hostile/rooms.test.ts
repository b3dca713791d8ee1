import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF } from '../../../server/src/platform/context.ts';
import { signedHeaders } from '../../../server/src/gateway/signature.ts';
import { fixedClock } from '../fixture/tiny-house.ts';
import { SECRET, tinySplit, type TinySplit } from '../fixture/tiny-split.ts';

let split: TinySplit;
let room: string;

beforeAll(async () => {
  split = await tinySplit();
  room = split.addresses['towns'] ?? '';
});
afterAll(() => split.close());

const asker = { viewer: STAFF, now: fixedClock(), language: 'vi', requestId: 'r' } as const;
const body = JSON.stringify({ query: '{ _service { sdl } }' });

const post = (headers: Record<string, string>, sent = body, url = '/graphql'): Promise<Response> =>
  fetch(`${room}${url}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent });

describe('a room alone', () => {
  test('answers its gateway', async () => {
    const response = await post(signedHeaders(SECRET, asker, { method: 'POST', url: '/graphql', body }));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('type Town');
  });

  test.each([
    ['its schema', body],
    ['introspection', JSON.stringify({ query: '{ __schema { types { name } } }' })],
    ['objects by their key', JSON.stringify({ query: '{ _entities(representations: []) { __typename } }' })],
    ['a field', JSON.stringify({ query: '{ towns { id } }' })],
  ])('tells nobody else %s', async (_name, sent) => {
    const response = await post({}, sent);
    expect([response.status, (await response.text()).includes('data')]).toEqual([401, false]);
  });

  test.each([
    [
      'another secret',
      signedHeaders('another secret, as long as the right one is', asker, { method: 'POST', url: '/graphql', body }),
    ],
    ['another body', signedHeaders(SECRET, asker, { method: 'POST', url: '/graphql', body: `${body} ` })],
    ['no body', signedHeaders(SECRET, asker, { method: 'POST', url: '/graphql' })],
    ['another address', signedHeaders(SECRET, asker, { method: 'POST', url: '/imports', body })],
    [
      'another time',
      signedHeaders(
        SECRET,
        { ...asker, now: new Date('2026-01-15T02:00:00Z') },
        { method: 'POST', url: '/graphql', body },
      ),
    ],
    ['nonsense', { 'x-mot-cua-context': 'e30', 'x-mot-cua-signature': 'AAAA' }],
  ])('does not believe a signature over %s', async (_name, headers) => {
    expect((await post(headers)).status).toBe(401);
  });

  test('does not believe a viewer that was changed on the way', async () => {
    const headers = signedHeaders(SECRET, asker, { method: 'POST', url: '/graphql', body });
    const sealed = JSON.parse(Buffer.from(headers['x-mot-cua-context'] ?? '', 'base64url').toString()) as object;
    const other = { ...sealed, viewer: { ...STAFF, unit: 7 } };
    const context = Buffer.from(JSON.stringify(other)).toString('base64url');
    expect((await post({ ...headers, 'x-mot-cua-context': context })).status).toBe(401);
  });

  test.each(['/healthz', '/readyz', '/graphql?query=%7B__typename%7D', '/anything'])(
    'does not answer GET %s',
    async (url) => {
      expect((await fetch(`${room}${url}`)).status).toBe(401);
    },
  );
});

describe('a room that is away', () => {
  test('is named, with 503, and leaves the others’ answers alone', async () => {
    const broken = await tinySplit();
    await broken.stopRoom('guides');
    const ask = (query: string) => broken.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
    const alone = await ask('{ guides { name } }');
    const again = await ask('{ guides { name } }');
    const partly = await ask('{ towns(first: 1) { name guide { name } } }');
    const without = await ask('{ towns(first: 1) { name visitCount } }');
    await broken.close();
    expect([alone.statusCode, alone.headers['retry-after'], alone.body.includes('ROOM_UNAVAILABLE')]).toEqual([
      503,
      '2',
      true,
    ]);
    expect([again.statusCode, again.body]).toEqual([503, alone.body]);
    expect([partly.statusCode, partly.json<unknown>()]).toMatchObject([
      200,
      { data: { towns: [{ name: 'Phố a', guide: null }] } },
    ]);
    expect(without.json<unknown>()).toEqual({ data: { towns: [{ name: 'Phố a', visitCount: 1 }] } });
  });
});
