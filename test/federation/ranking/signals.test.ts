import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;

beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
});
afterAll(() => house.close());

interface Signal {
  kind: string;
  metric: string | null;
  chance: number;
  excess: number;
  unit: { id: string; name: string };
  value: number;
  previousValue: number | null;
  expected: number;
  limit: number;
  numerator: number;
  denominator: number;
  periodFrom: string;
  periodTo: string;
  text: string;
}

const FIELDS =
  'kind metric chance excess unit { id name } value previousValue expected limit numerator denominator periodFrom periodTo text';
const ask = async (args: string): Promise<Signal[]> =>
  at(await house.ask(`{ signals(${args}) { ${FIELDS} } }`), 'signals') as Signal[];

test('the first week of Thọ Xuân lies below 90 % beyond chance, no later one does', async () => {
  const scope = 'scope: { unitCodes: ["15499"] }';
  const [first, ...others] = await ask(`${scope}, asOf: "2025-07-06"`);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ kind: 'WEEK_BELOW', periodFrom: '2025-06-30', periodTo: '2025-07-06', expected: 0.9 });
  expect(first?.text).toContain('Thọ Xuân');
  for (const day of ['13', '20', '27']) expect(await ask(`${scope}, asOf: "2025-07-${day}"`)).toEqual([]);
});

test('a province has at most seven lines, each beyond its limit, with the figures of the ranking', async () => {
  const found = await ask('scope: { provinceCode: "15" }, asOf: "2026-09-30"');
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(7);
  for (const signal of found) {
    expect(signal.value).toBeCloseTo(signal.numerator / signal.denominator, 12);
    expect(Math.sign(signal.value - signal.limit)).toBe(Math.sign(signal.limit - signal.expected));
    const { unit, periodFrom, periodTo } = signal;
    const period = `period: { from: "${periodFrom}", to: "${periodTo}" }, asOf: "2026-09-30"`;
    const answer = await house.ask(
      `{ communeRanking(metric: "on_time", ${period}, scope: { provinceCode: "15" }) { rows { unit { id } totals { early onTime late returned } } } }`,
    );
    const rows = at(answer, 'communeRanking.rows') as { unit: { id: string }; totals: Record<string, number> }[];
    const { early = 0, onTime = 0, late = 0, returned = 0 } = rows.find((row) => row.unit.id === unit.id)?.totals ?? {};
    const resolved = early + onTime + late;
    expect(signal.chance).toBeLessThan(0.05);
    expect(Math.abs(signal.excess)).toBeCloseTo(Math.abs(signal.numerator - signal.denominator * signal.expected), 9);
    // Deadlines are no dossiers that ended in the days told of.
    if (signal.kind === 'OVERDUE_AHEAD') continue;
    const expected: Readonly<Record<string, readonly number[]>> = {
      LATE_TWICE: [late, resolved],
      EARLY_UNUSUAL: [early, resolved],
      RETURNED_UNUSUAL: [returned, resolved + returned],
      WEEK_BELOW: [early + onTime, resolved],
      LATE_WORSE: [late, resolved],
    };
    expect([signal.numerator, signal.denominator]).toEqual(expected[signal.kind]);
  }
});

test('patterns are told to those who may compare, and to nobody else', async () => {
  const query = '{ signals(scope: { provinceCode: "15" }, asOf: "2026-09-30") { kind pattern unit { id } } }';
  const cookie = await house.enter('lanhdao');
  const told = at(await house.ask(query, { cookie }), 'signals') as { kind: string; pattern: string | null }[];
  expect(told.length).toBeLessThanOrEqual(7);
  for (const { kind, pattern } of told) expect(pattern !== null).toBe(kind === 'PATTERN');
  const open = at(await house.ask(query), 'signals') as { kind: string }[];
  expect(open.every(({ kind }) => kind !== 'PATTERN')).toBe(true);
});

test('a province that does not exist is refused', async () => {
  expect(codesOf(await house.ask('{ signals(scope: { provinceCode: "99" }) { text } }'))).toEqual([
    'RANKING_PROVINCE_UNKNOWN',
  ]);
});

/** A center that misses its deadlines for four weeks: the busiest one of the demo. */
const MISS = `
with busiest as (
  select u.id, u.code from dossiers.dossier d join territory.unit u on u.id = d.unit_id
  where u.province_id = 'P15-1' group by 1, 2 order by count(*) desc, 1 limit 1
), missed as (
  update dossiers.dossier d set due_at = received_at + interval '1 minute', outcome = 'LATE' from busiest b
  where d.unit_id = b.id and d.received_on between '2026-08-24' and '2026-09-20' and d.ended_on > d.received_on
    and d.outcome in ('EARLY', 'ON_TIME')
  returning 1
)
select code, (select count(*)::int from missed) as missed from busiest`;

test('missed deadlines to come are those of the forecast, told with its error beside the plain one', async () => {
  const owner = new Client(house.database.owner);
  await owner.connect();
  const { rows } = await owner.query<{ code: string; missed: number }>(MISS);
  await owner.end();
  expect(rows[0]?.missed).toBeGreaterThan(30);
  const series =
    'series { fieldCode expected low high days { date expected naive } backtest { meanError naiveError } }';
  const query = `{ signals(scope: { unitCodes: ["${rows[0]?.code ?? ''}"] }, asOf: "2026-09-20") {
    kind text unit { id } forecast { measure knownUntil ${series} } } }`;
  const signals = at(await house.ask(query), 'signals') as (Pick<Signal, 'kind' | 'text' | 'unit'> & {
    forecast: { series: { fieldCode: string | null; expected: number; backtest: { naiveError: number } }[] } | null;
  })[];
  expect(signals.filter(({ forecast }) => forecast !== null).map(({ kind }) => kind)).toEqual(['OVERDUE_AHEAD']);
  const [overdue] = signals.filter(({ kind }) => kind === 'OVERDUE_AHEAD');
  const alone = `{ loadForecast(unit: "${overdue?.unit.id ?? ''}", measure: OVERDUE, days: 14, asOf: "2026-09-20") {
    measure knownUntil ${series} } }`;
  expect(overdue?.forecast).toEqual(at(await house.ask(alone), 'loadForecast'));
  const [all, ...fields] = overdue?.forecast?.series ?? [];
  expect(fields.map(({ fieldCode }) => fieldCode)).not.toContain(null);
  expect(overdue?.text).toContain(`dự báo ${String(Math.round(all?.expected ?? -1))} hồ sơ quá hạn`);
  const error = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }).format(all?.backtest.naiveError ?? -1);
  expect(overdue?.text).toContain(`cách đoán đơn giản sai ${error}`);
});
