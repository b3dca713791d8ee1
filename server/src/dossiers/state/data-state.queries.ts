import { statement, type Reads } from '../../platform/reads.ts';

/** How much is known of a unit's dossiers. */
export interface DataStateRow {
  readonly unit_id: number;
  readonly last_received_on: string | null;
  readonly last_late_at: Date | string | null;
  readonly months_told: number;
}

/** $1 unit ids, $2 first day of this month */
const dataStates = statement<DataStateRow>(
  'dossiers.dataStates',
  `/* dossiers.dataStates */
with parts as not materialized (
  select to_unit_id as id, from_unit_id, part from territory.published_attribution where to_unit_id = any ($1::int[])
), days as (
  select p.id, d.day, d.received from parts p join dossiers.unit_day d on d.unit_id = p.from_unit_id and d.part = p.part
  union all
  select p.id, d.day, d.received from parts p join dossiers.unit_day_delta d on d.unit_id = p.from_unit_id and d.part = p.part
), receipts as (
  select id, day from days group by id, day having sum(received) > 0
), late as (
  select p.id, max(l.known_at) as at
  from parts p join dossiers.published_unit_day_unlearned l on l.unit_id = p.from_unit_id and l.part = p.part
  group by p.id
)
select u.id as unit_id, max(r.day) as last_received_on, max(l.at) as last_late_at,
  count(distinct date_trunc('month', r.day)) filter (where r.day >= $2::date - interval '12 months' and r.day < $2::date)::int
    as months_told
from unnest($1::int[]) u (id) left join receipts r on r.id = u.id left join late l on l.id = u.id
group by u.id`,
);

/** How much is known of units' dossiers, in one statement for all of them. */
export const listDataStates = (reads: Reads, unitIds: readonly number[], month: string): Promise<DataStateRow[]> =>
  reads.rows(dataStates, [unitIds, month]);
