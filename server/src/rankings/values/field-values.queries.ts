import { addDays, monthEnd } from '../../platform/plain-date.ts';
import { columnsOf } from '../metric/metric.columns.ts';
import { scopeText, type Bind } from '../ranking/scope.queries.ts';
import { MetricDimension } from './values.input.ts';
import { BALANCE, groupText, UNIT_FACTS, type ValuesQuestion } from './values.question.ts';

/** What a dossier's day adds to each column; whatever is not named here it does not. */
const OF_EVENT: Readonly<Record<string, string>> = {
  received: `(e.kind = 'RECEIVED')::int`,
  online: `(e.kind = 'RECEIVED' and e.channel = 'ONLINE')::int`,
  in_person: `(e.kind = 'RECEIVED' and e.channel = 'IN_PERSON')::int`,
  post: `(e.kind = 'RECEIVED' and e.channel = 'POST')::int`,
  early: `(e.kind = 'ENDED' and e.outcome = 'EARLY')::int`,
  on_time: `(e.kind = 'ENDED' and e.outcome = 'ON_TIME')::int`,
  late: `(e.kind = 'ENDED' and e.outcome = 'LATE')::int`,
  returned: `(e.kind = 'ENDED' and e.outcome = 'RETURNED')::int`,
  due: `(e.kind = 'DUE')::int`,
  returned_late: `(e.kind = 'ENDED' and e.is_returned_late)::int`,
};
/** Days of a kind that columns are of: those of others need not be looked for. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['received', 'online', 'in_person', 'post'],
  ENDED: ['early', 'on_time', 'late', 'returned', 'returned_late'],
  DUE: ['due'],
};
const ICT = `at time zone 'Asia/Ho_Chi_Minh'`;

interface Cuts {
  readonly columns: readonly string[];
  /** Null where all that came before is wanted. */
  readonly since: string | null;
  readonly until: string;
  readonly overdueBy: string;
  readonly split: readonly string[];
}

/** Whole months, settled and added since. */
function wholeMonths({ columns, since, until, split }: Cuts, bind: Bind): string[] {
  const from = since === null ? '' : ` and m.month >= ${bind(since)}::date`;
  const cut = split.length === 0 ? '' : ` and m.month <> all (${bind(split)}::date[])`;
  const within = `m.month <= ${bind(until)}::date${from}${cut}`;
  return ['settled', 'fresh'].map(
    (kind) => `
  select p.id, p.estimated, m.month as day, m.field_code, m.channel, ${columns.map((column) => `m.${column}`).join(', ')}
  from parts p join dossiers.published_field_month_${kind} m on m.unit_id = p.from_unit_id and m.part = p.part
  where ${within}`,
  );
}

/**
 * The days of a month cut through, one dossier after the other: unit by unit (`offset 0` keeps it so), by the instant too, which
 * indexes go by.
 */
function cutMonth(month: string, { columns, since, until, overdueBy }: Cuts, bind: Bind): string {
  const first = since !== null && since > month ? since : month;
  const last = monthEnd(month) < until ? monthEnd(month) : until;
  const [from, to, next] = [bind(first), bind(last), bind(addDays(last, 1))];
  const kinds = Object.entries(KINDS).flatMap(([kind, of]) =>
    columns.some((column) => of.includes(column)) ? `'${kind}'` : [],
  );
  const cell = (column: string): string =>
    column === 'due'
      ? `(e.kind = 'DUE' and e.day <= ${bind(overdueBy)}::date)::int as due`
      : `${OF_EVENT[column] ?? '0'} as ${column}`;
  return `
  select p.id, p.estimated, e.day, e.field_code, e.channel, ${columns.map(cell).join(', ')}
  from parts p cross join lateral (
    select * from dossiers.published_field_event e
    where e.unit_id = p.from_unit_id and e.part = p.part and e.kind in (${kinds.join(', ')})
      and e.day between ${from}::date and ${to}::date
      and e.at >= ${from}::date::timestamp ${ICT} and e.at < ${next}::date::timestamp ${ICT}
    offset 0
  ) e`;
}

/**
 * Sums by field or channel: of whole months from the tallies of field and channel, of the few months that a cut runs through
 * from their dossiers. One statement, whatever the number of units and months.
 */
export function fieldText({ scope, window, by, columns }: ValuesQuestion, bind: Bind): string {
  const isBalance = columnsOf(columns, 'BALANCE').length > 0;
  const flows = columnsOf(columns, 'UNIT');
  const cuts: Cuts = {
    columns: isBalance ? [...new Set([...flows, ...BALANCE])] : flows,
    since: isBalance ? null : window.from,
    until: window.until,
    overdueBy: window.overdueBy,
    split: window.splitMonths.filter(
      (month) => month <= window.until && monthEnd(month) >= (isBalance ? month : window.from),
    ),
  };
  const scoped = scopeText({ scope, window, facts: UNIT_FACTS }, bind);
  const from = bind(window.from);
  const pieces = [...wholeMonths(cuts, bind), ...cuts.split.map((month) => cutMonth(month, cuts, bind))];
  const month = by.includes(MetricDimension.MONTH) ? `date_trunc('month', c.day::timestamp)::date` : `${from}::date`;
  const { columns: keys, groups } = groupText(by);
  const sums: [name: string, sum: string][] = [
    ...flows.map((column): [string, string] => [column, `sum(c.${column})`]),
    ...(isBalance
      ? ([
          ['opened', 'sum(c.received - c.early - c.on_time - c.late - c.returned)'],
          ['missed', 'sum(c.due - c.late - c.returned_late)'],
        ] as [string, string][])
      : []),
  ];
  return `/* rankings.fieldValues */
with ${scoped}, rows as (${pieces.join('\n  union all')}
)
select ${keys}, case when c.day >= ${from}::date then ${month} end as month, c.estimated,
  ${sums.map(([name, sum]) => `${sum}::int as ${name}`).join(', ')}
from rows c join units u on u.id = c.id
group by ${groups}month, c.estimated
having ${sums.map(([, sum]) => `${sum} <> 0`).join(' or ')}`;
}
