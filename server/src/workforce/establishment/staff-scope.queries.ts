import type { PlainDate } from '../../platform/plain-date.ts';
import type { Reads } from '../../platform/reads.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { unitKey } from '../unit/unit-key.rules.ts';
import { errors } from '../workforce.errors.ts';
import type { StaffScopeInput } from './establishment.input.ts';
import { listUnitsOfProvince } from './establishment.queries.ts';

/** Units one question may name. */
const UNIT_LIMIT = 500;

/** The units of a scope: those named, or those that lie in the province on the day. @throws Problem */
export async function unitsOfScope(reads: Reads, scope: StaffScopeInput, day: PlainDate): Promise<number[]> {
  const { provinceCode, unitIds } = scope;
  if ((provinceCode == null) === (unitIds == null)) throw new Problem(errors.STAFF_SCOPE_UNCLEAR, ['scope']);
  if (provinceCode != null) return listUnitsOfProvince(reads, day, provinceCode);
  const named = unitIds ?? [];
  if (named.length > UNIT_LIMIT) {
    const sizes = { count: named.length, limit: UNIT_LIMIT };
    throw new Problem(errors.STAFF_SCOPE_TOO_LARGE, ['scope', 'unitIds'], sizes);
  }
  return named.map((id) => unitOf(id, ['scope', 'unitIds']));
}

/** The key of a unit named by an argument. @throws Problem ID_INVALID */
export function unitOf(id: string, field: readonly string[]): number {
  const key = unitKey(id);
  if (key === null) throw new Problem(platformErrors.ID_INVALID, field, { id: id.slice(0, 60) });
  return key;
}
