import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';

/** What an official handled in one field, with what is usual in the units it was handled in. */
export interface WorkRow {
  readonly place: number;
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly handled: number;
  readonly late: number;
  readonly excused: number;
  readonly medianHours: number | null;
  readonly expectedLate: number;
  readonly unitMedianHours: number | null;
}

/** Days of somebody whose work is asked for. */
export interface WorkSpan {
  readonly code: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * $1 codes, $2 first day of each, $3 last day of each. What is usual is worked out once: the planner takes spans that
 * it does not know for a row each, and would work it out for every dossier of the official.
 */
const work = statement<WorkRow>(
  'workforce.work',
  `/* workforce.work */
with asked as (
  select * from unnest($1::text[], $2::date[], $3::date[]) with ordinality a (code, first_day, last_day, place)
), work as (
  select a.place, a.first_day, a.last_day, w.unit_id, w.field_code, w.field_name, w.outcome = 'LATE' as late, w.handling_minutes,
    exists (select from workforce.reminder r where r.official_id = o.id and r.dossier_code = w.code and r.state = 'EXCUSED') as excused
  from asked a join workforce.official o on o.code = a.code
  join dossiers.published_officer_work w on w.official_code = o.code and w.ended_on between a.first_day and a.last_day
), usual as materialized (
  select s.first_day, s.last_day, h.unit_id, h.field_code, avg((h.outcome = 'LATE')::int) as late,
    percentile_cont(0.5) within group (order by h.handling_minutes) as minutes
  from (select distinct first_day, last_day, unit_id, field_code from work) s
  join dossiers.published_handling h on h.unit_id = s.unit_id and h.field_code = s.field_code
    and h.ended_on between s.first_day and s.last_day and h.outcome in ('EARLY', 'ON_TIME', 'LATE')
  group by s.first_day, s.last_day, h.unit_id, h.field_code
)
select w.place::int, w.field_code as "fieldCode", w.field_name as "fieldName", count(*)::int as handled,
  count(*) filter (where w.late)::int as late, count(*) filter (where w.late and w.excused)::int as excused,
  percentile_cont(0.5) within group (order by w.handling_minutes) / 60 as "medianHours",
  sum(u.late)::float8 as "expectedLate", avg(u.minutes)::float8 / 60 as "unitMedianHours"
from work w join usual u using (first_day, last_day, unit_id, field_code)
group by w.place, w.field_code, w.field_name
order by w.place, handled desc, w.field_code`,
);

/** Work within many spans by field, most first; `place` counts the spans from 1. */
export const listWork = (reads: Reads, spans: readonly WorkSpan[]): Promise<WorkRow[]> =>
  reads.rows(work, [spans.map(({ code }) => code), spans.map(({ from }) => from), spans.map(({ to }) => to)]);

/** $1 officials, $2 year */
const disciplined = statement<{ officialId: number }>(
  'workforce.disciplinedInYear',
  `/* workforce.disciplinedInYear */
select distinct d.official_id as "officialId" from workforce.discipline d
where d.official_id = any ($1::int[]) and date_part('year', d.decided_on) = $2`,
);

/** Which officials were disciplined in a year. */
export const listDisciplined = async (
  reads: Reads,
  officials: readonly number[],
  year: number,
): Promise<ReadonlySet<number>> =>
  new Set((await reads.rows(disciplined, [officials, year])).map(({ officialId }) => officialId));
