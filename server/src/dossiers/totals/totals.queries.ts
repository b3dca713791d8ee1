import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';

/** A unit's dossiers in one month of a period; `month` null holds all that came before the period. */
export interface MonthRow {
  unit_id: number;
  month: string | null;
  received: number;
  online: number;
  in_person: number;
  post: number;
  early: number;
  on_time: number;
  late: number;
  returned: number;
  due: number;
  returned_late: number;
  estimated_received: number;
  estimated_ended: number;
}

const COLUMNS = [
  'received',
  'online',
  'in_person',
  'post',
  'early',
  'on_time',
  'late',
  'returned',
  'due',
  'returned_late',
];
const columns = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');

const CURRENT = `select to_unit_id as id, from_unit_id, part, estimated
  from territory.published_attribution where to_unit_id = any ($1::int[])`;
const AS_THEN = `select unit_id as id, unit_id as from_unit_id, part, false as estimated
  from territory.published_unit_part where unit_id = any ($1::int[])`;

const SUMS = COLUMNS.filter((column) => column !== 'due')
  .map((column) => `sum(${column})::int as ${column}`)
  .join(', ');

const SPLIT = `
  union all
  select p.id, p.estimated, d.day, ${columns('d')}
  from parts p
  cross join unnest($5::date[]) s (month)
  join dossiers.published_unit_day_settled d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where d.day <= $3::date`;

/** $1 unit ids, $2 from, $3 until, $4 overdueBy, $5 splitMonths where there are any */
const monthsOf = (name: string, parts: string, split: boolean): Statement<MonthRow> =>
  statement(
    name,
    `/* ${name} */
with parts as (
  ${parts}
), facts as (
  select p.id, p.estimated, m.month as day, ${columns('m')}
  from parts p
  join dossiers.published_unit_month_settled m on m.unit_id = p.from_unit_id and m.part = p.part
  where m.month <= $3::date${split ? ' and m.month <> all ($5::date[])' : ''}
  union all
  select p.id, p.estimated, f.day, ${columns('f')}
  from dossiers.published_unit_day_fresh f
  join parts p on p.from_unit_id = f.unit_id and p.part = f.part
  where f.day <= $3::date${split ? SPLIT : ''}
)
select id as unit_id, case when day >= $2::date then date_trunc('month', day::timestamp)::date end as month, ${SUMS},
  coalesce(sum(due) filter (where day <= $4::date), 0)::int as due,
  coalesce(sum(received) filter (where estimated), 0)::int as estimated_received,
  coalesce(sum(early + on_time + late + returned) filter (where estimated), 0)::int as estimated_ended
from facts
group by 1, 2
order by 1, 2 nulls first`,
  );

/** Without split months a statement of its own: one plan cannot be right for both. */
const STATEMENTS = {
  current: {
    whole: monthsOf('dossiers.monthsCurrent', CURRENT, false),
    split: monthsOf('dossiers.splitMonthsCurrent', CURRENT, true),
  },
  asThen: {
    whole: monthsOf('dossiers.monthsAsThen', AS_THEN, false),
    split: monthsOf('dossiers.splitMonthsAsThen', AS_THEN, true),
  },
} as const;

/** Units' dossiers by month of a period, all that came before it as month null; in one statement for all units. */
export function listUnitMonths(
  reads: Reads,
  unitIds: readonly number[],
  { window, asThen }: { window: ReportWindow; asThen: boolean },
): Promise<MonthRow[]> {
  const { whole, split } = STATEMENTS[asThen ? 'asThen' : 'current'];
  const values = [unitIds, window.from, window.until, window.overdueBy];
  return window.splitMonths.length === 0
    ? reads.rows(whole, values)
    : reads.rows(split, [...values, window.splitMonths]);
}
