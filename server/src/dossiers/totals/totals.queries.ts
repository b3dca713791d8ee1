import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import { wholeYearsUntil, type ReportWindow } from '../../platform/report-window.ts';

/** Counts of some days. */
export interface Counts {
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
}

/** A unit's dossiers in one month of a period; `month` null holds all that came before the period. */
export interface MonthRow extends Counts {
  unit_id: number;
  month: string | null;
  estimated_received: number;
  estimated_ended: number;
}

/** A unit's dossiers in a period, and what was open when it began. */
export interface PeriodRow extends Counts {
  unit_id: number;
  open_before: number;
  overdue_before: number;
  estimated_open_before: number;
  estimated_received: number;
}

const COLUMNS: readonly (keyof Counts)[] = [
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
/** Whose dossiers count for a unit. @param at placeholder of the instant it is known at; null for as it is */
const PARTS = {
  current: (at: string | null) => `select to_unit_id as id, from_unit_id, part, estimated
  from ${asKnown('territory.published_attribution', at)} where to_unit_id`,
  asThen: () => `select unit_id as id, unit_id as from_unit_id, part, false as estimated
  from territory.published_unit_part where unit_id`,
} as const;

/** Rows of the tallies that are read: of whole months, of days since, and of the days of months that are cut. */
interface Source {
  readonly alias: string;
  /** Column with the day, or the first of the month. */
  readonly day: string;
  /** From and where. */
  readonly rows: string;
}

const FRESH: Source = {
  alias: 'f',
  day: 'f.day',
  rows: `
  from dossiers.published_unit_day_fresh f
  join parts p on p.from_unit_id = f.unit_id and p.part = f.part
  where f.day <= $3::date`,
};
const MONTHS: Source = {
  alias: 'm',
  day: 'm.month',
  rows: `
  from parts p
  join dossiers.published_unit_month_settled m on m.unit_id = p.from_unit_id and m.part = p.part
  where m.month <= $3::date`,
};
/** Whole years before the period; months are those since then. */
const yearsUntil = (day: string): Source => ({
  alias: 'y',
  day: 'y.year',
  rows: `
  from parts p
  join dossiers.published_unit_year_settled y on y.unit_id = p.from_unit_id and y.part = p.part
  where y.year < ${day}::date`,
});
const daysOf = (months: string): Source => ({
  alias: 'd',
  day: 'd.day',
  rows: `
  from parts p
  cross join unnest(${months}::date[]) s (month)
  join dossiers.published_unit_day_settled d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where d.day <= $3::date`,
});
const narrowed = (source: Source, condition: string): Source => ({
  ...source,
  rows: `${source.rows} and ${condition}`,
});
/** What came to be known of days after they were over and after an instant, taken away again. */
const unlearned = (instant: string): Source => ({
  alias: 'l',
  day: 'l.day',
  rows: `
  from parts p
  join dossiers.published_unit_day_unlearned l on l.unit_id = p.from_unit_id and l.part = p.part
  where l.day <= $3::date and l.known_at > ${instant}::timestamptz`,
});

/** A count of a source's row; what is due on a day that is not over is not missed yet. */
const countOf = ({ alias, day }: Source, column: keyof Counts): string =>
  column === 'due' ? `case when ${day} <= $4::date then ${alias}.due else 0 end` : `${alias}.${column}`;
const endedOf = (alias: string): string => `${alias}.early + ${alias}.on_time + ${alias}.late + ${alias}.returned`;

/** A row for each month of the period and one for all before. */
function monthsText(sources: readonly Source[]): string {
  const facts = sources.map((source) => {
    const counts = COLUMNS.map((column) => `${countOf(source, column)} as ${column}`).join(', ');
    return `
  select p.id, p.estimated, ${source.day} as day, ${counts}${source.rows}`;
  });
  return `, facts as (${facts.join('\n  union all')}
)
select f.id as unit_id, case when f.day >= $2::date then date_trunc('month', f.day::timestamp)::date end as month,
  ${COLUMNS.map((column) => `sum(f.${column})::int as ${column}`).join(', ')},
  coalesce(sum(f.received) filter (where f.estimated), 0)::int as estimated_received,
  coalesce(sum(${endedOf('f')}) filter (where f.estimated), 0)::int as estimated_ended
from facts f
group by 1, 2`;
}

const BEFORE = ['open_before', 'overdue_before', 'estimated_open_before', 'estimated_received'];

/** One row with the period and what was before it side by side; each source is summed before they are put together. */
function periodText(sources: readonly Source[]): string {
  const sums = sources.map((source) => {
    const { alias, day, rows } = source;
    const counts = COLUMNS.map(
      (column) => `sum(${countOf(source, column)}) filter (where ${day} >= $2::date) as ${column}`,
    );
    const open = `sum(${alias}.received - (${endedOf(alias)}))`;
    const overdue = `sum(${countOf(source, 'due')} - ${alias}.late - ${alias}.returned_late)`;
    return `
  select p.id, ${counts.join(', ')},
    ${open} filter (where ${day} < $2::date) as open_before,
    ${overdue} filter (where ${day} < $2::date) as overdue_before,
    ${open} filter (where p.estimated and ${day} < $2::date) as estimated_open_before,
    sum(${alias}.received) filter (where p.estimated and ${day} >= $2::date) as estimated_received${rows}
  group by p.id`;
  });
  return `, sums as (${sums.join('\n  union all')}
)
select id as unit_id, ${[...COLUMNS, ...BEFORE].map((column) => `coalesce(sum(${column}), 0)::int as ${column}`).join(', ')}
from sums
group by id`;
}

const ANSWERS = { months: monthsText, period: periodText } as const;

interface Shape {
  readonly answer: keyof typeof ANSWERS;
  readonly borders: keyof typeof PARTS;
  readonly units: keyof typeof WHO;
  /** Whether there are months to sum by day. */
  readonly split: boolean;
  /** Whether only what was known at an instant is told. */
  readonly known: boolean;
}

/**
 * $1 unit id or ids, $2 from, $3 until, $4 overdueBy, then until when years are summed where one row is told of a period, splitMonths
 * where there are any, knownAt where it is given.
 */
function statementFor<Row>({ answer, borders, units, split, known }: Shape): Statement<Row> {
  const name = `dossiers.${answer}.${borders}.${units}${split ? '.split' : ''}${known ? '.known' : ''}`;
  let bound = 4;
  const next = (): string => `$${String((bound += 1))}`;
  const years = answer === 'period' ? next() : null;
  const cut = split ? next() : null;
  const at = known ? next() : null;
  const since = years === null ? MONTHS : narrowed(MONTHS, `m.month >= ${years}::date`);
  const sources = [
    cut === null ? since : narrowed(since, `m.month <> all (${cut}::date[])`),
    FRESH,
    ...(years === null ? [] : [yearsUntil(years)]),
    ...(cut === null ? [] : [daysOf(cut)]),
    ...(at === null ? [] : [unlearned(at)]),
  ];
  return statement(
    name,
    `/* ${name} */
with parts as not materialized (
  ${PARTS[borders](at)} ${WHO[units]}
)${ANSWERS[answer](sources)}`,
  );
}

/** A statement for each shape, made once: one plan cannot be right for all. */
const STATEMENTS = new Map<string, Statement<unknown>>();

export interface TotalsAsked {
  readonly window: ReportWindow;
  readonly asThen: boolean;
}

/** In one statement for all units. */
function list<Row>(
  reads: Reads,
  unitIds: readonly number[],
  { window, asThen, answer }: TotalsAsked & Pick<Shape, 'answer'>,
): Promise<Row[]> {
  const { splitMonths, knownAt } = window;
  const split = splitMonths.length > 0;
  const known = knownAt !== undefined;
  const one = unitIds.length === 1;
  const shape: Shape = { answer, borders: asThen ? 'asThen' : 'current', units: one ? 'one' : 'many', split, known };
  const key = JSON.stringify(shape);
  let asked = STATEMENTS.get(key);
  if (!asked) STATEMENTS.set(key, (asked = statementFor<unknown>(shape)));
  return reads.rows(asked as Statement<Row>, [
    ...[one ? unitIds[0] : unitIds, window.from, window.until, window.overdueBy],
    ...(answer === 'period' ? [wholeYearsUntil(window)] : []),
    ...(split ? [splitMonths] : []),
    ...(known ? [knownAt] : []),
  ]);
}

/** Units' dossiers by month of a period, all that came before it as month null; in no order. */
export const listUnitMonths = (reads: Reads, unitIds: readonly number[], asked: TotalsAsked): Promise<MonthRow[]> =>
  list(reads, unitIds, { ...asked, answer: 'months' });

/** Units' dossiers of a period, a row each; units that never had any are left out. */
export const listUnitPeriods = (reads: Reads, unitIds: readonly number[], asked: TotalsAsked): Promise<PeriodRow[]> =>
  list(reads, unitIds, { ...asked, answer: 'period' });
