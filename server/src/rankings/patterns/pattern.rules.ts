import { discoveries } from '../noise/discoveries.rules.ts';
import { correlationOf, pooled, upperTail, type Share } from './overdispersed.rules.ts';
import { PatternKind } from './pattern.words.ts';

/** What was counted of one unit, pattern by pattern. */
export interface Traced {
  readonly id: number;
  readonly shares: Readonly<Record<PatternKind, Share>>;
}

/** One unit held against the others in one pattern. */
export interface PatternTest extends Share {
  readonly kind: PatternKind;
  readonly unit: number;
  /** Share of all other units together. */
  readonly expected: number;
  /** Chance of so many or more, were the unit like the others. */
  readonly chance: number;
}

/** Of those that are told, so many are false in the mean. */
export const FALSE_DISCOVERIES = 0.05;
/** Fewer cases say nothing. */
const LEAST_CASES = 20;
/** What goes beyond the others by fewer cases is no matter. */
const LEAST_EXCESS = 5;

/** Every test of every unit. */
export function testsOf(units: readonly Traced[]): PatternTest[] {
  return Object.values(PatternKind).flatMap((kind) => {
    const known = units.filter(({ shares }) => shares[kind].n >= LEAST_CASES);
    const all = known.map(({ shares }) => shares[kind]);
    const whole = all.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });
    const rho = correlationOf(all, pooled(all));
    return known.flatMap(({ id, shares }): PatternTest[] => {
      const { k, n } = shares[kind];
      // Alone, a unit has nobody to be held against.
      if (whole.n === n) return [];
      const expected = (whole.k - k) / (whole.n - n);
      return [{ kind, unit: id, k, n, expected, chance: upperTail({ k, n }, expected, rho) }];
    });
  });
}

/** What stands out of all tests, the least likely first. */
export const findingsOf = (tests: readonly PatternTest[]): PatternTest[] =>
  discoveries(tests, FALSE_DISCOVERIES).filter(({ k, n, expected }) => k - n * expected >= LEAST_EXCESS);
