import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import type { AdministrativeUnitType } from './unit.type.ts';
import { unitOf, type UnitColumns, type UnitRow } from './unit.columns.ts';

const texts = new Map<string, Statement<UnitRow>>();

/** One statement for each duty and set of columns, made once. */
function unitStatement(duty: string, columns: UnitColumns, tail: string): Statement<UnitRow> {
  const name = `territory.${duty}${columns.suffix && `.${columns.suffix}`}`;
  let known = texts.get(name);
  if (!known) {
    const text = `/* ${name} */\nselect ${columns.select}\nfrom territory.unit u${columns.join}\n${tail}`;
    texts.set(name, (known = statement<UnitRow>(name, text)));
  }
  return known;
}

const BY_KEY = 'where u.id = any ($2::int[])';
const BY_CODE = `where u.code = $2 and u.is_listed and u.valid_from <= $3::date
  and coalesce(u.valid_until >= $3::date, true)`;

/** Units by key, listed or not, in no order. */
export async function findUnits(
  reads: Reads,
  columns: UnitColumns,
  { keys, today }: { keys: readonly number[]; today: PlainDate },
): Promise<AdministrativeUnitType[]> {
  const rows = await reads.rows(unitStatement('unitsByKey', columns, BY_KEY), [today, keys]);
  return rows.map(unitOf);
}

/** The unit that bears the code on the day, or null. */
export async function findUnitByCode(
  reads: Reads,
  columns: UnitColumns,
  { code, day, today }: { code: string; day: PlainDate; today: PlainDate },
): Promise<AdministrativeUnitType | null> {
  const [row] = await reads.rows(unitStatement('unitByCode', columns, BY_CODE), [today, code, day]);
  return row ? unitOf(row) : null;
}

export interface ValidityRow {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

const validities = statement<ValidityRow>(
  'territory.validitiesOfCode',
  `/* territory.validitiesOfCode */
select valid_from as "validFrom", valid_until as "validUntil" from territory.unit
where code = $1 and is_listed order by valid_from`,
);

/** When a code was in use, oldest first. */
export const listValiditiesOfCode = (reads: Reads, code: string): Promise<ValidityRow[]> =>
  reads.rows(validities, [code]);
