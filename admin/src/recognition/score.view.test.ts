import { expect, test } from 'vitest';
import { pointsOf } from './score.view.ts';

test('general points are 0 to 30, with comma or point', () => {
  expect(['', '0', '27,5', '27.25', '30', '30,5', '-1', 'x', '1,234'].map(pointsOf)).toEqual([
    null,
    0,
    27.5,
    27.25,
    30,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
