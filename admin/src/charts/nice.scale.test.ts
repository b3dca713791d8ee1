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
  { low: 67, high: 103, count: 5, ticks: [70, 80, 90, 100] },
  { low: 78, high: 100, count: 5, ticks: [80, 85, 90, 95, 100] },
  { low: 97.46, high: 98.7, count: 6, ticks: [97.5, 98, 98.5] },
  { low: -4, high: 4, count: 4, ticks: [-4, -2, 0, 2, 4] },
])('from $low to $high in about $count steps', ({ low, high, count, ticks }) => {
  expect(ticksWithin(low, high, count).map((tick) => Number(tick.toFixed(9)))).toEqual(ticks);
});
