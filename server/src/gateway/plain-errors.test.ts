import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { makeLog } from '../platform/log.ts';
import { wordPlainErrors } from './plain-errors.ts';

/** What a plain route that throws is answered with. */
async function answerTo(thrown: Error, language = 'vi') {
  const http = Fastify();
  wordPlainErrors(http, makeLog('silent'));
  http.get('/file', () => Promise.reject(thrown));
  const { statusCode, headers, body } = await http.inject({
    method: 'GET',
    url: '/file',
    headers: { 'accept-language': language },
  });
  return { status: statusCode, retry: headers['retry-after'], body };
}

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['53100', 'DISK_FULL'],
  ['ECONNREFUSED', 'SERVICE_UNAVAILABLE'],
])('%s is told as %s, to be asked again', async (code, told) => {
  const { status, retry, body } = await answerTo(withCode(code));
  expect([status, retry]).toEqual([503, '2']);
  expect(body).toContain(`"code":"${told}"`);
});

test('what nobody foresaw is told by a number, without our insides, in the reader’s language', async () => {
  const insides = withCode('XX000', 'relation "dossiers.applicant" at /srv/house.ts:7');
  const [vietnamese, english] = [await answerTo(insides), await answerTo(insides, 'en')];
  expect([vietnamese.status, vietnamese.retry]).toEqual([500, undefined]);
  for (const { body } of [vietnamese, english]) {
    expect(body).toContain('"code":"INTERNAL_SERVER_ERROR"');
    expect(body).not.toMatch(/applicant|house\.ts/u);
  }
  expect(vietnamese.body).not.toBe(english.body);
});

test('what was sent wrongly is refused as before', async () => {
  const { status } = await answerTo(Object.assign(new Error('x'), { statusCode: 415 }));
  expect(status).toBe(415);
});
