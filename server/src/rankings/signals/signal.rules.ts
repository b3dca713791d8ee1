import { funnelLimits, funnelOf } from '../noise/funnel.rules.ts';
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
}

/** A share with what it is held against. */
export interface Signal {
  readonly kind: SignalKind;
  readonly unit: number;
  readonly numerator: number;
  readonly denominator: number;
  /** The same share the month before; null where one period is told of. */
  readonly before: number | null;
  /** What all units do together, or the threshold. */
  readonly expected: number;
  /** The limit it lies beyond. */
  readonly limit: number;
  /** How far beyond what is expected, in standard deviations: what signals are ordered by. */
  readonly strength: number;
}

export const MOST_SIGNALS = 7;
/** Fewer cases say nothing. */
const LEAST_CASES = 30;
/** The weekly threshold of dossiers in time. */
const WEEK_THRESHOLD = 0.9;

interface Share {
  readonly k: number;
  readonly n: number;
}

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

const deviations = (value: number, expected: number, cases: number): number =>
  Math.abs(value - expected) / Math.sqrt(Math.max(expected * (1 - expected), 1e-6) / cases);

/** Of one kind: units above the 99.8 % limit around all units' share, in both months. */
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
    if (!before?.isBeyond || !now?.isBeyond) return [];
    const { k: numerator, n: denominator, mean: expected, limit } = now;
    const strength = deviations(numerator / denominator, expected, denominator);
    return [{ kind, unit: id, numerator, denominator, before: before.k / before.n, expected, limit, strength }];
  });
}

/** Units whose week lies further below the threshold than 39 of 40 weeks of a unit that just keeps it. */
function weekBelow(units: readonly Watched[]): Signal[] {
  return units.flatMap(({ id, week }): Signal[] => {
    const denominator = resolved(week);
    const numerator = week.early + week.on_time;
    const limit = funnelLimits(WEEK_THRESHOLD, denominator)?.warningLow ?? 0;
    if (denominator < LEAST_CASES || numerator / denominator >= limit - 1e-10) return [];
    const strength = deviations(numerator / denominator, WEEK_THRESHOLD, denominator);
    const kind = SignalKind.WEEK_BELOW;
    return [{ kind, unit: id, numerator, denominator, before: null, expected: WEEK_THRESHOLD, limit, strength }];
  });
}

/** Everything about the units that chance does not explain, the strongest first. */
export function allSignals(units: readonly Watched[]): Signal[] {
  const found = Object.entries(TWICE).flatMap(([kind, shareOf]) => twice(units, kind as SignalKind, shareOf));
  return [...found, ...weekBelow(units)].sort(
    (one, other) => other.strength - one.strength || one.unit - other.unit || (one.kind < other.kind ? -1 : 1),
  );
}
