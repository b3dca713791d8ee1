import { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
const VIEWS = {
  ranking: `metric=on_time&minimumCases=0&${PERIOD}`,
  'metric-values': `metric=online&by=FIELD,MONTH&minimumCases=0&${PERIOD}`,
  units: '',
  dossiers: PERIOD,
} as const;

type Rows = Record<string, unknown>[];

async function asJson(view: string, query: string): Promise<Rows> {
  const { statusCode, body } = await get(`/exports/${view}.json?${query}`);
  expect([statusCode, body.slice(0, 300)]).toEqual([200, body.slice(0, 300)]);
  return JSON.parse(body) as Rows;
}

/** Cells of a workbook's first sheet, head left out. */
async function sheetOf(bytes: Buffer): Promise<unknown[][]> {
  const reader = new WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
  });
  for await (const sheet of reader) {
    const rows: unknown[][] = [];
    for await (const row of sheet as AsyncIterable<{ values: unknown[] }>) rows.push(row.values.slice(1));
    return rows.slice(1);
  }
  return [];
}

/** A cell as text, so that formats which have no null, no date and no boolean can be compared with those which have. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}
const moment = (text: string): string => new Date(text).toISOString();

describe.each(Object.entries(VIEWS))('%s', (view, query) => {
  let rows: Rows;
  beforeAll(async () => {
    rows = await asJson(view, query);
  });

  test('has rows, and one line of each in NDJSON', async () => {
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const { body } = await get(`/exports/${view}.ndjson?${query}`);
    expect(
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);
  });

  test('the same cells in CSV for machines', async () => {
    const { body } = await get(`/exports/${view}.csv?${query}&machine=1`);
    const cells = parse<Record<string, string>>(body, { columns: true });
    expect(cells).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
    );
  });

  test('the same cells in Parquet, days and instants as such', async () => {
    const { rawPayload } = await get(`/exports/${view}.parquet?${query}`);
    const file = rawPayload.buffer.slice(
      rawPayload.byteOffset,
      rawPayload.byteOffset + rawPayload.byteLength,
    ) as ArrayBuffer;
    const found = (await parquetReadObjects({ file })) as Rows;
    const text = (value: unknown): string =>
      plain(typeof value === 'string' && /^\d{4}-\d\d-\d\d/u.test(value) ? moment(value) : value);
    const texts = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]));
    expect(found.map(texts)).toEqual(rows.map(texts));
  });

  test('the same cells in the workbook: numbers as numbers, wall clock of Vietnam', async () => {
    const { rawPayload } = await get(`/exports/${view}.xlsx?${query}`);
    const sheet = await sheetOf(rawPayload);
    const asSheet = (value: unknown): string => {
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/u.test(value)) return plain(value);
      const ahead = value.includes('T') ? 7 * 3_600_000 : 0;
      return new Date(Math.round((Date.parse(value) + ahead) / 1_000) * 1_000).toISOString();
    };
    const width = Object.keys(rows[0] ?? {}).length;
    const shown = sheet.map((cells) =>
      Array.from({ length: width }, (_, index) => {
        const cell = cells[index];
        return cell instanceof Date ? new Date(Math.round(cell.getTime() / 1_000) * 1_000).toISOString() : plain(cell);
      }),
    );
    expect(shown).toEqual(rows.map((row) => Object.values(row).map(asSheet)));
  });

  test('the metadata name every column, in both languages', async () => {
    for (const [language, word] of [
      ['vi', /[ăâđêôơưáạ]/iu],
      ['en', /^[\x20-\x7e²]+$/u],
    ] as const) {
      const { columns, title } = (await get(`/exports/${view}.metadata.json?${query}&lang=${language}`)).json<{
        title: string;
        columns: { name: string; label: string }[];
      }>();
      expect(columns.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
      expect(title).toMatch(word);
    }
  });
});

test('CSV for people opens in Vietnamese Excel: byte order mark, semicolons, decimal commas, labels, days as they are written here', async () => {
  const { body, headers } = await get(`/exports/units.csv?lang=vi`);
  expect(body.startsWith('\uFEFFMã;Tên;')).toBe(true);
  expect(body).toMatch(/;01\/07\/2025;/u);
  expect((await get(`/exports/ranking.csv?lang=vi&${VIEWS.ranking}`)).body).toMatch(/;0,\d+;/u);
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''units.csv");
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
  ['/exports/nothing.csv', 404, 'EXPORT_UNKNOWN'],
  ['/exports/ranking.doc', 404, 'EXPORT_FORMAT_UNKNOWN'],
  ['/exports/ranking.csv?metric=on_time', 400, 'EXPORT_PARAMETER_MISSING'],
  [`/exports/ranking.csv?metric=on_time&${PERIOD}&provinz=15`, 400, 'EXPORT_PARAMETER_UNKNOWN'],
  [`/exports/ranking.csv?metric=on_time&minimumCases=few&${PERIOD}`, 400, 'EXPORT_PARAMETER_INVALID'],
  [`/exports/ranking.csv?metric=nothing&${PERIOD}`, 400, 'METRIC_UNKNOWN'],
  ['/exports/ranking.csv?metric=on_time&from=2025-13-01&to=2025-12-31', 400, 'BAD_USER_INPUT'],
])('%s is refused with %i %s', async (url, status, code) => {
  const answer = await get(url);
  const body = answer.json<{ errors: { message: string; extensions: { code: string } }[] }>();
  expect([answer.statusCode, body.errors[0]?.extensions.code]).toEqual([status, code]);
});
