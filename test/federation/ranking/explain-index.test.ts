import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Explained {
  value: number;
  reference: number;
  difference: number;
  rank: number;
  referenceUnits: { id: string }[];
  parts: { kind: string; effect: number; ownValue: number | null; unit: { id: string } | null }[];
  nextPlace: {
    rank: number;
    cases: number;
    gap: number;
    ways: { indicatorCode: string; cases: number | null }[];
  } | null;
}
interface Row {
  unit: { id: string };
  value: number;
  previousValue: number | null;
  peerMedian: number;
}

const QUARTER = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const AFTER_MERGER = 'period: { from: "2025-07-01", to: "2025-09-30" }';
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);
const ranking = async (args: string): Promise<Row[]> =>
  (
    await world.ask<{ communeRanking: { rows: Row[] } }>(
      `{ communeRanking(metric: "index_766", ${args}) { rows { unit { id } value previousValue peerMedian } } }`,
    )
  ).communeRanking.rows;
const explain = async (id: number, args: string): Promise<Explained> =>
  (
    await world.ask<{
      rankExplanation: Explained;
    }>(`{ rankExplanation(metric: "index_766", unit: "${unit(id)}", ${args}) {
      value reference difference rank referenceUnits { id } parts { kind effect ownValue unit { id } }
      nextPlace { rank cases gap ways { indicatorCode cases } } } }`)
  ).rankExplanation;
const sumOf = ({ parts }: Explained): number => parts.reduce((sum, { effect }) => sum + effect, 0);

test.each([
  ['PEER_MEDIAN', ''],
  ['SCOPE', ''],
  ['PREVIOUS_PERIOD', ''],
  ['PREVIOUS_PERIOD', ', boundaries: AS_THEN'],
  ['UNIT', `, other: "${unit(4001)}"`],
])('against %s%s the parts of the index sum to the difference within 0.01 point', async (against, more) => {
  for (const id of [3001, 4001].filter((one) => !more.includes(unit(one)))) {
    const found = await explain(id, `${QUARTER}, against: ${against}${more}`);
    expect(Math.abs(sumOf(found) - found.difference)).toBeLessThanOrEqual(0.01);
    expect(found.parts.filter(({ kind }) => kind === 'INDICATOR').length).toBeGreaterThan(4);
    const rows = await ranking(more.includes('AS_THEN') ? QUARTER + more : QUARTER);
    const row = rows.find((one) => one.unit.id === unit(id));
    expect(found.value).toBeCloseTo(row?.value ?? Number.NaN, 1);
    if (against === 'PEER_MEDIAN') expect(found.reference).toBe(row?.peerMedian);
    if (against === 'PREVIOUS_PERIOD') expect(found.reference).toBeCloseTo(row?.previousValue ?? Number.NaN, 1);
  }
});

test('as then, a merged unit goes on from the one that bore its code, and each predecessor says what it brought', async () => {
  const found = await explain(1001, `${AFTER_MERGER}, against: PREVIOUS_PERIOD, boundaries: AS_THEN`);
  expect(found.referenceUnits).toEqual([{ id: unit(1000) }]);
  const merger = found.parts.filter(({ kind }) => kind === 'MERGER');
  expect(merger.map((part) => part.unit?.id).sort()).toEqual([unit(2000), unit(3000)].sort());
  expect(Math.abs(sumOf(found) - found.difference)).toBeLessThanOrEqual(0.01);
  const before = await ranking('period: { from: "2025-04-01", to: "2025-06-30" }, boundaries: AS_THEN');
  const valueOf = (id: number) => before.find((row) => row.unit.id === unit(id))?.value ?? Number.NaN;
  expect(found.reference).toBeCloseTo(valueOf(1000), 1);
  // Of the one that was not split all dossiers came along.
  expect(merger.find((part) => part.unit?.id === unit(2000))?.ownValue).toBeCloseTo(valueOf(2000), 1);
});

test('all but the first are told what would lift them one place', async () => {
  for (const id of [1001, 3001, 4001]) {
    const { rank, nextPlace } = await explain(id, QUARTER);
    expect(nextPlace === null).toBe(rank === 1);
    if (!nextPlace) continue;
    expect(nextPlace.rank).toBeLessThan(rank);
    expect(nextPlace.gap).toBeGreaterThan(0);
    const [best] = nextPlace.ways;
    if (best?.cases != null) expect(nextPlace.cases).toBe(best.cases);
  }
});
