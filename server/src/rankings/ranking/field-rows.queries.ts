import { addDays, monthEnd } from '../../platform/plain-date.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { casesUnlearned } from './known.queries.ts';
import { ofSlice, type Bind, type Scope } from './scope.queries.ts';

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
/** Days of the kinds that some columns are of. */
const kindsOf = (columns: readonly string[]): string =>
  Object.entries(KINDS)
    .flatMap(([kind, of]) => (columns.some((column) => of.includes(column)) ? `'${kind}'` : []))
    .join(', ');

/** What a day `e` of a dossier adds to columns, or takes away: what is due on a day that is not over is not missed yet. */
const cellsOf = (
  columns: readonly string[],
  { overdueBy, sign = '' }: { readonly overdueBy: string; readonly sign?: string },
  bind: Bind,
): string =>
  columns
    .map((column) =>
      column === 'due'
        ? `${sign}(e.kind = 'DUE' and e.day <= ${bind(overdueBy)}::date)::int as due`
        : `${sign}${OF_EVENT[column] ?? '0'} as ${column}`,
    )
    .join(', ');

const ICT = `at time zone 'Asia/Ho_Chi_Minh'`;

/** What is told of the `parts` of a scope, by field and channel. */
export interface FieldQuestion {
  readonly scope: Pick<Scope, 'slice'>;
  /** Columns of the tallies of field and channel. */
  readonly columns: readonly string[];
  /** First day told of; null where all that came before is wanted. */
  readonly since: string | null;
  readonly window: Pick<ReportWindow, 'until' | 'overdueBy' | 'knownAt'>;
  /** Months that are told day by day. */
  readonly split: readonly string[];
}

/** Whole months, settled and added since. */
function wholeMonths({ scope, columns, since, window, split }: FieldQuestion, bind: Bind): string[] {
  const from = since === null ? '' : ` and m.month >= ${bind(since)}::date`;
  const cut = split.length === 0 ? '' : ` and m.month <> all (${bind(split)}::date[])`;
  const within = `m.month <= ${bind(window.until)}::date${from}${cut}${ofSlice('m', scope.slice, bind)}`;
  return ['settled', 'fresh'].map(
    (kind) => `
  select p.id, p.from_unit_id, p.estimated, m.month as day, m.field_code, m.channel, ${columns.map((column) => `m.${column}`).join(', ')}
  from parts p join dossiers.published_field_month_${kind} m on m.unit_id = p.from_unit_id and m.part = p.part
  where ${within}`,
  );
}

/**
 * The days of a month cut through, one dossier after the other: unit by unit (`offset 0` keeps it so), by the instant too, which
 * indexes go by.
 */
function cutMonth(month: string, { scope, columns, since, window }: FieldQuestion, bind: Bind): string {
  const { until } = window;
  const first = since !== null && since > month ? since : month;
  const last = monthEnd(month) < until ? monthEnd(month) : until;
  const [from, to, next] = [bind(first), bind(last), bind(addDays(last, 1))];
  return `
  select p.id, p.from_unit_id, p.estimated, e.day, e.field_code, e.channel, ${cellsOf(columns, window, bind)}
  from parts p cross join lateral (
    select * from dossiers.published_field_event e
    where e.unit_id = p.from_unit_id and e.part = p.part and e.kind in (${kindsOf(columns)})
      and e.day between ${from}::date and ${to}::date
      and e.at >= ${from}::date::timestamp ${ICT} and e.at < ${next}::date::timestamp ${ICT}${ofSlice('e', scope.slice, bind)}
    offset 0
  ) e`;
}

/** The days of cases of which something was learned since an instant: what to correct the tallies by. */
function daysUnlearned(knownAt: Date, { scope, columns, since, window }: FieldQuestion, bind: Bind): string {
  const from = since === null ? '' : ` and e.day >= ${bind(since)}::date`;
  return `
  select p.id, p.from_unit_id, p.estimated, e.day, e.field_code, e.channel, ${cellsOf(columns, { ...window, sign: 'e.sign * ' }, bind)}
  from parts p join ${casesUnlearned(knownAt, bind)} c on c.unit_id = p.from_unit_id and c.part = p.part
  cross join lateral (
    select c.sign, v.kind, v.day, c.field_code, c.channel, c.outcome,
      c.outcome = 'RETURNED' and c.ended_on > c.due_on as is_returned_late
    from (values ('RECEIVED', c.received_on), ('ENDED', c.ended_on),
      ('DUE', case when c.ended_on <= c.due_on then null else c.due_on end)) v (kind, day)
  ) e
  where e.kind in (${kindsOf(columns)}) and e.day <= ${bind(window.until)}::date${from}${ofSlice('c', scope.slice, bind)}`;
}

/**
 * Rows (id, from_unit_id, estimated, day, field_code, channel and the columns) of the `parts` of a scope, as one text: whole months from the
 * tallies of field and channel, the few months that a cut runs through from their dossiers; as known at an instant, less what was
 * learned since.
 */
export function fieldRows(question: FieldQuestion, bind: Bind): string {
  const { since, window } = question;
  const split = question.split.filter((month) => month <= window.until && monthEnd(month) >= (since ?? month));
  return [
    ...wholeMonths({ ...question, split }, bind),
    ...split.map((month) => cutMonth(month, question, bind)),
    ...(window.knownAt === undefined ? [] : [daysUnlearned(window.knownAt, question, bind)]),
  ].join('\n  union all');
}
