import { expect, test } from 'vitest';
import { niceTicks } from './nice.scale.ts';

test.each([
  [97, 3, [0, 50, 100]],
  [100, 4, [0, 25, 50, 75, 100]],
  [7, 3, [0, 2.5, 5, 7.5]],
  [1, 2, [0, 0.5, 1]],
] as const)('up to %d in about %d steps', (highest, count, ticks) => {
  expect(niceTicks(highest, count)).toEqual(ticks);
});
