import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';

/** What an official handled in one field, with what is usual in the units it was handled in. */
export interface WorkRow {
  readonly officialId: number;
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly handled: number;
  readonly late: number;
  readonly excused: number;
  readonly medianHours: number | null;
  readonly expectedLate: number;
  readonly unitMedianHours: number | null;
}

/** $1 officials, $2 first day, $3 last day */
const work = statement<WorkRow>(
  'workforce.work',
  `/* workforce.work */
with work as (
  select o.id as official_id, w.unit_id, w.field_code, w.field_name, w.outcome = 'LATE' as late, w.handling_minutes,
    exists (select from workforce.reminder r where r.official_id = o.id and r.dossier_code = w.code and r.state = 'EXCUSED') as excused
  from workforce.official o join dossiers.published_officer_work w on w.official_code = o.code
  where o.id = any ($1::int[]) and w.ended_on between $2::date and $3::date
), usual as (
  select h.unit_id, h.field_code, avg((h.outcome = 'LATE')::int) as late,
    percentile_cont(0.5) within group (order by h.handling_minutes) as minutes
  from dossiers.published_handling h
  where h.ended_on between $2::date and $3::date and h.outcome in ('EARLY', 'ON_TIME', 'LATE')
    and (h.unit_id, h.field_code) in (select distinct unit_id, field_code from work)
  group by h.unit_id, h.field_code
)
select w.official_id as "officialId", w.field_code as "fieldCode", w.field_name as "fieldName", count(*)::int as handled,
  count(*) filter (where w.late)::int as late, count(*) filter (where w.late and w.excused)::int as excused,
  percentile_cont(0.5) within group (order by w.handling_minutes) / 60 as "medianHours",
  sum(u.late)::float8 as "expectedLate", avg(u.minutes)::float8 / 60 as "unitMedianHours"
from work w join usual u on u.unit_id = w.unit_id and u.field_code = w.field_code
group by w.official_id, w.field_code, w.field_name
order by w.official_id, handled desc, w.field_code`,
);

/** Work of many officials by field, most first. */
export const listWork = (
  reads: Reads,
  officials: readonly number[],
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<WorkRow[]> => reads.rows(work, [officials, from, to]);

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
