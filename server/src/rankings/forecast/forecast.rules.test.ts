import { describe, expect, test } from 'vitest';
import { gammaDraws, randomBits } from '../ranking/random.rules.ts';
import { countLimits } from './count-limits.rules.ts';
import { DayKinds, daysBetween, type CalendarRow, type DayKind } from './day-kind.rules.ts';
import { forecast, type Forecast } from './forecast.rules.ts';

const TET: CalendarRow[] = Array.from({ length: 9 }, (_, day) => ({
  date: `2026-02-${String(14 + day).padStart(2, '0')}`,
  kind: 'HOLIDAY',
}));
const CALENDAR = new DayKinds([
  { date: '2025-09-02', kind: 'HOLIDAY' },
  ...TET,
  { date: '2026-02-28', kind: 'WORKING_SATURDAY' },
]);
/** How busy each kind of day is. */
const BUSY: Readonly<Record<DayKind, number>> = { 0: 0.05, 1: 1.4, 2: 1.1, 3: 1, 4: 0.9, 5: 0.7, 6: 0.8, 7: 2 };

interface World {
  readonly seed: string;
  readonly level: number;
  /** Times the mean that the variance is. */
  readonly spread?: number;
  readonly growth?: number;
}

/** A center's days: counts vary as a Poisson count's do, or more. */
function daysOf({ seed, level, spread = 1, growth = 0 }: World, from: string, to: string) {
  const gamma = gammaDraws(randomBits(seed));
  const bits = randomBits(`${seed} counts`);
  const poisson = (mean: number): number => {
    const least = Math.exp(-mean);
    let [count, product] = [0, bits() / 4_294_967_296];
    while (product > least) {
      count += 1;
      product *= bits() / 4_294_967_296;
    }
    return count;
  };
  const kinds = daysBetween(from, to).map((day) => CALENDAR.of(day));
  const values = kinds.map((kind, day) => {
    const mean = level * BUSY[kind] * (1 + growth * day);
    const size = mean / (spread - 1);
    return poisson(spread > 1 ? Math.max(1e-9, (gamma(size + 1) * mean) / (size + 1)) : mean);
  });
  return { values, kinds };
}

const found = (world: World, days = 14): Forecast => {
  const outcome = forecast(
    daysOf(world, '2025-07-01', '2026-03-31'),
    daysBetween('2026-04-01', '2026-04-30')
      .slice(0, days)
      .map((day) => CALENDAR.of(day)),
  );
  if ('lacks' in outcome) throw new Error(outcome.lacks);
  return outcome;
};

describe('kinds of days', () => {
  test.each([
    ['2026-02-13', 5],
    ['2026-02-16', 0],
    ['2026-02-23', 7],
    ['2026-02-28', 6],
    ['2026-03-02', 1],
    ['2026-03-08', 0],
  ])('%s is %i', (day, kind) => {
    expect(CALENDAR.of(day)).toBe(kind);
  });

  test('are not known of a year without a calendar', () => {
    expect([CALENDAR.knows('2026-12-31'), CALENDAR.knows('2027-01-01')]).toEqual([true, false]);
  });
});

describe('limits of counts', () => {
  test.each([
    [3, 3, 1, 6],
    [0, 0, 0, 0],
    [1_000, 1_000, 947, 1_053],
  ])('of mean %d and variance %d lie at %i and %i', (mean, variance, ...limits) => {
    const { low, high } = countLimits(mean, variance, 0.9);
    expect([low, high]).toEqual(limits);
  });

  test('are wider where counts vary more', () => {
    const [plain, more] = [countLimits(10, 10, 0.9), countLimits(10, 30, 0.9)];
    expect([more.low < plain.low, more.high > plain.high]).toEqual([true, true]);
  });
});

describe('a forecast', () => {
  test('is the same again, and rests on nothing but the days before', () => {
    expect(found({ seed: 'a', level: 12 })).toEqual(found({ seed: 'a', level: 12 }));
    const past = daysOf({ seed: 'a', level: 12 }, '2025-07-01', '2026-03-31');
    const kinds = daysBetween('2026-04-01', '2026-04-14').map((day) => CALENDAR.of(day));
    const [before, after] = [forecast(past, kinds), forecast({ ...past, values: past.values.with(-1, 500) }, kinds)];
    if ('lacks' in before || 'lacks' in after) throw new Error('too little');
    // One wild day is damped.
    expect(after.days[0]?.expected).toBeLessThan(1.5 * (before.days[0]?.expected ?? 0));
  });

  test('knows weekdays, days off and the level of late', () => {
    const { days } = found({ seed: 'a', level: 20, growth: 0.004 });
    // Wednesday 1 April 2026: some 275 days of growth make the level twice what it was.
    expect(days[0]?.expected).toBeGreaterThan(33);
    expect(days[0]?.expected).toBeLessThan(50);
    expect((days[5]?.expected ?? 0) / (days[2]?.expected ?? 1)).toBeGreaterThan(1.5);
    expect(days[3]?.expected).toBeLessThan(4);
  });

  test.each([
    ['small and even', { level: 1.5 }],
    ['middling and uneven', { level: 15, spread: 3 }],
    ['large and growing', { level: 60, spread: 2, growth: 0.002 }],
  ])('of centers that are %s beats the plain one, and 90 %% of days lie within its limits', (name, world) => {
    const tests = Array.from({ length: 30 }, (_, at) => found({ seed: `${name} ${String(at)}`, ...world }).backtest);
    const mean = (of: (one: (typeof tests)[number]) => number): number =>
      tests.reduce((sum, one) => sum + of(one), 0) / tests.length;
    const relative = mean(({ relativeError }) => relativeError ?? 1);
    const coverage = mean(({ coverage: share }) => share);
    console.log(
      `${name}: relative error ${relative.toFixed(3)}, MASE ${mean(({ mase }) => mase ?? 1).toFixed(3)}, coverage ${coverage.toFixed(3)}`,
    );
    expect(relative).toBeLessThan(0.85);
    expect(coverage).toBeGreaterThan(0.87);
    expect(coverage).toBeLessThan(0.99);
  });

  test('of all days together holds the sum of them', () => {
    const { days, total } = found({ seed: 'b', level: 15 });
    expect(total.expected).toBeCloseTo(
      days.reduce((sum, { expected }) => sum + expected, 0),
      9,
    );
    expect(total.low).toBeGreaterThan(days.reduce((sum, { low }) => sum + low, 0));
    expect(total.high).toBeLessThan(days.reduce((sum, { high }) => sum + high, 0));
  });

  test('is refused of too short a past, and of too few cases', () => {
    const kinds = daysBetween('2026-04-01', '2026-04-14').map((day) => CALENDAR.of(day));
    expect(forecast(daysOf({ seed: 'a', level: 12 }, '2026-01-15', '2026-03-31'), kinds)).toEqual({ lacks: 'DAYS' });
    expect(forecast(daysOf({ seed: 'a', level: 0.05 }, '2025-07-01', '2026-03-31'), kinds)).toEqual({ lacks: 'CASES' });
    expect(forecast({ values: [], kinds: [] }, kinds)).toEqual({ lacks: 'DAYS' });
  });
});
