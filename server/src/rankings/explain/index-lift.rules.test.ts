import { describe, expect, test } from 'vitest';
import { scoreIndex, type Index } from '../index766/index.rules.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { explainIndex } from './index-parts.rules.ts';
import { liftOf } from './index-lift.rules.ts';

const metric = (key: string, numerator: string, denominator: string): [string, MetricRow] => [
  key,
  { key, numerator_columns: [numerator], numerator_minus: [], denominator_columns: [denominator] } as never,
];
const indicator = (code: string, metric: string, points: { max_points: number; full_marks_from?: number }) =>
  ({ full_marks_from: 1, code, kind: 'SHARE', group_code: '1', metric_keys: [metric], ...points }) as never;
const index: Index = {
  definition: {
    key: 'index_766',
    version: '1',
    groups: [],
    bands: [],
    indicators: [
      indicator('a', 'early', { max_points: 20 }),
      indicator('b', 'online', { max_points: 10, full_marks_from: 0.5 }),
      indicator('c', 'rated', { max_points: 10 }),
    ],
  },
  parts: new Map([
    metric('early', 'early', 'late'),
    metric('online', 'online', 'received'),
    metric('rated', 'satisfied', 'rated'),
  ]),
};
/** 80 % of 20, 40 of 50 % of 10, nothing known of the third: 24 of 30 points. */
const counts = { early: 80, late: 100, online: 40, received: 100 };

describe('what lifts an index', () => {
  test('is so many cases of the indicator that pays best, and no fewer', () => {
    const gap = 5;
    const lift = liftOf(counts, index, gap);
    // One case early adds 20/100 of 30 points, 0.67 of a hundred; one online 10/50 of 30, as much.
    expect(lift?.ways.map(({ indicator: code, cases }) => [code, cases])).toEqual([
      ['a', 8],
      ['b', 8],
    ]);
    expect(lift?.cases).toBe(8);
    const value = (more: number): number => {
      const { points, reachable } = scoreIndex({ ...counts, early: 80 + more }, index);
      return (100 * points) / reachable;
    };
    expect(value(8)).toBeGreaterThanOrEqual(80 + gap - 0.01);
    expect(value(7)).toBeLessThan(80 + gap);
  });

  test('takes the next indicator where one is not enough, and ends where nothing is left', () => {
    const lift = liftOf(counts, index, 15);
    expect(lift?.ways.map(({ cases }) => cases)).toEqual([null, null]);
    expect(lift?.cases).toBe(23);
    expect(liftOf(counts, index, 20)?.cases).toBe(30);
    expect(liftOf(counts, index, 21)).toBeNull();
  });
});

describe('parts of an index', () => {
  test('are the indicators, and what one side alone can work out', () => {
    const other = { ...counts, early: 90, satisfied: 9, rated: 10 };
    const { parts, value, reference } = explainIndex({ own: counts, other }, index, null);
    expect([value, reference]).toEqual([80, (100 * (18 + 8 + 9)) / 40]);
    expect(parts.map(({ kind, indicator: one }) => `${kind} ${one?.code ?? ''}`)).toEqual(
      expect.arrayContaining(['INDICATOR a', 'KNOWN c']),
    );
    const sum = parts.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo((value ?? 0) - (reference ?? 0), 10);
  });
});
