import type { Client } from 'pg';

const MEASURES = [
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
] as const;

/** The tallies counted anew from the dossiers one by one, written apart from the product's own trigger. */
const counted = (only: string): string => `
  select unit_id, part, received_on as day, 1 as received, (channel = 'ONLINE')::int as online,
    (channel = 'IN_PERSON')::int as in_person, (channel = 'POST')::int as post, 0 as early, 0 as on_time, 0 as late,
    0 as returned, 0 as due, 0 as returned_late
  from dossiers.dossier where counted ${only}
  union all
  select unit_id, part, ended_on, 0, 0, 0, 0, (outcome = 'EARLY')::int, (outcome = 'ON_TIME')::int,
    (outcome = 'LATE')::int, (outcome = 'RETURNED')::int, 0, (outcome = 'RETURNED' and ended_on > due_on)::int
  from dossiers.dossier where counted and ended_on is not null ${only}
  union all
  select unit_id, part, due_on, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
  from dossiers.dossier where counted and due_on is not null and (ended_on is null or ended_on > due_on) ${only}`;

const sums = MEASURES.map((name) => `sum(${name}) as ${name}`).join(', ');
const cellsOf = (rows: string): string => `
  select unit_id, part, day, ${sums} from (${rows}) r group by unit_id, part, day
  having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')}`;

const compare = (table: string, only: string): string => `
with told as (${cellsOf(`select * from ${table} where true ${only}`)}),
  true_ as (${cellsOf(counted(only))})
select (select count(*) from true_)::int as cells,
  (select count(*) from (
    (select * from told except all select * from true_) union all (select * from true_ except all select * from told)
  ) d)::int as bad`;

/**
 * Cells (unit, part, day) whose published tallies differ from the dossiers, in one snapshot.
 * @param unitIds only these units; all without
 */
export async function countBadCells(
  client: Client,
  unitIds?: readonly number[],
): Promise<{ cells: number; bad: number }> {
  const only = unitIds ? 'and unit_id = any ($1::int[])' : '';
  const values = unitIds ? [unitIds] : [];
  await client.query(`set work_mem = '256MB'`);
  const found = await client.query<{ cells: number; bad: number }>(
    compare('dossiers.published_unit_day', only),
    values,
  );
  const months = await client.query<{ bad: number }>(MONTHS_AGAINST_DAYS);
  const row = found.rows[0] ?? { cells: 0, bad: 0 };
  return { cells: row.cells, bad: row.bad + (months.rows[0]?.bad ?? 0) };
}

/** Months are the sums of their days. */
const MONTHS_AGAINST_DAYS = `
with told as (
  select unit_id, part, month, ${sums} from dossiers.published_unit_month group by 1, 2, 3
), true_ as (
  select unit_id, part, date_trunc('month', day)::date as month, ${sums} from dossiers.published_unit_day group by 1, 2, 3
)
select count(*)::int as bad from (
  (select * from told except all select * from true_) union all (select * from true_ except all select * from told)
) d`;
