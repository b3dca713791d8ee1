import type { Client } from 'pg';
import { dayNumber } from '../../platform/plain-date.ts';
import { makeCalendar } from '../calendar/calendar.rules.ts';
import type { ImportScope } from '../../platform/importing/import.scope.rules.ts';
import type { CalendarDay } from '../calendar/calendar.data.ts';
import {
  partKey,
  unitsByCode,
  type ReferenceProcedure,
  type ReferenceUnit,
  type RegisterReference,
  type UnitPart,
} from '../register/register.reference.ts';

interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly first_day: string;
  readonly last_day: string | null;
  readonly successors: string[];
  readonly parts: [part: number, from: number, to: number][];
}

const UNITS = `/* dossiers.referenceUnits */
select u.id, u.code, u.name, u.valid_from::text as first_day, u.valid_until::text as last_day,
  coalesce(s.successors, '{}') as successors, coalesce(p.parts, '[]') as parts
from territory.published_unit u
left join (
  select l.from_unit_id, array_agg(t.code || ' (' || t.name || ')' order by l.share desc, t.code) as successors
  from territory.published_lineage l join territory.published_unit t on t.id = l.to_unit_id
  where l.from_unit_id is not null group by l.from_unit_id
) s on s.from_unit_id = u.id
left join (
  select unit_id, json_agg(json_build_array(part, bucket_from, bucket_to) order by part) as parts
  from territory.published_unit_part group by unit_id
) p on p.unit_id = u.id
order by u.code, u.valid_from`;

const PROCEDURES = `/* dossiers.referenceProcedures */
select id, code, name, limit_working_days::float8 as "limitWorkingDays" from dossiers.procedure`;

const CALENDAR = '/* dossiers.referenceCalendar */ select date::text as date, kind from dossiers.calendar_day';

/** Everything rows are checked against: some 13,000 units, the procedures, the calendar. */
export async function loadReference(client: Client, scope: ImportScope): Promise<RegisterReference> {
  const units = await client.query<UnitRow>(UNITS);
  const procedures = await client.query<ReferenceProcedure>(PROCEDURES);
  const days = await client.query<Pick<CalendarDay, 'date' | 'kind'>>(CALENDAR);
  return {
    units: unitsByCode(units.rows.map(toUnit)),
    procedures: new Map(procedures.rows.map((procedure) => [procedure.code, procedure])),
    calendar: makeCalendar(days.rows),
    allowed: await allowedIn(client, scope),
  };
}

const ALLOWED = `/* dossiers.allowedParts */
select unit_id, part from dossiers.unit_scope where scope_unit_id = $1 or scope_province = $2`;

/** Parts of units whose dossiers a scope holds today; null for the whole country. */
async function allowedIn(client: Client, { unitId, province }: ImportScope): Promise<ReadonlySet<string> | null> {
  if (unitId === 0 && province === 0) return null;
  await client.query('/* dossiers.refreshScopes */ select dossiers.refresh_scopes()');
  const { rows } = await client.query<{ unit_id: number; part: number }>(ALLOWED, [unitId || null, province || null]);
  return new Set(rows.map(({ unit_id, part }) => partKey(unit_id, part)));
}

const toUnit = (row: UnitRow): ReferenceUnit => ({
  id: row.id,
  code: row.code,
  name: row.name,
  firstDay: dayNumber(row.first_day),
  lastDay: row.last_day === null ? Infinity : dayNumber(row.last_day),
  successors: row.successors,
  parts: row.parts.map(([part, bucketFrom, bucketTo]): UnitPart => ({ part, bucketFrom, bucketTo })),
});
