import { describe, expect, test } from 'vitest';
import { wilson } from '../ranking/ranking.rules.ts';
import { movesOf, stepsOf, streaksOf, type PlacedPeriod } from './history.rules.ts';

test('periods are whole months, quarters or years', () => {
  const period = { from: '2025-02-10', to: '2025-07-03' };
  expect(stepsOf(period, 'MONTH').map(({ from }) => from.slice(5))).toEqual([
    '02-01',
    '03-01',
    '04-01',
    '05-01',
    '06-01',
    '07-01',
  ]);
  expect(stepsOf(period, 'QUARTER')).toEqual([
    { from: '2025-01-01', to: '2025-03-31' },
    { from: '2025-04-01', to: '2025-06-30' },
    { from: '2025-07-01', to: '2025-09-30' },
  ]);
  expect(stepsOf(period, 'YEAR')).toEqual([{ from: '2025-01-01', to: '2025-12-31' }]);
});

/** A period of units 1, 2, …: place, cases that count, cases. */
function period(year: number, units: readonly (readonly [number | null, number, number])[], isComplete = true) {
  const placed = units.map(([rank, numerator, denominator], index) => {
    const id = index + 1;
    const value = denominator === 0 ? null : numerator / denominator;
    const interval = wilson(numerator, denominator);
    return [id, { rank, figure: { id, value, interval, numerator, denominator, eligible: rank !== null } }] as const;
  });
  const found: PlacedPeriod = {
    from: `${String(year)}-01-01`,
    to: `${String(year)}-12-31`,
    isComplete,
    units: new Map(placed),
  };
  return found;
}

describe('streaks', () => {
  test('first in 2021 and 2022 is a streak of two; one good year is none', () => {
    const years = [
      period(2020, [
        [2, 90, 100],
        [1, 95, 100],
      ]),
      period(2021, [
        [1, 99, 100],
        [2, 95, 100],
      ]),
      period(2022, [
        [1, 99, 100],
        [2, 95, 100],
      ]),
      period(2023, [
        [2, 90, 100],
        [1, 95, 100],
      ]),
    ];
    expect(streaksOf(years)).toEqual([{ unit: 1, from: '2021-01-01', to: '2022-12-31', periods: 2 }]);
  });

  test('a tie is first for all; a year without enough cases breaks it; a year under way does not count', () => {
    const years = [
      period(2021, [
        [1, 100, 100],
        [1, 50, 50],
      ]),
      period(2022, [
        [1, 100, 100],
        [null, 5, 5],
      ]),
      period(
        2023,
        [
          [1, 100, 100],
          [1, 50, 50],
        ],
        false,
      ),
    ];
    expect(streaksOf(years)).toEqual([{ unit: 1, from: '2021-01-01', to: '2022-12-31', periods: 2 }]);
  });
});

describe('moves', () => {
  test('only those beyond noise are told, the longest way first', () => {
    const before = period(2024, [
      [1, 990, 1000],
      [2, 95, 100],
      [3, 900, 1000],
      [4, 10, 20],
    ]);
    const after = period(2025, [
      [4, 500, 1000],
      [1, 99, 100],
      [2, 980, 1000],
      [3, 11, 20],
    ]);
    const moves = movesOf([before, after]);
    expect(moves.map(({ unit, rankBefore, rankAfter }) => [unit, rankBefore, rankAfter])).toEqual([
      [1, 1, 4],
      [3, 3, 2],
    ]);
    expect(moves[0]?.change.high).toBeLessThan(0);
  });

  test('none is told between periods of which one is under way', () => {
    const before = period(2024, [
      [1, 990, 1000],
      [2, 100, 1000],
    ]);
    expect(
      movesOf([
        before,
        period(
          2025,
          [
            [2, 100, 1000],
            [1, 990, 1000],
          ],
          false,
        ),
      ]),
    ).toEqual([]);
  });
});
