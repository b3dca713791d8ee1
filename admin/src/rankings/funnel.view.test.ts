import { expect, test } from 'vitest';
import { funnelPoints, outsiders } from './funnel.view.ts';
import type { RankedRow } from './ranking.view.ts';

const row = (name: string, denominator: number, more: Partial<RankedRow> = {}) =>
  ({
    unit: { name },
    value: 0.95,
    denominator,
    outside: null,
    funnelLow: 0.9,
    funnelHigh: 1,
    warningLow: 0.93,
    warningHigh: 0.99,
    ...more,
  }) as unknown as RankedRow;

test('the funnel’s units come by their cases, those without limits are left out, and outsiders are named', () => {
  const points = funnelPoints([
    row('c', 300, { outside: 'ABOVE' }),
    row('none', 10, { funnelLow: null }),
    row('a', 40, { outside: 'BELOW' }),
    row('b', 90),
  ]);
  expect(points.map(({ row: { unit }, cases, limits }) => [unit?.name, cases, limits])).toEqual([
    ['a', 40, [0.9, 1]],
    ['b', 90, [0.9, 1]],
    ['c', 300, [0.9, 1]],
  ]);
  expect([outsiders(points, 'ABOVE'), outsiders(points, 'BELOW')]).toEqual([['c'], ['a']]);
});
