import { statement, type Reads } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';

/** Which units, in whose borders. Empty conditions hold for all. */
export interface Scope {
  readonly asThen: boolean;
  readonly today: string;
  readonly provinceCode: string | null;
  readonly unitTypes: readonly string[] | null;
  readonly unitCodes: readonly string[] | null;
  readonly formerDistrict: string | null;
}

/** Notes a value and gives the placeholder that stands for it. */
export type Bind = (value: unknown) => string;

/** Values of a statement put together of constant pieces, in the order of their placeholders. */
export class Binder {
  readonly values: unknown[] = [];

  readonly bind: Bind = (value) => {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  };
}

/** Whether a scope takes in most of the country: then tallies are read from end to end, else unit by unit. */
export const isWide = (scope: Scope): boolean =>
  scope.provinceCode === null && scope.unitCodes === null && scope.formerDistrict === null;

/** Conditions that were given, and no others: one plan for "any of them, perhaps" suits none. */
function conditions(scope: Scope, bind: Bind): string {
  const { provinceCode, unitTypes, unitCodes } = scope;
  return [
    provinceCode === null ? '' : ` and u.province_id = any (${provincesOf(bind(provinceCode))})`,
    unitTypes === null ? '' : ` and u.type = any (${bind(unitTypes)}::text[])`,
    unitCodes === null ? '' : ` and u.code = any (${bind(unitCodes)}::text[])`,
  ].join('');
}

/** Keys of the provinces that bear a code, in whatever year: worked out once, so that no join asks for each unit. */
const provincesOf = (code: string): string =>
  `array(select p.id from territory.published_province p where p.code = ${code})`;

const inForce = (from: string, until: string): string =>
  `u.valid_from <= ${until}::date and coalesce(u.valid_until, 'infinity') >= ${from}::date`;

/** Units of today; a former district means the units made of its units. */
function currentUnits(scope: Scope, bind: Bind): string {
  const today = bind(scope.today);
  const district =
    scope.formerDistrict === null
      ? ''
      : ` and exists (
      select from territory.published_attribution a join territory.published_unit o on o.id = a.from_unit_id
      where a.to_unit_id = u.id and o.district_name = ${bind(scope.formerDistrict)})`;
  return `${inForce(today, today)}${conditions(scope, bind)}${district}`;
}

/** Units as they were: all whose validity meets the period. */
function unitsThen(scope: Scope, window: ReportWindow, bind: Bind): string {
  const until = window.until < scope.today ? window.until : scope.today;
  const district = scope.formerDistrict === null ? '' : ` and u.district_name = ${bind(scope.formerDistrict)}`;
  return `${inForce(bind(window.from), bind(until))}${conditions(scope, bind)}${district}`;
}

export interface ScopeAsked {
  readonly scope: Scope;
  readonly window: ReportWindow;
  /** Columns of `territory.published_unit` that are wanted beside the key. */
  readonly facts: readonly string[];
}

/**
 * The scope as two named queries: `units` (id and the `facts` named) and `parts`, whose dossiers count for them (id,
 * from_unit_id, part, estimated).
 */
export function scopeText({ scope, window, facts }: ScopeAsked, bind: Bind): string {
  const where = scope.asThen ? unitsThen(scope, window, bind) : currentUnits(scope, bind);
  const parts = scope.asThen
    ? `select u.id, u.id as from_unit_id, p.part, false as estimated
  from units u join territory.published_unit_part p on p.unit_id = u.id`
    : `select u.id, a.from_unit_id, a.part, a.estimated
  from units u join territory.published_attribution a on a.to_unit_id = u.id`;
  return `units as (
  select ${['id', ...facts].map((column) => `u.${column}`).join(', ')} from territory.published_unit u where ${where}
), parts as not materialized (
  ${parts}
)`;
}

/** How much of a scope exists at all. */
export interface KnownScope {
  readonly province: boolean;
  readonly codes: readonly string[];
  readonly district: boolean;
}

/** $1 province, $2 codes, $3 district: to tell a wrong code from an empty answer. */
const knownScope = statement<KnownScope>(
  'rankings.knownScope',
  `/* rankings.knownScope */
select exists (select from territory.published_province where code = $1) as province,
  array(select distinct code from territory.published_unit where code = any ($2::text[])) as codes,
  exists (select from territory.published_unit where district_name = $3) as district`,
);

/** What of a scope's codes and names is known. */
export async function findKnownScope(reads: Reads, scope: Scope): Promise<KnownScope> {
  const values = [scope.provinceCode ?? '', scope.unitCodes ?? [], scope.formerDistrict ?? ''];
  const rows = await reads.rows(knownScope, values);
  return rows[0] ?? { province: false, codes: [], district: false };
}
