import { countLimits } from './count-limits.rules.ts';
import { DAY_OFF, type DayKind } from './day-kind.rules.ts';
import { fitLevel, type DailyCounts, type FittedLevel } from './level.rules.ts';

/** One day to come. */
export interface DayAhead {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** The last day of the same kind: what somebody without a model would say. */
  readonly naive: number;
}

/** How forecasts of past days did, told on those days with what was known before them. */
export interface Backtest {
  readonly origins: number;
  readonly days: number;
  readonly meanError: number;
  readonly naiveError: number;
  /** `meanError` by `naiveError`: below 1 the model is the better one; null where the naive one never erred. */
  readonly relativeError: number | null;
  /** Mean error by what the naive forecast errs within the past itself; null where that never erred. */
  readonly mase: number | null;
  /** Share of the days that came out within their limits. */
  readonly coverage: number;
}

export interface Forecast {
  readonly days: readonly DayAhead[];
  /** All days to come together. */
  readonly total: { readonly expected: number; readonly low: number; readonly high: number };
  readonly backtest: Backtest;
}

/** Why nothing is foretold. */
export type ForecastLack = 'DAYS' | 'CASES';

/** Share of days that are to come out within their limits. */
export const COVERAGE = 0.9;
/** Working days that must be known before the first forecast is tried on the past. */
export const LEAST_DAYS = 60;
export const LEAST_CASES = 30;
const MOST_ORIGINS = 12;
/** Days from one trial to the next. */
const STEP = 7;

const worked = (kinds: readonly DayKind[]): number => kinds.filter((kind) => kind !== DAY_OFF).length;

/** The last value of each kind of day; of a kind that has not been, the last worked day's. */
function naiveOf({ values, kinds }: DailyCounts): (kind: DayKind) => number {
  const last = new Map<DayKind, number>();
  let any = 0;
  for (const [at, value] of values.entries()) {
    const kind = kinds[at] ?? DAY_OFF;
    last.set(kind, value);
    if (kind !== DAY_OFF) any = value;
  }
  return (kind) => last.get(kind) ?? (kind === DAY_OFF ? 0 : any);
}

/** What the naive forecast errs in the past itself, in the mean of all days that had one of their kind before. */
function naiveScale({ values, kinds }: DailyCounts): number {
  const last = new Map<DayKind, number>();
  let [sum, days] = [0, 0];
  for (const [at, value] of values.entries()) {
    const kind = kinds[at] ?? DAY_OFF;
    const before = last.get(kind);
    if (before !== undefined) {
      sum += Math.abs(value - before);
      days += 1;
    }
    last.set(kind, value);
  }
  return days === 0 ? 0 : sum / days;
}

const varianceOf = ({ dispersion, levelVariance }: FittedLevel, mean: number, factors: number): number =>
  dispersion * mean + factors * factors * levelVariance;

function ahead(past: DailyCounts, kinds: readonly DayKind[]): Pick<Forecast, 'days' | 'total'> {
  const fitted = fitLevel(past);
  const naive = naiveOf(past);
  const factorOf = (kind: DayKind): number => fitted.factors[kind] ?? 1;
  const days = kinds.map((kind): DayAhead => {
    const expected = fitted.level * factorOf(kind);
    return {
      expected,
      ...countLimits(expected, varianceOf(fitted, expected, factorOf(kind)), COVERAGE),
      naive: naive(kind),
    };
  });
  const expected = days.reduce((sum, day) => sum + day.expected, 0);
  const factors = kinds.reduce<number>((sum, kind) => sum + factorOf(kind), 0);
  return { days, total: { expected, ...countLimits(expected, varianceOf(fitted, expected, factors), COVERAGE) } };
}

function backtestOf({ values, kinds }: DailyCounts, horizon: number): Backtest | null {
  const errors = { model: 0, naive: 0, within: 0, days: 0, origins: 0 };
  const scales: number[] = [];
  for (let origin = values.length - horizon; errors.origins < MOST_ORIGINS; origin -= STEP) {
    const past = { values: values.slice(0, Math.max(0, origin)), kinds: kinds.slice(0, Math.max(0, origin)) };
    if (worked(past.kinds) < LEAST_DAYS) break;
    const { days } = ahead(past, kinds.slice(origin, origin + horizon));
    for (const [at, day] of days.entries()) {
      const value = values[origin + at] ?? 0;
      errors.model += Math.abs(value - day.expected);
      errors.naive += Math.abs(value - day.naive);
      errors.within += value >= day.low && value <= day.high ? 1 : 0;
    }
    errors.days += days.length;
    errors.origins += 1;
    scales.push(naiveScale(past));
  }
  const { model, naive, within, days, origins } = errors;
  if (origins === 0) return null;
  const scale = scales.reduce((sum, one) => sum + one, 0) / scales.length;
  return {
    origins,
    days,
    meanError: model / days,
    naiveError: naive / days,
    relativeError: naive > 0 ? model / naive : null,
    mase: scale > 0 ? model / days / scale : null,
    coverage: within / days,
  };
}

/**
 * Foretells the days to come, and says how it did on the past beside the last day of the same kind. Refuses what has fewer
 * than 60 working days before its first trial, or fewer than 30 cases in all.
 * @param kinds what kind of day each day to come is
 */
export function forecast(past: DailyCounts, kinds: readonly DayKind[]): Forecast | { readonly lacks: ForecastLack } {
  const backtest = backtestOf(past, kinds.length);
  if (!backtest) return { lacks: 'DAYS' };
  if (past.values.reduce((sum, value) => sum + value, 0) < LEAST_CASES) return { lacks: 'CASES' };
  return { ...ahead(past, kinds), backtest };
}
