import { describe, expect, test } from 'vitest';
import type { ComparedMetric, ComparedRow, ComparedUnit } from './compare.documents.ts';
import { countDifferences, differenceOf, inOrder, metricLines, readIds } from './compare.view.ts';

const figure = (value: number | null, low: number | null = null, high: number | null = null) => ({ value, low, high });

describe('a difference from the first unit', () => {
  test.each([
    ['lies within chance where the intervals overlap widely', figure(0.9, 0.85, 0.94), 'unclear'],
    ['is clear where they are far apart', figure(0.97, 0.96, 0.98), 'higher'],
    ['is clear downwards', figure(0.7, 0.65, 0.75), 'lower'],
    ['cannot be told without an interval', figure(0.9), 'none'],
    ['cannot be told without a value', figure(null), 'none'],
    // 0.917 − 0.88 = 0.037 against √(0.026² + 0.03²) = 0.0397, though each value lies outside of the other’s interval.
    ['needs more than two intervals that do not hold the other value', figure(0.917, 0.891, 0.94), 'unclear'],
  ] as const)('%s', (_, one, difference) => {
    expect(told([[figure(0.88, 0.85, 0.91), one]])).toEqual([difference]);
  });

  test('that is clear by itself is not where it is the one of twenty', () => {
    const barely = [figure(0.88, 0.85, 0.91), figure(0.93, 0.895, 0.96)] as const;
    const alike = [figure(0.88, 0.85, 0.91), figure(0.89, 0.86, 0.92)] as const;
    const far = [figure(0.88, 0.85, 0.91), figure(0.98, 0.975, 0.985)] as const;
    expect(told([barely])).toEqual(['higher']);
    expect(told([barely, ...Array.from({ length: 19 }, () => alike)]).filter((word) => word !== 'unclear')).toEqual([]);
    expect(told([far, ...Array.from({ length: 19 }, () => alike)]).filter((word) => word !== 'unclear')).toEqual([
      'higher',
    ]);
  });

  test('cannot be told from a unit without figures', () => {
    expect(differenceOf(figure(0.9, 0.85, 0.94), undefined)).toBeNull();
  });
});

const unit = (id: string): ComparedUnit => ({
  id,
  code: '00001',
  name: id,
  type: 'COMMUNE',
  validFrom: '2025-07-01',
  validUntil: null,
  districtName: null,
  population: null,
  province: null,
  dossierSeries: [],
});
const row = (id: string, value: number): ComparedRow => ({
  key: id,
  value,
  low: value - 0.02,
  high: value + 0.02,
  numerator: 90,
  denominator: 100,
  eligible: true,
  reason: null,
});

/** What is told of the second unit against the first, metric by metric. */
const told = (metrics: readonly (readonly [ReturnType<typeof figure>, ReturnType<typeof figure>])[]) =>
  metricLines(
    metrics.map(([reference, one]) => ({
      metric,
      rows: [
        { ...row('a', 0), ...reference },
        { ...row('b', 0), ...one },
      ],
    })),
    [unit('a'), unit('b')],
  ).map(({ cells }) => cells[1]?.difference);
const metric = { unit: 'SHARE' } as ComparedMetric['metric'];

test('a metric’s cells stand in the order of the units, and one without figures keeps its place', () => {
  const lines = metricLines([{ metric, rows: [row('b', 0.8), row('a', 0.9)] }], [unit('a'), unit('x'), unit('b')]);
  expect(lines[0]?.cells.map((cell) => [cell.unit.id, cell.row?.value, cell.difference])).toEqual([
    ['a', 0.9, 'none'],
    ['x', undefined, 'none'],
    ['b', 0.8, 'lower'],
  ]);
  expect(countDifferences(lines)).toEqual({ clear: 1, told: 1 });
});

test('an address holds each unit once and at most six', () => {
  expect(readIds('a,b,a,,c d,e,f,g,h,i')).toEqual(['a', 'b', 'e', 'f', 'g', 'h']);
});

test('answers come in the order of the question, those that are none left out', () => {
  expect(inOrder({ u1: { at: 2 }, u0: { at: 1 }, u2: null, u3: { at: 4 } }, 'u')).toEqual([
    { at: 1 },
    { at: 2 },
    { at: 4 },
  ]);
});
