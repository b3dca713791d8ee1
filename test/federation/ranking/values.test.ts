import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
let owner: Client;
const sent: string[] = [];

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  owner = new Client(database.owner);
  await owner.connect();
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await owner.end();
  await database.drop();
});

interface Metric {
  readonly key: string;
  readonly unit: string;
  readonly numeratorCounts: string[];
  readonly numeratorCountsExcept: string[];
  readonly denominatorCounts: string[];
  readonly sqlDefinition: string;
}
interface Value {
  readonly keys: { by: string; key: string | null; label: string }[];
  readonly key: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly quality: { estimatedShare: number; toldShare: number | null };
}

interface Answer<T> {
  readonly data: T;
  readonly errors?: { extensions: { code: string } }[];
}

async function graph<T>(query: string, variables: object = {}): Promise<Answer<T>> {
  const payload = { query, variables };
  return (await house.http.inject({ method: 'POST', url: '/graphql', payload })).json<Answer<T>>();
}

const METRICS = `{ metrics { key unit numeratorCounts numeratorCountsExcept denominatorCounts sqlDefinition } }`;
const VALUES = `query ($metric: String!, $from: Date!, $to: Date!, $asOf: Date, $by: [MetricDimension!]!, $boundaries: Boundaries) {
  metricValues(metric: $metric, period: { from: $from, to: $to }, asOf: $asOf, by: $by, boundaries: $boundaries) {
    rows { keys { by key label } key value numerator denominator low high n eligible reason quality { estimatedShare toldShare } } } }`;
const BEHIND = `query ($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }`;

interface Asked {
  readonly metric: string;
  readonly by: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string | null;
  readonly boundaries?: 'CURRENT' | 'AS_THEN';
}

async function values(asked: Asked): Promise<readonly Value[]> {
  const defaults = { from: '2025-05-13', to: '2025-10-21', boundaries: 'CURRENT' };
  const { data, errors } = await graph<{ metricValues: { rows: Value[] } }>(VALUES, { ...defaults, ...asked });
  expect(errors).toBeUndefined();
  return data.metricValues.rows;
}

async function behind(filter: object): Promise<number> {
  const { data, errors } = await graph<{ dossiers: { totalCount: number } }>(BEHIND, { filter });
  expect(errors).toBeUndefined();
  return data.dossiers.totalCount;
}

const metrics = async (): Promise<Metric[]> => (await graph<{ metrics: Metric[] }>(METRICS)).data.metrics;

/** Of two metrics at least what each is not may be empty; of all together hardly anything is. */
const KEYS = [
  'on_time',
  'online',
  'median_handling',
  'volume',
  'late',
  'returned',
  'pending_overdue',
  'mean_handling',
  'one_round',
  'asked_twice',
  'online_with_result',
  'paid_online',
  'electronic_result',
  'digitised',
  'reused',
  'shared',
  'satisfied',
  'displeased',
  'feedback_in_time',
  'feedback_satisfied',
  'feedback',
  'feedback_on_policy',
  'feedback_on_conduct',
];

test('the registry holds what is tried here, and the index', async () => {
  expect((await metrics()).map(({ key }) => key).sort()).toEqual([...KEYS, 'index_766'].sort());
});

describe.each(KEYS)('the dossiers behind %s', (key) => {
  const questions = [
    { boundaries: 'CURRENT', from: '2025-05-13', to: '2025-10-21', asOf: null },
    { boundaries: 'AS_THEN', from: '2025-04-01', to: '2025-09-30', asOf: '2025-08-17' },
    { boundaries: 'CURRENT', from: '2025-09-01', to: '2026-12-31', asOf: null },
  ] as const;
  test.each(questions)('are as many as the figure says: %o', async ({ boundaries, from, to, asOf }) => {
    const metric = (await metrics()).find((one) => one.key === key);
    if (!metric) throw new Error(`No metric ${key}.`);
    const rows = await values({ metric: key, by: ['UNIT'], boundaries, from, to, asOf });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(0);
    for (const { keys, numerator, denominator } of rows) {
      const filter = { unitId: keys[0]?.key, boundaries, period: { from, to }, asOf };
      if (numerator !== null) {
        const countsNone = metric.numeratorCountsExcept;
        expect(await behind({ ...filter, countsAny: metric.numeratorCounts, countsNone })).toBe(numerator);
      }
      if (denominator !== null) {
        expect(await behind({ ...filter, countsAny: metric.denominatorCounts })).toBe(denominator);
      }
    }
  });

  test('are the same whether counted by tally or one by one, in every month, and add up', async () => {
    const months = await values({ metric: key, by: ['MONTH'] });
    const split = await values({ metric: key, by: ['MONTH', 'CHANNEL'] });
    expect(months.map((row) => row.keys[0]?.key)).toEqual([
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
    ]);
    for (const month of months) {
      const parts = split.filter(({ keys }) => keys[0]?.key === month.keys[0]?.key);
      const sum = (pick: (row: Value) => number | null): number =>
        parts.reduce((all, row) => all + (pick(row) ?? 0), 0);
      expect(sum(({ numerator }) => numerator)).toBe(month.numerator ?? 0);
      expect(sum(({ n }) => n)).toBe(month.n);
    }
  });

  test('say what they rest on', async () => {
    const [unit] = await values({ metric: key, by: ['UNIT_TYPE'] });
    expect(unit?.quality.estimatedShare).toBeGreaterThanOrEqual(0);
    expect(unit?.quality.estimatedShare).toBeLessThanOrEqual(1);
    if (unit?.value !== null && unit?.low !== null && unit?.high !== null) {
      expect(unit?.low).toBeLessThanOrEqual(unit?.value ?? Number.NaN);
      expect(unit?.high).toBeGreaterThanOrEqual(unit?.value ?? Number.NaN);
    }
  });
});

test('the definition shown is the statement that is sent', async () => {
  for (const { key, sqlDefinition } of await metrics()) {
    const { rows } = await owner.query<{ found: boolean }>(
      `select $1 ~ '^/\\* rankings\\.(talliedValues|talliedTimes) \\*/' as found`,
      [sqlDefinition],
    );
    expect([key, rows[0]?.found]).toEqual([key, true]);
    await owner.query(`prepare definition as ${sqlDefinition}`);
    await owner.query('deallocate definition');
  }
});

test('what tallies know costs one statement whatever the units and months; what they do not know costs one too', async () => {
  const costs: string[][] = [];
  for (const by of [
    ['UNIT'],
    ['UNIT', 'MONTH'],
    ['MONTH', 'UNIT_TYPE'],
    ['FIELD'],
    ['CHANNEL', 'MONTH'],
    ['UNIT', 'PROCEDURE'],
  ]) {
    await values({ metric: 'digitised', by });
    sent.length = 0;
    await values({ metric: 'digitised', by });
    costs.push(sent.filter((name) => name !== 'rankings.registryStamp').map((name) => name.replace(/\d+$/u, '')));
  }
  expect(costs).toEqual([
    ['rankings.values'],
    ['rankings.values'],
    ['rankings.values'],
    ['rankings.values', 'rankings.dimensionNames'],
    ['rankings.values'],
    ['rankings.values', 'rankings.dimensionNames'],
  ]);
});

test('names come with their keys', async () => {
  const [first] = await values({ metric: 'volume', by: ['FIELD', 'UNIT'] });
  expect(first?.keys.map(({ by, label }) => [by, label])).toEqual([
    ['FIELD', expect.stringMatching(/\p{L}/u)],
    ['UNIT', expect.stringMatching(/^Xã /u)],
  ]);
  const [month] = await values({ metric: 'volume', by: ['MONTH', 'CHANNEL'] });
  expect(month?.keys[0]).toMatchObject({ key: '2025-05', label: '05/2025' });
  expect(month?.keys[1]?.label).toMatch(/\p{L}/u);
  const [province] = await values({ metric: 'volume', by: ['PROVINCE'] });
  expect(province?.keys).toEqual([{ by: 'PROVINCE', key: '15', label: 'Tỉnh Mới' }]);
});

test('too many dimensions, or none, are refused', async () => {
  for (const by of [[], ['UNIT', 'UNIT'], ['UNIT', 'MONTH', 'FIELD']]) {
    const variables = { metric: 'volume', from: '2025-05-13', to: '2025-10-21', by };
    const { errors } = await graph(VALUES, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['DIMENSIONS_WRONG']);
  }
});

describe('the registry', () => {
  const ADD = `insert into rankings.metric (key, version, kind, unit, polarity, name_vi, name_en, description_vi, description_en,
    formula_vi, formula_en, numerator_columns, denominator_columns, valid_from, valid_until, source, sort_order)
    select 'by_post', $1, 'SHARE', 'SHARE', 'NEUTRAL', 'Qua bưu chính', 'By post', '', '', '', '', $2, '{received}', $3, $4, 'test', 99`;

  test('is read anew when it changes, by the very next question', async () => {
    const before = (await metrics()).length;
    await owner.query(ADD, ['1', '{post}', '2025-01-01', '2025-12-31']);
    const [row] = await values({ metric: 'by_post', by: ['PROVINCE'], asOf: '2025-10-31' });
    const [volume] = await values({ metric: 'volume', by: ['PROVINCE'], asOf: '2025-10-31' });
    expect(row?.denominator).toBe(volume?.numerator);
    expect((await metrics()).length).toBe(before);
    await owner.query(`delete from rankings.metric where key = 'by_post'`);
    const { errors } = await graph(VALUES, { metric: 'by_post', from: '2025-05-01', to: '2025-05-31', by: ['UNIT'] });
    expect(errors?.[0]?.extensions.code).toBe('METRIC_UNKNOWN');
  });

  test('keeps versions of one key apart, and tells of all of them', async () => {
    await owner.query(ADD, ['1', '{post}', '2025-01-01', '2025-12-31']);
    await expect(owner.query(ADD, ['2', '{post}', '2025-12-31', null])).rejects.toThrow(/metric_versions_apart/u);
    await owner.query(ADD, ['2', '{post,online}', '2026-01-01', null]);
    const { data } = await graph<{ metrics: { key: string; version: string; versions: { version: string }[] }[] }>(
      `{ metrics { key version versions { version validFrom validUntil } } }`,
    );
    expect(data.metrics.find(({ key }) => key === 'by_post')).toMatchObject({
      version: '2',
      versions: [{ version: '2' }, { version: '1', validUntil: '2025-12-31' }],
    });
    await owner.query(`delete from rankings.metric where key = 'by_post'`);
  });

  test('takes no column that is not one of a tally', async () => {
    await expect(owner.query(ADD, ['3', '{received); drop table x}', '2025-01-01', null])).rejects.toThrow(
      /metric_columns_named/u,
    );
  });
});

test('a unit is named by its id, so that its dossiers can be asked for', async () => {
  const rows = await values({ metric: 'volume', by: ['UNIT'] });
  expect(rows.map(({ keys }) => keys[0]?.key).sort()).toEqual(
    [1001, 3001, 4001].map((id) => toGlobalId('AdministrativeUnit', id)).sort(),
  );
});
