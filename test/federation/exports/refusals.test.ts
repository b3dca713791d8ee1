import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from '../ranking/world.ts';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: silent,
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  house.http.inject({ url, headers: { host: 'localhost', ...headers } });

const PERIOD = 'from=2025-01-01&to=2025-12-31';

test('CSV for people opens in Vietnamese Excel: byte order mark, semicolons, decimal commas, labels, days as they are written here', async () => {
  const { body, headers } = await get(`/exports/units.csv?lang=vi`);
  expect(body.startsWith('\uFEFFMã;Tên;')).toBe(true);
  expect(body).toMatch(/;01\/07\/2025;/u);
  expect((await get(`/exports/ranking.csv?lang=vi&metric=on_time&minimumCases=0&${PERIOD}`)).body).toMatch(/;0,\d+;/u);
  const shown = encodeURIComponent('Đơn vị hành chính cấp xã.csv');
  expect(headers['content-disposition']).toBe(`attachment; filename="units.csv"; filename*=UTF-8''${shown}`);
  const plain = await get('/exports/units.csv?machine=1');
  expect(plain.headers['content-disposition']).toBe(`attachment; filename="units.csv"; filename*=UTF-8''units.csv`);
});

test('a table goes over all its pages: as many dossiers as the graph counts', async () => {
  const counted = await house.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'localhost' },
    payload: { query: '{ dossiers(first: 1) { totalCount } }' },
  });
  const { totalCount } = counted.json<{ data: { dossiers: { totalCount: number } } }>().data.dossiers;
  const { body } = await get('/exports/dossiers.ndjson');
  expect(totalCount).toBeGreaterThan(500);
  expect(body.trimEnd().split('\n')).toHaveLength(totalCount);
});

test.each([
  [`metric=on_time&${PERIOD}`, 'm=on_time&p=2025'],
  ['metric=on_time&from=2025-10-01&to=2025-12-31&province=15', 'm=on_time&p=2025Q4&in=15'],
  [
    'metric=on_time&from=2025-04-01&to=2025-04-30&boundaries=AS_THEN&types=COMMUNE',
    'm=on_time&p=2025-04&geo=then&type=xa',
  ],
])('%s may be said in the words of the page: %s', async (names, words) => {
  const [one, other] = await Promise.all([names, words].map((query) => get(`/exports/ranking.json?${query}`)));
  expect(JSON.parse(one?.body ?? '')).not.toEqual([]);
  expect(other?.body).toBe(one?.body);
});

test('an empty table is its head alone, in each format', async () => {
  const address = (format: string) => `/exports/dossiers.${format}?from=1999-01-01&to=1999-01-02&machine=1`;
  expect((await get(address('json'))).json()).toEqual([]);
  expect((await get(address('ndjson'))).body).toBe('');
  expect((await get(address('csv'))).body).toMatch(/^code,state,[^\n]*\r\n$/u);
  for (const format of ['xlsx', 'parquet']) expect((await get(address(format))).rawPayload.length).toBeGreaterThan(100);
});

test.each([
  ['/exports/nothing.csv', 404, 'EXPORT_UNKNOWN', 'ranking'],
  ['/exports/ranking.doc', 404, 'EXPORT_FORMAT_UNKNOWN', 'parquet'],
  ['/exports/ranking.csv?metric=on_time', 400, 'EXPORT_PARAMETER_MISSING', 'from'],
  [`/exports/ranking.csv?metric=on_time&${PERIOD}&provinz=15`, 400, 'EXPORT_PARAMETER_UNKNOWN', 'province'],
  [`/exports/ranking.csv?metric=on_time&minimumCases=few&${PERIOD}`, 400, 'EXPORT_PARAMETER_INVALID', 'minimumCases'],
  [`/exports/ranking.csv?metric=nothing&${PERIOD}`, 400, 'METRIC_UNKNOWN', ''],
  ['/exports/ranking.csv?metric=on_time&from=2025-13-01&to=2025-12-31', 400, 'EXPORT_PARAMETER_DAY', 'from'],
  ['/exports/ranking.csv?metric=on_time&p=2025Q5', 400, 'EXPORT_PARAMETER_PERIOD', '2026Q3'],
  [`/exports/ranking.csv?metric=on_time&boundaries=OLD&${PERIOD}`, 400, 'EXPORT_PARAMETER_CHOICE', 'AS_THEN'],
  [`/exports/why.csv?metric=on_time&unit=99999&${PERIOD}`, 400, 'EXPORT_UNIT_UNKNOWN', 'id'],
  [`/exports/why.csv?metric=on_time&unit=;drop&${PERIOD}`, 400, 'EXPORT_UNIT_UNKNOWN', 'id'],
  [`/exports/ranking.csv?metric=on_time&metric=online&${PERIOD}`, 400, 'METRIC_UNKNOWN', ''],
])('%s is refused with %i %s', async (...asked) => {
  const [url, status, code, remedied] = asked;
  for (const language of ['vi', 'en']) {
    const answer = await get(url, { 'accept-language': language });
    const body = answer.json<{ errors: { message: string; extensions: { code: string; remedy: string } }[] }>();
    const [error] = body.errors;
    expect([answer.statusCode, error?.extensions.code]).toEqual([status, code]);
    expect(error?.extensions.remedy).toContain(remedied);
    if (language === 'en') expect(error?.message).toMatch(/^[\x20-\x7e]+$/u);
  }
});
