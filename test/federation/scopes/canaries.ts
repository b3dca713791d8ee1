import type { DossierScope } from '../../../server/src/dossiers/scope/scope.rules.ts';
import { mayRead } from '../../../server/src/dossiers/scope/scope.rules.ts';
import { mayReadPeople } from '../../../server/src/workforce/scope/scope.rules.ts';
import { citizenOf } from './world.ts';
import type { RowViewer } from '../../../server/src/platform/context.ts';

/** A text of the world that came out: what kind of text, and whose. */
export interface Sighting {
  readonly text: string;
  readonly kind: string;
  readonly scope: DossierScope;
}

const CANARY = /(CAN|OFC|NTE|APP|PPL)-(\d+)-(\d+)-(\d+)-(\d+)-[a-z\d]+/gu;
const GLOBAL_ID = /"([A-Za-z0-9_-]{16,})"/gu;

/** Every canary in an answer, those inside global ids too. */
export function sightings(answer: unknown): Sighting[] {
  const text = JSON.stringify(answer);
  const ids = [...text.matchAll(GLOBAL_ID)].map(([, id = '']) => Buffer.from(id, 'base64url').toString('latin1'));
  return [text, ...ids].flatMap((one) =>
    [...one.matchAll(CANARY)].map(([found, kind = '', unitId, districtId, province, citizen]) => ({
      text: found,
      kind,
      scope: {
        unitId: Number(unitId),
        districtId: Number(districtId),
        province: Number(province),
        citizen: citizenOf(Number(citizen)),
      },
    })),
  );
}

/** Canaries a viewer should never have seen. What the house holds for itself, scope 0, is for those who see everything. */
export const leaksIn = (viewer: RowViewer, answer: unknown): Sighting[] =>
  sightings(answer).filter(({ kind, scope }) => !(kind === 'PPL' ? mayReadPeople : mayRead)(viewer, scope));
