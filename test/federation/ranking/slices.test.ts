import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;
let fields: string[];

/** Dossiers of many fields, some corrected since, the last changes left in the delta. */
const SPREAD = `
update dossiers.dossier set procedure_id = (select (array_agg(id order by code))[1 + dossier.id % 7] from dossiers.procedure);
select dossiers.compact_tallies();
update dossiers.dossier set due_at = due_at + interval '40 days' where ended_at is null and id % 3 = 0;`;
/** What is written afterwards: told only where nothing is said of what was known. */
const AFTERWARDS = `
update dossiers.dossier set channel = 'POST' where id % 5 = 0 and channel <> 'POST';
update dossiers.dossier set counted = false where id % 19 = 0;`;

beforeAll(async () => {
  world = await openWorld({ prepare: SPREAD, clock: () => new Date() });
  const { rows } = await world.owner.query<{ code: string }>(`
    select f.code from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id
    where d.counted group by 1 order by count(*) desc`);
  fields = rows.map(({ code }) => code);
});
afterAll(() => world.close());

interface Slice {
  readonly fieldCodes?: readonly string[];
  readonly channels?: readonly string[];
}
interface Asked {
  readonly metric: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly boundaries: string;
  readonly scope: Slice;
  readonly knownAt?: string;
}
interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
interface Row extends Figure {
  readonly unit: { id: string };
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly previousValue: number | null;
  readonly totals: Record<string, number>;
}

const HEAD = `($metric: String!, $from: Date!, $to: Date!, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries, $scope: RankingScope`;
const ABOUT = `metric: $metric, period: { from: $from, to: $to }, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries, scope: $scope, minimumCases: 0`;
const RANKING = `query ${HEAD}) { communeRanking(${ABOUT}) { previousFrom previousTo stability { note } rows { unit { id } rank rankLow rankHigh
  value numerator denominator previousValue funnelLow
  totals { carriedOver received early onTime late returned pendingInTime pendingOverdue online } } } }`;
const VALUES = `query ${HEAD}, $by: [MetricDimension!]!) { metricValues(${ABOUT}, by: $by) { rows { keys { by key } value numerator denominator n } } }`;
const HISTORY = `query ${HEAD}) { rankHistory(${ABOUT}) { periods { from } series { unit { id } points { periodFrom rank value numerator denominator } } } }`;
const WHY = `query ($unit: ID!, $against: ExplainAgainst, $metric: String!, $from: Date!, $to: Date!, $asOf: Date, $boundaries: Boundaries, $scope: RankingScope) {
  rankExplanation(unit: $unit, against: $against, metric: $metric, period: { from: $from, to: $to }, asOf: $asOf, boundaries: $boundaries, scope: $scope, minimumCases: 0) {
    value difference rank parts { kind effect fieldCode channel }
    context { volume { received { own } } staffing { people { own } } outages { own } } } }`;
const BEHIND = `query ($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }`;

const ranking = async (asked: Asked) =>
  (await world.ask<{ communeRanking: { rows: Row[]; previousFrom: string; previousTo: string } }>(RANKING, asked))
    .communeRanking;
const values = async (asked: Asked, by: readonly string[]) =>
  (
    await world.ask<{ metricValues: { rows: (Figure & { keys: { key: string | null }[]; n: number })[] } }>(VALUES, {
      ...asked,
      by,
    })
  ).metricValues.rows;
const behind = async (filter: object): Promise<number> =>
  (await world.ask<{ dossiers: { totalCount: number } }>(BEHIND, { filter })).dossiers.totalCount;

const ADDITIVE = ['on_time', 'online', 'volume', 'late', 'returned', 'pending_overdue', 'one_round', 'asked_twice'];
const SERVED = ['digitised', 'satisfied', 'feedback_in_time', 'electronic_result', 'paid_online'];
const TIMED = ['median_handling', 'mean_handling'];
const ALL = [...ADDITIVE, ...SERVED, ...TIMED];

const WHOLE = { from: '2025-04-01', to: '2025-09-30', asOf: '2026-03-01', boundaries: 'CURRENT' } as const;
const CUT = { from: '2025-05-13', to: '2025-10-21', asOf: '2025-10-03', boundaries: 'AS_THEN' } as const;
const slices = (): Slice[] => [
  { fieldCodes: fields.slice(0, 2) },
  { channels: ['ONLINE', 'POST'] },
  { fieldCodes: [fields[1] ?? ''], channels: ['IN_PERSON'] },
];

interface Metric {
  readonly key: string;
  readonly numeratorCounts: string[];
  readonly numeratorCountsExcept: string[];
  readonly denominatorCounts: string[];
}

test('every metric but the index can be told of a slice', async () => {
  const METRICS = `query ($scope: RankingScope) { metrics(scope: $scope) { key } }`;
  const { metrics } = await world.ask<{ metrics: { key: string }[] }>(METRICS, { scope: null });
  const sliced = await world.ask<{ metrics: { key: string }[] }>(METRICS, { scope: { channels: ['POST'] } });
  const keys = (of: readonly { key: string }[]) => of.map(({ key }) => key);
  expect(keys(sliced.metrics)).toEqual(keys(metrics).filter((key) => key !== 'index_766'));
  expect(keys(sliced.metrics)).toEqual(expect.arrayContaining(ALL));
});

describe.each(ALL)('%s of a slice', (metric) => {
  test.each([WHOLE, CUT])('opens exactly its dossiers, whoever tells it: %o', async (days) => {
    const { metrics } = await world.ask<{ metrics: Metric[] }>(
      '{ metrics { key numeratorCounts numeratorCountsExcept denominatorCounts } }',
      {},
    );
    const counted = metrics.find(({ key }) => key === metric);
    let cases = 0;
    for (const scope of slices()) {
      const asked = { ...days, metric, scope };
      const { rows } = await ranking(asked);
      const byUnit = new Map((await values(asked, ['UNIT'])).map((row) => [row.keys[0]?.key, row]));
      expect(rows.length).toBeGreaterThanOrEqual(3);
      for (const { unit, value, numerator, denominator } of rows) {
        const { from, to, asOf, boundaries } = days;
        const filter = { unitId: unit.id, boundaries, period: { from, to }, asOf, ...scope };
        const told = byUnit.get(unit.id);
        expect(told?.value ?? null).toBe(value);
        if (numerator !== null) {
          const countsNone = counted?.numeratorCountsExcept;
          expect(await behind({ ...filter, countsAny: counted?.numeratorCounts, countsNone })).toBe(numerator);
        }
        if (denominator !== null) {
          expect(await behind({ ...filter, countsAny: counted?.denominatorCounts })).toBe(denominator);
        }
        cases += denominator ?? numerator ?? 0;
      }
    }
    expect(cases).toBeGreaterThan(0);
  });

  test('is the same in a ranking, its period before, a history and months', async () => {
    for (const scope of slices().slice(2)) {
      const asked = { ...WHOLE, metric, scope };
      const { rows, previousFrom, previousTo } = await ranking(asked);
      const before = await ranking({ ...asked, from: previousFrom, to: previousTo });
      const valueBefore = new Map(before.rows.map(({ unit, value }) => [unit.id, value]));
      for (const row of rows) expect(row.previousValue).toBe(valueBefore.get(row.unit.id));
      const months = await values(asked, ['UNIT', 'MONTH']);
      const { rankHistory } = await world.ask<{
        rankHistory: { series: { unit: { id: string }; points: (Figure & { periodFrom: string })[] }[] };
      }>(HISTORY, asked);
      const points = rankHistory.series.flatMap(({ unit, points: all }) =>
        all.map(({ periodFrom, value }) => [`${unit.id} ${periodFrom.slice(0, 7)}`, value] as const),
      );
      const ofMonths = new Map(months.map(({ keys, value }) => [keys.map(({ key }) => key).join(' '), value]));
      expect(points.length).toBe(rows.length * 6);
      for (const [key, value] of points) expect([key, ofMonths.get(key) ?? null]).toEqual([key, value]);
    }
  });
});

describe.each([...ADDITIVE, ...SERVED])('the slices of %s', (metric) => {
  test.each([WHOLE, CUT])('add up to the whole: %o', async (days) => {
    const whole = (await ranking({ ...days, metric, scope: {} })).rows;
    const parts: Readonly<Record<string, readonly Slice[]>> = {
      channels: ['ONLINE', 'IN_PERSON', 'POST'].map((channel) => ({ channels: [channel] })),
      fields: fields.map((fieldCode) => ({ fieldCodes: [fieldCode] })),
    };
    for (const scopes of Object.values(parts)) {
      const told = await Promise.all(scopes.map(async (scope) => (await ranking({ ...days, metric, scope })).rows));
      for (const { unit, numerator, denominator, totals } of whole) {
        const same = told.flatMap((rows) => rows.filter((row) => row.unit.id === unit.id));
        expect(same.length).toBe(scopes.length);
        const sum = (pick: (row: Row) => number | null | undefined): number =>
          same.reduce((all, row) => all + (pick(row) ?? 0), 0);
        expect(sum((row) => row.numerator)).toBe(numerator ?? 0);
        expect(sum((row) => row.denominator)).toBe(denominator ?? 0);
        expect(Object.keys(totals).map((name) => [name, sum((row) => row.totals[name])])).toEqual(
          Object.entries(totals),
        );
      }
    }
  });
});

test('another slice draws other rank intervals, the same slice the same, in whatever order its channels are named', async () => {
  const intervals = async (channels: readonly string[]) =>
    (await ranking({ ...WHOLE, metric: 'late', scope: { channels } })).rows.map(({ rankLow, rankHigh }) => [
      rankLow,
      rankHigh,
    ]);
  expect(await intervals(['ONLINE', 'POST'])).toEqual(await intervals(['POST', 'ONLINE']));
});

test.each(['on_time', 'volume', 'median_handling', 'mean_handling'])(
  '%s of a slice is explained by its own dossiers',
  async (metric) => {
    for (const scope of slices()) {
      const asked = { ...WHOLE, metric, scope };
      const { rows } = await ranking(asked);
      for (const against of ['PEER_MEDIAN', 'SCOPE', 'PREVIOUS_PERIOD']) {
        const { rankExplanation: told } = await world.ask<{
          rankExplanation: {
            value: number;
            difference: number | null;
            rank: number;
            parts: { effect: number; fieldCode: string | null; channel: string | null }[];
            context: { volume: { received: { own: number } }; staffing: unknown; outages: unknown };
          };
        }>(WHY, { ...asked, unit: rows[0]?.unit.id, against });
        // Handling times of a ranking are rounded to a hundredth of an hour.
        expect(told.value).toBeCloseTo(rows[0]?.value ?? Number.NaN, metric.endsWith('_handling') ? 1 : 9);
        expect(told.rank).toBe(rows[0]?.rank);
        expect(told.parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(told.difference ?? 0, 6);
        for (const { fieldCode, channel } of told.parts) {
          if (scope.fieldCodes) expect([...scope.fieldCodes, null]).toContain(fieldCode);
          if (scope.channels && channel !== null) expect(scope.channels).toContain(channel);
        }
        expect(told.context.volume.received.own).toBe(rows[0]?.totals['received']);
        expect([told.context.staffing, told.context.outages]).toEqual([null, null]);
      }
    }
  },
);

test.each([
  ['SLICE_OF_INDEX', `{ communeRanking(metric: "index_766", ABOUT) { asOf } }`],
  ['SLICE_OF_INDEX', `{ metricValues(metric: "index_766", by: [UNIT], ABOUT) { asOf } }`],
  ['SLICE_OF_INDEX', `{ rankHistory(metric: "index_766", ABOUT) { asOf } }`],
  ['SLICE_OF_INDEX', `{ weightSensitivity(ABOUT) { asOf } }`],
  ['RANKING_FIELD_UNKNOWN', `{ communeRanking(metric: "on_time", UNKNOWN) { asOf } }`],
  ['RANKING_FIELD_UNKNOWN', `{ metricValues(metric: "on_time", by: [MONTH], UNKNOWN) { asOf } }`],
  ['RANKING_FIELD_UNKNOWN', `{ rankHistory(metric: "on_time", UNKNOWN) { asOf } }`],
  ['SLICE_UNTOLD', `{ signals(scope: { channels: [ONLINE] }) { text } }`],
  ['SLICE_UNTOLD', `{ gamingPatterns(scope: { provinceCode: "15", channels: [ONLINE] }) { units } }`],
])('%s: %s', async (code, query) => {
  const period = 'period: { from: "2025-04-01", to: "2025-09-30" }';
  const asked = query
    .replace('ABOUT', `${period}, scope: { channels: [POST] }`)
    .replace('UNKNOWN', `${period}, scope: { fieldCodes: ["khong-co"] }`);
  expect(await world.codeOf(asked)).toBe(code);
});

test('costs as many statements as the whole, and one that looks up the field', async () => {
  const asked = { ...CUT, metric: 'on_time' };
  const costs: string[][] = [];
  for (const scope of [{}, { fieldCodes: fields.slice(0, 2) }]) {
    await ranking({ ...asked, scope });
    world.sent.length = 0;
    await ranking({ ...asked, scope });
    costs.push(world.sent.map((name) => name.replace(/\d+$/u, '')).sort());
  }
  expect(costs[1]).toEqual([...(costs[0] ?? []), 'rankings.unknownField'].sort());
});

test('a slice is told as it was known, whatever was written since', async () => {
  const days = { ...WHOLE, asOf: '2025-10-20' };
  const scope = { fieldCodes: [fields[0] ?? ''], channels: ['ONLINE', 'IN_PERSON'] };
  const known = async (more: object) =>
    Promise.all(
      ['on_time', 'pending_overdue', 'late', 'one_round', 'asked_twice', 'median_handling'].map(async (metric) => [
        metric,
        (await ranking({ ...days, metric, scope, ...more })).rows,
        (await values({ ...days, metric, scope, ...more }, ['UNIT', 'MONTH'])).map(({ keys, value }) => [
          keys.map(({ key }) => key),
          value,
        ]),
        await world.ask(HISTORY, { ...days, metric, scope, ...more }),
      ]),
    );
  const before = await known({});
  const { rows } = await world.owner.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  await world.owner.query(`select pg_sleep(0.01); ${AFTERWARDS}`);
  const latest = await known({});
  expect(latest).not.toEqual(before);
  expect(await known({ knownAt: rows[0]?.at })).toEqual(before);
});
