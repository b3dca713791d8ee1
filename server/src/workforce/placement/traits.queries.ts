import { statement, type Reads } from '../../platform/reads.ts';
import type { Traits } from './fairness.rules.ts';

const fields = statement<{ code: string; name: string; name_en: string }>(
  'workforce.fieldNames',
  '/* workforce.fieldNames */ select code, name, name_en from workforce.work_field order by place',
);

/** Names of the fields of work. */
export const listFieldNames = (reads: Reads): Promise<{ code: string; name: string; name_en: string }[]> =>
  reads.rows(fields, []);

/** $1 codes, $2 their old units */
const traits = statement<Traits & { readonly place: number }>(
  'workforce.placementTraits',
  `/* workforce.placementTraits */
select w.code, o.sex, extract(year from o.birth_date)::int as "birthYear", p.ethnicity, u.name as "oldUnit", w.place::int
from unnest($1::text[], $2::int[]) with ordinality w (code, unit_id, place)
join workforce.official o on o.code = w.code
left join workforce.official_private p on p.official_id = o.id
left join territory.published_unit_label u on u.id = w.unit_id`,
);

/** What people are, each with the unit they come from. `place` counts the pairs from 1; whoever is out of sight is left out. */
export const listTraits = (
  reads: Reads,
  pairs: readonly (readonly [code: string, oldUnitId: number | null])[],
): Promise<(Traits & { readonly place: number })[]> =>
  reads.rows(traits, [pairs.map(([code]) => code), pairs.map(([, unit]) => unit)]);
