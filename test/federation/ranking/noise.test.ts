import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Row {
  value: number;
  numerator: number;
  denominator: number;
  funnelLow: number;
  funnelHigh: number;
  warningLow: number;
  warningHigh: number;
  outside: string | null;
  previousValue: number | null;
  change: number | null;
  changeLow: number | null;
  changeHigh: number | null;
  changeIsSignal: boolean | null;
}
interface Whole {
  mean: number | null;
  stability: { topSize: number; changedShare: number; draws: number; note: string } | null;
  rows: Row[];
}

async function ask(metric: string): Promise<Whole> {
  const query = `{ communeRanking(metric: "${metric}", period: { from: "2025-10-01", to: "2025-12-31" }) { mean
    stability { topSize changedShare draws note }
    rows { value numerator denominator funnelLow funnelHigh warningLow warningHigh outside previousValue change changeLow
      changeHigh changeIsSignal } } }`;
  return (await world.ask<{ communeRanking: Whole }>(query)).communeRanking;
}

test('the funnel stands around the scope’s mean, and the change around what changed', async () => {
  const { mean, rows, stability } = await ask('on_time');
  const sum = (name: 'numerator' | 'denominator') => rows.reduce((total, row) => total + row[name], 0);
  expect(mean).toBeCloseTo(sum('numerator') / sum('denominator'), 12);
  for (const row of rows) {
    const ends = [row.funnelLow, row.warningLow, mean ?? -1, row.warningHigh, row.funnelHigh];
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(row.outside === null).toBe(row.value >= row.funnelLow && row.value <= row.funnelHigh);
    expect(row.change).toBeCloseTo(row.value - (row.previousValue ?? Number.NaN), 12);
    expect(row.changeIsSignal).toBe((row.changeLow ?? 0) > 0 || (row.changeHigh ?? 0) < 0);
  }
  expect(rows).toHaveLength(3);
  expect(stability?.topSize).toBe(1);
  expect(stability?.note).toContain('lần thử');
});

test('what is no share has no funnel, yet has a change', async () => {
  for (const metric of ['volume', 'median_handling']) {
    const { mean, stability, rows } = await ask(metric);
    expect([mean, stability]).toEqual([null, null]);
    for (const { funnelLow, outside, change, changeLow } of rows) {
      expect([funnelLow, outside]).toEqual([null, null]);
      expect(changeLow).toBeLessThan(change ?? Number.NaN);
    }
  }
});

test('noise and change come along in the statement of the ranking', async () => {
  world.sent.length = 0;
  await ask('on_time');
  expect(world.sent.filter((name) => name !== 'rankings.registryStamp')).toHaveLength(1);
});
