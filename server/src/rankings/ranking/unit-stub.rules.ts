import { toGlobalId } from '../../platform/global-id.ts';
import { Stub } from '../../platform/room.ts';

/** What a ranking has of a unit itself. */
export type UnitFacts = Readonly<Record<string, unknown>>;

/** A unit beside a figure, told by its room as it was known at the same instant. @param knownAt null: all that is known */
export const unitStub = (id: number, knownAt: Date | null | undefined, facts?: UnitFacts): Stub =>
  new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', id), { ...facts, knownAt: knownAt ?? null });
