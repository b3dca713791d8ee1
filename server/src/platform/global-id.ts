import { isStorable } from './text.ts';

/** Opaque id of any object: base64url of `Type:key`. */
export const toGlobalId = (typeName: string, key: string | number): string =>
  Buffer.from(`${typeName}:${key}`, 'utf8').toString('base64url');

/** The parts of a global id, or null for text that is none. */
export function fromGlobalId(id: string): { typeName: string; key: string } | null {
  if (!/^[A-Za-z0-9_-]{4,400}$/.test(id)) return null;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || !isStorable(text) || toGlobalId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { typeName: text.slice(0, colon), key: text.slice(colon + 1) };
}

/** The key of a global id of the given type, or null. */
export function keyOf(typeName: string, id: string): string | null {
  const parts = fromGlobalId(id);
  return parts?.typeName === typeName ? parts.key : null;
}

/** The same of a type whose keys are whole numbers that the database can hold; null for any other. */
export function numberKeyOf(typeName: string, id: string): number | null {
  const key = keyOf(typeName, id);
  return key !== null && /^\d{1,9}$/u.test(key) ? Number(key) : null;
}
