import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place } from '../ranking/ranking.rules.ts';
import { adjusted } from './adjust.rules.ts';
import { decompose, mergerEffects, shareOf, type Cell } from './decompose.rules.ts';
import { nextPlace, overtakings, placeChange, type PlaceOfUnit } from './places.rules.ts';

const anyCells = fc
  .uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hits: fc.nat(500), misses: fc.nat(500) }), {
    selector: ({ key }) => key,
    minLength: 1,
  })
  .map((cells) => cells.map(({ key, hits, misses }): Cell => ({ key, numerator: hits, denominator: hits + misses })));

describe('decomposition', () => {
  test('the parts always sum to the difference', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (own, other) => {
        const parts = decompose(own, other);
        const shares = [shareOf(own), shareOf(other)];
        fc.pre(parts !== null);
        const sum = parts.reduce((total, { rate, mix }) => total + rate + mix, 0);
        expect(sum).toBeCloseTo((shares[0] ?? Number.NaN) - (shares[1] ?? Number.NaN), 10);
      }),
      { numRuns: 1_000 },
    );
  });

  test('turned round, every part changes its sign', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (own, other) => {
        const there = decompose(own, other) ?? [];
        const back = new Map(decompose(other, own)?.map((part) => [part.key, part]));
        for (const { key, rate, mix } of there) {
          expect(back.get(key)?.rate).toBeCloseTo(-rate, 10);
          expect(back.get(key)?.mix).toBeCloseTo(-mix, 10);
        }
      }),
    );
  });

  test('the same rates leave the mix alone, the same mix the rates', () => {
    const own = [
      { key: 'a', numerator: 90, denominator: 100 },
      { key: 'b', numerator: 5, denominator: 10 },
    ];
    const other = [
      { key: 'a', numerator: 9, denominator: 10 },
      { key: 'b', numerator: 50, denominator: 100 },
    ];
    for (const { rate } of decompose(own, other) ?? []) expect(rate).toBeCloseTo(0, 12);
    const better = own.map((cell) => ({ ...cell, numerator: cell.numerator - 1 }));
    for (const { mix } of decompose(own, better) ?? []) expect(mix).toBeCloseTo(0, 12);
  });

  test('there is none without cases', () => {
    expect(decompose([], [{ key: 'a', numerator: 1, denominator: 1 }])).toBeNull();
  });
});

describe('merger', () => {
  const anyUnits = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 8 });

  test('what the predecessors brought sums to the merged share less the core’s', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const all = units.map(([k, rest], unit) => ({ unit, numerator: k, denominator: k + rest + 1 }));
        const core = all[0] ?? { numerator: 0, denominator: 1 };
        const sum = mergerEffects(core, all)?.reduce((total, { effect }) => total + effect, 0);
        const merged = shareOf(all.map((one) => ({ ...one, key: '' }))) ?? Number.NaN;
        expect(sum).toBeCloseTo(merged - core.numerator / core.denominator, 10);
      }),
    );
  });
});

describe('case mix', () => {
  const all = [
    { key: 'easy', numerator: 990, denominator: 1000 },
    { key: 'hard', numerator: 500, denominator: 1000 },
  ];

  test('a unit that does as all do of each kind comes out at the usual share, whatever its mix', () => {
    const hard = [
      { key: 'easy', numerator: 99, denominator: 100 },
      { key: 'hard', numerator: 450, denominator: 900 },
    ];
    expect(adjusted(hard, all, false)?.value).toBeCloseTo(0.745, 10);
    expect(shareOf(hard)).toBeLessThan(0.56);
  });

  test('stays within 0..1 and around its value', () => {
    fc.assert(
      fc.property(anyCells, anyCells, fc.boolean(), (own, others, isRare) => {
        const found = adjusted(own, pooled(own, others), isRare);
        fc.pre(found !== null);
        const { low, value, high } = found;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

/** Cells of both together. */
function pooled(one: readonly Cell[], other: readonly Cell[]): Cell[] {
  return [...Map.groupBy([...one, ...other], ({ key }) => key)].map(([key, cells]) => ({
    key,
    numerator: cells.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: cells.reduce((sum, { denominator }) => sum + denominator, 0),
  }));
}

describe('the next place', () => {
  const anyUnits = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 2, maxLength: 12 });
  const placed = (units: readonly (readonly [number, number])[], polarity: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD') => {
    const figures = units.map(([k, n]) => ({ value: k / n, eligible: true }));
    const ranks = place(figures, polarity);
    return units.map(([numerator, denominator], id): PlaceOfUnit => ({
      id,
      rank: ranks[id] ?? null,
      rankBefore: null,
      value: numerator / denominator,
      numerator,
      denominator,
    }));
  };

  test.each(['HIGH_IS_GOOD', 'LOW_IS_GOOD'] as const)('so many cases lift it, one less does not; %s', (polarity) => {
    fc.assert(
      fc.property(anyUnits, (pairs) => {
        const counts = pairs.map(([k, rest]) => [k, k + rest + 1] as const);
        const units = placed(counts, polarity);
        const own = units[0];
        fc.pre(own !== undefined && own.rank !== 1);
        const next = nextPlace(own, units, polarity);
        fc.pre(next !== null);
        const sign = polarity === 'LOW_IS_GOOD' ? -1 : 1;
        const rankWith = (cases: number): number => {
          const changed = counts.map(([k, n], id) => [id === 0 ? k + sign * cases : k, n] as const);
          return placed(changed, polarity)[0]?.rank ?? Number.NaN;
        };
        expect(rankWith(next.cases)).toBeLessThanOrEqual(next.rank);
        expect(rankWith(next.cases - 1)).toBeGreaterThan(next.rank);
      }),
    );
  });

  test('the first has none', () => {
    const units = placed(
      [
        [9, 10],
        [8, 10],
      ],
      'HIGH_IS_GOOD',
    );
    expect(units[0] && nextPlace(units[0], units, 'HIGH_IS_GOOD')).toBeNull();
  });
});

const unitAt = (id: number, rankBefore: number | null, rank: number | null): PlaceOfUnit => ({
  id,
  rankBefore,
  rank,
  value: null,
  numerator: null,
  denominator: null,
});

test('overtaking is changing sides from one period to the next', () => {
  const own = unitAt(0, 2, 3);
  const units = [own, unitAt(1, 1, 1), unitAt(2, 3, 2), unitAt(3, 1, 5), unitAt(4, null, 2), unitAt(5, 9, 3)];
  const { overtakenBy, overtook } = overtakings(own, units);
  expect([overtakenBy.map(({ id }) => id), overtook.map(({ id }) => id)]).toEqual([[2], [3]]);
});

test('a change of place is whom one passed, who passed, who came in ahead and who left from ahead', () => {
  const value = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
  const periods = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(periods, fc.array(value, { maxLength: 4 }), (both, gone) => {
      const ranks = (values: readonly (number | null)[]) =>
        place(
          values.map((of) => ({ value: of, eligible: of !== null })),
          'HIGH_IS_GOOD',
        );
      const before = ranks([...both.map(([then]) => then), ...gone]);
      const now = ranks(both.map(([, today]) => today));
      const units = both.map((_, id) => unitAt(id, before[id] ?? null, now[id] ?? null));
      const known = new Map(before.map((rank, id) => [id, { rank }]));
      for (const own of units) {
        const change = placeChange(own, units, known);
        if (own.rank === null || own.rankBefore === null) expect(change).toBeNull();
        else {
          const { overtakenBy, overtook, newAhead, goneAhead } = change!;
          expect(overtakenBy - overtook + newAhead - goneAhead).toBe(own.rank - own.rankBefore);
        }
      }
    }),
  );
});
