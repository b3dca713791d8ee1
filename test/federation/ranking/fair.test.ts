import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from './world.ts';

/** The rules of fair league tables, each as the API keeps it; a commune's own words have `voice.test.ts`. */

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

interface Row {
  readonly unit: { readonly code: string };
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
  readonly changeIsSignal: boolean | null;
  readonly totals: Readonly<Record<string, number>>;
}
interface Table {
  readonly metric: { readonly version: string; readonly polarity: string };
  readonly stability: { readonly note: string } | null;
  readonly rows: readonly Row[];
}
interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly remedy: string } }[];
}

async function ask<Data>(query: string): Promise<Answer<Data>> {
  const headers = { 'accept-language': 'vi', 'content-type': 'application/json' };
  const answer = await house.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  return answer.json<Answer<Data>>();
}

const tableQuery = (more: string, metric: string): string => `{ communeRanking(metric: "${metric}",
  period: { from: "2025-10-01", to: "2025-12-31" }${more}) { metric { version polarity } stability { note }
  rows { unit { code } rank rankLow rankHigh value low high reason changeLow changeHigh changeIsSignal
    totals { received carriedOver early onTime late returned pendingInTime pendingOverdue } } } }`;

async function table(more = '', metric = 'on_time'): Promise<Table> {
  const { data } = await ask<{ communeRanking: Table }>(tableQuery(more, metric));
  return data.communeRanking;
}

test('rule 1: too few cases are not ranked, say why, and keep their own value', async () => {
  const ranked = await table();
  const few = await table(', minimumCases: 100000');
  const valueOf = new Map(ranked.rows.map(({ unit, value }) => [unit.code, value]));
  expect(few.rows).toHaveLength(3);
  for (const row of few.rows) {
    expect(row).toMatchObject({ rank: null, rankLow: null, rankHigh: null, value: valueOf.get(row.unit.code) });
    expect(row.reason).toMatch(/^Chưa đủ số liệu để xếp hạng/u);
  }
});

test('rule 2: every rate has its interval, and every rank', async () => {
  const { rows } = await table();
  expect(rows).toHaveLength(3);
  for (const { value, low, high, rank, rankLow, rankHigh } of rows) {
    expect([low, value, high]).toEqual([low, value, high].map(Number).sort((one, other) => one - other));
    expect([rankLow, rank, rankHigh]).toEqual([rankLow, rank, rankHigh].map(Number).sort((one, other) => one - other));
  }
});

test('rule 3: a day on which no formula held is refused, and says what to do', async () => {
  const { errors } = await ask(tableQuery(', asOf: "2010-01-01"', 'on_time'));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['METRIC_UNKNOWN']);
  expect(errors?.[0]?.extensions.remedy).not.toBe('');
});

test('rule 3: units of other borders are never among those of today’s', async () => {
  const today = await table(', scope: { unitCodes: ["00010"] }');
  expect(today.rows.length).toBe(1);
  const { errors } = await ask(tableQuery(', scope: { unitCodes: ["00020"] }', 'on_time'));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RANKING_UNIT_ENDED']);
});

test('rule 4: a row says on which side of its peers’ median its whole interval lies, and an index its band', async () => {
  interface Beside {
    unit: { id: string };
    low: number | null;
    high: number | null;
    eligible: boolean;
    peerMedian: number | null;
    besidePeers: string | null;
    band: { name: string } | null;
  }
  const period = 'period: { from: "2025-10-01", to: "2025-12-31" }';
  const rowsOf = async (metric: string): Promise<Beside[]> =>
    (
      await ask<{
        communeRanking: { rows: Beside[] };
      }>(`{ communeRanking(metric: "${metric}", ${period}, minimumCases: 1) {
        rows { unit { id } low high eligible peerMedian besidePeers band { name } } } }`)
    ).data.communeRanking.rows;
  const sideOf = ({ low, high, peerMedian }: Beside): string | null => {
    if (low === null || high === null || peerMedian === null) return null;
    return low > peerMedian ? 'ABOVE' : high < peerMedian ? 'BELOW' : null;
  };
  for (const metric of ['on_time', 'index_766']) {
    const rows = (await rowsOf(metric)).filter(({ eligible }) => eligible);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ besidePeers }) => besidePeers)).toEqual(rows.map(sideOf));
    for (const { unit, band } of rows) {
      const { data } = await ask<{ index766: { band: { name: string } | null } }>(
        `{ index766(unit: "${unit.id}", ${period}) { band { name } } }`,
      );
      expect(band).toEqual(metric === 'index_766' ? data.index766.band : null);
    }
  }
});

test('rule 4: a peer group is as large as it says, and is ranked by itself', async () => {
  const { data } = await ask<{ peerGroups: { key: string; kind: string; size: number }[] }>(
    '{ peerGroups { key kind size } }',
  );
  const groups = data.peerGroups.filter(({ kind }) => kind === 'UNIT_TYPE');
  expect(groups.map(({ size }) => size).sort()).toEqual([1, 2]);
  for (const { key, size } of groups) {
    const { rows } = await table(`, scope: { peerGroup: "${key}" }`);
    expect(rows).toHaveLength(size);
    expect(rows.every(({ rank }) => rank !== null && rank <= size)).toBe(true);
  }
});

test('rule 5: a change counts only beyond its own interval', async () => {
  const { rows } = await table();
  expect(rows).toHaveLength(3);
  for (const { changeIsSignal, changeLow, changeHigh } of rows) {
    expect(changeIsSignal).toBe(Number(changeLow) > 0 || Number(changeHigh) < 0);
  }
});

test('rules 6 and 7: volume and late count stand beside the rate, and both sides agree', async () => {
  const { rows } = await table();
  expect(rows).toHaveLength(3);
  for (const { totals } of rows) {
    const of = (...names: string[]): number => names.reduce((sum, name) => sum + (totals[name] ?? Number.NaN), 0);
    expect(of('received')).toBeGreaterThan(of('late'));
    expect(of('late')).toBeGreaterThan(0);
    expect(of('received', 'carriedOver')).toBe(
      of('early', 'onTime', 'late', 'returned', 'pendingInTime', 'pendingOverdue'),
    );
    expect(Math.min(...Object.values(totals))).toBeGreaterThanOrEqual(0);
  }
});

test.each([
  ['on_time', 'HIGH_IS_GOOD', -1],
  ['median_handling', 'LOW_IS_GOOD', 1],
])('rule 8: %s is %s, and its polarity decides who is first', async (metric, polarity, way) => {
  const found = await table('', metric);
  const values = found.rows.map(({ value }) => Number(value));
  expect(found.metric.polarity).toBe(polarity);
  expect(values).toHaveLength(3);
  expect(values).toEqual([...values].sort((one, other) => way * (one - other)));
});

test('rule 10: how firm the top group is, is said', async () => {
  expect((await table()).stability?.note).toMatch(/100/u);
});
