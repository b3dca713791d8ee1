import { statement, type Reads } from '../../platform/reads.ts';
import { makeCalendar, type WorkingCalendar } from './calendar.rules.ts';
import type { CalendarDayKind } from './calendar.data.ts';

const allDays = statement<{ date: string; kind: CalendarDayKind }>(
  'dossiers.allCalendarDays',
  '/* dossiers.allCalendarDays */ select date, kind from dossiers.calendar_day',
);

let known: WorkingCalendar | undefined;

/** The working calendar, read once a process: its days change by migration only. */
export async function workingCalendar(reads: Reads): Promise<WorkingCalendar> {
  known ??= makeCalendar(await reads.rows(allDays, []));
  return known;
}
