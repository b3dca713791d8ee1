import { funnelLimits, funnelOf } from '../noise/funnel.rules.ts';
import { discoveries } from '../noise/discoveries.rules.ts';
import { upperTail, type Share } from '../patterns/overdispersed.rules.ts';
import { FALSE_DISCOVERIES, type PatternTest } from '../patterns/pattern.rules.ts';
import type { PatternKind } from '../patterns/pattern.words.ts';
import { LEAST_CASES, overdueAhead, worseThanBefore, type Missed, type Tested } from './tested.rules.ts';
import { SignalKind } from './signal.words.ts';

/** How a unit's dossiers of some days ended. */
export interface Ended {
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly returned: number;
}

/** A unit with its last two whole months, the older first, and its last whole week. */
export interface Watched {
  readonly id: number;
  readonly months: readonly [Ended, Ended];
  readonly week: Ended;
  /** Deadlines missed; null where they are not looked at. */
  readonly missed: Missed | null;
}

/** A share with what it is held against. */
export interface Signal extends Tested {
  readonly kind: SignalKind;
  readonly unit: number;
  /** Which gaming pattern, where it is one. */
  readonly pattern: PatternKind | null;
  /** Dossiers beyond what is expected: what signals are ordered by, each kind with its weight. */
  readonly excess: number;
}

export const MOST_SIGNALS = 7;
/** One unit does not take all the lines. */
const MOST_OF_A_UNIT = 2;
/** The weekly threshold of dossiers in time. */
const WEEK_THRESHOLD = 0.9;
/** As if units hardly differed: the binomial tail. */
const EVEN = 1e-6;

/** What a dossier beyond the expected weighs: a citizen who waits before one that was perhaps promised too late. */
const WEIGHTS: Readonly<Record<SignalKind, number>> = {
  LATE_TWICE: 1,
  WEEK_BELOW: 1,
  OVERDUE_AHEAD: 1,
  LATE_WORSE: 0.8,
  PATTERN: 0.5,
  RETURNED_UNUSUAL: 0.5,
  EARLY_UNUSUAL: 0.1,
};

const resolved = ({ early, on_time: onTime, late }: Ended): number => early + onTime + late;

/** Shares that are signals where they lie above the funnel two months running. */
const TWICE: Readonly<Partial<Record<SignalKind, (ended: Ended) => Share>>> = {
  LATE_TWICE: (ended) => ({ k: ended.late, n: resolved(ended) }),
  EARLY_UNUSUAL: (ended) => ({ k: ended.early, n: resolved(ended) }),
  RETURNED_UNUSUAL: (ended) => ({ k: ended.returned, n: resolved(ended) + ended.returned }),
};

function meanOf(shares: readonly Share[]): number {
  const cases = shares.reduce((sum, { n }) => sum + n, 0);
  return cases > 0 ? shares.reduce((sum, { k }) => sum + k, 0) / cases : 0;
}

const chanceOf = ({ k, n }: Share, mean: number): number => (k <= n * mean ? 1 : upperTail({ k, n }, mean, EVEN));

/** Of one kind: units held against the 99.8 % limit around all units' share, in both months. */
function twice(units: readonly Watched[], kind: SignalKind, shareOf: (ended: Ended) => Share): Signal[] {
  const months = ([0, 1] as const).map((month) => {
    const shares = units.map((unit) => shareOf(unit.months[month]));
    const mean = meanOf(shares);
    return { shares, mean, limits: funnelOf(mean) };
  });
  return units.flatMap(({ id }, index): Signal[] => {
    const told = months.map(({ shares, mean, limits }) => {
      const { k = 0, n = 0 } = shares[index] ?? {};
      const limit = limits(n)?.high ?? 1;
      return { k, n, mean, limit, isBeyond: n >= LEAST_CASES && k / n > limit + 1e-10 };
    });
    const [before, now] = told;
    if (!before || !now || before.n < LEAST_CASES || now.n < LEAST_CASES) return [];
    const { k: numerator, n: denominator, mean: expected, limit } = now;
    return [
      {
        kind,
        unit: id,
        pattern: null,
        numerator,
        denominator,
        before: before.k / before.n,
        expected,
        limit,
        // Unlikely in the likelier of both months, and that twice.
        chance: Math.max(chanceOf(before, before.mean), chanceOf(now, expected)) ** 2,
        isBeyond: before.isBeyond && now.isBeyond,
        excess: numerator - denominator * expected,
      },
    ];
  });
}

/** Weeks held against the threshold: further below it than 39 of 40 weeks of a unit that just keeps it. */
function weekBelow(units: readonly Watched[]): Signal[] {
  return units.flatMap(({ id, week }): Signal[] => {
    const denominator = resolved(week);
    if (denominator < LEAST_CASES) return [];
    const numerator = week.early + week.on_time;
    const limit = funnelLimits(WEEK_THRESHOLD, denominator)?.warningLow ?? 0;
    return [
      {
        kind: SignalKind.WEEK_BELOW,
        unit: id,
        pattern: null,
        numerator,
        denominator,
        before: null,
        expected: WEEK_THRESHOLD,
        limit,
        chance: chanceOf({ k: week.late, n: denominator }, 1 - WEEK_THRESHOLD),
        isBeyond: numerator / denominator < limit - 1e-10,
        excess: WEEK_THRESHOLD * denominator - numerator,
      },
    ];
  });
}

/** Of each unit by itself: worse than the month before, more missed deadlines to be expected. */
function byItself(unit: Watched): Signal[] {
  const tests = [
    [SignalKind.LATE_WORSE, worseThanBefore(unit)],
    [SignalKind.OVERDUE_AHEAD, unit.missed && overdueAhead(unit.missed)],
  ] as const;
  return tests.flatMap(([kind, tested]) => {
    if (!tested) return [];
    const excess = tested.numerator - tested.denominator * tested.expected;
    return [{ kind, unit: unit.id, pattern: null, excess, ...tested }];
  });
}

const patternSignal = ({ kind, unit, k, n, expected, chance }: PatternTest): Signal => ({
  kind: SignalKind.PATTERN,
  unit,
  pattern: kind,
  numerator: k,
  denominator: n,
  before: null,
  expected,
  limit: funnelLimits(expected, n)?.high ?? 1,
  chance,
  isBeyond: k / n > expected && k - n * expected >= 5,
  excess: k - n * expected,
});

/**
 * Everything about the units that chance does not explain, what weighs most first: beyond its own limit, and among those
 * that hold when all tests of all units are looked at together.
 */
export function allSignals(units: readonly Watched[], patterns: readonly PatternTest[] = []): Signal[] {
  const tests = [
    ...Object.entries(TWICE).flatMap(([kind, shareOf]) => twice(units, kind as SignalKind, shareOf)),
    ...weekBelow(units),
    ...units.flatMap(byItself),
    ...patterns.map(patternSignal),
  ];
  return discoveries(tests, FALSE_DISCOVERIES)
    .filter(({ isBeyond }) => isBeyond)
    .sort(
      (one, other) =>
        WEIGHTS[other.kind] * other.excess - WEIGHTS[one.kind] * one.excess ||
        one.unit - other.unit ||
        (`${one.kind}${one.pattern ?? ''}` < `${other.kind}${other.pattern ?? ''}` ? -1 : 1),
    );
}

/** The lines that are shown: seven at most, two of a unit. */
export function linesOf(signals: readonly Signal[]): Signal[] {
  const shown = new Map<number, number>();
  return signals
    .filter(({ unit }) => {
      const lines = (shown.get(unit) ?? 0) + 1;
      shown.set(unit, lines);
      return lines <= MOST_OF_A_UNIT;
    })
    .slice(0, MOST_SIGNALS);
}
