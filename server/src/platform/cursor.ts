import { isStorable } from './text.ts';
import { platformErrors, Problem } from './user-error.ts';

export type CursorValue = string | number | null;

/** Opaque keyset cursor: the list it belongs to and the sort values of its row, the unique key last. */
export const encodeCursor = (list: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([list, ...values]), 'utf8').toString('base64url');

/** The sort values of a cursor. @throws Problem CURSOR_INVALID for another list's cursor, or none */
export function decodeCursor(list: string, cursor: string, length: number): CursorValue[] {
  const wrong = new Problem(platformErrors.CURSOR_INVALID, ['after']);
  if (!/^[A-Za-z0-9_-]{4,2000}$/.test(cursor)) throw wrong;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw Object.assign(wrong, { cause });
  }
  if (!Array.isArray(parsed) || parsed.length !== length + 1 || parsed[0] !== list) throw wrong;
  const values = parsed.slice(1) as unknown[];
  if (!values.every(isCursorValue)) throw wrong;
  return values;
}

/** A cursor's value as a whole number that the database can hold. */
export const isWhole = (value: CursorValue | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;

const isCursorValue = (value: unknown): value is CursorValue =>
  value === null ||
  (typeof value === 'string' && isStorable(value)) ||
  (typeof value === 'number' && Number.isFinite(value));
