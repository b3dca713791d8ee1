import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
});
afterAll(() => house.close());

interface Series {
  fieldCode: string | null;
  fieldName: string | null;
  reason: string | null;
  expected: number | null;
  low: number | null;
  high: number | null;
  days: { date: string; isWorkingDay: boolean; expected: number; low: number; high: number; naive: number }[];
  recent: { date: string; value: number }[];
  backtest: { origins: number; days: number; relativeError: number; mase: number; coverage: number } | null;
}
interface Loaded {
  knownFrom: string;
  knownUntil: string;
  series: Series[];
}

const FIELDS = `knownFrom knownUntil series { fieldCode fieldName reason expected low high recent { date value }
  days { date isWorkingDay expected low high naive } backtest { origins days relativeError mase coverage } }`;
const ask = async (unit: string, more: string): Promise<Loaded> =>
  at(await house.ask(`{ loadForecast(unit: "${unit}"${more}) { ${FIELDS} } }`), 'loadForecast') as Loaded;

const PERIOD = 'period: { from: "2026-01-01", to: "2026-06-30" }, asOf: "2026-08-31"';
const unitsByVolume = async (): Promise<{ id: string; name: string }[]> => {
  const answer = await house.ask(
    `{ communeRanking(metric: "volume", ${PERIOD}, scope: { provinceCode: "15" }) { rows { value unit { id name } } } }`,
  );
  const rows = at(answer, 'communeRanking.rows') as { value: number; unit: { id: string; name: string } }[];
  return rows.sort((one, other) => other.value - one.value).map(({ unit }) => unit);
};

test('days are foretold by field, with how forecasts did beside the plain one', async () => {
  const units = await unitsByVolume();
  const errors: number[] = [];
  const covered: number[] = [];
  for (const unit of units.slice(0, 12)) {
    const { series, knownUntil } = await ask(unit.id, ', asOf: "2026-08-31"');
    const [all, ...fields] = series;
    expect(knownUntil).toBe('2026-08-31');
    expect(all).toMatchObject({ fieldCode: null, reason: null });
    expect(all?.days.map(({ date }) => date).slice(0, 3)).toEqual(['2026-09-01', '2026-09-02', '2026-09-03']);
    // National Day 2026, and the day before it.
    expect(all?.days.slice(0, 4).map(({ isWorkingDay }) => isWorkingDay)).toEqual([false, false, true, true]);
    expect(all?.recent).toHaveLength(56);
    expect(fields.length).toBeGreaterThan(2);
    errors.push(all?.backtest?.relativeError ?? 9);
    covered.push(all?.backtest?.coverage ?? 0);
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`demo: relative error ${mean(errors).toFixed(3)}, coverage ${mean(covered).toFixed(3)}`);
  expect(mean(errors)).toBeLessThan(1);
  expect(mean(covered)).toBeGreaterThan(0.85);
});

test('what was received is what the totals tell, its predecessors’ dossiers among it', async () => {
  const [unit] = await unitsByVolume();
  const { series, knownFrom } = await ask(unit?.id ?? '', ', asOf: "2026-08-31"');
  expect(knownFrom < '2025-07-01').toBe(true);
  const recent = series[0]?.recent ?? [];
  const period = `period: { from: "${recent[0]?.date ?? ''}", to: "2026-08-31" }, asOf: "2026-08-31"`;
  const answer = await house.ask(
    `{ communeRanking(metric: "volume", ${period}, scope: { provinceCode: "15" }) { rows { value unit { id } } } }`,
  );
  const rows = at(answer, 'communeRanking.rows') as { value: number; unit: { id: string } }[];
  expect(recent.reduce((sum, { value }) => sum + value, 0)).toBe(rows.find((row) => row.unit.id === unit?.id)?.value);
});

test('overdue is foretold too, and what is too little is refused in words', async () => {
  const units = await unitsByVolume();
  const { series } = await ask(units[0]?.id ?? '', ', measure: OVERDUE, asOf: "2026-08-31", days: 30');
  expect(series[0]?.days.length === 30 || series[0]?.reason !== null).toBe(true);
  const early = await ask(units[0]?.id ?? '', ', asOf: "2024-10-20"');
  expect(early.series[0]).toMatchObject({ expected: null, days: [], backtest: null });
  expect(early.series[0]?.reason).toContain('60');
});

test.each([
  [', days: 0', 'FORECAST_DAYS'],
  [', days: 61', 'FORECAST_DAYS'],
])('%s is refused with %s', async (more, code) => {
  const unit = (await unitsByVolume())[0]?.id ?? '';
  expect(codesOf(await house.ask(`{ loadForecast(unit: "${unit}"${more}) { measure } }`))).toEqual([code]);
});

test('a unit that does not exist is refused', async () => {
  const query = `{ loadForecast(unit: "${toGlobalId('AdministrativeUnit', 1)}") { measure } }`;
  expect(codesOf(await house.ask(query))).toEqual(['EXPLAIN_UNIT_UNKNOWN']);
});
