import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';

/** A unit's dossiers in one month of a period, or in all of it; `month` null holds all that came before the period. */
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
/** Which units: one by itself, since a plan for a list is planned anew each time. */
const WHO = { one: '= $1::int', many: '= any ($1::int[])' } as const;
const PARTS = {
  current: `select to_unit_id as id, from_unit_id, part, estimated
  from territory.published_attribution where to_unit_id`,
  asThen: `select unit_id as id, unit_id as from_unit_id, part, false as estimated
  from territory.published_unit_part where unit_id`,
} as const;

/** What a sum stands for: a month of the period or the whole of it; null for all that came before. */
const WITHIN = {
  month: (day: string, isMonth: boolean) => (isMonth ? day : `date_trunc('month', ${day}::timestamp)::date`),
  period: () => '$2::date',
} as const;

interface Shape {
  readonly borders: keyof typeof PARTS;
  readonly units: keyof typeof WHO;
  readonly by: keyof typeof WITHIN;
  /** Whether there are months to sum by day. */
  readonly split: boolean;
}

interface Source {
  /** Of the rows that are read. */
  readonly alias: string;
  readonly day: string;
  readonly isMonth?: boolean;
  /** From and where. */
  readonly rows: string;
}

/** One source's counts by unit and time; what is due on a day that is not over is not missed yet. */
function countsOf({ by }: Shape, { alias, day, isMonth = false, rows }: Source): string {
  const at = `${alias}.${day}`;
  const counts = COLUMNS.map((column) => {
    const count = column === 'due' ? `case when ${at} <= $4::date then ${alias}.due else 0 end` : `${alias}.${column}`;
    return `${count} as ${column}`;
  });
  const time = `case when ${at} >= $2::date then ${WITHIN[by](at, isMonth)} end`;
  return `
  select p.id, p.estimated, ${time} as month, ${counts.join(', ')}${rows}`;
}

const SPLIT: Source = {
  alias: 'd',
  day: 'day',
  rows: `
  from parts p
  cross join unnest($5::date[]) s (month)
  join dossiers.published_unit_day_settled d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where d.day <= $3::date`,
};

const FRESH: Source = {
  alias: 'f',
  day: 'day',
  rows: `
  from dossiers.published_unit_day_fresh f
  join parts p on p.from_unit_id = f.unit_id and p.part = f.part
  where f.day <= $3::date`,
};

const months = (split: boolean): Source => ({
  alias: 'm',
  day: 'month',
  isMonth: true,
  rows: `
  from parts p
  join dossiers.published_unit_month_settled m on m.unit_id = p.from_unit_id and m.part = p.part
  where m.month <= $3::date${split ? ' and m.month <> all ($5::date[])' : ''}`,
});

const SUMS = COLUMNS.map((column) => `sum(${column})::int as ${column}`).join(', ');

/** $1 unit id or ids, $2 from, $3 until, $4 overdueBy, $5 splitMonths where there are any */
function monthsOf(shape: Shape): Statement<MonthRow> {
  const { borders, units, by, split } = shape;
  const name = `dossiers.${by}.${borders}.${units}${split ? '.split' : ''}`;
  const sources = [months(split), FRESH, ...(split ? [SPLIT] : [])];
  return statement(
    name,
    `/* ${name} */
with parts as not materialized (
  ${PARTS[borders]} ${WHO[units]}
), facts as (${sources.map((source) => countsOf(shape, source)).join('\n  union all')}
)
select id as unit_id, month, ${SUMS},
  coalesce(sum(received) filter (where estimated), 0)::int as estimated_received,
  coalesce(sum(early + on_time + late + returned) filter (where estimated), 0)::int as estimated_ended
from facts
group by 1, 2
order by 1, 2 nulls first`,
  );
}

/** A statement for each shape, made once: one plan cannot be right for all. */
const STATEMENTS = new Map<string, Statement<MonthRow>>();

function statementOf(shape: Shape): Statement<MonthRow> {
  const key = JSON.stringify(shape);
  let known = STATEMENTS.get(key);
  if (!known) STATEMENTS.set(key, (known = monthsOf(shape)));
  return known;
}

export interface MonthsAsked {
  readonly window: ReportWindow;
  readonly asThen: boolean;
  /** A row for each month of the period, or one for all of it under its first day. */
  readonly by: 'month' | 'period';
}

/** Units' dossiers of a period, all that came before it as month null; in one statement for all units. */
export function listUnitMonths(
  reads: Reads,
  unitIds: readonly number[],
  { window, asThen, by }: MonthsAsked,
): Promise<MonthRow[]> {
  const split = window.splitMonths.length > 0;
  const one = unitIds.length === 1;
  const asked = statementOf({ borders: asThen ? 'asThen' : 'current', units: one ? 'one' : 'many', by, split });
  const values = [one ? unitIds[0] : unitIds, window.from, window.until, window.overdueBy];
  return reads.rows(asked, split ? [...values, window.splitMonths] : values);
}
