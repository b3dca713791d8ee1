import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gammaDraws, normalQuantile, randomBits } from './random.rules.ts';
import { drawsFor, rankIntervals, type Simulation, type Uncertain } from './rank-interval.rules.ts';

const share = (numerator: number, denominator: number, id = 0): Uncertain => ({
  id,
  value: numerator / denominator,
  interval: null,
  numerator,
  denominator,
  eligible: true,
});
const shares = (...pairs: readonly (readonly [number, number])[]): Uncertain[] =>
  pairs.map(([numerator, denominator], id) => share(numerator, denominator, id));
const SHARES: Simulation = { metric: { kind: 'SHARE', polarity: 'HIGH_IS_GOOD' }, seed: 'shares' };
const told = (units: readonly Uncertain[], simulation = SHARES): (string | null)[] =>
  rankIntervals(units, simulation).map((found) => found && `${String(found.rankLow)}–${String(found.rankHigh)}`);

describe('the places of the source articles', () => {
  const ARTICLES = shares([1200, 1200], [645, 645], [263, 263], [4096, 4100], [1800, 2000]);

  test.each(['one', 'two', 'three', 'four', 'five'])('only Thọ Xuân can be told apart, seed %s', (seed) => {
    expect(told(ARTICLES, { ...SHARES, seed })).toEqual(['1–4', '1–4', '1–4', '1–4', '5–5']);
  });
});

describe('rank intervals', () => {
  const anyUnits = fc.array(fc.record({ k: fc.nat(300), extra: fc.nat(300), eligible: fc.boolean() }), {
    maxLength: 30,
  });

  test('the same seed gives the same places, in whatever order the units come', () => {
    fc.assert(
      fc.property(anyUnits, (list) => {
        const units = list.map(({ k, extra, eligible }, id) => ({ ...share(k, k + extra + 1, id), eligible }));
        expect(told([...units].reverse())).toEqual(told(units).reverse());
      }),
      { numRuns: 10 },
    );
  });

  test('lie within 1 and the number of ranked units, and only ranked units have one', () => {
    fc.assert(
      fc.property(anyUnits, (list) => {
        const units = list.map(({ k, extra, eligible }, id) => ({ ...share(k, k + extra + 1, id), eligible }));
        const ranked = units.filter(({ eligible }) => eligible).length;
        for (const [index, found] of rankIntervals(units, SHARES).entries()) {
          expect(found !== null).toBe(units[index]?.eligible);
          if (!found) continue;
          expect(found.rankLow).toBeGreaterThanOrEqual(1);
          expect(found.rankLow).toBeLessThanOrEqual(found.rankHigh);
          expect(found.rankHigh).toBeLessThanOrEqual(ranked);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('units far apart have one place each, also counts and medians', () => {
    expect(told(shares([100, 2000], [1900, 2000], [1000, 2000]))).toEqual(['3–3', '1–1', '2–2']);
    const counts = [10, 1000, 100].map((value, id) => ({ ...share(value, 1, id), value, denominator: null }));
    const volume: Simulation = { metric: { kind: 'COUNT', polarity: 'NEUTRAL' }, seed: 'counts' };
    expect(told(counts, volume)).toEqual(['3–3', '1–1', '2–2']);
    const hours = [8, 40, 24].map((value, id) => ({
      ...share(1, 1, id),
      value,
      interval: { low: value - 1, high: value + 2 },
    }));
    const median: Simulation = { metric: { kind: 'MEDIAN_HANDLING', polarity: 'LOW_IS_GOOD' }, seed: 'medians' };
    expect(told(hours, median)).toEqual(['1–1', '3–3', '2–2']);
  });

  test('medians without any spread share a place', () => {
    const hours = [8, 8, 24].map((value, id) => ({ ...share(1, 1, id), value, interval: { low: value, high: value } }));
    const median: Simulation = { metric: { kind: 'MEDIAN_HANDLING', polarity: 'LOW_IS_GOOD' }, seed: 'medians' };
    expect(told(hours, median)).toEqual(['1–1', '1–1', '3–3']);
  });

  test('fewer draws are made of more units, never less than a hundred', () => {
    expect([5, 100, 3_321].map(drawsFor)).toEqual([50_000, 2_500, 100]);
  });
});

describe('what is drawn', () => {
  test('Gamma draws have the mean and variance of their shape', () => {
    for (const shape of [0.5, 1.5, 10.5, 4096.5]) {
      const draw = gammaDraws(randomBits(String(shape)));
      const values = Array.from({ length: 100_000 }, () => draw(shape));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.02);
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.04);
    }
  });

  test('normal quantiles are those of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 7);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 7);
  });
});
