import { expect, test } from 'vitest';
import { typedValue } from './target.view.ts';

test('shares are typed as per cent, with a comma or a point', () => {
  expect(['90', '7', '62,5', '62.5', '100'].map((typed) => typedValue(typed, true))).toEqual([
    0.9, 0.07, 0.625, 0.625, 1,
  ]);
  expect(typedValue(' 24,5 ', false)).toBe(24.5);
});

test('what is no number is none', () => {
  expect(['', 'x', '-1', '1e3', '1,2,3', '%'].map((typed) => typedValue(typed, true))).toEqual(Array(6).fill(null));
});
