import { globalId, type Named, type PipelinedPool } from './pipelined-pool.ts';

interface OfficialRow {
  id: number;
  code: string;
  family_name: string;
  middle_name: string;
  given_name: string;
  kind: string;
  commendations: number;
  title: string | null;
  valid_from: string;
  field_name: string;
  unit_code: string;
  unit_name: string;
}

const ORDER = `o.given_name collate "vi-x-icu", o.family_name collate "vi-x-icu", o.middle_name collate "vi-x-icu", o.id`;
const holds = (alias: string): string =>
  `${alias}.valid_from <= t.day and (${alias}.valid_until is null or ${alias}.valid_until >= t.day)`;

/** $1 unit */
const staff: Named = {
  name: 'staff',
  text: `
with today as materialized (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day)
select o.id, o.code, o.family_name, o.middle_name, o.given_name, o.kind, a.title, a.valid_from, f.name as field_name,
  u.code as unit_code, u.name as unit_name,
  (select count(*)::int from workforce.commendation c where c.official_id = o.id) as commendations
from today t
cross join lateral (
  select o.* from workforce.official o
  where o.id in (
    select w.official_id from territory.attribution h join workforce.assignment w on w.unit_id = h.from_unit_id
    where h.to_unit_id = $1 and ${holds('h')} and ${holds('w')}
  )
  order by ${ORDER} limit 51
) o
left join lateral (
  select * from workforce.assignment w
  where w.official_id = o.id and ${holds('w')} and w.kind <> 'DESIGNATED'
  order by array_position('{SECONDMENT,PRIMARY,TEMPORARY,CONCURRENT}'::text[], w.kind), w.valid_from desc, w.id desc limit 1
) a on true
left join workforce.work_field f on f.code = a.field_code
left join territory.unit u on u.id = a.unit_id
order by ${ORDER}`,
};

const nameOf = ({ family_name, middle_name, given_name }: OfficialRow): string =>
  middle_name === '' ? `${family_name} ${given_name}` : `${family_name} ${middle_name} ${given_name}`;

/** e: fifty officials of a unit by name, each with the work of today. */
export async function staffList(pool: PipelinedPool, { unit }: { unit: number }): Promise<object> {
  const rows = await pool.rows<OfficialRow>(staff, [unit]);
  const nodes = rows.slice(0, 50).map((row) => ({
    code: row.code,
    name: nameOf(row),
    kind: row.kind,
    commendationCount: row.commendations,
    currentAssignment:
      row.title === null
        ? null
        : {
            title: row.title,
            validFrom: row.valid_from,
            field: { name: row.field_name },
            unit: { code: row.unit_code, name: row.unit_name },
          },
  }));
  const last = rows[49];
  const endCursor = last ? globalId('after', last.id) : null;
  return { data: { officials: { nodes, pageInfo: { hasNextPage: rows.length > 50, endCursor } } } };
}
