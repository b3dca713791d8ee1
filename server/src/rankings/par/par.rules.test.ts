import { describe, expect, test } from 'vitest';
import { lackOf, placesOf, streaksOf, type ParPlace, type ParSums } from './par.rules.ts';

const sums = (unit: number, given: Partial<ParSums> = {}): ParSums => ({
  method: 'm',
  unit,
  self: null,
  criteria: 0,
  survey: 0,
  bonus: 0,
  penalty: 0,
  missing: 0,
  ...given,
});

describe('places', () => {
  test('come of criteria, survey and bonus less penalty, equal ones shared', () => {
    const rows = [
      sums(1, { criteria: 70.1, survey: 9.2, bonus: 2, penalty: 1 }),
      sums(2, { criteria: 80.3 }),
      sums(3, { criteria: 79, survey: 1.3 }),
      sums(4, { criteria: 81 }),
    ];
    expect(placesOf(rows).map(({ unit, points, rank }) => [unit, points, rank])).toEqual([
      [4, 81, 1],
      [1, 80.3, 2],
      [2, 80.3, 2],
      [3, 80.3, 2],
    ]);
  });

  test('are for whoever is appraised throughout', () => {
    const [first, second] = placesOf([sums(1, { criteria: 99, missing: 2 }), sums(2, { criteria: 50 })]);
    expect([first?.unit, first?.rank]).toEqual([2, 1]);
    expect([second?.points, second?.rank]).toEqual([null, null]);
    expect(lackOf(sums(1, { missing: 2 }), 'vi')).toBe('Còn 2 tiêu chí chưa thẩm định.');
    expect(lackOf(sums(1), 'en')).toBeNull();
  });
});

describe('streaks', () => {
  const places = (...units: number[]): ParPlace[] =>
    units.map((unit, index) => ({ ...sums(unit), points: 90 - index, rank: index + 1 }));
  const years = [
    { key: 'a21', series: 'A', year: 2021, places: places(7, 8) },
    { key: 'a22', series: 'A', year: 2022, places: places(7, 8) },
    { key: 'a24', series: 'A', year: 2024, places: places(7, 9) },
    { key: 'b22', series: 'B', year: 2022, places: places(5) },
    { key: 'b21', series: 'B', year: 2021, places: places(6) },
    { key: 'b23', series: 'B', year: 2023, places: places(5) },
  ];

  test('are years in a row at the same place of the same body', () => {
    expect(streaksOf(years, { place: 1, atLeast: 2 })).toEqual([
      { unit: 5, from: 2022, to: 2023, methods: ['b22', 'b23'] },
      { unit: 7, from: 2021, to: 2022, methods: ['a21', 'a22'] },
    ]);
  });

  test('may be of the first few, and a missing year breaks them', () => {
    const found = streaksOf(years, { place: 2, atLeast: 2 });
    expect(found.map(({ unit, from, to }) => [unit, from, to])).toEqual([
      [5, 2022, 2023],
      [7, 2021, 2022],
      [8, 2021, 2022],
    ]);
    expect(streaksOf(years, { place: 1, atLeast: 3 })).toEqual([]);
  });
});
