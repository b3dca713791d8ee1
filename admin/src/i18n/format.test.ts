import { describe, expect, test } from 'vitest';
import { monthPeriod, quarterPeriod, yearPeriod } from '../filters/period.grammar.ts';
import { createFormatter } from './format.ts';

const vi = createFormatter('vi');
const en = createFormatter('en');

describe('Vietnamese', () => {
  test('numbers have points between thousands and a decimal comma', () => {
    expect(vi.decimal(1_234_567.89, 1)).toBe('1.234.567,9');
    expect(vi.integer(67_877)).toBe('67.877');
    expect(vi.share(0.999)).toBe('99,9%');
  });

  test('days have their zeros', () => {
    expect(vi.date('2025-07-01')).toBe('01/07/2025');
  });

  test('periods have their names', () => {
    expect(vi.period(quarterPeriod(2025, 3))).toBe('Quý III/2025');
    expect(vi.period(monthPeriod(2025, 7))).toBe('Tháng 7/2025');
    expect(vi.period(yearPeriod(2025))).toBe('Năm 2025');
    expect(vi.period({ kind: 'days', from: '2025-07-01', to: '2025-07-20' })).toBe('01/07/2025 – 20/07/2025');
  });
});

test('English uses its own signs', () => {
  expect(en.decimal(1_234_567.89, 1)).toBe('1,234,567.9');
  expect(en.date('2025-07-01')).toBe('1 Jul 2025');
  expect(en.period(quarterPeriod(2025, 3))).toBe('Q3 2025');
});

test('instants are told in Vietnam’s time, wherever the reader is', () => {
  expect(vi.dateTime('2025-06-30T18:30:00Z')).toBe('01/07/2025 01:30');
});

test.each([
  [5, '5 giây'],
  [125, '2 phút 05 giây'],
  [3_900, '1 giờ 05 phút'],
])('%i seconds are %s', (seconds, words) => {
  expect(vi.duration(seconds)).toBe(words);
});

test('what is absent is a dash, never a zero', () => {
  expect(vi.integer(null)).toBe('–');
  expect(vi.share(undefined)).toBe('–');
  expect(vi.dateTime(null)).toBe('–');
});
