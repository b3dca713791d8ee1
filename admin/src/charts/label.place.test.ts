import { expect, test } from 'vitest';
import { placeLabels } from './label.place.ts';

const room = { x: 0, y: 0, width: 400, height: 300 };
const crowd = Array.from({ length: 8 }, (_, at) => ({ x: 200 + 5 * at, y: 150 + (at % 3), width: 80 }));

test('a lone name stands to the right of its mark, at the edge to the left', () => {
  expect(placeLabels([{ x: 100, y: 100, width: 60 }], { room, others: [] })[0]).toMatchObject({ x: 109, isNear: true });
  expect(placeLabels([{ x: 390, y: 100, width: 60 }], { room, others: [] })[0]).toMatchObject({ x: 321, isNear: true });
});

test('names of a crowd lie on none of each other', () => {
  const places = placeLabels(crowd, { room, others: [] });
  expect(places).not.toContain(null);
  const lines = places.flatMap((place) => (place === null ? [] : [place]));
  const clashes = lines.flatMap((one, at) =>
    lines.slice(at + 1).filter((other) => Math.abs(one.x - other.x) < 80 && Math.abs(one.y - other.y) < 15),
  );
  expect(clashes).toEqual([]);
  expect(lines.some(({ isNear }) => !isNear)).toBe(true);
});

test('a name keeps off marks without names where it can', () => {
  const [place] = placeLabels([{ x: 100, y: 100, width: 60 }], { room, others: [{ x: 130, y: 100 }] });
  expect(place?.x).toBe(31);
});

test('where there is no place, there is no name', () => {
  expect(placeLabels([{ x: 10, y: 10, width: 60 }], { room: { ...room, width: 50 }, others: [] })).toEqual([null]);
});
