import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { EXAMPLES, READERS, type Example } from './examples.ts';
import { exportWorld, FORMULA, type ExportWorld, type Got } from './export-world.ts';
import {
  asCsv,
  asInstants,
  asSheet,
  csvOf,
  filesOf,
  isFormula,
  parquetOf,
  sheetOf,
  shownIn,
  type Rows,
} from './readers.ts';

let world: ExportWorld;
beforeAll(async () => {
  world = await exportWorld();
});
afterAll(() => world.close());

const all = rooms.flatMap((room) => room.exports ?? []);

test('every export has an example, and its words lead to one place each', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(all.map(({ name }) => name).sort());
  for (const { name, parameters } of all) {
    const words = parameters.flatMap((one) => [
      one.name,
      ...(one.word === undefined || one.word === one.name ? [] : [one.word]),
    ]);
    expect([name, ...words]).toEqual([name, ...new Set(words)]);
  }
});

/** Every table that may be asked for at a day or as it was known, with which of the two. */
const TIMED = all.flatMap(({ name, parameters }) => {
  const takes = (one: string) => parameters.some((parameter) => parameter.name === one);
  return takes('asOf') || takes('knownAt') ? [{ name, asOf: takes('asOf'), knownAt: takes('knownAt') }] : [];
});

test('tables that are told of a day and of an instant are many', () => {
  expect(TIMED.filter(({ asOf }) => asOf).length).toBeGreaterThanOrEqual(18);
  expect(TIMED.filter(({ knownAt }) => knownAt).length).toBeGreaterThanOrEqual(16);
});

const timeOf = async (name: string, more = ''): Promise<unknown[]> => {
  const { query, as = 'lanhdao' } = EXAMPLES[name] ?? { query: '' };
  const { status, body } = await world.get(`/exports/${name}.metadata.json?${query}${more}`, as);
  const told = JSON.parse(body) as Record<string, unknown>;
  return [status, told['asOf'], told['knownAt']];
};

test.each(TIMED)('$name: the metadata say of which day and as known when', async ({ name, asOf, knownAt }) => {
  const day: unknown = expect.stringMatching(/^2026-\d\d-\d\d$/u);
  expect(await timeOf(name)).toEqual([200, asOf ? day : undefined, knownAt ? null : undefined]);
});

test.each(TIMED.filter(({ knownAt }) => knownAt))(
  '$name: pinned, its metadata say the instant, and a day that was over by then',
  async ({ name, asOf }) => {
    const instant = '2026-09-15T09:00:00+07:00';
    const day = name === 'metrics' || name === 'peer-groups' ? '2026-09-15' : '2026-09-14';
    expect(await timeOf(name, `&knownAt=${encodeURIComponent(instant)}`)).toEqual([
      200,
      asOf ? day : undefined,
      instant,
    ]);
  },
);

describe.each(Object.entries(EXAMPLES))('%s', (name, { query, fewest, open, as = 'lanhdao' }: Example) => {
  const got = async (format: string, more = ''): Promise<Got> => {
    const answer = await world.get(`/exports/${name}.${format}?${query}${more}`, as);
    expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
    return answer;
  };
  let rows: Rows;
  beforeAll(async () => {
    rows = JSON.parse((await got('json')).body) as Rows;
  });

  test('has rows, and one line of each in NDJSON', async () => {
    expect(rows.length).toBeGreaterThanOrEqual(fewest);
    const lines = (await got('ndjson')).body.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  });

  test('no column is empty everywhere by mistake', () => {
    const named = Object.keys(rows[0] ?? {});
    expect(named.some((column) => rows.some((row) => row[column] !== null))).toBe(true);
    expect(named.filter((column) => column.endsWith('name') && rows.every((row) => row[column] === null))).toEqual([]);
  });

  test('the same cells in CSV for machines, none of them a formula', async () => {
    const cells = csvOf((await got('csv', '&machine=1')).body);
    expect(cells).toEqual(asCsv(rows));
    const texts = (row: Record<string, string>) => Object.values(row).filter((text) => !/^-?[\d.e-]+$/u.test(text));
    expect(cells.flatMap(texts).filter(isFormula)).toEqual([]);
  });

  test('the same cells in Parquet, days and instants as such', async () => {
    expect(asInstants(await parquetOf((await got('parquet')).bytes))).toEqual(asInstants(rows));
  });

  test('the same cells in the workbook: numbers as numbers, wall clock of Vietnam', async () => {
    const sheet = await sheetOf((await got('xlsx')).bytes);
    expect(shownIn(sheet, Object.keys(rows[0] ?? {}).length)).toEqual(asSheet(rows));
  });

  test('CSV for people has a byte order mark, Vietnamese heads, semicolons and as many rows', async () => {
    const { body } = await got('csv', '&lang=vi');
    expect(body.startsWith('\uFEFF')).toBe(true);
    const cells = csvOf(body, ';');
    expect(cells).toHaveLength(rows.length);
    expect(Object.keys(cells[0] ?? {}).join()).toMatch(/[ăâđêôơưáạãảấộ]/iu);
  });

  test('the metadata name every column, in both languages', async () => {
    for (const [language, word] of [
      ['vi', /[^\x20-\x7e]/u],
      ['en', /^[\x20-\x7e²’]+$/u],
    ] as const) {
      const { columns, title, titles, source, licence, rowCount } = JSON.parse(
        (await got('metadata.json', `&lang=${language}`)).body,
      ) as {
        title: string;
        titles: Record<string, string>;
        source: string;
        licence: string;
        rowCount: number;
        columns: { name: string; label: string }[];
      };
      expect(columns.map((column) => column.name)).toEqual(Object.keys(rows[0] ?? {}));
      expect(title).toMatch(word);
      expect(titles[language]).toBe(title);
      expect(rowCount).toBe(rows.length);
      expect([source, licence].every((text) => text.length > 20)).toBe(true);
      expect(columns.map(({ label }) => label).join()).toMatch(word);
    }
  });

  test('an archive of the CSV and what explains it', async () => {
    const [archive, table, about] = await Promise.all(
      ['zip', 'csv', 'metadata.json'].map((format) => got(format, '&machine=1')),
    );
    const files = await filesOf(archive?.bytes ?? Buffer.alloc(0));
    expect(files).toEqual({ [`${name}.csv`]: table?.body, [`${name}.metadata.json`]: about?.body });
  });

  test('whoever may not ask gets no row', async () => {
    const statuses: unknown[] = [];
    for (const reader of READERS) {
      statuses.push([reader, (await world.get(`/exports/${name}.csv?${query}`, reader)).status]);
    }
    const told = new Map<string, number>([
      ['nobody', 401],
      ...(EXAMPLES[name]?.unknown ?? []).map((reader) => [reader, 404] as const),
      ...open.map((reader) => [reader, 200] as const),
    ]);
    expect(statuses).toEqual(READERS.map((reader) => [reader, told.get(reader) ?? 403]));
  });
});

test('texts that look like formulas stand in many tables', async () => {
  const found: string[] = [];
  for (const [name, { query, as = 'lanhdao' }] of Object.entries(EXAMPLES)) {
    const { body } = await world.get(`/exports/${name}.csv?${query}&machine=1`, as);
    if (Object.values(csvOf(body)).some((row) => Object.values(row).some((text) => /^'[=+@-]/u.test(text))))
      found.push(name);
    expect(body).not.toMatch(new RegExp(`(?:^|,|")${FORMULA.slice(0, 10)}`, 'mu'));
  }
  expect(found.length).toBeGreaterThanOrEqual(12);
});
