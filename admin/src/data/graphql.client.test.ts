import { describe, expect, test, vi } from 'vitest';
import { createGraphClient } from './graphql.client.ts';
import { graphDocument } from './graphql.document.ts';

const document = graphDocument<{ a: number | null; b: number | null }>('query Question { a b }');
const answering = (body: unknown, init: ResponseInit = {}) =>
  vi.fn<typeof fetch>(() =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), init)),
  );
const clientOf = (fetcher: typeof fetch) =>
  createGraphClient({ endpoint: '/graphql', language: () => 'vi', fetch: fetcher });
const problem = {
  message: 'Không có chỉ tiêu này.',
  path: ['a'],
  extensions: {
    code: 'METRIC_UNKNOWN',
    field: ['metric'],
    remedy: 'Chọn chỉ tiêu khác.',
    parameters: { metric: 'no', count: 3 },
  },
};

test('asks in the reader’s language, by the operation’s name', async () => {
  const fetcher = answering({ data: { a: 1, b: 2 } });
  await clientOf(fetcher).ask(document, {});
  const [address, request] = fetcher.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  expect(new Headers(request?.headers).get('accept-language')).toBe('vi');
  expect(JSON.parse(typeof request?.body === 'string' ? request.body : '')).toMatchObject({
    operationName: 'Question',
  });
});

test('data beside errors is an answer with problems', async () => {
  const answer = await clientOf(
    answering({ data: { a: null, b: 2 }, errors: [problem] }, { headers: { 'x-request-id': 'r1' } }),
  ).ask(document, {});
  expect(answer).toMatchObject({
    data: { b: 2 },
    requestId: 'r1',
    problems: [{ code: 'METRIC_UNKNOWN', path: ['a'] }],
  });
});

describe('no data', () => {
  test('with a refusal keeps its code, field and remedy', async () => {
    const asked = clientOf(answering({ data: { a: null, b: null }, errors: [problem] })).ask(document, {});
    await expect(asked).rejects.toMatchObject({
      kind: 'refused',
      code: 'METRIC_UNKNOWN',
      problems: [{ remedy: 'Chọn chỉ tiêu khác.', field: ['metric'], parameters: { metric: 'no' } }],
    });
  });

  test('with an unexpected error is the server’s fault', async () => {
    const asked = clientOf(
      answering({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, { status: 500 }),
    ).ask(document, {});
    await expect(asked).rejects.toMatchObject({ kind: 'server' });
  });

  test('that is no JSON is told by its status', async () => {
    await expect(clientOf(answering('<html>', { status: 502 })).ask(document, {})).rejects.toMatchObject({
      code: 'HTTP_502',
    });
  });

  test('for want of a network says so', async () => {
    const asked = clientOf(() => Promise.reject(new TypeError('failed'))).ask(document, {});
    await expect(asked).rejects.toMatchObject({ kind: 'network' });
  });
});

test('a document without a name is a mistake', () => {
  expect(() => graphDocument('{ a }')).toThrow(/query Name/);
});
