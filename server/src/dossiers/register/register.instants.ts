import type { RegisterRecord } from './register.findings.ts';
import { dayNumberAt } from './register.clock.rules.ts';
import { REGISTER_COLUMNS } from './register.columns.ts';
import { parseInstant, type CellInstant } from '../../platform/sheet/sheet.dates.ts';
import type { RowInstants } from './register.row.ts';

/** A day without an hour begins at 07:30 when something is received on it; it was read as 17:00. */
const OPENING_BEFORE_CLOSING_MS = 9.5 * 3_600_000;
type DateColumn = 'receivedAt' | 'dueAt' | 'completedAt' | 'resultReturnedAt';
/** Undefined where the cell tells no day that exists. */
type Told = CellInstant | null | undefined;

/** Reads a row's instants and judges their order. @returns null when a day does not exist or receipt is missing */
export function readInstants(under: RegisterRecord, now: number): RowInstants | null {
  const received = read(under, 'receivedAt');
  const due = read(under, 'dueAt');
  const completed = read(under, 'completedAt');
  const returned = read(under, 'resultReturnedAt');
  if (received === null) under.error('VALUE_MISSING', 'receivedAt', { title: REGISTER_COLUMNS.receivedAt.title });
  if (received == null || due === undefined || completed === undefined || returned === undefined) return null;
  const receivedAt = received.wholeDay ? received.at - OPENING_BEFORE_CLOSING_MS : received.at;
  const completedAt = completed && within(completed, receivedAt, now);
  const instants = {
    receivedAt,
    dueAt: due && due.at,
    completedAt,
    resultReturnedAt: returned && within(returned, completedAt ?? receivedAt, now),
  };
  judge(under, instants, now);
  return instants;
}

/** A day without an hour is never before what came first on it, nor after now. */
function within({ at, wholeDay }: CellInstant, earliest: number, now: number): number {
  if (!wholeDay) return at;
  const notLater = at > now && dayNumberAt(at) === dayNumberAt(now) ? now : at;
  return dayNumberAt(earliest) === dayNumberAt(at) ? Math.max(notLater, earliest) : notLater;
}

function read(under: RegisterRecord, column: DateColumn): Told {
  const cell = under.cell(column);
  if (cell === '') return null;
  const told = parseInstant(cell);
  if (told !== null) return told;
  under.error('DAY_INVALID', column);
  return undefined;
}

function judge(
  under: RegisterRecord,
  { receivedAt, dueAt, completedAt, resultReturnedAt }: RowInstants,
  now: number,
): void {
  const received = under.cell('receivedAt');
  if (receivedAt > now) under.error('RECEIVED_IN_FUTURE', 'receivedAt');
  if (dueAt === null) under.warn('DUE_MISSING', 'dueAt');
  else if (dayNumberAt(dueAt) < dayNumberAt(receivedAt)) under.error('DUE_BEFORE_RECEIVED', 'dueAt', { received });
  if (completedAt === null) return;
  if (completedAt < receivedAt) under.error('COMPLETED_BEFORE_RECEIVED', 'completedAt', { received });
  else if (completedAt > now) under.error('COMPLETED_IN_FUTURE', 'completedAt');
  if (resultReturnedAt !== null && resultReturnedAt < completedAt) {
    under.error('RETURNED_BEFORE_COMPLETED', 'resultReturnedAt', { completed: under.cell('completedAt') });
  }
}
