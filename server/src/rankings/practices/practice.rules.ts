import { addDays, monthStart, type PlainDate } from '../../platform/plain-date.ts';
import type { Period } from '../../platform/report-window.ts';
import { figureOf, type HandlingSums } from '../metric/figure.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import type { Measured } from '../metric/measured.rules.ts';
import { changeBetween, countInterval, type Change } from '../noise/change.rules.ts';
import type { Interval } from '../ranking/ranking.rules.ts';
import type { StartPrecision } from './practice.words.ts';

/** Whole months looked at before a beginning, and after it. */
const MONTHS = 3;

/** The whole months just before the day, month or year something began in, and just after. */
export function aroundStart(startedOn: PlainDate, precision: StartPrecision): { before: Period; after: Period } {
  const month = monthStart(startedOn);
  const isYear = precision === 'YEAR';
  const first = isYear ? `${startedOn.slice(0, 4)}-01-01` : month;
  const next = isYear ? monthStart(first, 12) : monthStart(month, 1);
  return {
    before: { from: monthStart(first, -MONTHS), to: addDays(first, -1) },
    after: { from: next, to: addDays(monthStart(next, MONTHS), -1) },
  };
}

/** A metric's value over some whole months. */
export interface PracticeFigure extends Period, Interval {
  readonly value: number;
  /** Dossiers that count; of what is no share, all that were looked at. */
  readonly numerator: number;
  readonly denominator: number;
}

/** Fewer cases on either side are not compared. */
const LEAST_CASES = 30;
/** Draws of an index's interval. */
const DRAWS = 1_000;

/** What was counted of a unit in a period, and its handling times where the metric is one of those. */
export interface CountedPeriod {
  readonly counts: Counts;
  readonly times: HandlingSums | undefined;
}

/** The figure of a period with its 95 % interval; null of too few cases, or where too little is known. */
export function figureIn(measured: Measured, { counts, times }: CountedPeriod, period: Period): PracticeFigure | null {
  const seed = JSON.stringify([measured.metric.key, measured.metric.version, period]);
  const figure = figureOf(counts, times, { measured, minimumCases: LEAST_CASES, draws: { seed, times: DRAWS } });
  const { value, cases, eligible } = figure;
  // What is counted has no cases but itself.
  const interval = figure.interval ?? (value !== null && figure.denominator === null ? countInterval(value) : null);
  if (value === null || !interval || !eligible || cases < LEAST_CASES) return null;
  const isShare = measured.metric.kind === 'SHARE';
  return {
    from: period.from,
    to: period.to,
    ...interval,
    value,
    numerator: isShare ? (figure.numerator ?? 0) : cases,
    denominator: cases,
  };
}

/** The difference of both, where both are known. */
export const changeOf = (before: PracticeFigure | null, after: PracticeFigure | null): Change | null =>
  before && after ? changeBetween(after, before) : null;
