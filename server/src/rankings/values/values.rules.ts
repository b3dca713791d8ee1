import { monthEnd, monthStart } from '../../platform/plain-date.ts';
import { reportWindow, type Period, type ReportDays, type ReportWindow } from '../../platform/report-window.ts';
import { figureOf, type HandlingSums } from '../metric/figure.rules.ts';
import { columnsOf, type Counts, type TallyColumn } from '../metric/metric.columns.ts';
import { isTimed, tallied, type Measured } from '../metric/measured.rules.ts';
import { denominatorOf, numeratorOf, toldShareOf, type Figure } from '../metric/parts.rules.ts';
import type { SumsRow, TimesRow } from './values.queries.ts';

/** The windows of the months that a period runs through, as at the same day; the period alone where none is over. */
export function monthsOf(period: Period, days: ReportDays): ReportWindow[] {
  const whole = reportWindow(period, days);
  const months: ReportWindow[] = [];
  for (let start = period.from; start <= whole.until; start = monthStart(start, 1)) {
    const end = monthEnd(start);
    months.push(reportWindow({ from: start, to: end < whole.until ? end : whole.until }, days));
  }
  return months.length > 0 ? months : [whole];
}

/** One group of dossiers in one period: what is counted, and how much of it rests on estimated shares. */
interface Cell {
  readonly counts: Counts;
  readonly estimated: Counts;
}

/** A group's keys and its cells by month, `YYYY-MM`. */
export interface Group {
  readonly keys: readonly (string | null)[];
  readonly name: string | null;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly times: ReadonlyMap<string, TimesRow>;
}

export interface Gathered {
  readonly sums: readonly SumsRow[];
  readonly times: readonly TimesRow[];
}

const add = (into: Counts, row: Counts, columns: readonly TallyColumn[]): void => {
  for (const column of columns) into[column] = (into[column] ?? 0) + (row[column] ?? 0);
};

/** Month of a day; the beginning of the tables for what came before. */
const monthOf = (day: string | null): string => day?.slice(0, 7) ?? '';

/** What is open, and what of it overdue, at the end of each month: everything until then added up. */
function balances(rows: readonly SumsRow[], months: readonly string[]): Map<string, Counts> {
  const found = new Map<string, Counts>();
  for (const month of months) {
    const until = rows.filter((row) => monthOf(row.month) <= month);
    const opened = until.reduce((sum, row) => sum + (row.opened ?? 0), 0);
    const missed = until.reduce((sum, row) => sum + (row.missed ?? 0), 0);
    found.set(month, { pending_in_time: opened - missed, pending_overdue: missed });
  }
  return found;
}

function cellsOf(
  rows: readonly SumsRow[],
  months: readonly string[],
  columns: readonly TallyColumn[],
): Map<string, Cell> {
  const cells = new Map<string, Cell>(months.map((month) => [month, { counts: {}, estimated: {} }]));
  const isRunning = rows.some(({ opened }) => opened !== undefined);
  const flows = isRunning ? columns.filter((column) => !columnsOf([column], 'BALANCE').length) : columns;
  for (const row of rows) {
    const cell = cells.get(monthOf(row.month));
    if (!cell) continue;
    add(cell.counts, row, flows);
    if (row.estimated) add(cell.estimated, row, flows);
  }
  if (!isRunning) return cells;
  const all = balances(rows, months);
  const estimated = balances(
    rows.filter((row) => row.estimated),
    months,
  );
  for (const [month, cell] of cells) {
    Object.assign(cell.counts, all.get(month));
    Object.assign(cell.estimated, estimated.get(month));
  }
  return cells;
}

/** Groups with what was gathered of them, month by month. */
export function groupsOf(
  { sums, times }: Gathered,
  { months, columns }: { readonly months: readonly ReportWindow[]; readonly columns: readonly TallyColumn[] },
): Group[] {
  const names = months.map(({ from }) => monthOf(from));
  const keyOf = ({ key0 = null, key1 = null }: Pick<TimesRow, 'key0' | 'key1'>): string => JSON.stringify([key0, key1]);
  const sumsOf = Map.groupBy(sums, keyOf);
  const timesOf = Map.groupBy(times, keyOf);
  return [...new Set([...sumsOf.keys(), ...timesOf.keys()])].map((key): Group => {
    const rows = sumsOf.get(key) ?? [];
    const timed = timesOf.get(key) ?? [];
    return {
      keys: JSON.parse(key) as (string | null)[],
      name: rows[0]?.name ?? timed[0]?.name ?? null,
      cells: cellsOf(rows, names, columns),
      times: new Map(timed.map((row) => [monthOf(row.month), row])),
    };
  });
}

/** A figure with how far it can be relied on. */
export interface Told extends Figure {
  /** Part that rests on estimated shares, 0..1. */
  readonly estimatedShare: number;
  /** How much of what the figure tells of is known, 0..1; null where that is no question. */
  readonly toldShare: number | null;
}

export interface TellQuestion {
  readonly measured: Measured;
  readonly minimumCases: number;
  readonly draws: { readonly seed: string; readonly times: number } | null;
}

/** The figure of a group in a month. */
export function tell(group: Group, month: string, question: TellQuestion): Told {
  const { measured } = question;
  const { metric } = measured;
  const cell = group.cells.get(month) ?? { counts: {}, estimated: {} };
  const times: TimesRow | undefined = group.times.get(month);
  const figure = figureOf(cell.counts, times, question);
  return {
    ...figure,
    estimatedShare: isTimed(metric) ? estimatedOf(times) : partOf(cell, measured),
    toldShare: toldShareOf(cell.counts, metric),
  };
}

const estimatedOf = (times: (HandlingSums & { readonly estimated: number }) | undefined): number =>
  times && times.cases > 0 ? times.estimated / times.cases : 0;

/** Which part of the cases of a cell is estimated: of the denominator, else of the numerator; of an index, of all counts. */
function partOf({ counts, estimated }: Cell, measured: Measured): number {
  const { metric, index } = measured;
  const columns = tallied(measured);
  const size = (of: Counts): number => {
    if (index) return columns.reduce((sum, column) => sum + (of[column] ?? 0), 0);
    return metric.denominator_columns.length > 0 ? denominatorOf(of, metric) : numeratorOf(of, metric);
  };
  const all = size(counts);
  return all > 0 ? Math.min(1, size(estimated) / all) : 0;
}
