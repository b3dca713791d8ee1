import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportDays } from '../../platform/report-window.ts';

/** How much is known of a unit's dossiers. */
export interface DataStateRow {
  readonly unit_id: number;
  readonly last_received_on: string | null;
  readonly last_late_at: Date | string | null;
  readonly months_told: number;
}

/** $1 unit ids, $2 first day of the month it is told in; $3 last day told of and $4 instant where they are known at one */
const dataStates = (at: '$4' | null) => {
  const name = `dossiers.dataStates${at === null ? '' : '.known'}`;
  const until = at === null ? '' : ' where d.day <= $3::date';
  return statement<DataStateRow>(
    name,
    `/* ${name} */
with parts as not materialized (
  select to_unit_id as id, from_unit_id, part from ${asKnown('territory.published_attribution', at)}
  where to_unit_id = any ($1::int[])
), days as (
  select p.id, d.day, d.received from parts p join dossiers.unit_day d on d.unit_id = p.from_unit_id and d.part = p.part${until}
  union all
  select p.id, d.day, d.received from parts p join dossiers.unit_day_delta d on d.unit_id = p.from_unit_id and d.part = p.part${until}${
    at === null
      ? ''
      : `
  union all
  select p.id, d.day, d.received
  from parts p join dossiers.published_unit_day_unlearned d on d.unit_id = p.from_unit_id and d.part = p.part
  where d.day <= $3::date and d.known_at > ${at}::timestamptz`
  }
), receipts as (
  select id, day from days group by id, day having sum(received) > 0
), late as (
  select p.id, max(l.known_at) as at
  from parts p join dossiers.published_unit_day_unlearned l on l.unit_id = p.from_unit_id and l.part = p.part${
    at === null ? '' : `\n  where l.known_at <= ${at}::timestamptz`
  }
  group by p.id
)
select u.id as unit_id, max(r.day) as last_received_on, max(l.at) as last_late_at,
  count(distinct date_trunc('month', r.day)) filter (where r.day >= $2::date - interval '12 months' and r.day < $2::date)::int
    as months_told
from unnest($1::int[]) u (id) left join receipts r on r.id = u.id left join late l on l.id = u.id
group by u.id`,
  );
};
const NOW = dataStates(null);
const KNOWN = dataStates('$4');

export interface DataStateAsked {
  /** First day of the month it is told in. */
  readonly month: PlainDate;
  /** Of days over by then, as they were known; left out: all that is known. */
  readonly days: ReportDays;
}

/** How much is known of units' dossiers, in one statement for all of them. */
export const listDataStates = (
  reads: Reads,
  unitIds: readonly number[],
  { month, days: { asOf, knownAt } }: DataStateAsked,
): Promise<DataStateRow[]> =>
  knownAt === undefined ? reads.rows(NOW, [unitIds, month]) : reads.rows(KNOWN, [unitIds, month, asOf, knownAt]);
