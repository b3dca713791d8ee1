import { DEMO_ID_NUMBER } from '../access/demo/demo-accounts.data.ts';
import type { DossierState } from '../dossiers/dossier/dossier.state.ts';
import type { DemoDossier } from './demo-dossier.ts';
import type { MadeUpPerson } from './people.rules.ts';

/** The citizen as whom one may sign in to the demo. */
export const DEMO_CITIZEN: MadeUpPerson = { name: 'Nguyễn Thị Minh Hoạ', idNumber: DEMO_ID_NUMBER };
/** Xã Bản Lầu. */
const HOME_UNIT_ID = 278801;

/** Gives the citizen of the demo the newest dossier of each state of her commune, and nobody else's figures change. */
export function withCitizen(dossiers: readonly DemoDossier[]): DemoDossier[] {
  const own = new Map<DossierState, string>();
  for (const { unit, clock, code } of dossiers) if (unit.id === HOME_UNIT_ID) own.set(clock.state, code);
  const codes = new Set(own.values());
  const { name: applicantName, idNumber: applicantIdNumber } = DEMO_CITIZEN;
  return dossiers.map((dossier) =>
    codes.has(dossier.code) ? { ...dossier, applicantName, applicantIdNumber } : dossier,
  );
}
