import { describe, expect, test } from 'vitest';
import {
  addMonths,
  daysPeriod,
  isDay,
  lastWholeQuarter,
  parsePeriod,
  printPeriod,
  stepPeriod,
} from './period.grammar.ts';

describe('the address', () => {
  test.each([
    ['2025', { kind: 'year', from: '2025-01-01', to: '2025-12-31' }],
    ['2025Q3', { kind: 'quarter', from: '2025-07-01', to: '2025-09-30' }],
    ['2024-02', { kind: 'month', from: '2024-02-01', to: '2024-02-29' }],
    ['2025-07-01..2025-07-20', { kind: 'days', from: '2025-07-01', to: '2025-07-20' }],
  ])('%s is read and written back', (text, expected) => {
    const period = parsePeriod(text);
    expect(period).toEqual(expected);
    expect(period && printPeriod(period)).toBe(text);
  });

  test.each([
    '',
    '25',
    '2025Q5',
    '2025-13',
    '2025-02-30..2025-03-01',
    '2025-07-20..2025-07-01',
    '2025-07-01..2025-07-02..x',
    'null',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

test('free days that make a whole quarter take its name', () => {
  expect(daysPeriod('2025-04-01', '2025-06-30').kind).toBe('quarter');
  expect(daysPeriod('2025-01-01', '2025-12-31').kind).toBe('year');
  expect(daysPeriod('2025-04-02', '2025-06-30').kind).toBe('days');
});

test.each([
  ['2025Q1', -1, '2024Q4'],
  ['2025Q4', 1, '2026Q1'],
  ['2025-01', -1, '2024-12'],
  ['2025', 1, '2026'],
  ['2025-07-01..2025-07-20', 1, '2025-07-21..2025-08-09'],
] as const)('a step of %s by %i is %s', (from, by, to) => {
  const period = parsePeriod(from);
  expect(period && printPeriod(stepPeriod(period, by))).toBe(to);
});

test.each([
  ['2026-10-15', '2026Q3'],
  ['2026-09-30', '2026Q3'],
  ['2026-09-29', '2026Q2'],
  ['2026-01-02', '2025Q4'],
])('on %s the last whole quarter is %s', (day, quarter) => {
  expect(printPeriod(lastWholeQuarter(day))).toBe(quarter);
});

test('months are counted across years', () => {
  expect(addMonths('2026-02-17', -14)).toBe('2024-12-01');
  expect(addMonths('2026-02-17', 0)).toBe('2026-02-01');
});

test.each(['2025-02-29', '2025-00-10', '2025-1-01', '01/07/2025'])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
