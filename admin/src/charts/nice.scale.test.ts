import { expect, test } from 'vitest';
import { niceTicks, ticksWithin } from './nice.scale.ts';

test.each([
  [97, 3, [0, 50, 100]],
  [100, 4, [0, 25, 50, 75, 100]],
  [7, 3, [0, 2.5, 5, 7.5]],
  [1, 2, [0, 0.5, 1]],
] as const)('up to %d in about %d steps', (highest, count, ticks) => {
  expect(niceTicks(highest, count)).toEqual(ticks);
});

test.each([
  [[67, 103], 5, [70, 80, 90, 100]],
  [[78, 100], 5, [80, 85, 90, 95, 100]],
  [[-4, 4], 4, [-4, -2, 0, 2, 4]],
] as const)('within %j in about %d steps', (range, count, ticks) => {
  expect(ticksWithin(...range, count)).toEqual(ticks);
});
