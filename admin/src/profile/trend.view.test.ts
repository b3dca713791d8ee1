import { expect, test } from 'vitest';
import type { UnitIndex } from '../standing/standing.documents.ts';
import { targetOf, trendMonths } from './trend.view.ts';

const onTime = { key: 'on_time', name: '', unit: 'SHARE', polarity: 'HIGH_IS_GOOD' } as const;
const indexOf = (...metrics: string[]) =>
  ({
    groups: [
      { indicators: [{ maxPoints: 6, fullMarksFrom: 0.9, source: 's', metrics: metrics.map((key) => ({ key })) }] },
    ],
  }) as unknown as UnitIndex;

test('the target is where one indicator of the metric alone gives all points', () => {
  expect(targetOf(indexOf('on_time'), onTime)).toEqual({ value: 0.9, source: 's' });
  expect(targetOf(indexOf('on_time', 'late'), onTime)).toBeNull();
  expect(targetOf(indexOf('late'), { ...onTime, key: 'late', polarity: 'LOW_IS_GOOD' })).toBeNull();
});

test('a month without a figure is there, so that the line breaks', () => {
  const row = { key: '2026-01', value: 1, low: 0.9, high: 1, numerator: 9, denominator: 9 };
  const months = trendMonths([row, { ...row, key: '2026-03' }], { from: '2026-01-10', to: '2026-03-31' });
  expect(months.map(({ month, value }) => [month, value])).toEqual([
    ['2026-01-01', 1],
    ['2026-02-01', null],
    ['2026-03-01', 1],
  ]);
});
