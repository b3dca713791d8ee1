import { addDays } from '../../platform/plain-date.ts';
import { splitMonths, type ReportWindow } from '../../platform/report-window.ts';
import { casesUnlearned } from './known.queries.ts';
import { ofSlice, type Bind, type Slice } from './scope.queries.ts';

export interface HandlingQuestion {
  readonly window: Pick<ReportWindow, 'from' | 'until' | 'knownAt'>;
  /** Of which dossiers; left out where all count. */
  readonly slice?: Slice | undefined;
  /** What groups are of beside units and months; left out where of nothing else. */
  readonly by?: HandlingDimension | undefined;
  /** SQL of a group's columns by name, of a part `p`, its unit `u`, the first day of a month, and a row with what groups are `by`. */
  readonly keys: Readonly<Record<string, (day: string, row: string) => string>>;
}

/** What times are kept by, each by itself. */
export type HandlingDimension = 'field' | 'channel';

/** What of fields and channels a question has to do with. */
const dimensionsOf = ({ slice, by }: Pick<HandlingQuestion, 'slice' | 'by'>): HandlingDimension[] =>
  (['field', 'channel'] as const).filter(
    (dimension) => by === dimension || (slice && slice[dimension === 'field' ? 'fieldCodes' : 'channels'] !== null),
  );

/** Whether the tallies tell such times: of fields or of channels, never of both at once. */
export const isHandlingTallied = (question: Pick<HandlingQuestion, 'slice' | 'by'>): boolean =>
  dimensionsOf(question).length < 2;

/** Where sorted times are read from. */
function sourcesOf(question: HandlingQuestion) {
  const [dimension] = dimensionsOf(question);
  return dimension === undefined
    ? { settled: 'dossiers.published_handling_month_settled', fresh: 'dossiers.published_handling_month_fresh' }
    : {
        settled: `dossiers.published_handling_${dimension}_month_settled`,
        fresh: 'dossiers.published_handling_slice_month_fresh',
      };
}

/** Minutes × 32 of the edges that times are first counted by: each 1.4 times the one before, ten minutes to some seventy days. */
const EDGES = Array.from({ length: 25 }, (_, step) => 32 * Math.round(10 * 1.4 ** step));
const EDGE_LIST = `'{${EDGES.join(',')}}'::int[]`;

/** Times and their sums; minutes lie above the five bits of the day. */
const SUMMED = `coalesce(array_agg(t order by t), '{}') as times, count(*)::int as cases,
    coalesce(sum(t >> 5), 0) as minutes, coalesce(sum((t >> 5)::bigint * (t >> 5)), 0) as squares`;

/** Sorted times of parts, by group: of whole months as they lie there, of months cut through those of the days within; single ones learned since an instant. */
function piecesText(question: HandlingQuestion, bind: Bind): string {
  const { window, keys, slice } = question;
  const { settled, fresh } = sourcesOf(question);
  const { knownAt } = window;
  const [from, until] = [bind(window.from), bind(window.until)];
  const cut = splitMonths([addDays(window.from, -1), window.until]);
  const split = cut.length === 0 ? null : bind(cut);
  const group = (day: string, row: string): string =>
    Object.entries(keys)
      .map(([name, key]) => `${key(day, row)} as ${name}`)
      .join(', ');
  const within = (month: string): string => `${month} + ((t & 31) - 1) between ${from}::date and ${until}::date`;
  const of = (row: string): string => ofSlice(row, slice, bind);
  const ofPart = (row: string): string => `${row}.unit_id = p.from_unit_id and ${row}.part = p.part`;
  const months = `m.month between ${from}::date and ${until}::date`;
  const pieces = [
    `
  select ${group('m.month', 'm')}, p.estimated, 1 as sign, m.times, m.cases, m.minutes, m.squares
  from parts p join units u on u.id = p.id join ${settled} m on ${ofPart('m')}
  where ${months}${split === null ? '' : ` and m.month <> all (${split}::date[])`}${of('m')}`,
    `
  select ${group('f.month', 'f')}, p.estimated, f.sign::int, c.times, c.cases, c.minutes, c.squares
  from ${fresh} f join parts p on ${ofPart('f')} join units u on u.id = p.id
  cross join lateral (select ${SUMMED} from unnest(f.times) t where ${within('f.month')}) c
  where true${of('f')}`,
    ...(split === null
      ? []
      : [
          `
  select ${group('m.month', 'm')}, p.estimated, 1, c.times, c.cases, c.minutes, c.squares
  from parts p join units u on u.id = p.id cross join unnest(${split}::date[]) s (month)
  join ${settled} m on ${ofPart('m')} and m.month = s.month
  cross join lateral (select ${SUMMED} from unnest(m.times) t where ${within('m.month')}) c
  where true${of('m')}`,
        ]),
    ...(knownAt === undefined
      ? []
      : [
          `
  select ${group(`date_trunc('month', c.ended_on::timestamp)::date`, 'c')}, p.estimated, c.sign,
    array[c.handling_minutes * 32 + extract(day from c.ended_on)::int], 1, c.handling_minutes, c.handling_minutes::bigint * c.handling_minutes
  from ${casesUnlearned(knownAt, bind)} c join parts p on ${ofPart('c')} join units u on u.id = p.id
  where c.ended_on between ${from}::date and ${until}::date and c.outcome <> 'RETURNED' and c.handling_minutes is not null${of('c')}`,
        ]),
  ];
  return pieces.join('\n  union all');
}

/** Times of a group's pieces between two edges, of those that came or those that went. */
const nearText = (sign: '>' | '<'): string => `
      select unnest(p.times[width_bucket(e.above, p.times) + 1:width_bucket(e.until, p.times)]) as t
      from unnest(e.pieces) p (sign int, times int[]) where p.sign ${sign} 0`;

/**
 * Median, its interval by order statistics, mean and spread of each group, behind the `units` and `parts` of a scope. A group's times
 * are counted below a few edges first, so that only those between the two edges around the interval are looked at.
 */
export function handlingTail(question: HandlingQuestion, bind: Bind): string {
  const all = Object.keys(question.keys).join(', ');
  const below = EDGES.map((edge) => `sum(sign * width_bucket(${String(edge)}, times))`).join(', ');
  return `, counted as (
  select ${all}, sum(sign * cases)::int as n, sum(sign * minutes) as minutes, sum(sign * squares) as squares,
    coalesce(sum(sign * cases) filter (where estimated), 0)::int as estimated, array[${below}]::int[] as below,
    array_agg(row(sign, times)) as pieces, bool_or(sign < 0) as has_gone
  from (${piecesText(question, bind)}
  ) r group by ${all} having sum(sign * cases) > 0
), ranked as (
  select *, greatest(1, floor((n - 1.96 * sqrt(n)) / 2)::int) as low, least(n, ceil(1 + (n + 1.96 * sqrt(n)) / 2)::int) as high
  from counted
), edged as (
  select *, coalesce(below[width_bucket(low - 1, below)], 0) as passed,
    coalesce((${EDGE_LIST})[width_bucket(low - 1, below)], -2147483648) as above,
    coalesce((${EDGE_LIST})[width_bucket(high - 1, below) + 1], 2147483647) as until
  from ranked
), sorted as (
  select e.*, case when has_gone then array(select * from (${nearText('>')}
      except all${nearText('<')}) t order by 1) else array(${nearText('>')} order by 1) end as near
  from edged e
  offset 0
)
select ${all}, n as cases, (minutes / n)::float8 as mean, estimated,
  case when n > 1 then sqrt((n * squares - minutes * minutes) / (n::numeric * (n - 1)))::float8 end as spread,
  ((near[(n + 1) / 2 - passed] >> 5) + (near[n / 2 + 1 - passed] >> 5)) / 2.0::float8 as median,
  near[low - passed] >> 5 as low, near[high - passed] >> 5 as high
from sorted`;
}
