import { expect, test } from 'vitest';
import { createFormatter } from '../i18n/format.ts';
import { errorSentence, forecastPoints } from './forecast.view.ts';

const format = createFormatter('vi');
const t = (key: string, values: object = {}): string => `${key} ${Object.values(values).join(' ')}`;
const backtest = { days: 84, meanError: 2.5, naiveError: 3.75, coverage: 0.905 };

test('a forecast that errs less than the plain one says so, any other does not', () => {
  expect(errorSentence(backtest, format, t)).toBe('forecast.errorLess 84 2,50 3,75 90,5%');
  for (const naiveError of [2.5, 1])
    expect(errorSentence({ ...backtest, naiveError }, format, t)).toContain('forecast.errorNotLess 84 2,50');
  expect(errorSentence(null, format, t)).toBe('');
});

test('days that were have a number and no limits; days to come have limits and no number', () => {
  const days = [{ date: '2026-10-01', expected: 4.2, low: 1, high: 9, naive: 5 }];
  expect(forecastPoints({ recent: [{ date: '2026-09-30', value: 7 }], days })).toEqual([
    { date: '2026-09-30', past: 7, expected: null, limits: null, naive: null },
    { date: '2026-10-01', past: null, expected: 4.2, limits: [1, 9], naive: 5 },
  ]);
});
