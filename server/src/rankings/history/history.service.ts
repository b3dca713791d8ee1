import { setImmediate } from 'node:timers/promises';
import type { GraphContext } from '../../platform/context.ts';
import { reportWindow, type Period, type ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { columnsOf, type Counts } from '../metric/metric.columns.ts';
import { isTimed, tallied, type Measured } from '../metric/measured.rules.ts';
import { MetricDimension } from '../values/values.input.ts';
import { listSums } from '../values/values.queries.ts';
import { groupsOf } from '../values/values.rules.ts';
import { rankIntervals, type RankInterval } from '../ranking/rank-interval.rules.ts';
import { figuresOf } from '../ranking/ranking-rows.rules.ts';
import { place } from '../ranking/ranking.rules.ts';
import type { HandlingRow } from '../ranking/unit-handling.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { checkSlice, seedOf } from '../ranking/scope.service.ts';
import { historyErrors } from './history.errors.ts';
import { listHandlingHistory, listHistory, type HistoryRow } from './history.queries.ts';
import { stepsOf, type PlacedPeriod } from './history.rules.ts';
import type { HistoryStep } from './history.words.ts';

const MOST_PERIODS = 36;

export interface HistoryAsked {
  readonly measured: Measured;
  readonly scope: Scope;
  readonly period: Period;
  readonly step: HistoryStep;
  readonly days: ReportDays;
  readonly minimumCases: number;
  /** Whether intervals of indices are wanted, which have to be drawn; left out where they are. */
  readonly wantsIntervals?: boolean;
}

/** A unit as histories name it. */
export interface HistoryUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface History {
  readonly units: readonly HistoryUnit[];
  readonly periods: readonly PlacedPeriod[];
}

/** Places of all units of a scope in every period: one statement, two where times are told. @throws Problem HISTORY_TOO_LONG, PERIOD_REVERSED */
export async function readHistory(asked: HistoryAsked, context: GraphContext): Promise<History> {
  const { days } = asked;
  reportWindow(asked.period, days);
  const steps = stepsOf(asked.period, asked.step).filter(({ from }) => from <= days.asOf);
  if (steps.length > MOST_PERIODS) {
    const parameters = { count: steps.length, limit: MOST_PERIODS };
    throw new Problem(historyErrors.HISTORY_TOO_LONG, ['period'], parameters);
  }
  const { measured, scope, step } = asked;
  const from = steps[0]?.from ?? asked.period.from;
  const to = steps.at(-1)?.to ?? asked.period.to;
  const window = reportWindow({ from, to }, days);
  const counts = tallied(measured);
  const question = { scope, window, step, counts: [...new Set([...columnsOf(counts, 'UNIT'), 'received' as const])] };
  const columns = [...columnsOf(counts, 'SERVICE'), ...columnsOf(counts, 'BALANCE')];
  const months = steps.map((each) => reportWindow(each, days));
  const by = [MetricDimension.UNIT, MetricDimension.MONTH];
  const reads = context.reads('rankings');
  const [rows, handling, served] = await Promise.all([
    listHistory(reads, question),
    isTimed(measured.metric) ? listHandlingHistory(reads, question) : [],
    columns.length > 0 ? listSums(reads, { scope, window, months, by, columns, step }) : [],
    checkSlice(reads, scope, measured.metric),
  ]);
  const groups = groupsOf({ sums: served, times: [] }, { months, columns });
  const beside = new Map(groups.map(({ keys, cells }) => [Number(keys[0]), cells]));
  const besideOf = (id: number, from: string): Counts => beside.get(id)?.get(from.slice(0, 7))?.counts ?? {};
  return assemble(rows, handling, { ...asked, steps, besideOf });
}

interface Assembling extends HistoryAsked {
  readonly steps: readonly Period[];
  /** What other tallies than those of dossiers hold of a unit in a period. */
  readonly besideOf: (id: number, from: string) => Counts;
}

function assemble(
  rows: readonly HistoryRow[],
  handling: readonly (HandlingRow & { readonly start: string })[],
  { measured, scope, minimumCases, steps, days, besideOf, wantsIntervals = true }: Assembling,
): History {
  const { metric } = measured;
  const { asOf } = days;
  const units = [...new Map(rows.map((row) => [row.id, row])).values()];
  const none = Object.fromEntries(tallied(measured).map((column) => [column, 0]));
  const counted = Map.groupBy(rows, ({ start }) => start);
  const timed = Map.groupBy(handling, ({ start }) => start);
  const periods = steps.map(({ from, to }): PlacedPeriod => {
    const found = new Map(counted.get(from)?.map((row) => [row.id, row]));
    const until = to < asOf ? to : asOf;
    // As then, a period knows the units that were in force in it; in today's borders all are told of throughout.
    const inForce = scope.asThen
      ? units.filter((unit) => unit.valid_from <= until && (unit.valid_until ?? until) >= from)
      : units;
    const measures = inForce.map(({ id }) => ({ ...none, ...found.get(id), ...besideOf(id, from), id }));
    const intervalSeed = measured.index && wantsIntervals ? seedOf(metric, { from, to }, scope) : null;
    const told = { measures, handling: timed.get(from) ?? [] };
    const figures = figuresOf(told, { measured, minimumCases, intervalSeed });
    const ranks = place(figures, metric.polarity);
    const placed = figures.map((figure, index) => [figure.id, { figure, rank: ranks[index] ?? null }] as const);
    return { from, to, isComplete: to <= asOf, units: new Map(placed) };
  });
  return { units, periods };
}

/**
 * Rank intervals of every period, by unit. Drawn with the seed of the ranking of that period, so that both tell the same;
 * between two periods others have their turn.
 */
export async function drawIntervals(
  { periods }: History,
  { measured: { metric }, scope }: HistoryAsked,
): Promise<ReadonlyMap<number, RankInterval | null>[]> {
  const drawn: ReadonlyMap<number, RankInterval | null>[] = [];
  for (const period of periods) {
    const figures = [...period.units.values()].map(({ figure }) => figure);
    const intervals = rankIntervals(figures, { metric, seed: seedOf(metric, period, scope) });
    drawn.push(new Map(figures.map(({ id }, index) => [id, intervals[index] ?? null])));
    await setImmediate();
  }
  return drawn;
}
