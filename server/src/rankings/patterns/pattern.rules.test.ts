import { describe, expect, test } from 'vitest';
import { gammaDraws, randomBits, type Bits } from '../ranking/random.rules.ts';
import { discoveries } from '../noise/discoveries.rules.ts';
import { correlationOf, logGamma, upperTail } from './overdispersed.rules.ts';
import { findingsOf, testsOf, type Traced } from './pattern.rules.ts';
import { PatternKind } from './pattern.words.ts';

/** What honest units leave behind: how often in the mean, of how many, and how much units differ. */
const HONEST: Readonly<Record<PatternKind, { mean: number; cases: number; rho: number }>> = {
  BURST: { mean: 0.02, cases: 400, rho: 0.01 },
  DAY_END: { mean: 0.12, cases: 400, rho: 0.02 },
  LAST_DAY: { mean: 0.15, cases: 350, rho: 0.04 },
  REDATED: { mean: 0.005, cases: 450, rho: 0.003 },
  STOPPED_CLOCK: { mean: 0.1, cases: 60, rho: 0.02 },
  RETURN_AGAIN: { mean: 0.15, cases: 30, rho: 0.02 },
};
const KINDS = Object.values(PatternKind);

function hits(bits: Bits, n: number, chance: number): number {
  let k = 0;
  for (let at = 0; at < n; at += 1) k += bits() / 4_294_967_296 < chance ? 1 : 0;
  return k;
}

/** A province of honest units: each has a chance of its own around the mean. */
function province(seed: string, units = 99): Traced[] {
  const bits = randomBits(seed);
  const gamma = gammaDraws(bits);
  /** Gamma of any shape above 0. */
  const draw = (shape: number): number =>
    shape >= 1 ? gamma(shape) : gamma(shape + 1) * ((bits() + 0.5) / 4_294_967_296) ** (1 / shape);
  return Array.from({ length: units }, (_, id) => ({
    id,
    shares: Object.fromEntries(
      KINDS.map((kind) => {
        const { mean, cases, rho } = HONEST[kind];
        const n = Math.round(cases * (0.4 + (1.2 * bits()) / 4_294_967_296));
        const [a, b] = [draw((mean * (1 - rho)) / rho), draw(((1 - mean) * (1 - rho)) / rho)];
        return [kind, { k: hits(bits, n, a / (a + b)), n }];
      }),
    ) as Traced['shares'],
  }));
}

describe('patterns', () => {
  test('of honest units are seldom called unusual', () => {
    const provinces = Array.from({ length: 200 }, (_, at) => findingsOf(testsOf(province(`honest ${String(at)}`))));
    const lines = provinces.reduce((sum, found) => sum + found.length, 0);
    const withAny = provinces.filter((found) => found.length > 0).length / provinces.length;
    const rate = lines / (200 * 99 * KINDS.length);
    console.log(
      `false alarms: ${String(lines)} of ${String(200 * 99 * KINDS.length)} tests of honest units (${(100 * rate).toFixed(4)} %); ${(100 * withAny).toFixed(1)} % of quarters of a province have any`,
    );
    expect(rate).toBeLessThan(0.0005);
    expect(withAny).toBeLessThan(0.15);
  });

  test.each(KINDS)('%s of one that games is found', (kind) => {
    const found = Array.from({ length: 20 }, (_, at) => {
      const units = province(`gamed ${kind} ${String(at)}`);
      const { cases, mean } = HONEST[kind];
      const gamed = { k: Math.round(cases * Math.min(0.9, 4 * mean + 0.25)), n: cases };
      return findingsOf(
        testsOf([{ id: 999, shares: { ...units[0]?.shares, [kind]: gamed } as Traced['shares'] }, ...units.slice(1)]),
      );
    });
    const power = found.filter((one) => one.some(({ unit, kind: told }) => unit === 999 && told === kind)).length / 20;
    console.log(`${kind}: found in ${(100 * power).toFixed(0)} % of provinces`);
    expect(power).toBeGreaterThan(0.85);
  });

  test('of a unit alone, or of few cases, are not tested', () => {
    const [unit] = province('alone', 1);
    expect(unit && testsOf([unit])).toEqual([]);
    const none = Object.fromEntries(KINDS.map((kind) => [kind, { k: 5, n: 19 }])) as Traced['shares'];
    expect(
      testsOf([
        { id: 1, shares: none },
        { id: 2, shares: none },
      ]),
    ).toEqual([]);
  });
});

describe('chances', () => {
  test('of a beta-binomial count sum to one, and are those of a binomial one where units hardly differ', () => {
    expect(upperTail({ k: 0, n: 10 }, 0.3, 0.1)).toBe(1);
    // P(X ≥ 3) of 5 at one half.
    expect(upperTail({ k: 3, n: 5 }, 0.5, 1e-6)).toBeCloseTo(0.5, 4);
    expect(upperTail({ k: 8, n: 10 }, 0.3, 1e-6)).toBeCloseTo(0.0015904, 5);
    // Uniform between 0 and 10 where a = b = 1.
    expect(upperTail({ k: 4, n: 10 }, 0.5, 1 / 3)).toBeCloseTo(7 / 11, 10);
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 10);
  });

  test('of units that do not differ beyond chance have the least correlation', () => {
    const bits = randomBits('alike');
    const shares = Array.from({ length: 60 }, () => ({ k: hits(bits, 200, 0.3), n: 200 }));
    expect(correlationOf(shares, 0.3)).toBeLessThan(0.01);
    expect(correlationOf(shares.slice(0, 3), 0.3)).toBe(0.02);
  });

  test('are held to a rate of false discoveries', () => {
    const tests = [0.001, 0.02, 0.03, 0.2, 0.9].map((chance) => ({ chance }));
    expect(discoveries(tests, 0.05)).toEqual([{ chance: 0.001 }, { chance: 0.02 }, { chance: 0.03 }]);
    expect(discoveries([{ chance: 0.2 }], 0.05)).toEqual([]);
  });
});
