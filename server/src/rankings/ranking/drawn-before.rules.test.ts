import { expect, test } from 'vitest';
import { DrawnBefore } from './drawn-before.rules.ts';

test('what was worked out of the same is not worked out again, until too much else was', () => {
  const before = new DrawnBefore<readonly string[]>(5);
  const worked: string[] = [];
  const get = (made: string, length: number) =>
    before.get(made, () => {
      worked.push(made);
      return Array.from({ length }, () => made);
    });
  expect([get('a', 2), get('b', 2), get('a', 2)].map(([first]) => first)).toEqual(['a', 'b', 'a']);
  expect(worked).toEqual(['a', 'b']);
  // b was asked for longest ago.
  get('c', 2);
  get('a', 2);
  expect(worked).toEqual(['a', 'b', 'c']);
  get('b', 2);
  expect(worked).toEqual(['a', 'b', 'c', 'b']);
  // More than all that is kept: it is kept alone.
  get('d', 9);
  get('d', 9);
  expect(worked).toEqual(['a', 'b', 'c', 'b', 'd']);
});
