import { expect, test } from 'vitest';
import { FEW, middle, ratio, told, UNKNOWN } from './context.rules.ts';

test('what is missing is unknown, and 0 is a figure', () => {
  expect(told(null)).toEqual(UNKNOWN);
  expect(told(undefined)).toEqual(UNKNOWN);
  expect(told(0)).toEqual({ value: 0, state: 'KNOWN' });
});

test('a ratio is withheld where a side is, and unknown by nobody', () => {
  expect(ratio(told(30), told(6))).toEqual(told(5));
  expect(ratio(told(30), FEW)).toEqual(FEW);
  expect(ratio(UNKNOWN, FEW)).toEqual(FEW);
  expect(ratio(told(30), told(0))).toEqual(UNKNOWN);
  expect(ratio(UNKNOWN, told(6))).toEqual(UNKNOWN);
});

test('the middle is of those that are known alone; of nobody it says why', () => {
  expect(middle([told(0), told(10), UNKNOWN, FEW])).toEqual({ ...told(5), units: 2 });
  expect(middle([UNKNOWN, FEW])).toEqual({ ...FEW, units: 0 });
  expect(middle([UNKNOWN])).toEqual({ ...UNKNOWN, units: 0 });
  expect(middle([])).toEqual({ ...UNKNOWN, units: 0 });
});
