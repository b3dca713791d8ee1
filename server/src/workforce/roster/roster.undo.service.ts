import type { Client } from 'pg';
import type { DependedOn } from '../../platform/importing/import.kind.ts';

/** Codes named when an undo is refused. */
const NAMED = 10;
const BUILT_ON = `/* workforce.rosterBuiltOn */
select label as code, count(*) over ()::int as count from (select distinct label from workforce.import_built_on($1)) b
order by label limit ${String(NAMED)}`;

const remove = (place: string, key = 'id'): string => `/* workforce.removeRoster ${place} */
delete from workforce.${place} x using workforce.import_trace t
where t.batch_id = $1 and t.place = '${place}' and t.before is null and x.${key} = t.row_id`;
const restore = (
  place: string,
  columns: readonly string[],
  key = 'id',
): string => `/* workforce.restoreRoster ${place} */
update workforce.${place} x set ${columns.map((column) => `${column} = p.${column}`).join(', ')}
from workforce.import_trace t cross join lateral jsonb_populate_record(null::workforce.${place}, t.before) p
where t.batch_id = $1 and t.place = '${place}' and t.before is not null and x.${key} = t.row_id`;

/** What hangs on others goes before them. */
const STEPS = [
  remove('assignment'),
  restore('assignment', ['valid_until']),
  remove('year_review'),
  remove('qualification'),
  remove('official_private', 'official_id'),
  restore('official_private', ['ethnicity'], 'official_id'),
  remove('post'),
  remove('official'),
  restore('official', ['birth_date', 'sex', 'kind', 'hired_on', 'version']),
  '/* workforce.forgetTrace */ delete from workforce.import_trace where batch_id = $1',
];

/**
 * Takes back everything a batch brought, or nothing: who and what it added goes, who it changed is as before. @returns null
 * when it is taken back
 */
export async function takeBack(client: Client, batchId: number): Promise<DependedOn | null> {
  const built = await client.query<{ code: string; count: number }>(BUILT_ON, [batchId]);
  if (built.rows[0]) return { codes: built.rows.map(({ code }) => code), count: built.rows[0].count };
  for (const step of STEPS) await client.query(step, [batchId]);
  return null;
}
