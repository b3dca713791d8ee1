import { keyOf } from '../../platform/global-id.ts';

/** A unit's key: a code of five digits and two for the generation, leading zeros dropped. */
const KEY = /^[1-9]\d{0,6}$/;

/** The key a global id of a unit stands for, or null. */
export function unitKeyOf(id: string): number | null {
  const key = keyOf('AdministrativeUnit', id);
  return key !== null && KEY.test(key) ? Number(key) : null;
}
