import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
const sent: string[] = [];
beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
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
  await database.drop();
});

interface Indicator {
  code: string;
  status: string;
  points: number | null;
  maxPoints: number;
  pointsLost: number | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  metrics: { key: string }[];
}
interface Index {
  points: number;
  reachablePoints: number;
  maxPoints: number;
  band: { isVerified: boolean } | null;
  groups: {
    code: string;
    points: number;
    reachablePoints: number;
    maxPoints: number;
    pointsLost: number;
    indicators: Indicator[];
  }[];
}
interface Answer<T> {
  data: T;
  errors?: { extensions: { code: string } }[];
}

const PERIOD = 'period: { from: "2025-07-01", to: "2025-12-31" }';

async function graph<T>(query: string): Promise<Answer<T>> {
  return (await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<Answer<T>>();
}

const index = (unit: string, more = '') =>
  graph<{
    index766: Index;
  }>(`{ index766(unit: "${unit}", ${PERIOD}${more}) { points reachablePoints maxPoints band { isVerified }
    groups { code points reachablePoints maxPoints pointsLost indicators { code status points maxPoints pointsLost value
      numerator denominator metrics { key } } } } }`);

const UNITS = [1001, 3001, 4001].map((id) => toGlobalId('AdministrativeUnit', id));

test('has five groups of a hundred points, and says of each indicator how it stands', async () => {
  const { data } = await index(UNITS[0] ?? '');
  const { groups, points, reachablePoints, maxPoints, band } = data.index766;
  expect(groups.map((group) => group.maxPoints)).toEqual([18, 20, 22, 22, 18]);
  expect(maxPoints).toBe(100);
  expect(band).toEqual({ isVerified: false });
  const all = groups.flatMap(({ indicators }) => indicators);
  const scored = all.filter(({ status }) => status === 'SCORED');
  expect(scored.map(({ code }) => code)).toEqual([
    '2.1',
    '4.1',
    '4.2',
    '4.3',
    '4.4',
    '3.3',
    '3.6',
    '5.2',
    '5.3',
    '5.4',
  ]);
  expect(all.filter(({ status }) => status === 'INFORMATION').map(({ code }) => code)).toEqual(['2.2', '5.1']);
  expect(groups[0]).toMatchObject({ points: 0, reachablePoints: 0 });
  for (const { indicators, ...group } of groups) {
    const sum = (pick: (one: Indicator) => number | null) =>
      indicators.reduce((total, one) => total + (pick(one) ?? 0), 0);
    expect(sum((one) => one.points)).toBeCloseTo(group.points, 6);
    expect(sum((one) => one.pointsLost)).toBeCloseTo(group.pointsLost, 6);
    expect(sum((one) => one.maxPoints)).toBeCloseTo(group.maxPoints, 6);
  }
  expect(groups.reduce((sum, group) => sum + group.points, 0)).toBeCloseTo(points, 6);
  expect(groups.reduce((sum, group) => sum + group.reachablePoints, 0)).toBeCloseTo(reachablePoints, 6);
});

test('each indicator of one metric is that metric’s value', async () => {
  const { data } = await index(UNITS[1] ?? '');
  for (const { code, metrics, numerator, denominator } of data.index766.groups.flatMap((group) => group.indicators)) {
    if (numerator === null || metrics.length !== 1) continue;
    const values = await graph<{
      metricValues: { rows: { keys: { key: string }[]; numerator: number; denominator: number }[] };
    }>(
      `{ metricValues(metric: "${metrics[0]?.key ?? ''}", ${PERIOD}, by: [UNIT]) { rows { keys { key } numerator denominator } } }`,
    );
    const row = values.data.metricValues.rows.find(({ keys }) => keys[0]?.key === UNITS[1]);
    expect([code, row?.numerator, row?.denominator]).toEqual([code, numerator, denominator]);
  }
});

test('is a metric to rank by: the same points, per hundred that could be reached, and its interval holds them', async () => {
  const { data } = await graph<{
    communeRanking: {
      rows: {
        unit: { id: string };
        value: number;
        low: number;
        high: number;
        rank: number;
        rankLow: number;
        rankHigh: number;
      }[];
    };
  }>(
    `{ communeRanking(metric: "index_766", ${PERIOD}) { rows { unit { id } value low high rank rankLow rankHigh } } }`,
  );
  const { rows } = data.communeRanking;
  expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  for (const { unit, value, low, high, rank, rankLow, rankHigh } of rows) {
    const { points, reachablePoints } = (await index(unit.id)).data.index766;
    expect(value).toBeCloseTo((100 * points) / reachablePoints, 1);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(rankLow).toBeLessThanOrEqual(rank);
    expect(rankHigh).toBeGreaterThanOrEqual(rank);
  }
  expect(rows.map(({ value }) => value)).toEqual([...rows.map(({ value }) => value)].sort((a, b) => b - a));
});

test('is told as of a day, in the borders of then too, and costs two statements', async () => {
  const then = await index(toGlobalId('AdministrativeUnit', 1000), ', boundaries: AS_THEN');
  // It received nothing after it ended: what is left is what it resolved late.
  expect(
    then.data.index766.groups.filter(({ reachablePoints }) => reachablePoints > 0).map(({ code }) => code),
  ).toEqual(['2']);
  sent.length = 0;
  await index(UNITS[2] ?? '', ', asOf: "2025-08-17"');
  expect(sent.filter((name) => name !== 'rankings.registryStamp')).toHaveLength(2);
});

test('a unit that does not exist is named', async () => {
  const { errors } = await index(toGlobalId('AdministrativeUnit', 999));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RANKING_UNIT_UNKNOWN']);
});
