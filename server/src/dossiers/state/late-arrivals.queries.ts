import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';

/** What of a unit's days gone by came in on a day. */
export interface LateArrivalRow {
  readonly unit_id: number;
  readonly on: string;
  readonly received: number;
  readonly ended: number;
  readonly first_day: string;
  readonly last_day: string;
}

/** $1 unit ids, $2 how many days of each, null for all, $3 instant where they are known at one. The view has the tallies' late parts, to be taken off: hence the signs. */
const lateArrivals = (at: '$3' | null) => {
  const name = `dossiers.lateArrivals${at === null ? '' : '.known'}`;
  return statement<LateArrivalRow>(
    name,
    `/* ${name} */
with parts as not materialized (
  select to_unit_id as id, from_unit_id, part from ${asKnown('territory.published_attribution', at)}
  where to_unit_id = any ($1::int[])
), days as (
  select p.id, (l.known_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, -sum(l.received)::int as received,
    -sum(l.early + l.on_time + l.late + l.returned)::int as ended, min(l.day) as first_day, max(l.day) as last_day
  from parts p join dossiers.published_unit_day_unlearned l on l.unit_id = p.from_unit_id and l.part = p.part
  where ${at === null ? '' : `l.known_at <= ${at}::timestamptz and `}l.received + l.early + l.on_time + l.late + l.returned <> 0
  group by 1, 2
)
select id as unit_id, on_day as "on", received, ended, first_day, last_day
from (select d.*, row_number() over (partition by id order by on_day desc) as place from days d) d
where $2::int is null or place <= $2::int order by id, on_day desc`,
  );
};
const NOW = lateArrivals(null);
const KNOWN = lateArrivals('$3');

/** The latest days on which something of days gone by came in, in one statement for all units. */
export const listLateArrivals = (
  reads: Reads,
  unitIds: readonly number[],
  { most, knownAt }: { readonly most: number | null; readonly knownAt: Date | null },
): Promise<LateArrivalRow[]> =>
  knownAt === null ? reads.rows(NOW, [unitIds, most]) : reads.rows(KNOWN, [unitIds, most, knownAt]);
