import { expect, test } from 'vitest';
import { spreadLabels } from './label.spread.ts';

test('labels that would lie on each other are moved down, in their own order; the others stay', () => {
  expect(spreadLabels([50, 10, 52, 51], 15)).toEqual([50, 10, 80, 65]);
});
