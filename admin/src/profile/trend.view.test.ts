import { expect, test } from 'vitest';
import { missedMonths, trendMonths } from './trend.view.ts';

test('a month misses its target where its whole interval lies on the wrong side of it', () => {
  const month = (low: number | null, high: number | null, value: number | null) => ({
    low,
    high,
    target: value === null ? null : { value, source: 's' },
  });
  const months = [month(0.8, 0.89, 0.9), month(0.8, 0.91, 0.9), month(0.91, 0.95, 0.9), month(0.1, 0.2, null)];
  expect(missedMonths(months, 'HIGH_IS_GOOD')).toBe(1);
  expect(missedMonths(months, 'LOW_IS_GOOD')).toBe(1);
  expect(missedMonths([month(null, null, 0.9)], 'HIGH_IS_GOOD')).toBe(0);
});

test('a month without a figure is there, so that the line breaks', () => {
  const row = { key: '2026-01', value: 1, low: 0.9, high: 1, numerator: 9, denominator: 9, target: null };
  const months = trendMonths([row, { ...row, key: '2026-03' }], { from: '2026-01-10', to: '2026-03-31' });
  expect(months.map(({ month, value }) => [month, value])).toEqual([
    ['2026-01-01', 1],
    ['2026-02-01', null],
    ['2026-03-01', 1],
  ]);
});
