import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { foldedKey } from '../unit/search.rules.ts';
import type { FormerDistrictType } from './district.type.ts';

/**
 * $1 today, $2 code of a province of today or null. Districts are those of units that ended with them, on 30 June 2025; of
 * one divided among provinces, its units tell by majority in which it lies now.
 */
const formerDistricts = statement<FormerDistrictType>(
  'territory.formerDistricts',
  `/* territory.formerDistricts */
select min(u.id) as key, u.district_name as name, u.province_id as "formerProvinceId", min(u.valid_from) as "validFrom",
  max(u.valid_until) as "validUntil", count(distinct u.id)::int as "unitCount",
  mode() within group (order by now.province_id) as "provinceId"
from territory.unit u
join territory.attribution a on a.from_unit_id = u.id and $1::date between a.valid_from and coalesce(a.valid_until, 'infinity')
join territory.unit now on now.id = a.to_unit_id
where u.is_listed and u.district_name is not null and u.valid_until = date '2025-06-30'
group by u.district_name, u.province_id
having $2::text is null or mode() within group (order by now.province_id) = (
  select p.id from territory.province p
  where p.code = $2 and p.is_listed and $1::date between p.valid_from and coalesce(p.valid_until, 'infinity'))
order by u.district_name collate "vi-x-icu", min(u.id)`,
);

export interface DistrictQuestion {
  readonly provinceCode: string | null;
  /** Part of the name, with or without its marks. */
  readonly search: string | null;
  readonly key: number | null;
  readonly today: PlainDate;
}

/** Former districts by name in Vietnamese order: some 700 in the whole country. */
export async function listFormerDistricts(
  reads: Reads,
  { provinceCode, search, key, today }: DistrictQuestion,
): Promise<FormerDistrictType[]> {
  const rows = await reads.rows(formerDistricts, [today, provinceCode]);
  const sought = foldedKey(search ?? '');
  return rows.filter((row) => (key === null || row.key === key) && foldedKey(row.name).includes(sought));
}
