import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { atLast, telling, type Telling, type Told } from '../known.ts';
import type { AdministrativeUnitType } from './unit.type.ts';
import { unitOf, type UnitColumns, type UnitRow } from './unit.columns.ts';

const texts = new Map<string, Statement<UnitRow>>();

/** One statement for each duty and set of columns, made once. */
function unitStatement(
  { duty, tail }: { readonly duty: string; readonly tail: string },
  columns: UnitColumns,
  { mark, table }: Telling,
): Statement<UnitRow> {
  const name = `territory.${duty}${columns.suffix && `.${columns.suffix}`}${mark}`;
  let known = texts.get(name);
  if (!known) {
    const text = `/* ${name} */\nselect ${columns.select}\nfrom ${table('territory.unit')} u${columns.join(table)}\n${tail}`;
    texts.set(name, (known = statement<UnitRow>(name, text)));
  }
  return known;
}

const BY_KEY = { duty: 'unitsByKey', tail: 'where u.id = any ($2::int[])' };
const BY_CODE = {
  duty: 'unitByCode',
  tail: `where u.code = $2 and u.is_listed and u.valid_from <= $3::date
  and coalesce(u.valid_until >= $3::date, true)`,
};

/** Units by key, listed or not, in no order. */
export async function findUnits(
  reads: Reads,
  columns: UnitColumns,
  { keys, ...told }: Told & { readonly keys: readonly number[] },
): Promise<AdministrativeUnitType[]> {
  const text = unitStatement(BY_KEY, columns, telling(told, 3));
  const rows = await reads.rows(text, [told.today, keys, ...atLast(told)]);
  return rows.map((row) => unitOf(row, told.knownAt));
}

/** The unit that bears the code on the day, or null. */
export async function findUnitByCode(
  reads: Reads,
  columns: UnitColumns,
  { code, day, ...told }: Told & { readonly code: string; readonly day: PlainDate },
): Promise<AdministrativeUnitType | null> {
  const text = unitStatement(BY_CODE, columns, telling(told, 4));
  const [row] = await reads.rows(text, [told.today, code, day, ...atLast(told)]);
  return row ? unitOf(row, told.knownAt) : null;
}

export interface ValidityRow {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** When a code was in use, oldest first. */
export function listValiditiesOfCode(reads: Reads, code: string, told: Told): Promise<ValidityRow[]> {
  const { mark, table } = telling(told, 2);
  const name = `territory.validitiesOfCode${mark}`;
  const validities = statement<ValidityRow>(
    name,
    `/* ${name} */
select valid_from as "validFrom", valid_until as "validUntil" from ${table('territory.unit')}
where code = $1 and is_listed order by valid_from`,
  );
  return reads.rows(validities, [code, ...atLast(told)]);
}
