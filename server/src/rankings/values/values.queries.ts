import type { Reads } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { HandlingSums } from '../metric/figure.rules.ts';
import { COLUMNS, columnsOf, isColumn, type Counts, type TallyColumn } from '../metric/metric.columns.ts';
import { HistoryStep } from '../history/history.words.ts';
import { handlingTail, isHandlingTallied, type HandlingQuestion } from '../ranking/handling.queries.ts';
import { casesKnown, casesUnlearned } from '../ranking/known.queries.ts';
import { Binder, ofSlice, scopeStatement, scopeText, type Bind } from '../ranking/scope.queries.ts';
import { fieldText } from './field-values.queries.ts';
import { MetricDimension } from './values.input.ts';
import { BALANCE, groupText, handlingKeys, isOfUnits, UNIT_FACTS, type ValuesQuestion } from './values.question.ts';

/** A group's sums. Without a month they came before the period, for balances. */
export interface SumsRow extends Counts {
  readonly key0: string | null;
  readonly key1: string | null;
  readonly name: string | null;
  /** First day of the month, or of the period; null for all that came before. */
  readonly month: string | null;
  readonly estimated: boolean;
  /** What the dossiers of a month add to those open, and to those overdue, at its end. */
  readonly opened?: number;
  readonly missed?: number;
}

/** A group's handling times. */
export interface TimesRow extends HandlingSums {
  readonly key0?: string | null;
  readonly key1?: string | null;
  readonly name?: string | null;
  readonly month: string;
  /** Of `cases`, those that rest on estimated shares. */
  readonly estimated: number;
}

/** Whether the tallies of units tell all that is asked. */
const isTallied = ({ by, scope }: ValuesQuestion): boolean => isOfUnits(by) && !scope.slice;

/** Whether the tallies by field and channel do: they are of dossiers, not of procedures nor of how somebody was served. */
const isOfFields = ({ by, columns }: ValuesQuestion): boolean =>
  !by.includes(MetricDimension.PROCEDURE) && columnsOf(columns, 'SERVICE').length === 0;

/** Tallies of one kind: what they are called, and the columns read of them. */
interface Source {
  readonly name: 'unit' | 'service';
  readonly columns: readonly string[];
}

interface Cuts {
  readonly all: readonly string[];
  readonly since: string | null;
  readonly until: string;
  readonly overdueBy: string | null;
  readonly split: string | null;
  readonly knownAt: string | null;
}

/** What a row of one source has of all columns; of single days only what can have been missed is due. `overdueBy` null for months. */
function cells(row: string, { columns }: Source, { all, overdueBy }: Pick<Cuts, 'all' | 'overdueBy'>): string {
  return all
    .map((column) => {
      if (!columns.includes(column)) return `0 as ${column}`;
      const isCut = column === 'due' && overdueBy !== null;
      return isCut
        ? `case when ${row}.day <= ${overdueBy}::date then ${row}.due else 0 end as due`
        : `${row}.${column}`;
    })
    .join(', ');
}

/** Whether the tallies say when a count was known. */
const isLearned = (column: string): boolean =>
  !isColumn(column) || COLUMNS[column].tally !== 'SERVICE' || COLUMNS[column].base !== 'ENDED';

const within = (day: string, { since, until }: Cuts): string =>
  `${day} <= ${until}::date${since === null ? '' : ` and ${day} >= ${since}::date`}`;
const ofPart = (row: string): string => `${row}.unit_id = p.from_unit_id and ${row}.part = p.part`;

/**
 * What counts on the day of the end is settled after it, so that its tallies do not say when it was known: from the cases of which
 * something was learned since.
 */
const settledCases = (columns: readonly TallyColumn[], cuts: Cuts, cases: string): string => `
  select p.id, p.estimated, c.ended_on as day, ${cuts.all
    .map((column) => {
      const settled = columns.find((name) => name === column);
      return settled ? `c.sign * (${COLUMNS[settled].where})::int as ${column}` : `0 as ${column}`;
    })
    .join(', ')}
  from parts p join ${cases} c on ${ofPart('c')}
  where c.asked_twice and ${within('c.ended_on', cuts)}`;

function pieces(source: Source, cuts: Cuts): string[] {
  const { split, knownAt } = cuts;
  const table = `dossiers.published_${source.name}`;
  return [
    `
  select p.id, p.estimated, m.month as day, ${cells('m', source, { ...cuts, overdueBy: null })}
  from parts p join ${table}_month_settled m on ${ofPart('m')}
  where ${within('m.month', cuts)}${split === null ? '' : ` and m.month <> all (${split}::date[])`}`,
    `
  select p.id, p.estimated, f.day, ${cells('f', source, cuts)}
  from ${table}_day_fresh f join parts p on ${ofPart('f')}
  where ${within('f.day', cuts)}`,
    ...(split === null
      ? []
      : [
          `
  select p.id, p.estimated, d.day, ${cells('d', source, cuts)}
  from parts p cross join unnest(${split}::date[]) s (month)
  join ${table}_day_settled d on ${ofPart('d')} and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where ${within('d.day', cuts)}`,
        ]),
    ...(knownAt === null
      ? []
      : [
          `
  select p.id, p.estimated, l.day, ${cells('l', { ...source, columns: source.columns.filter(isLearned) }, cuts)}
  from parts p join ${table}_day_unlearned l on ${ofPart('l')}
  where l.known_at > ${knownAt}::timestamptz and ${within('l.day', cuts)}`,
        ]),
  ];
}

/** Sums of tallies: one statement, whatever the number of units and months. */
function talliedText({ scope, window, by, columns, step = HistoryStep.MONTH }: ValuesQuestion, bind: Bind): string {
  const isBalance = columnsOf(columns, 'BALANCE').length > 0;
  const flows = columnsOf(columns, 'UNIT');
  const served = columnsOf(columns, 'SERVICE');
  const settledLater = served.filter((column) => !isLearned(column));
  const sources: Source[] = [
    { name: 'unit' as const, columns: isBalance ? [...new Set([...flows, ...BALANCE])] : flows },
    { name: 'service' as const, columns: served },
  ].filter((source) => source.columns.length > 0);
  const scoped = scopeText({ scope, window, facts: UNIT_FACTS }, bind);
  const from = bind(window.from);
  const cuts: Cuts = {
    all: sources.flatMap((source) => source.columns),
    since: isBalance ? null : from,
    until: bind(window.until),
    overdueBy: isBalance ? bind(window.overdueBy) : null,
    split: window.splitMonths.length === 0 ? null : bind(window.splitMonths),
    knownAt: window.knownAt === undefined ? null : bind(window.knownAt),
  };
  const rows = [
    ...sources.flatMap((source) => pieces(source, cuts)),
    ...(window.knownAt === undefined || settledLater.length === 0
      ? []
      : [settledCases(settledLater, cuts, casesUnlearned(window.knownAt, bind))]),
  ];
  const month = by.includes(MetricDimension.MONTH)
    ? `date_trunc('${step.toLowerCase()}', r.day::timestamp)::date`
    : `${from}::date`;
  const { columns: keys, groups } = groupText(by);
  const sums = [
    ...[...flows, ...served].map((column) => `sum(r.${column})::int as ${column}`),
    ...(isBalance
      ? [
          'sum(r.received - r.early - r.on_time - r.late - r.returned)::int as opened',
          'sum(r.due - r.late - r.returned_late)::int as missed',
        ]
      : []),
  ];
  return `/* rankings.talliedValues */
with ${scoped}, rows as (
  select u.id, false as estimated, null::date as day, ${cuts.all.map((column) => `0 as ${column}`).join(', ')} from units u
  union all${rows.join('\n  union all')}
)
select ${keys}, case when r.day >= ${from}::date then ${month} end as month, r.estimated, ${sums.join(', ')}
from rows r join units u on u.id = r.id
group by ${groups}month, r.estimated`;
}

/** The months asked for, as rows: what lies before the first and after the last day is not looked at. */
function windowsText(months: readonly ReportWindow[], bind: Bind): string {
  const days = (pick: (month: ReportWindow) => string): string => `${bind(months.map(pick))}::date[]`;
  return `windows as (
  select * from unnest(${days(({ from }) => from)}, ${days(({ until }) => until)}, ${days(({ overdueBy }) => overdueBy)})
    as w (from_on, until_on, overdue_on)
)`;
}

/** When a case `c` counts within a window `w`, by which of its days it does. */
export const DAYS = {
  RECEIVED: 'c.received_on between w.from_on and w.until_on',
  ENDED: 'c.ended_on between w.from_on and w.until_on',
  OPEN: `c.received_on <= w.until_on and coalesce(c.ended_on, 'infinity') > w.until_on`,
} as const;

/** How many cases `c` a count has within a window `w`, one by one. */
export function countText(column: TallyColumn): string {
  const { base, where } = COLUMNS[column];
  return `count(*) filter (where ${DAYS[base]}${where === '' ? '' : ` and ${where}`})::int`;
}

/** The same sums counted one dossier after the other, for what no tally is kept of. */
function liveText({ scope, window, months, by, columns }: ValuesQuestion, bind: Bind): string {
  const { columns: keys, groups } = groupText(by);
  // Units are told whether or not they have such dossiers.
  const units = isOfUnits(by)
    ? `
union all
select ${keys}, e.month, e.estimated, ${columns.map(() => '0').join(', ')}
from units u cross join (values (null::date, false)) e (month, estimated)
group by ${groups}e.month, e.estimated`
    : '';
  return `/* rankings.liveValues */
with ${scopeText({ scope, window, facts: UNIT_FACTS }, bind)}, ${windowsText(months, bind)}
select ${keys}, w.from_on as month, p.estimated, ${columns.map((column) => `${countText(column)} as ${column}`).join(', ')}
from windows w
cross join parts p join units u on u.id = p.id
join ${casesKnown('case', window, bind)} c on c.unit_id = p.from_unit_id and c.part = p.part
where c.received_on <= w.until_on and coalesce(c.ended_on, 'infinity') >= w.from_on${ofSlice('c', scope.slice, bind)}
group by ${groups}w.from_on, p.estimated${units}`;
}

/** What the tallies of handling times are asked for; null where they do not tell it: of procedures, and of fields and channels at once. */
function handlingOf({ by, scope: { slice } }: ValuesQuestion): Pick<HandlingQuestion, 'slice' | 'by'> | null {
  const finer = by.filter((dimension) => !isOfUnits([dimension]));
  if (finer.length > 1 || finer.includes(MetricDimension.PROCEDURE)) return null;
  const of = finer.includes(MetricDimension.FIELD) ? 'field' : 'channel';
  const question = { slice, by: finer.length === 0 ? undefined : of } as const;
  return isHandlingTallied(question) ? question : null;
}

/** Handling times by unit, type, province, field or channel, and month, from their tallies. */
function talliedTimesText(
  { scope, window, by }: ValuesQuestion,
  of: Pick<HandlingQuestion, 'slice' | 'by'>,
  bind: Bind,
): string {
  const isMonthly = by.includes(MetricDimension.MONTH);
  const from = isMonthly ? '' : bind(window.from);
  const start = (day: string): string => (isMonthly ? `date_trunc('month', ${day}::timestamp)::date` : `${from}::date`);
  return `/* rankings.talliedTimes */
with ${scopeText({ scope, window, facts: UNIT_FACTS }, bind)}${handlingTail({ window, ...of, keys: { ...handlingKeys(by), month: start } }, bind)}`;
}

/** The same of single dossiers, for what no tally is kept of. */
function timesText({ scope, window, months, by }: ValuesQuestion, bind: Bind): string {
  const { columns: keys, groups } = groupText(by);
  return `/* rankings.handlingValues */
with ${scopeText({ scope, window, facts: UNIT_FACTS }, bind)}, ${windowsText(months, bind)}, times as (
  select ${keys}, w.from_on as month, array_agg(c.handling_minutes order by c.handling_minutes) as minutes,
    count(*)::int as n, avg(c.handling_minutes)::float8 as mean, stddev_samp(c.handling_minutes)::float8 as spread,
    (count(*) filter (where p.estimated))::int as estimated
  from windows w
  cross join parts p join units u on u.id = p.id
  join ${casesKnown('handling', window, bind)} c on c.unit_id = p.from_unit_id and c.part = p.part
  where c.ended_on between w.from_on and w.until_on and c.outcome <> 'RETURNED' and c.handling_minutes is not null${ofSlice('c', scope.slice, bind)}
  group by ${groups}w.from_on
)
select key0, key1, name, month, n as cases, mean, spread, estimated,
  (minutes[(n + 1) / 2] + minutes[n / 2 + 1]) / 2.0::float8 as median,
  minutes[greatest(1, floor((n - 1.96 * sqrt(n)) / 2)::int)] as low,
  minutes[least(n, ceil(1 + (n + 1.96 * sqrt(n)) / 2)::int)] as high
from times`;
}

/** The text of the statement that a question's sums are worked out by, with the values it is sent with. */
export function sumsStatement(question: ValuesQuestion): { text: string; values: readonly unknown[] } {
  const binder = new Binder();
  const textOf = isTallied(question) ? talliedText : isOfFields(question) ? fieldText : liveText;
  const text = textOf(question, binder.bind);
  return { text, values: binder.values };
}

/** The same of handling times. */
export function timesStatement(question: ValuesQuestion): { text: string; values: readonly unknown[] } {
  const binder = new Binder();
  const { bind, values } = binder;
  const of = handlingOf(question);
  const text = of ? talliedTimesText(question, of, bind) : timesText(question, bind);
  return { text, values };
}

/** Sums by group and month, from tallies where they suffice. */
export function listSums(reads: Reads, question: ValuesQuestion): Promise<SumsRow[]> {
  const { text, values } = sumsStatement(question);
  return reads.rows(scopeStatement<SumsRow>('values', text, question.scope), values);
}

/** Handling times by group and month. */
export function listTimes(reads: Reads, question: ValuesQuestion): Promise<TimesRow[]> {
  const { text, values } = timesStatement(question);
  return reads.rows(scopeStatement<TimesRow>('values', text, question.scope), values);
}
