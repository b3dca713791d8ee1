import { statement, type Reads } from '../../platform/reads.ts';
import type { Traits } from './fairness.rules.ts';
import type { Problem } from './placement.words.ts';

const fields = statement<{ code: string; name: string; name_en: string }>(
  'workforce.fieldNames',
  '/* workforce.fieldNames */ select code, name, name_en from workforce.work_field order by place',
);

/** Names of the fields of work. */
export const listFieldNames = (reads: Reads): Promise<{ code: string; name: string; name_en: string }[]> =>
  reads.rows(fields, []);

/** $1 codes, $2 their old units */
const traits = statement<Traits>(
  'workforce.placementTraits',
  `/* workforce.placementTraits */
select w.code, o.sex, extract(year from o.birth_date)::int as "birthYear", p.ethnicity, u.name as "oldUnit"
from unnest($1::text[], $2::int[]) w (code, unit_id)
join workforce.official o on o.code = w.code
left join workforce.official_private p on p.official_id = o.id
left join territory.published_unit_label u on u.id = w.unit_id`,
);

/** What the people of a problem are. */
export function listTraits(
  reads: Reads,
  { codes, problem }: { codes: readonly string[]; problem: Problem },
): Promise<Traits[]> {
  const units = new Map(problem.people.map(({ id, oldUnitId }) => [id, oldUnitId]));
  return reads.rows(traits, [codes, codes.map((code) => units.get(code) ?? null)]);
}
