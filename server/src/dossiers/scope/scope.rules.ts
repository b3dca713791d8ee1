import type { RowViewer } from '../../platform/context.ts';

/** Who holds a dossier today, the former district and the province that unit lies in (0: none), and whose own it is. */
export interface DossierScope {
  readonly unitId: number;
  readonly districtId: number;
  readonly province: number;
  /** The applicant, by the keyed hash of the identity number; null where none is known. */
  readonly citizen: string | null;
}

/** The column of a dossier's scope that a level's row policy compares. */
const LEVELS: Readonly<Record<string, keyof DossierScope>> = {
  mot_cua_commune: 'unitId',
  mot_cua_district: 'districtId',
  mot_cua_province: 'province',
  mot_cua_citizen: 'citizen',
};
const EVERYWHERE: readonly string[] = ['mot_cua_staff', 'mot_cua_country'];

/** Whether row security shows a viewer a dossier, its steps and, where the level may see them at all, its applicant. */
export function mayRead({ role, unit }: RowViewer, scope: DossierScope): boolean {
  if (EVERYWHERE.includes(role)) return true;
  const level = LEVELS[role];
  return level !== undefined && unit !== 0 && scope[level] === unit;
}

/** Whether row security lets a viewer add or change a dossier. */
export const mayWrite = (viewer: RowViewer, scope: DossierScope): boolean =>
  viewer.role === 'mot_cua_staff' || (viewer.role === 'mot_cua_commune' && mayRead(viewer, scope));
