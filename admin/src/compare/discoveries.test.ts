import { expect, test } from 'vitest';
import { chanceOf, holdsUpTo } from './discoveries.ts';

test.each([
  [{ by: 1, low: 0, high: 2 }, 0.05],
  [{ by: -1, low: -2, high: 0 }, 0.05],
  // 2.5758 standard deviations: one in a hundred.
  [{ by: 2.575829, low: 2.575829 - 1.959964, high: 9 }, 0.01],
  [{ by: 0, low: -1, high: 1 }, 1],
])('the chance of %o is %f', (difference, chance) => {
  expect(chanceOf(difference)).toBeCloseTo(chance, 5);
});

test('one chance alone holds up to the rate, and many by their order', () => {
  expect(holdsUpTo([0.04], 0.05)).toBe(0.04);
  expect(holdsUpTo([0.06], 0.05)).toBe(-1);
  expect(holdsUpTo([], 0.05)).toBe(-1);
  // The worked example of the method: of fifteen the four least hold.
  const worked = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(holdsUpTo(worked.toReversed(), 0.05)).toBe(0.0095);
});
