import { changeBetween } from '../noise/change.rules.ts';
import { funnelLimits } from '../noise/funnel.rules.ts';
import { upperTail } from '../patterns/overdispersed.rules.ts';
import { wilson } from '../ranking/ranking.rules.ts';

/** A share tested once: how unlikely it is that chance made it, and whether it is told at all. */
export interface Tested {
  readonly numerator: number;
  readonly denominator: number;
  /** The same share the month before; null where one period is told of. */
  readonly before: number | null;
  /** What all units do together, the unit before, or the threshold. */
  readonly expected: number;
  /** The limit it lies beyond. */
  readonly limit: number;
  /** Chance of it, were everything as expected. */
  readonly chance: number;
  /** Whether it lies beyond its own limit; one that does not is a test that found nothing. */
  readonly isBeyond: boolean;
}

/** Dossiers whose due day passed without an end: in the last four weeks, and in the last 26. */
export interface Missed {
  readonly lately: number;
  readonly all: number;
}

/** Fewer cases say nothing. */
export const LEAST_CASES = 30;
/** As many dossiers more than expected matter. */
const LEAST_EXCESS = 5;
/** A unit's own months and weeks differ more than chance alone makes them. */
const TIMES_DIFFER = 0.005;

interface Month {
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
}

const resolved = ({ early, on_time: onTime, late }: Month): number => early + onTime + late;

/**
 * Whether a larger share came late in the last month than in the one before, beyond noise: by the interval of the
 * difference, and by the chance that so many of both months' late ones fell into the last.
 */
export function worseThanBefore({
  months: [older, later],
}: {
  readonly months: readonly [Month, Month];
}): Tested | null {
  const [cases, casesBefore] = [resolved(later), resolved(older)];
  if (cases < LEAST_CASES || casesBefore < LEAST_CASES) return null;
  const told = (k: number, n: number) => ({ value: k / n, ...(wilson(k, n) ?? { low: 0, high: 1 }) });
  const before = told(older.late, casesBefore);
  const { change, low } = changeBetween(told(later.late, cases), before);
  const late = later.late + older.late;
  return {
    numerator: later.late,
    denominator: cases,
    before: before.value,
    expected: before.value,
    limit: Math.min(1, before.value + change - low),
    chance: upperTail({ k: later.late, n: late }, cases / (cases + casesBefore), TIMES_DIFFER),
    isBeyond: low > 0 && later.late - cases * before.value >= LEAST_EXCESS,
  };
}

/** Days of `Missed.lately`, of `Missed.all`, and of what is foretold. */
export const LATELY_DAYS = 28;
export const MISSED_DAYS = 182;
export const AHEAD_DAYS = 14;

/** Missed deadlines of the next two weeks: as many as come of late, and as many as came before. */
export const missedAhead = ({ numerator, denominator }: Pick<Tested, 'numerator' | 'denominator'>) => ({
  ahead: Math.round((AHEAD_DAYS * numerator) / LATELY_DAYS),
  usual: Math.round((AHEAD_DAYS * (denominator - numerator)) / (MISSED_DAYS - LATELY_DAYS)),
});

/**
 * Whether deadlines are missed more often of late than in the half-year, so that more of them are to be expected: the last
 * four weeks' part of those of 26 weeks, held against the four weeks' part of the time.
 */
export function overdueAhead({ lately, all }: Missed): Tested | null {
  if (all < LEAST_CASES) return null;
  const expected = LATELY_DAYS / MISSED_DAYS;
  const limit = funnelLimits(expected, all)?.high ?? 1;
  return {
    numerator: lately,
    denominator: all,
    before: null,
    expected,
    limit,
    chance: upperTail({ k: lately, n: all }, expected, TIMES_DIFFER),
    isBeyond: lately / all > limit + 1e-10 && lately - all * expected >= LEAST_EXCESS,
  };
}
