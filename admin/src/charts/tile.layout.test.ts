import { expect, test } from 'vitest';
import { neighbourOf, nameRoom, tileLayout } from './tile.layout.ts';

const keys = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);
const layout = (width: number) =>
  tileLayout(
    [
      { name: 'one', keys: keys(9, 'a') },
      { name: 'two', keys: keys(3, 'b') },
    ],
    { width, step: 50 },
  );
const at = (key: string, width = 1000) => {
  const found = layout(width).tiles.find((tile) => tile.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

test('groups stand beside each other where there is room, else below', () => {
  expect(layout(1000).groups.map(({ y }) => y)).toEqual([0, 0]);
  const [first, second] = layout(210).groups;
  expect([first?.x, second?.x]).toEqual([0, 0]);
  expect(second?.y).toBeGreaterThan(nameRoom + 100);
});

test('every square has a place of its own within the room', () => {
  for (const width of [60, 210, 1000]) {
    const { tiles, height } = layout(width);
    expect(new Set(tiles.map(({ x, y }) => `${x},${y}`)).size).toBe(12);
    expect(tiles.every(({ x, y }) => x + 50 <= Math.max(width, 50) && y + 50 <= height)).toBe(true);
  }
});

test('arrows go to the next square in line, from one group to the next, and stay at the edge', () => {
  const { tiles } = layout(1000);
  expect(neighbourOf(tiles, at('a0'), 'ArrowRight').key).toBe('a1');
  expect(neighbourOf(tiles, at('a0'), 'ArrowDown').key).toBe('a4');
  expect(neighbourOf(tiles, at('a3'), 'ArrowRight').key).toBe('b0');
  expect(neighbourOf(tiles, at('a0'), 'ArrowLeft').key).toBe('a0');
});
