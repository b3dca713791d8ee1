import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Point {
  periodFrom?: string;
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  eligible: boolean;
}
interface History {
  periods: { from: string; to: string; isComplete: boolean; ranked: number }[];
  series: { unit: { id: string; name: string }; points: Point[] }[];
  streaks: { unit: { name: string }; periods: number }[];
  moves: { rankBefore: number; rankAfter: number; change: number; changeLow: number; changeHigh: number }[];
}

const POINT = 'rank rankLow rankHigh value numerator denominator eligible';
const history = async (args: string): Promise<History> => {
  const { rankHistory } = await world.ask<{ rankHistory: History }>(`{ rankHistory(${args}) {
    periods { from to isComplete ranked } series { unit { id name } points { periodFrom ${POINT} } }
    streaks { unit { name } periods } moves { rankBefore rankAfter change changeLow changeHigh } } }`);
  return rankHistory;
};

describe.each(['on_time', 'volume', 'median_handling'])('%s', (metric) => {
  test.each([
    ['MONTH', 'CURRENT', 12, '2025-12-31'],
    ['QUARTER', 'CURRENT', 4, '2025-12-31'],
    ['QUARTER', 'AS_THEN', 4, '2025-12-31'],
    ['YEAR', 'CURRENT', 1, '2025-12-31'],
    ['MONTH', 'CURRENT', 12, '2025-12-10'],
  ])('by %s in borders %s tells what the ranking of each of the %i periods until %s tells', async (...told) => {
    const [step, boundaries, count, asOf] = told;
    const args = `metric: "${metric}", boundaries: ${boundaries}, minimumCases: 30, asOf: "${asOf}"`;
    const { periods, series } = await history(
      `${args}, step: ${step}, period: { from: "2025-01-01", to: "2025-12-31" }`,
    );
    expect(periods).toHaveLength(count);
    for (const { from, to } of periods) {
      const { communeRanking } = await world.ask<{
        communeRanking: { rows: (Point & { unit: { id: string } })[] };
      }>(`{ communeRanking(${args}, period: { from: "${from}", to: "${to}" }) { rows { unit { id } ${POINT} } } }`);
      for (const { unit, ...row } of communeRanking.rows) {
        const told = series.find((one) => one.unit.id === unit.id);
        expect(told?.points.find(({ periodFrom }) => periodFrom === from)).toEqual({ ...row, periodFrom: from });
      }
    }
  });
});

test('a period under way is told as far as it goes, and says so', async () => {
  const { periods, series } = await history(
    'metric: "median_handling", period: { from: "2025-10-01", to: "2026-12-31" }, asOf: "2025-12-10"',
  );
  expect(periods.map(({ from, isComplete }) => [from, isComplete])).toEqual([
    ['2025-10-01', true],
    ['2025-11-01', true],
    ['2025-12-01', false],
  ]);
  expect(series).toHaveLength(3);
});

test('costs the same statements however many periods: two, and the registry’s stamp', async () => {
  const args = 'metric: "median_handling", step: MONTH, period:';
  world.sent.length = 0;
  await history(`${args} { from: "2025-10-01", to: "2025-12-31" }`);
  const few = [...world.sent];
  world.sent.length = 0;
  await history(`${args} { from: "2024-01-01", to: "2025-12-31" }`);
  expect(world.sent).toEqual(few);
  expect(few).toHaveLength(3);
});

test('series are told of the units asked for, ranks among all of the scope', async () => {
  const { series, periods } = await history(
    'metric: "on_time", units: ["00030"], step: YEAR, period: { from: "2025-01-01", to: "2025-12-31" }',
  );
  expect(series.map(({ unit }) => unit.name)).toEqual(['Xã N']);
  expect(periods[0]?.ranked).toBe(3);
});

test.each([
  ['period: { from: "2020-01-01", to: "2025-12-31" }', 'HISTORY_TOO_LONG'],
  ['period: { from: "2025-12-01", to: "2025-01-31" }', 'PERIOD_REVERSED'],
  ['period: { from: "2025-01-01", to: "2025-01-31" }, scope: { provinceCode: "99" }', 'RANKING_PROVINCE_UNKNOWN'],
  ['period: { from: "2025-01-01", to: "2025-01-31" }, units: ["00030", "00020"]', 'RANKING_UNIT_ENDED'],
  ['period: { from: "2025-01-01", to: "2025-01-31" }, units: ["99999"]', 'RANKING_UNIT_UNKNOWN'],
])('%s is refused with %s', async (args, code) => {
  expect(await world.codeOf(`{ rankHistory(metric: "on_time", ${args}) { asOf } }`)).toBe(code);
});

test('an ended code put forward is told with the codes its dossiers count for; as then it has its series', async () => {
  const asked = 'metric: "on_time", units: ["00020"], period: { from: "2025-01-01", to: "2025-03-31" }';
  const payload = { query: `{ rankHistory(${asked}) { asOf } }` };
  const answer = await world.house.http.inject({ method: 'POST', url: '/graphql', payload });
  const { errors } = answer.json<{
    errors: { extensions: { field: string[]; parameters: Record<string, string> } }[];
  }>();
  const { field, parameters } = errors[0]?.extensions ?? {};
  expect(field).toEqual(['units']);
  const { code: ended, now, nowCodes } = parameters ?? {};
  expect(ended).toBe('00020');
  expect(nowCodes).toMatch(/^\d{5}(,\d{5})*$/u);
  for (const code of String(nowCodes).split(',')) expect(now).toContain(`(${code})`);
  const { series } = await history(`${asked}, boundaries: AS_THEN`);
  expect(series).toHaveLength(1);
});

test('a unit of another scope than that asked for is no mistake: it has no series there', async () => {
  const { series } = await history(
    'metric: "on_time", units: ["00030"], scope: { unitCodes: ["00010"] }, period: { from: "2025-01-01", to: "2025-03-31" }',
  );
  expect(series).toEqual([]);
});
