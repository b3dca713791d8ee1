import type { Language } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { CalendarDayKind, CalendarDayType } from './calendar.type.ts';

interface DayRow {
  date: string;
  kind: CalendarDayKind;
  name_vi: string;
  name_en: string;
  source: string;
  provisional: boolean;
}

/** $1 first day, $2 last day */
const calendarDays = statement<DayRow>(
  'dossiers.calendarDays',
  `/* dossiers.calendarDays */ select date, kind, name_vi, name_en, source, provisional
from dossiers.calendar_day where date between $1::date and $2::date order by date`,
);

/** Days of a year that depart from the usual working week. */
export async function listCalendarDays(reads: Reads, year: number, language: Language): Promise<CalendarDayType[]> {
  const text = String(year).padStart(4, '0');
  const rows = await reads.rows(calendarDays, [`${text}-01-01`, `${text}-12-31`]);
  return rows.map(({ name_vi, name_en, ...day }) => ({ ...day, name: language === 'vi' ? name_vi : name_en }));
}
