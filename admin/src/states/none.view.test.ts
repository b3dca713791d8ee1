import { expect, test } from 'vitest';
import { mostRemoved } from './none.view.ts';

test('the condition that took the most away comes first; unknown counts keep the order', () => {
  const counts = [0, 214, 3];
  expect(mostRemoved(['a', 'b', 'c'], (at) => counts[at] ?? null).map(({ condition }) => condition)).toEqual([
    'b',
    'c',
    'a',
  ]);
  expect(mostRemoved(['a', 'b'], () => null)).toEqual([
    { condition: 'a', count: null },
    { condition: 'b', count: null },
  ]);
});
