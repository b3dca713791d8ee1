import { numberKeyOf } from '../../platform/global-id.ts';
import { monthStart, type PlainDate } from '../../platform/plain-date.ts';
import type { Counts, MonthRow, PeriodRow } from './totals.queries.ts';
import type { DossierMonthType, DossierTotalsType } from './totals.type.ts';

/** Sums that carry from month to month. */
interface Running {
  readonly open: number;
  readonly overdue: number;
  readonly estimatedOpen: number;
}

const NOTHING: Running = { open: 0, overdue: 0, estimatedOpen: 0 };

const EMPTY: Omit<MonthRow, 'unit_id' | 'month'> = {
  received: 0,
  online: 0,
  in_person: 0,
  post: 0,
  early: 0,
  on_time: 0,
  late: 0,
  returned: 0,
  due: 0,
  returned_late: 0,
  estimated_received: 0,
  estimated_ended: 0,
};
type Within = Counts & Pick<MonthRow, 'estimated_received'>;

const endedOf = (row: Counts): number => row.early + row.on_time + row.late + row.returned;

const after = (before: Running, row: typeof EMPTY): Running => ({
  open: before.open + row.received - endedOf(row),
  overdue: before.overdue + row.due - row.late - row.returned_late,
  estimatedOpen: before.estimatedOpen + row.estimated_received - row.estimated_ended,
});

function totalsOf(before: Running, row: Within): DossierTotalsType {
  const handled = before.open + row.received;
  const overdue = before.overdue + row.due - row.late - row.returned_late;
  return {
    carriedOver: before.open,
    received: row.received,
    early: row.early,
    onTime: row.on_time,
    late: row.late,
    returned: row.returned,
    pendingInTime: handled - endedOf(row) - overdue,
    pendingOverdue: overdue,
    online: row.online,
    inPerson: row.in_person,
    post: row.post,
    estimatedShare: handled > 0 ? (before.estimatedOpen + row.estimated_received) / handled : 0,
  };
}

/** The balance of a whole period; of a unit without any dossiers without a row. */
export function periodTotals(row: PeriodRow | undefined): DossierTotalsType {
  if (!row) return totalsOf(NOTHING, EMPTY);
  const { open_before: open, overdue_before: overdue, estimated_open_before: estimatedOpen } = row;
  return totalsOf({ open, overdue, estimatedOpen }, row);
}

/** The balance of every month of a period from one unit's sums by month, months without dossiers included. @returns months in order */
export function monthlyTotals(rows: readonly MonthRow[], from: PlainDate, until: PlainDate): DossierMonthType[] {
  const known = new Map(rows.map((row) => [row.month, row]));
  const months: DossierMonthType[] = [];
  if (until < from) return months;
  const earlier = known.get(null);
  let running = earlier ? after(NOTHING, earlier) : NOTHING;
  for (let month = monthStart(from); month <= until; month = monthStart(month, 1)) {
    const row = known.get(month) ?? EMPTY;
    months.push({ month, totals: totalsOf(running, row) });
    running = after(running, row);
  }
  return months;
}

/** Global ids of units carry `territory.unit.id`. */
export const unitKey = (id: string): number | null => numberKeyOf('AdministrativeUnit', id);
