import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../ranking/ranking.rules.ts';
import { changeBetween, countInterval } from './change.rules.ts';
import { funnelLimits } from './funnel.rules.ts';
import { topSizeOf, topStability } from './stability.rules.ts';

/** P(X ≤ k) term by term. */
function cumulated(k: number, n: number, p: number): number {
  let mass = (1 - p) ** n;
  let sum = 0;
  for (let hits = 0; hits <= k; hits += 1) {
    sum += mass;
    mass *= ((n - hits) / (hits + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('funnel limits', () => {
  const anyMean = fc.double({ min: 0.02, max: 0.98, noNaN: true });

  test('are exact: the limit is not in the tail, the next beyond it is', () => {
    fc.assert(
      fc.property(anyMean, fc.integer({ min: 1, max: 150 }), (mean, cases) => {
        const { low, warningLow } = funnelLimits(mean, cases) ?? { low: -1, warningLow: -1 };
        for (const [limit, tail] of [
          [low, 0.001],
          [warningLow, 0.025],
        ] as const) {
          const k = Math.round(limit * cases);
          expect(cumulated(k, cases, mean)).toBeGreaterThanOrEqual(tail * (1 - 1e-9));
          expect(cumulated(k - 1, cases, mean)).toBeLessThan(tail * (1 + 1e-9));
        }
      }),
    );
  });

  test('are the same seen from the other side', () => {
    fc.assert(
      fc.property(anyMean, fc.integer({ min: 1, max: 20_000 }), (mean, cases) => {
        const one = funnelLimits(mean, cases);
        const other = funnelLimits(1 - mean, cases);
        expect(one?.high).toBeCloseTo(1 - (other?.low ?? 0), 10);
        expect(one?.warningHigh).toBeCloseTo(1 - (other?.warningLow ?? 0), 10);
      }),
    );
  });

  test('narrow with more cases, around the mean', () => {
    const widths = [30, 100, 1_000, 100_000].map((cases) => {
      const { low, high } = funnelLimits(0.9, cases) ?? { low: 0, high: 0 };
      expect(low).toBeLessThanOrEqual(0.9);
      expect(high).toBeGreaterThanOrEqual(0.9);
      return high - low;
    });
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  test('a mean of 0 or 1 leaves no room; without cases there are none', () => {
    expect(funnelLimits(1, 50)).toEqual({ low: 1, high: 1, warningLow: 1, warningHigh: 1 });
    expect(funnelLimits(0, 50)).toEqual({ low: 0, high: 0, warningLow: 0, warningHigh: 0 });
    expect(funnelLimits(0.5, 0)).toBeNull();
  });
});

describe('change', () => {
  const told = (k: number, n: number) => ({ value: k / n, ...(wilson(k, n) ?? { low: 0, high: 1 }) });

  test('is Newcombe’s interval in his worked example', () => {
    const { change, low, high } = changeBetween(told(56, 70), told(48, 80));
    expect([change, low, high].map((number) => Number(number.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339]);
  });

  test('holds the difference, turns with the order, and is no signal between equals', () => {
    const anyShare = fc.tuple(fc.nat(500), fc.nat(500)).map(([k, rest]) => told(k, k + rest + 1));
    fc.assert(
      fc.property(anyShare, anyShare, (now, before) => {
        const there = changeBetween(now, before);
        const back = changeBetween(before, now);
        expect(there.low).toBeLessThanOrEqual(there.change + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(there.change - 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.isSignal).toBe(there.isSignal);
        expect(changeBetween(now, now).isSignal).toBe(false);
      }),
    );
  });

  test('a count’s interval holds the count', () => {
    expect(countInterval(0)).toEqual({ low: 0, high: expect.closeTo(3.84, 2) as number });
    expect(countInterval(100)).toEqual({
      low: expect.closeTo(82.2, 1) as number,
      high: expect.closeTo(121.6, 1) as number,
    });
  });
});

describe('stability of the top group', () => {
  const HIGH = { polarity: 'HIGH_IS_GOOD', seed: 'top' } as const;
  const units = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([numerator, denominator], id) => ({ id, numerator, denominator }));

  test('far ahead, the first stays the first; among perfect records it hardly ever does', () => {
    expect(topStability(units([1000, 1000], [500, 1000], [400, 1000]), HIGH)?.changedShare).toBe(0);
    const perfect = topStability(units([1200, 1200], [645, 645], [263, 263], [1800, 2000]), HIGH);
    expect(perfect?.topSize).toBe(3);
    expect(perfect?.changedShare).toBeGreaterThan(0.9);
  });

  test('a tie at the end of the group counts in', () => {
    expect(topStability(units([9, 10], [9, 10], [1, 10]), HIGH)?.topSize).toBe(2);
  });

  test('is the same whatever the order of the units', () => {
    const list = units([95, 100], [96, 100], [97, 100], [98, 100], [99, 100]);
    expect(topStability([...list].reverse(), HIGH)).toEqual(topStability(list, HIGH));
  });

  test('where low is good, the good cases are the others', () => {
    const low = topStability(units([0, 1000], [500, 1000]), { ...HIGH, polarity: 'LOW_IS_GOOD' });
    expect(low).toMatchObject({ topSize: 1, changedShare: 0 });
  });

  test('the group is a quarter of the units, ten at most', () => {
    expect([2, 4, 5, 39, 40, 3_321].map(topSizeOf)).toEqual([1, 1, 2, 10, 10, 10]);
    expect(topStability(units([1, 1]), HIGH)).toBeNull();
  });
});
