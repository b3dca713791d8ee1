import type { Reads } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import { handlingTail, isHandlingTallied } from '../ranking/handling.queries.ts';
import { casesKnown } from '../ranking/known.queries.ts';
import { scoped } from '../ranking/ranking.queries.ts';
import type { HandlingRow } from '../ranking/unit-handling.queries.ts';
import { fieldRows } from '../ranking/field-rows.queries.ts';
import { ofSlice, type Bind, type Scope } from '../ranking/scope.queries.ts';
import type { HistoryStep } from './history.words.ts';

export interface HistoryQuestion {
  readonly scope: Scope;
  /** From the first day of the first period to the last day told of. */
  readonly window: ReportWindow;
  readonly step: HistoryStep;
  readonly counts: readonly TallyColumn[];
}

/** A unit's counts in the period that begins on a day; a unit without any dossier has one row without a day. */
export interface HistoryRow extends Counts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly start: string | null;
}

interface Pieces {
  readonly start: (day: string) => string;
  readonly within: (day: string) => string;
}

/** Days by period; every value that is bound is used. */
function piecesOf({ window, step }: Pick<HistoryQuestion, 'window' | 'step'>, bind: Bind): Pieces {
  const by = bind(step.toLowerCase());
  const from = bind(window.from);
  const until = bind(window.until);
  return {
    start: (day) => `date_trunc(${by}::text, ${day}::timestamp)::date`,
    within: (day) => `${day} between ${from}::date and ${until}::date`,
  };
}

/** What the tallies are added up by besides. */
interface TallyPieces extends Pieces {
  readonly sums: (row: string) => string;
  readonly split: string | null;
}

const whole = ({ start, within, sums, split }: TallyPieces): string => `
  select p.id, ${start('m.month')} as start, ${sums('m')}
  from parts p join dossiers.published_unit_month_settled m on m.unit_id = p.from_unit_id and m.part = p.part
  where ${within('m.month')}${split === null ? '' : ` and m.month <> all (${split}::date[])`}
  group by p.id, 2`;

const fresh = ({ start, within, sums }: TallyPieces): string => `
  select p.id, ${start('f.day')} as start, ${sums('f')}
  from parts p join dossiers.published_unit_day_fresh f on f.unit_id = p.from_unit_id and f.part = p.part
  where ${within('f.day')} group by p.id, 2`;

const cut = ({ start, within, sums, split }: TallyPieces): string => `
  select p.id, ${start('d.day')} as start, ${sums('d')}
  from parts p cross join unnest(${split ?? ''}::date[]) s (month)
  join dossiers.published_unit_day_settled d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where ${within('d.day')} group by p.id, 2`;

/** What came to be known since, to be taken away. */
const unlearned = ({ start, within, sums }: TallyPieces, knownAt: string): string => `
  select p.id, ${start('l.day')} as start, ${sums('l')}
  from parts p join dossiers.published_unit_day_unlearned l on l.unit_id = p.from_unit_id and l.part = p.part
  where l.known_at > ${knownAt}::timestamptz and ${within('l.day')} group by p.id, 2`;

/** Of all dossiers: from the tallies of units. */
function wholeOf(question: HistoryQuestion, bind: Bind): string[] {
  const { window, counts } = question;
  const pieces: TallyPieces = {
    ...piecesOf(question, bind),
    sums: (row) => counts.map((column) => `sum(${row}.${column})::int as ${column}`).join(', '),
    split: window.splitMonths.length === 0 ? null : bind(window.splitMonths),
  };
  return [
    whole(pieces),
    fresh(pieces),
    ...(pieces.split === null ? [] : [cut(pieces)]),
    ...(window.knownAt === undefined ? [] : [unlearned(pieces, bind(window.knownAt))]),
  ];
}

/** Of a slice: from the tallies of field and channel. */
function sliced({ scope, window, step, counts }: HistoryQuestion, bind: Bind): string {
  const rows = fieldRows({ scope, columns: counts, since: window.from, window, split: window.splitMonths }, bind);
  return `
  select r.id, date_trunc(${bind(step.toLowerCase())}::text, r.day::timestamp)::date as start,
    ${counts.map((column) => `sum(r.${column})::int as ${column}`).join(', ')}
  from (${rows}) r group by r.id, 2`;
}

/** Counts of every unit of a scope in every period: one statement, however many periods. */
export function listHistory(reads: Reads, question: HistoryQuestion): Promise<HistoryRow[]> {
  const { scope, window, counts } = question;
  const facts = ['code', 'name', 'valid_from', 'valid_until'];
  return scoped<HistoryRow>({ reads, family: 'history' }, { scope, window, facts }, (bind) => {
    const unit = ['id', ...facts].map((column) => `u.${column}`).join(', ');
    const told = scope.slice ? [sliced(question, bind)] : wholeOf(question, bind);
    const sums = counts.map((column) => `coalesce(sum(t.${column}), 0)::int as ${column}`);
    return `, told as (${told.join('\n  union all')}
)
select ${unit}, t.start, ${sums.join(', ')}
from units u left join told t on t.id = u.id
group by ${unit}, t.start`;
  });
}

/** Median handling times of every unit of a scope in every period, with the interval of the order statistics. */
export function listHandlingHistory(
  reads: Reads,
  question: Omit<HistoryQuestion, 'counts'>,
): Promise<(HandlingRow & { readonly start: string })[]> {
  const { scope, window } = question;
  return scoped({ reads, family: 'handlingHistory' }, { scope, window }, (bind) => {
    if (isHandlingTallied(scope)) {
      const by = bind(question.step.toLowerCase());
      const start = (day: string): string => `date_trunc(${by}::text, ${day}::timestamp)::date`;
      return handlingTail({ window, slice: scope.slice, keys: { id: () => 'p.id', start } }, bind);
    }
    const { start, within } = piecesOf(question, bind);
    return `, counted as (
  select p.id, ${start('h.ended_on')} as start, count(*)::int as n, avg(h.handling_minutes)::float8 as mean,
    stddev_samp(h.handling_minutes)::float8 as spread,
    array_agg(h.handling_minutes order by h.handling_minutes) as minutes
  from parts p join ${casesKnown('handling', window, bind)} h on h.unit_id = p.from_unit_id and h.part = p.part
  where ${within('h.ended_on')} and h.outcome <> 'RETURNED' and h.handling_minutes is not null${ofSlice('h', scope.slice, bind)}
  group by p.id, 2
)
select id, start, n as cases, mean, spread, (minutes[(n + 1) / 2] + minutes[n / 2 + 1]) / 2.0::float8 as median,
  minutes[greatest(1, floor((n - 1.96 * sqrt(n)) / 2)::int)] as low,
  minutes[least(n, ceil(1 + (n + 1.96 * sqrt(n)) / 2)::int)] as high
from counted`;
  });
}
