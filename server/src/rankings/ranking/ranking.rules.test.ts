import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place, wilson, type Measured } from './ranking.rules.ts';

const share = (numerator: number, denominator: number): Measured => ({
  value: numerator / denominator,
  eligible: true,
});

describe('wilson', () => {
  test('gives the published limits of the places in the source articles', () => {
    const percent = (n: number, d: number) => {
      const found = wilson(n, d);
      return [found?.low, found?.high].map((end) => Math.round((end ?? 0) * 10_000) / 100);
    };
    expect(percent(1200, 1200)).toEqual([99.68, 100]);
    expect(percent(645, 645)).toEqual([99.41, 100]);
    expect(percent(263, 263)).toEqual([98.56, 100]);
    expect(percent(4096, 4100)).toEqual([99.75, 99.96]);
    expect(percent(1800, 2000)).toEqual([88.61, 91.24]);
  });

  test('has no interval without cases', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test('always holds the share and stays within 0..1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const k = Math.round(n * part);
        const { low, high } = wilson(k, n) ?? { low: 1, high: 0 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(k / n - 1e-12);
      }),
    );
  });
});

describe('place', () => {
  test('equal values share a rank', () => {
    const units = [share(1200, 1200), share(645, 645), share(263, 263), share(4096, 4100), share(1800, 2000)];
    expect(place(units, 'HIGH_IS_GOOD')).toEqual([1, 1, 1, 4, 5]);
  });

  test('low is good where the metric says so', () => {
    const units = [3, 1, 2].map((value) => ({ value, eligible: true }));
    expect(place(units, 'LOW_IS_GOOD')).toEqual([3, 1, 2]);
  });

  test('a unit that is not eligible takes no rank from others', () => {
    const units = [{ ...share(1, 1), eligible: false }, share(50, 100)];
    expect(place(units, 'HIGH_IS_GOOD')).toEqual([null, 1]);
  });
});
