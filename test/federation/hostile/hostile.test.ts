import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../server/src/gateway/limits.ts';
import { tinyHouse } from '../fixture/tiny-house.ts';
import { longRequests } from './requests.ts';

let http: FastifyInstance;
let address: string;

beforeAll(async () => {
  http = await tinyHouse();
  address = await http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => http.close());

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const ask = (query: string, headers: Record<string, string> = {}, variables?: unknown): Promise<Answer> =>
  send(JSON.stringify({ query, variables }), headers);

const codesOf = ({ text }: Answer): unknown[] =>
  (JSON.parse(text) as { errors: { extensions: { code: unknown } }[] }).errors.map(({ extensions }) => extensions.code);

const firstMessage = ({ text }: Answer): string =>
  (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message ?? '';

/** Nothing of our insides: no stack, no file, no package, no SQL, no text of the thrown error. */
const INSIDES = /\bat \w+ \(|node_modules|\.[jt]s:\d|secret inside|select |Maximum call stack|TypeError|postgres/i;

describe('documents', () => {
  test.each(longRequests)('$name is refused with a code', async ({ query, code }) => {
    const started = performance.now();
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(codesOf(answer)).toContain(code);
    expect(answer.text).not.toMatch(INSIDES);
    expect(answer.text).not.toContain('"data"');
    expect(answer.text.length).toBeLessThan(50_000);
    expect(performance.now() - started).toBeLessThan(LIMITS.operationMs);
  });

  test('a refusal speaks the language of the request', async () => {
    const deep = `{ towns ${'{ twin '.repeat(20)}{ id }${' }'.repeat(20)} }`;
    expect(firstMessage(await ask(deep))).toMatch(/Truy vấn sâu/);
    expect(firstMessage(await ask(deep, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.8' }))).toMatch(/levels deep/);
  });

  test('introspection may not be nested without end', async () => {
    const loop =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(codesOf(await ask(loop))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('lists inside lists are refused by what they may cost, whatever the depth', async () => {
    const wide = '{ regions { towns { visits(first: 400) { guides { visits { guides { id } } } } } } }';
    expect(codesOf(await ask(wide))).toEqual(['QUERY_TOO_COSTLY']);
    const asked = 'query($n: Int!) { regions { towns { visits(first: $n) { guides { visits { id days } } } } } }';
    expect(codesOf(await ask(asked, {}, { n: 100_000 }))).toEqual(['QUERY_TOO_COSTLY']);
    expect((await ask(asked, {}, { n: 2 })).text).toContain('"data"');
    expect(codesOf(await ask(asked, {}, { n: 100_000 }))).toEqual(['QUERY_TOO_COSTLY']);
  });

  test('a subscription is refused', async () => {
    expect((await ask('subscription { towns { id } }')).text).not.toContain('"data"');
  });
});

describe('values', () => {
  const echo = 'query($words: [String]) { echo(words: $words) }';

  test.each([
    ['NUL in a variable', echo, { words: ['a\u0000b'] }],
    ['half a surrogate pair in a variable', echo, { words: ['\ud800'] }],
    ['NUL in the text', '{ echo(words: ["a\\u0000b"]) }', undefined],
    ['half a surrogate pair in the text', '{ echo(words: ["\\ud800"]) }', undefined],
    ['an object for a text', echo, { words: [{ a: 1 }] }],
    ['50,000 wrong values', echo, { words: Array.from({ length: 50_000 }, () => 1) }],
    ['an impossible date', '{ towns(filter: { foundedFrom: "2025-02-30" }) { id } }', undefined],
    ['a number beyond int4', '{ towns(first: 99999999999) { id } }', undefined],
  ])('%s is refused as input', async (_name, query, variables) => {
    const answer = await ask(query, {}, variables);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('"data"');
    expect(answer.text).not.toMatch(INSIDES);
    expect(answer.text.length).toBeLessThan(50_000);
  });

  test('lists 100,000 deep are refused as input', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await send(`{"query":${JSON.stringify(echo)},"variables":{"words":${deep}}}`);
    expect(answer.text).not.toContain('"data"');
    expect(answer.text).not.toMatch(INSIDES);
  });

  test('text is brought to one Unicode form at the door', async () => {
    const { text } = await ask(echo, {}, { words: ['Mỹ'.normalize('NFD')] });
    expect(text).toContain('Mỹ'.normalize('NFC'));
  });

  test('keys that name the prototype stay keys', async () => {
    const body = '{"query":"query($words:[String]){echo(words:$words)}","variables":{"__proto__":{"words":["x"]}}}';
    expect((await send(body)).text).toContain('một');
  });

  test('what a resolver throws is masked, and has a number to ask by', async () => {
    const { text } = await ask('{ broken }');
    expect(text).not.toMatch(INSIDES);
    expect(text).toContain('errorId');
  });
});

describe('bodies', () => {
  const query = JSON.stringify({ query: '{ __typename }' });

  test.each([
    ['a form', 'query=%7B__typename%7D', 'application/x-www-form-urlencoded'],
    [
      'multipart',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
      'multipart/form-data; boundary=x',
    ],
    ['application/graphql', '{ __typename }', 'application/graphql'],
    ['text/plain', query, 'text/plain'],
  ])('%s is refused with 415', async (_name, body, type) => {
    const answer = await send(body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
  });

  test('a compressed body is refused with 415', async () => {
    const answer = await send(gzipSync(query), { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });

  test('24 MB are refused with 413', async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(24 * 1024 * 1024)}` });
    const answer = await send(large).catch(() => undefined);
    expect([413, undefined]).toContain(answer?.status);
  });

  test.each([
    ['not JSON', '{'],
    ['a batch', '[{"query":"{ __typename }"}]'],
    ['a number', '1'],
    ['null', 'null'],
    ['no query', '{}'],
    ['a query that is a number', '{"query":1}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['an operation name that is a number', '{"query":"{ __typename }","operationName":1}'],
  ])('%s is refused with 400, also when the operation is known', async (_name, body) => {
    await send(query);
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(INSIDES);
    expect(answer.text).toContain('"remedy"');
  });
});

describe('callers', () => {
  test('a page of another site is refused, and no CORS header is sent', async () => {
    const answer = await ask('{ __typename }', { origin: 'https://example.org' });
    expect(answer.status).toBe(403);
    const names = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect(names).toEqual([]);
  });

  test('a page of another site may not even GET', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const response = await http.inject({ method: 'GET', url: '/graphql?query=%7B__typename%7D', headers });
    expect(response.statusCode).toBe(403);
  });

  test('a name that was made to point here is refused', async () => {
    const response = await http.inject({ url: '/healthz', headers: { host: 'evil.example:4000' } });
    expect(response.statusCode).toBe(421);
  });

  test('a preflight is refused', async () => {
    const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' };
    const response = await http.inject({ method: 'OPTIONS', url: '/graphql', headers });
    expect(response.statusCode).toBe(403);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('other methods are refused with what is allowed', async () => {
    const response = await http.inject({ method: 'DELETE', url: '/graphql' });
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, POST']);
  });

  test('a mutation by GET is refused', async () => {
    const response = await http.inject({ method: 'GET', url: '/graphql?query=mutation%7BburnTown%7D' });
    expect(response.statusCode).toBe(405);
  });
});

describe.concurrent('slow senders', () => {
  test.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n'],
    [
      'a body',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{',
    ],
  ])('%s that never end are cut off', async (_name, text) => {
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(text);
    const started = performance.now();
    await new Promise((resolve) => socket.once('close', resolve).on('error', resolve).resume());
    expect(performance.now() - started).toBeLessThan(50_000);
  });
});
