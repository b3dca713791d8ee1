import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_PERSONS, withoutSmallCells } from './small-cells.rules.ts';

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 });
const sumOf = (all: readonly number[]): number => all.reduce((sum, count) => sum + count, 0);

test('what is large enough throughout is shown as it is', () => {
  expect(withoutSmallCells([5, 9, 120])).toEqual({ total: 134, cells: [5, 9, 120] });
});

test('one small cell takes the smallest other with it, or the total would tell it', () => {
  expect(withoutSmallCells([90, 3, 12])).toEqual({ total: 105, cells: [90, null, null] });
});

test('two small cells that come to fewer than five take another with them', () => {
  expect(withoutSmallCells([1, 2, 30, 40])).toEqual({ total: 73, cells: [null, null, null, 40] });
});

test('beside a small cell the next ones are hidden too, so that it might be any of them', () => {
  expect(withoutSmallCells([4, 4, 9, 10])).toEqual({ total: 27, cells: [null, null, null, 10] });
});

test('few persons are not told of at all', () => {
  expect(withoutSmallCells([1, 0, 3])).toEqual({ total: null, cells: [null, null, null] });
});

test('no shown figure is of fewer than five persons, none is wrong, and what is hidden comes to five or to nothing shown', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { total, cells } = withoutSmallCells(given);
      const hidden = given.filter((_count, index) => cells[index] === null);
      expect(cells.every((cell, index) => cell === null || (cell === given[index] && cell >= LEAST_PERSONS))).toBe(
        true,
      );
      expect(total === null || total === sumOf(given)).toBe(true);
      expect(hidden.length === 0 || total === null || sumOf(hidden) >= LEAST_PERSONS).toBe(true);
      expect(given.some((count) => count < LEAST_PERSONS) === hidden.length > 0).toBe(true);
    }),
  );
});

/** All ways to fill so many cells with 0 to `most` persons. */
function* fillings(cells: number, most: number): Generator<number[]> {
  if (cells === 0) yield [];
  else
    for (const rest of fillings(cells - 1, most)) for (let count = 0; count <= most; count += 1) yield [count, ...rest];
}

test.each([2, 3])('of %s cells no hidden one can be worked out by whoever knows the rule', (cells) => {
  const alike = new Map<string, number[][]>();
  for (const given of fillings(cells, 24)) {
    const shown = JSON.stringify(withoutSmallCells(given));
    alike.set(shown, [...(alike.get(shown) ?? []), given]);
  }
  const told = [...alike].flatMap(([shown, ways]) => {
    const { cells: visible } = JSON.parse(shown) as { cells: (number | null)[] };
    const sure = visible.flatMap((cell, at) =>
      cell === null && new Set(ways.map((way) => way[at])).size < 2 ? [at] : [],
    );
    // Beyond the largest filling other ways would be found.
    return sure.length > 0 && sumOf(ways[0] ?? []) <= 24 ? [`${shown} ${JSON.stringify(ways)}`] : [];
  });
  expect(told).toEqual([]);
});
