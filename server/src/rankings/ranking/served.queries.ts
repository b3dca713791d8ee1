import type { Reads } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { columnsOf, type Counts, type CountsBefore, type TallyColumn } from '../metric/metric.columns.ts';
import { MetricDimension } from '../values/values.input.ts';
import { listSums, type SumsRow } from '../values/values.queries.ts';
import type { Scope } from './scope.queries.ts';

interface ServedQuestion {
  readonly scope: Scope;
  readonly counts: readonly TallyColumn[];
}

/** Of the counts asked for, those that tallies of service facts hold, by unit. */
export async function listServed(
  reads: Reads,
  { scope, counts }: ServedQuestion,
  window: ReportWindow,
): Promise<SumsRow[]> {
  const columns = columnsOf(counts, 'SERVICE');
  if (columns.length === 0) return [];
  return listSums(reads, { scope, window, months: [window], by: [MetricDimension.UNIT], columns });
}

/** Puts them into the units' own rows. @param names each column, and what it is called there */
export function addServed(
  units: ReadonlyMap<number, Counts & CountsBefore>,
  served: readonly SumsRow[],
  names: readonly (readonly [TallyColumn, TallyColumn | keyof CountsBefore])[],
): void {
  for (const row of served) {
    const unit = units.get(Number(row.key0));
    if (!unit || row.month === null) continue;
    for (const [column, name] of names) unit[name] = (unit[name] ?? 0) + (row[column] ?? 0);
  }
}
