import { expect, test } from 'vitest';
import type { MetricRow } from '../metric/measured.rules.ts';
import { aroundStart, changeOf, figureOf, isComparable } from './practice.rules.ts';

test.each([
  ['2025-07-15', 'DAY', ['2025-04-01', '2025-06-30'], ['2025-08-01', '2025-10-31']],
  ['2025-07-01', 'MONTH', ['2025-04-01', '2025-06-30'], ['2025-08-01', '2025-10-31']],
  ['2023-01-01', 'YEAR', ['2022-10-01', '2022-12-31'], ['2024-01-01', '2024-03-31']],
  ['2024-12-31', 'DAY', ['2024-09-01', '2024-11-30'], ['2025-01-01', '2025-03-31']],
] as const)('around %s, known by the %s, lie whole months', (day, precision, ...sides) => {
  const { before, after } = aroundStart(day, precision);
  expect([before, after].map(({ from, to }) => [from, to])).toEqual(sides);
});

const share = {
  kind: 'SHARE',
  numerator_columns: ['online'],
  numerator_minus: [],
  denominator_columns: ['received'],
} as unknown as MetricRow;
const period = { from: '2025-04-01', to: '2025-06-30' };

test('both sides come with their intervals, and a change within them is none', () => {
  const before = figureOf(
    share,
    [
      { online: 20, received: 50 },
      { online: 20, received: 50 },
    ],
    period,
  );
  const after = figureOf(share, [{ online: 80, received: 100 }], period);
  const alike = figureOf(share, [{ online: 45, received: 100 }], period);
  expect(before).toMatchObject({ ...period, value: 0.4, numerator: 40, denominator: 100 });
  expect(changeOf(before, after)).toMatchObject({ isSignal: true });
  expect(changeOf(before, after)?.change).toBeCloseTo(0.4, 12);
  expect(changeOf(before, alike)?.isSignal).toBe(false);
});

test('too few cases are not compared', () => {
  const few = figureOf(share, [{ online: 10, received: 29 }], period);
  expect([few, changeOf(few, figureOf(share, [{ online: 50, received: 90 }], period))]).toEqual([null, null]);
});

test('shares of dossiers alone are compared', () => {
  expect(isComparable(share)).toBe(true);
  expect(isComparable({ ...share, kind: 'COUNT' })).toBe(false);
  expect(isComparable({ ...share, numerator_columns: ['paid_online'] })).toBe(false);
});
