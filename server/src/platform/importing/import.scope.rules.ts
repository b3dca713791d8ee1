import type { RowViewer } from '../context.ts';

/** Whose rows an import may bring: one unit's, one province's, or with both 0 anybody's. */
export interface ImportScope {
  readonly unitId: number;
  readonly province: number;
}

/** The house itself, and those who act for the whole country. */
export const WHOLE_COUNTRY: ImportScope = { unitId: 0, province: 0 };

/** As whose doing an import is told. */
export const importActorOf = (
  { user, grantRole, unit }: Required<Pick<RowViewer, 'user' | 'grantRole' | 'unit'>>,
  request: string,
) => ({ user, grantRole, unit: String(unit), request });

/** What a viewer may import; null when nothing. */
export function importScopeOf({ role, unit }: RowViewer): ImportScope | null {
  if (role === 'mot_cua_staff' || role === 'mot_cua_country') return WHOLE_COUNTRY;
  if (unit === 0 || typeof unit === 'string') return null;
  if (role === 'mot_cua_commune') return { unitId: unit, province: 0 };
  return role === 'mot_cua_province' ? { unitId: 0, province: unit } : null;
}
