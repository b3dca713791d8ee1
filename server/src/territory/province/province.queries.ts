import { toGlobalId } from '../../platform/global-id.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { atLast, telling, type Telling, type Told } from '../known.ts';
import type { ProvinceType } from './province.type.ts';

type ProvinceRow = Omit<ProvinceType, 'id' | 'knownAt'>;

const COLUMNS = `p.id as key, p.code, n.name, n.short_name as "shortName", n.is_city as "isCity",
  p.valid_from as "validFrom", p.valid_until as "validUntil", p.area_km2 as "areaKm2", p.population,
  p.admin_centre as "adminCentre",
  (p.is_listed and p.valid_from <= $1::date and coalesce(p.valid_until >= $1::date, true)) as "isCurrent"`;

const provincesOn = ({ mark, table }: Telling): Statement<ProvinceRow> =>
  statement(
    `territory.provincesOn${mark}`,
    `/* territory.provincesOn${mark} */
select ${COLUMNS}
from ${table('territory.province')} p
join ${table('territory.province_name')} n on n.province_id = p.id and $2::date between n.valid_from and coalesce(n.valid_until, 'infinity')
where p.is_listed and $2::date between p.valid_from and coalesce(p.valid_until, 'infinity')
order by n.short_name collate "vi-x-icu", p.id`,
  );

const provincesByKey = ({ mark, table }: Telling): Statement<ProvinceRow> =>
  statement(
    `territory.provincesByKey${mark}`,
    `/* territory.provincesByKey${mark} */
select ${COLUMNS}
from ${table('territory.province')} p
join ${table('territory.province_name')} n on n.province_id = p.id
  and least(coalesce(p.valid_until, $1::date), greatest($1::date, p.valid_from))
    between n.valid_from and coalesce(n.valid_until, 'infinity')
where p.id = any ($2::text[])`,
  );

const unitCounts = ({ mark, table }: Telling): Statement<{ key: string; count: number }> =>
  statement(
    `territory.unitCounts${mark}`,
    `/* territory.unitCounts${mark} */
select p.id as key, count(*)::int as count
from ${table('territory.province')} p
join ${table('territory.unit')} u on u.province_id = p.id and u.is_listed
  and least(coalesce(p.valid_until, $1::date), $1::date) between u.valid_from and coalesce(u.valid_until, 'infinity')
where p.id = any ($2::text[])
group by p.id`,
  );

const provinceIdOn = ({ mark, table }: Telling): Statement<{ id: string }> =>
  statement(
    `territory.provinceIdOn${mark}`,
    `/* territory.provinceIdOn${mark} */
select id from ${table('territory.province')}
where code = $1 and is_listed and $2::date between valid_from and coalesce(valid_until, 'infinity')`,
  );

const provinceOf = (row: ProvinceRow, knownAt: Date | null): ProvinceType => ({
  ...row,
  knownAt,
  id: toGlobalId('Province', row.key),
});

/** Provinces in force on a day, named as on that day, by name in Vietnamese order. */
export const listProvinces = async (
  reads: Reads,
  { day, ...told }: Told & { readonly day: PlainDate },
): Promise<ProvinceType[]> => {
  const rows = await reads.rows(provincesOn(telling(told, 3)), [told.today, day, ...atLast(told)]);
  return rows.map((row) => provinceOf(row, told.knownAt));
};

/** Provinces by key, named as today or on their last day, in no order. */
export const findProvinces = async (
  reads: Reads,
  { keys, ...told }: Told & { readonly keys: readonly string[] },
): Promise<ProvinceType[]> => {
  const rows = await reads.rows(provincesByKey(telling(told, 3)), [told.today, keys, ...atLast(told)]);
  return rows.map((row) => provinceOf(row, told.knownAt));
};

/** Units in force in each province, today or on its last day; provinces without units are left out. */
export const countUnitsOfProvinces = (
  reads: Reads,
  { keys, ...told }: Told & { readonly keys: readonly string[] },
): Promise<{ key: string; count: number }[]> =>
  reads.rows(unitCounts(telling(told, 3)), [told.today, keys, ...atLast(told)]);

/** Whether a province bears the code on the day. */
export const isProvinceCode = async (
  reads: Reads,
  { code, day, knownAt }: Pick<Told, 'knownAt'> & { readonly code: string; readonly day: PlainDate },
): Promise<boolean> =>
  (await reads.rows(provinceIdOn(telling({ knownAt }, 3)), [code, day, ...atLast({ knownAt })])).length > 0;
