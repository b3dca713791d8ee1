import type { GraphContext } from '../../platform/context.ts';
import { reportWindow, type Period, type ReportDays, type ReportWindow } from '../../platform/report-window.ts';
import { columnsOf, type Counts, type TallyColumn } from '../metric/metric.columns.ts';
import { isTimed, tallied, type Measured } from '../metric/measured.rules.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { scopeOf } from '../ranking/scope.service.ts';
import { MetricDimension } from '../values/values.input.ts';
import { listSums, listTimes, type SumsRow, type TimesRow } from '../values/values.queries.ts';
import type { PracticeRow } from './practice.queries.ts';
import { aroundStart, type CountedPeriod } from './practice.rules.ts';

/** What was counted of a unit in a period. */
export type Counted = (unit: number, period: Period) => CountedPeriod;

interface FiguresAsked {
  readonly measured: (key: string) => Measured | undefined;
  /** As it was then: of units that are no longer there. */
  readonly asThen: boolean;
  readonly days: ReportDays;
}

/** Everything the metrics of some practices need of the months before and after: two statements, and one for each period of handling times. */
export async function readAround(
  rows: readonly PracticeRow[],
  { measured, asThen, days }: FiguresAsked,
  context: GraphContext,
): Promise<Counted> {
  const { knownAt } = days;
  const known = rows.filter(({ code, metric }) => code !== null && measured(metric) !== undefined);
  if (known.length === 0) return () => ({ counts: {}, times: undefined });
  const reads = context.reads('rankings');
  const scope: Scope = {
    ...scopeOf(
      { scope: { unitCodes: [...new Set(known.flatMap(({ code }) => code ?? []))].sort() }, knownAt },
      context,
    ),
    asThen,
  };
  const used = known.flatMap(({ metric }) => measured(metric) ?? []);
  const columns = [...new Set(used.filter(({ metric }) => !isTimed(metric)).flatMap(tallied))].sort();
  const timed = known.filter(({ metric }) => used.some((one) => one.metric.key === metric && isTimed(one.metric)));
  const [sums, times] = await Promise.all([
    columns.length === 0
      ? []
      : listSums(reads, {
          scope,
          window: spanOf(known, days),
          months: [],
          by: [MetricDimension.UNIT, MetricDimension.MONTH],
          columns,
        }),
    // The median of three months is no sum of theirs: each period is asked by itself, in the same tick.
    Promise.all(
      windowsOf(timed, days).map((window) =>
        listTimes(reads, { scope, window, months: [window], by: [MetricDimension.UNIT], columns: [] }),
      ),
    ),
  ]);
  return countedBy(sums, times.flat(), columns);
}

const periodsOf = (rows: readonly PracticeRow[]): Period[] =>
  rows.flatMap((row) => {
    const { before, after } = aroundStart(row.started_on, row.precision);
    return [before, after];
  });

/** From the first day looked at to the last. */
function spanOf(rows: readonly PracticeRow[], days: ReportDays): ReportWindow {
  const periods = periodsOf(rows);
  const [from = days.today] = periods.map((period) => period.from).sort();
  const to =
    periods
      .map((period) => period.to)
      .sort()
      .at(-1) ?? days.today;
  return reportWindow({ from, to }, days);
}

/** The periods looked at, each once: those that begin alike end alike. */
function windowsOf(rows: readonly PracticeRow[], days: ReportDays): ReportWindow[] {
  const byStart = new Map(periodsOf(rows).map((period) => [period.from, period]));
  return [...byStart.values()].filter(({ from }) => from <= days.today).map((period) => reportWindow(period, days));
}

/** Sums of months added up over any of them; what is open at an end, over all until then. */
export function countedBy(
  sums: readonly SumsRow[],
  times: readonly TimesRow[],
  columns: readonly TallyColumn[],
): Counted {
  const byUnit = Map.groupBy(sums, ({ key0 }) => Number(key0));
  const flows = columns.filter((column) => columnsOf([column], 'BALANCE').length === 0);
  return (unit, { from, to }) => {
    const rows = byUnit.get(unit) ?? [];
    const counts: Counts = {};
    for (const column of flows) {
      counts[column] = sum(rows, ({ month, ...row }) =>
        month !== null && month >= from && month <= to ? row[column] : 0,
      );
    }
    const until = rows.filter(({ month }) => month === null || month <= to);
    const [opened, missed] = [sum(until, (row) => row.opened), sum(until, (row) => row.missed)];
    return {
      counts: { ...counts, pending_in_time: opened - missed, pending_overdue: missed },
      times: times.find(({ key0, month }) => Number(key0) === unit && month === from),
    };
  };
}

const sum = (rows: readonly SumsRow[], of: (row: SumsRow) => number | undefined): number =>
  rows.reduce((all, row) => all + (of(row) ?? 0), 0);
