import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

/** A version of a metric from October 2025 on, made of the one before. */
const newVersion = (key: string, changes: object): string => `
update rankings.metric set valid_until = '2025-09-30' where key = '${key}';
insert into rankings.metric select (jsonb_populate_record(m, '${JSON.stringify({
  version: '2',
  valid_from: '2025-10-01',
  valid_until: null,
  ...changes,
})}')).* from rankings.metric m where key = '${key}';`;

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld({
    prepare: [
      newVersion('on_time', { numerator_columns: ['early'] }),
      newVersion('median_handling', { kind: 'MEAN_HANDLING' }),
      newVersion('late', { kind: 'COUNT', unit: 'COUNT', denominator_columns: [] }),
    ].join('\n'),
  });
});
afterAll(() => world.close());

interface Explained {
  value: number;
  reference: number;
  difference: number;
  lack: string | null;
  rankBefore: number | null;
  parts: { kind: string; effect: number }[];
  methodChange: {
    before: { version: string };
    after: { version: string; validFrom: string };
    metrics: string[];
    comparable: boolean;
    valueThen: number | null;
    valueNow: number | null;
    effect: number | null;
    rankThen: number | null;
    rankNow: number | null;
  } | null;
}
interface Row {
  unit: { id: string };
  value: number;
  rank: number | null;
  previousValue: number | null;
  previousRank: number | null;
}

const QUARTER = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const BEFORE = 'period: { from: "2025-07-01", to: "2025-09-30" }';
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);

const explain = async (metric: string, args: string, id = 3001): Promise<Explained> =>
  (
    await world.ask<{
      rankExplanation: Explained;
    }>(`{ rankExplanation(metric: "${metric}", unit: "${unit(id)}", ${args}) {
      value reference difference lack rankBefore parts { kind effect }
      methodChange { before { version } after { version validFrom } metrics comparable valueThen valueNow effect rankThen rankNow } } }`)
  ).rankExplanation;
const rowOf = async (metric: string, args: string, id = 3001): Promise<Row | undefined> =>
  (
    await world.ask<{ communeRanking: { rows: Row[] } }>(
      `{ communeRanking(metric: "${metric}", ${args}) { rows { unit { id } value rank previousValue previousRank } } }`,
    )
  ).communeRanking.rows.find((row) => row.unit.id === unit(id));
const sumOf = (parts: Explained['parts']): number => parts.reduce((sum, { effect }) => sum + effect, 0);

test.each(['on_time', 'median_handling', 'index_766'])(
  'of %s the period before is told by both methods, and the change of method is one of the parts',
  async (metric) => {
    const { methodChange: change, ...found } = await explain(metric, `${QUARTER}, against: PREVIOUS_PERIOD`);
    // What was told in September, by the method of September.
    const then = await rowOf(metric, `${BEFORE}, asOf: "2025-09-30"`);
    const now = await rowOf(metric, QUARTER);
    expect(found.reference).toBe(then?.value);
    expect(change).toMatchObject({ comparable: true, valueThen: then?.value, rankThen: then?.rank });
    expect(Math.abs((change?.valueNow ?? Number.NaN) - (now?.previousValue ?? 0))).toBeLessThan(0.0051);
    expect([change?.rankNow, found.rankBefore]).toEqual([now?.previousRank, now?.previousRank]);
    const method = found.parts.filter(({ kind }) => kind === 'METHOD');
    expect(method.map(({ effect }) => effect)).toEqual([change?.effect]);
    expect(Math.abs(change?.effect ?? 0)).toBeGreaterThan(0.01);
    expect(Math.abs(found.value - (now?.value ?? Number.NaN))).toBeLessThan(0.0051);
    expect(sumOf(found.parts)).toBeCloseTo(found.value - (then?.value ?? Number.NaN), 9);
  },
);

test('an index says which of its shares is worked out anew', async () => {
  const { methodChange } = await explain('index_766', `${QUARTER}, against: PREVIOUS_PERIOD`);
  expect(methodChange).toMatchObject({ before: { version: '1' }, after: { version: '1' } });
  expect(methodChange?.metrics).toEqual(['late']);
});

test('against peers the change is told beside, and is no part: both sides are of one period', async () => {
  const { methodChange, parts, difference } = await explain('on_time', `${QUARTER}, against: PEER_MEDIAN`);
  expect(methodChange?.after).toEqual({ version: '2', validFrom: '2025-10-01' });
  expect(methodChange?.metrics).toEqual(['on_time']);
  expect(parts.some(({ kind }) => kind === 'METHOD')).toBe(false);
  expect(sumOf(parts)).toBeCloseTo(difference, 9);
});

test('what is measured in something else is not held against it: both periods are told by the newer method', async () => {
  const { methodChange, parts, reference, difference } = await explain('late', `${QUARTER}, against: PREVIOUS_PERIOD`);
  const now = await rowOf('late', QUARTER);
  expect(methodChange).toMatchObject({ comparable: false, effect: null, valueNow: now?.previousValue });
  expect(methodChange?.valueThen).toBeLessThan(1);
  expect(reference).toBe(now?.previousValue);
  expect(parts.some(({ kind }) => kind === 'METHOD')).toBe(false);
  expect(sumOf(parts)).toBeCloseTo(difference, 9);
});

test('where the method is the same, nothing is told of it', async () => {
  expect((await explain('online', `${QUARTER}, against: PREVIOUS_PERIOD`)).methodChange).toBeNull();
  const before = await explain('on_time', `${BEFORE}, asOf: "2025-09-30", against: PREVIOUS_PERIOD`);
  expect(before.methodChange).toBeNull();
});

test('a merged unit told as then goes on from its core by the method of then', async () => {
  const late = 'period: { from: "2025-07-01", to: "2025-12-31" }, against: PREVIOUS_PERIOD, boundaries: AS_THEN';
  for (const metric of ['on_time', 'index_766']) {
    const { methodChange, parts, reference, difference } = await explain(metric, late, 1001);
    const core = await rowOf(
      metric,
      'period: { from: "2025-01-01", to: "2025-06-30" }, asOf: "2025-09-30", boundaries: AS_THEN',
      1000,
    );
    expect(methodChange?.valueThen).toBe(core?.value);
    expect(reference).toBe(core?.value);
    expect(parts.filter(({ kind }) => kind === 'MERGER')).toHaveLength(2);
    expect(parts.filter(({ kind }) => kind === 'METHOD')).toHaveLength(1);
    expect(sumOf(parts)).toBeCloseTo(difference, 9);
  }
});

test('a change from a time without dossiers is refused in words', async () => {
  const first = 'period: { from: "2025-01-01", to: "2025-03-31" }, against: PREVIOUS_PERIOD';
  const { lack, parts, difference } = await explain('online', first);
  expect([parts, difference]).toEqual([[], null]);
  expect(lack).toMatch(/^Kỳ trước không có hồ sơ/u);
  expect((await explain('online', `${QUARTER}, against: PREVIOUS_PERIOD`)).lack).toBeNull();
});
