import type { MigrationFile } from '../../platform/room.ts';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { sqlValues } from '../../platform/sql-values.ts';

/** Days that depart from the usual working week, 2023 to 2027. */
export const createCalendarDay: MigrationFile = {
  name: '20261122100100_create_calendar_day',
  sql: `
create table dossiers.calendar_day (
  date date constraint calendar_day_pk primary key,
  kind text not null constraint calendar_day_kind check (kind in ('HOLIDAY', 'COMPENSATORY_DAY_OFF', 'WORKING_SATURDAY')),
  name_vi text not null,
  name_en text not null,
  source text not null,
  provisional boolean not null default false
);

insert into dossiers.calendar_day (date, kind, name_vi, name_en, source, provisional)
select v.date::date, v.kind, v.name_vi, v.name_en, v.source, v.provisional
from (values
${sqlValues(CALENDAR_DAYS.map((day) => [day.date, day.kind, day.nameVi, day.nameEn, day.source, day.provisional]))}
) v (date, kind, name_vi, name_en, source, provisional);
`,
};
