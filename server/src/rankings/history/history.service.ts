import { setImmediate } from 'node:timers/promises';
import type { GraphContext } from '../../platform/context.ts';
import type { Period } from '../../platform/report-window.ts';
import { reportWindow } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { tallied, type MetricRow } from '../metric/metric.queries.ts';
import { rankIntervals, type RankInterval } from '../ranking/rank-interval.rules.ts';
import { figuresOf } from '../ranking/ranking-rows.rules.ts';
import { place } from '../ranking/ranking.rules.ts';
import type { HandlingRow } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { seedOf } from '../ranking/scope.service.ts';
import { historyErrors } from './history.errors.ts';
import { listHandlingHistory, listHistory, type HistoryRow } from './history.queries.ts';
import { stepsOf, type PlacedPeriod } from './history.rules.ts';
import type { HistoryStep } from './history.words.ts';

const MOST_PERIODS = 36;

export interface HistoryAsked {
  readonly metric: MetricRow;
  readonly scope: Scope;
  readonly period: Period;
  readonly step: HistoryStep;
  readonly asOf: string;
  readonly minimumCases: number;
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
  const days = { asOf: asked.asOf, today: context.today };
  reportWindow(asked.period, days);
  const steps = stepsOf(asked.period, asked.step).filter(({ from }) => from <= asked.asOf);
  if (steps.length > MOST_PERIODS) {
    const parameters = { count: steps.length, limit: MOST_PERIODS };
    throw new Problem(historyErrors.HISTORY_TOO_LONG, ['period'], parameters);
  }
  const { metric, scope, step } = asked;
  const from = steps[0]?.from ?? asked.period.from;
  const to = steps.at(-1)?.to ?? asked.period.to;
  const window = reportWindow({ from, to }, days);
  const question = { scope, window, step, counts: tallied(metric) };
  const reads = context.reads('rankings');
  const [rows, handling] = await Promise.all([
    listHistory(reads, question),
    metric.kind === 'MEDIAN_HANDLING' ? listHandlingHistory(reads, question) : [],
  ]);
  return assemble(rows, handling, { ...asked, steps });
}

interface Assembling extends HistoryAsked {
  readonly steps: readonly Period[];
}

function assemble(
  rows: readonly HistoryRow[],
  handling: readonly (HandlingRow & { readonly start: string })[],
  { metric, scope, minimumCases, steps, asOf }: Assembling,
): History {
  const units = [...new Map(rows.map((row) => [row.id, row])).values()];
  const none = Object.fromEntries(tallied(metric).map((column) => [column, 0]));
  const counted = Map.groupBy(rows, ({ start }) => start);
  const timed = Map.groupBy(handling, ({ start }) => start);
  const periods = steps.map(({ from, to }): PlacedPeriod => {
    const found = new Map(counted.get(from)?.map((row) => [row.id, row]));
    const until = to < asOf ? to : asOf;
    // As then, a period knows the units that were in force in it; in today's borders all are told of throughout.
    const inForce = scope.asThen
      ? units.filter((unit) => unit.valid_from <= until && (unit.valid_until ?? until) >= from)
      : units;
    const measures = inForce.map(({ id }) => found.get(id) ?? { ...none, id });
    const figures = figuresOf({ measures, handling: timed.get(from) ?? [] }, { metric, minimumCases });
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
  { metric, scope }: HistoryAsked,
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
