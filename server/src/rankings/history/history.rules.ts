import { addDays, monthStart, type PlainDate } from '../../platform/plain-date.ts';
import type { Period } from '../../platform/report-window.ts';
import { chanceOf, changeBetween, type Change } from '../noise/change.rules.ts';
import { discoveries } from '../noise/discoveries.rules.ts';
import { toldOf } from '../noise/noise.rules.ts';
import type { Uncertain } from '../ranking/rank-interval.rules.ts';
import type { HistoryStep } from './history.words.ts';

const MONTHS: Readonly<Record<HistoryStep, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The calendar months, quarters or years that a period meets, whole ones, oldest first. */
export function stepsOf({ from, to }: Period, step: HistoryStep): Period[] {
  const months = MONTHS[step];
  const into = (Number(from.slice(5, 7)) - 1) % months;
  const found: Period[] = [];
  for (let start = monthStart(from, -into); start <= to; start = monthStart(start, months)) {
    found.push({ from: start, to: addDays(monthStart(start, months), -1) });
  }
  return found;
}

/** A unit's figure in one period, with its place. */
export interface Placed {
  readonly figure: Uncertain;
  readonly rank: number | null;
}

/** All units of a period, by id. */
export interface PlacedPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Whether its last day is told of. */
  readonly isComplete: boolean;
  readonly units: ReadonlyMap<number, Placed>;
}

/** Periods in a row in which a unit was first. */
export interface Streak {
  readonly unit: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly periods: number;
}

const LEAST_STREAK = 2;

/** Every unit's unbroken runs of first places, two periods at least, the longest first. Periods under way do not count. */
export function streaksOf(periods: readonly PlacedPeriod[]): Streak[] {
  const running = new Map<number, Streak>();
  const ended: Streak[] = [];
  for (const { from, to, units } of periods.filter(({ isComplete }) => isComplete)) {
    for (const [unit, { rank }] of units) {
      const streak = running.get(unit);
      if (rank === 1) {
        running.set(unit, { unit, from: streak?.from ?? from, to, periods: (streak?.periods ?? 0) + 1 });
      } else if (streak) {
        running.delete(unit);
        ended.push(streak);
      }
    }
  }
  return [...ended, ...running.values()]
    .filter((streak) => streak.periods >= LEAST_STREAK)
    .sort((one, other) => other.periods - one.periods || (one.from < other.from ? -1 : 1) || one.unit - other.unit);
}

/** A change of place whose value changed beyond noise. */
export interface Move {
  readonly unit: number;
  readonly before: Period;
  readonly after: Period;
  readonly rankBefore: number;
  readonly rankAfter: number;
  readonly valueBefore: number;
  readonly value: number;
  readonly change: Change;
}

/** What all changes from one period to the next come to. */
export interface Moves {
  /** Changes looked at: units ranked in two periods, one after the other. */
  readonly compared: number;
  /** Changes of place that hold. */
  readonly real: number;
  /** The ten greatest of them. */
  readonly greatest: readonly Move[];
}

const MOST_MOVES = 10;
/** Of the moves told, as large a share is chance in the mean. */
export const FALSE_MOVES = 0.05;

/**
 * The greatest changes of place that the units' own values bear out. Who looks at a thousand changes finds fifty beyond
 * their own 95 % intervals where nothing changed: those told hold among all that are looked at.
 */
export function movesOf(periods: readonly PlacedPeriod[]): Moves {
  const compared = periods.slice(1).flatMap((after, index) => changesBetween(periods[index], after));
  const real = discoveries(compared, FALSE_MOVES).filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter);
  const places = ({ rankBefore, rankAfter }: Move): number => Math.abs(rankAfter - rankBefore);
  const greatest = real
    .sort(
      (one, other) =>
        places(other) - places(one) ||
        Math.abs(other.change.change) - Math.abs(one.change.change) ||
        one.unit - other.unit ||
        (one.after.from < other.after.from ? -1 : 1),
    )
    .slice(0, MOST_MOVES);
  return { compared: compared.length, real: real.length, greatest };
}

type Tested = Move & { readonly chance: number };

function changesBetween(before: PlacedPeriod | undefined, after: PlacedPeriod): Tested[] {
  if (!before?.isComplete || !after.isComplete) return [];
  return [...after.units].flatMap(([unit, now]): Tested[] => {
    const then = before.units.get(unit);
    if (!then || then.rank === null || now.rank === null) return [];
    const told = { now: toldOf(now.figure), then: toldOf(then.figure) };
    if (!told.now || !told.then) return [];
    const change = changeBetween(told.now, told.then);
    return [
      {
        unit,
        before: { from: before.from, to: before.to },
        after: { from: after.from, to: after.to },
        rankBefore: then.rank,
        rankAfter: now.rank,
        valueBefore: told.then.value,
        value: told.now.value,
        change,
        chance: chanceOf(change),
      },
    ];
  });
}
