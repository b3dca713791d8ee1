import { numberKeyOf, toGlobalId } from '../../platform/global-id.ts';
import { Stub } from '../../platform/room.ts';

/** The key of a unit across rooms, or null for an id that is none. */
export const unitKey = (id: string): number | null => numberKeyOf('AdministrativeUnit', id);

/** A unit with the code and name that came along, where they were asked for. */
export const unitStub = (key: number, code?: string | null, name?: string | null): Stub =>
  new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', key), code == null ? undefined : { code, name });
