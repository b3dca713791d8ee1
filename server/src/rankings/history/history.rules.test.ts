import { describe, expect, test } from 'vitest';
import { randomBits } from '../ranking/random.rules.ts';
import { wilson } from '../ranking/ranking.rules.ts';
import { FALSE_MOVES, movesOf, stepsOf, streaksOf, type PlacedPeriod } from './history.rules.ts';

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
    const { greatest: moves, real, compared } = movesOf([before, after]);
    expect([real, compared]).toEqual([2, 4]);
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
    ).toEqual({ compared: 0, real: 0, greatest: [] });
  });

  const UNITS = 99;
  const MONTHS = 13;
  /** Months of communes like each other in kind, none of which changes but those that `better` names, in the last month. */
  const province = (seed: string, better: readonly number[] = []) => {
    const bits = randomBits(seed);
    const chance = (): number => bits() / 2 ** 32;
    const usual = Array.from({ length: UNITS }, () => ({
      cases: 30 + Math.floor(chance() * 120),
      share: 0.85 + chance() * 0.14,
    }));
    return Array.from({ length: MONTHS }, (_, month) => {
      const counted = usual.map(({ cases, share }, unit) => {
        const now = month === MONTHS - 1 && better.includes(unit + 1) ? 0.4 : share;
        return [Array.from({ length: cases }, chance).filter((drawn) => drawn < now).length, cases] as const;
      });
      const shares = counted.map(([hits, cases]) => hits / cases);
      return period(
        2000 + month,
        counted.map(([hits, cases], unit) => [
          1 + shares.filter((other) => other > (shares[unit] ?? 0)).length,
          hits,
          cases,
        ]),
      );
    });
  };

  test('of provinces in which nothing changes at most one in twenty is told of a move, however many are looked at', () => {
    const provinces = Array.from({ length: 150 }, (_, at) => movesOf(province(`honest ${String(at)}`)));
    expect(provinces.every(({ compared }) => compared === UNITS * (MONTHS - 1))).toBe(true);
    expect(provinces.filter(({ real }) => real > 0).length).toBeLessThanOrEqual(150 * FALSE_MOVES);
  });

  test('who did change is found among all the others', () => {
    const { greatest } = movesOf(province('three changed', [7, 50, 93]));
    expect(greatest.map(({ unit }) => unit).sort((one, other) => one - other)).toEqual([7, 50, 93]);
  });
});
