import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

/** Whatever holds one period against another tells both by one formula: rule 3 of fair league tables. */

const UNIT = toGlobalId('AdministrativeUnit', 3001);
const BEFORE = 'period: { from: "2025-07-01", to: "2025-09-30" }';
const AFTER = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const LATER = 'period: { from: "2025-11-01", to: "2026-01-31" }';
const BOTH = 'period: { from: "2025-07-01", to: "2025-12-31" }';

let world: WorldHouse;
beforeAll(async () => {
  // From October 2025 on only what is early counts as on time, and what is late is counted, no share that the index
  // could add up; a practice began that very day.
  world = await openWorld({
    prepare: `
update rankings.metric set valid_until = '2025-09-30' where key in ('on_time', 'late');
insert into rankings.metric select (jsonb_populate_record(m, '{"version": "2", "valid_from": "2025-10-01", "valid_until": null}'::jsonb
  || case key when 'on_time' then '{"numerator_columns": ["early"]}' else '{"kind": "COUNT", "unit": "COUNT", "denominator_columns": []}' end::jsonb)).*
from rankings.metric m where key in ('on_time', 'late');
insert into rankings.practice (unit_id, place, kind, title_vi, scope_vi, started_on, precision, metric, source, owner, owner_name, created_at)
values (3001, 'Xã', 'HOURS', 'Làm thêm sáng thứ bảy', 'Trung tâm', '2025-10-01', 'DAY', 'on_time', 'Kế hoạch', 'nobody', 'Không ai', '2025-10-01');`,
  });
});
afterAll(() => world.close());

interface Row {
  unit: { id: string };
  value: number | null;
  previousValue: number | null;
  numerator: number;
  denominator: number;
}
interface Told {
  version: string;
  value: number | null | undefined;
}

async function rowOf(metric: string, args: string): Promise<Row & { version: string }> {
  const { communeRanking } = await world.ask<{ communeRanking: { metric: { version: string }; rows: Row[] } }>(
    `{ communeRanking(metric: "${metric}", ${args}) { metric { version } rows { unit { id } value previousValue numerator denominator } } }`,
  );
  const row = communeRanking.rows.find(({ unit }) => unit.id === UNIT);
  if (!row) throw new Error(`${metric} has no row of the unit`);
  return { ...row, version: communeRanking.metric.version };
}

/** The summer's value as each answer that holds it against another period tells it. */
const comparisons: Readonly<Record<string, (metric: string, asOf: string) => Promise<Told>>> = {
  'the change in a ranking': async (metric, asOf) => {
    const { version, previousValue: value } = await rowOf(metric, AFTER + asOf);
    return { version, value };
  },
  'the course of ranks': async (metric, asOf) => {
    const { rankHistory } = await world.ask<{
      rankHistory: {
        metric: { version: string };
        series: { unit: { id: string }; points: { periodFrom: string; value: number | null }[] }[];
      };
    }>(`{ rankHistory(metric: "${metric}", ${BOTH}${asOf}, step: QUARTER) {
      metric { version } series { unit { id } points { periodFrom value } } } }`);
    const points = rankHistory.series.find(({ unit }) => unit.id === UNIT)?.points;
    return {
      version: rankHistory.metric.version,
      value: points?.find(({ periodFrom }) => periodFrom === '2025-07-01')?.value,
    };
  },
};

const NOW = '';
const THEN = ', asOf: "2025-09-30"';

test.each(
  Object.entries(comparisons).flatMap(([name, tell]) =>
    ['on_time', 'index_766'].map((metric) => ({ name, metric, tell })),
  ),
)('$name of $metric: the period before is worked out by the formula of today', async ({ metric, tell }) => {
  const now = await rowOf(metric, BEFORE + NOW);
  const then = await rowOf(metric, BEFORE + THEN);
  expect(now.value).not.toBe(then.value);
  const told = await tell(metric, NOW);
  expect(told.version).toBe(now.version);
  expect(told.value).toBeCloseTo(now.value ?? Number.NaN, 9);
});

test('values by month are all of the version they name, and sum to the period told by itself', async () => {
  for (const [asOf, version] of [
    [NOW, '2'],
    [THEN, '1'],
  ] as const) {
    const { metricValues } = await world.ask<{
      metricValues: { rows: { keys: { by: string; key: string }[]; numerator: number; version: string }[] };
    }>(`{ metricValues(metric: "on_time", ${BEFORE}${asOf}, by: [UNIT, MONTH]) {
      rows { keys { by key } numerator version } } }`);
    const own = metricValues.rows.filter(({ keys }) => keys.some(({ key }) => key === UNIT));
    expect(new Set(metricValues.rows.map((row) => row.version))).toEqual(new Set([version]));
    const whole = await rowOf('on_time', BEFORE + asOf);
    expect(own.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(whole.numerator);
  }
});

test('a practice holds the months before it against those after by one formula', async () => {
  interface Side {
    from: string;
    to: string;
    numerator: number;
    denominator: number;
  }
  const { practices } = await world.ask<{
    practices: { nodes: { metric: { version: string }; before: Side; after: Side }[] };
  }>(`{ practices(unit: "${UNIT}") { nodes { metric { version }
    before { from to numerator denominator } after { from to numerator denominator } } } }`);
  const [found] = practices.nodes;
  const [before, after] = [await rowOf('on_time', BEFORE), await rowOf('on_time', LATER)];
  expect(found).toEqual({
    metric: { version: '2' },
    before: { from: '2025-07-01', to: '2025-09-30', numerator: before.numerator, denominator: before.denominator },
    after: { from: '2025-11-01', to: '2026-01-31', numerator: after.numerator, denominator: after.denominator },
  });
});

test('of days on which no formula held nothing is told, whatever compares', async () => {
  const asked = [
    `communeRanking(metric: "on_time", ${AFTER}, asOf: "2010-01-01") { asOf }`,
    `rankHistory(metric: "on_time", ${BOTH}, asOf: "2010-01-01") { asOf }`,
    `metricValues(metric: "on_time", ${BOTH}, asOf: "2010-01-01", by: [MONTH]) { rows { version } }`,
    `rankExplanation(metric: "on_time", unit: "${UNIT}", ${AFTER}, asOf: "2010-01-01", against: PREVIOUS_PERIOD) { value }`,
  ];
  const codes = await Promise.all(asked.map((query) => world.codeOf(`{ ${query} }`)));
  expect(codes).toEqual(asked.map(() => 'METRIC_UNKNOWN'));
});
