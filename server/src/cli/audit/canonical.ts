import { createHash } from 'node:crypto';

/** A row as the database gives it, every value as text: in the order of `COLUMNS`. */
export type TextRow = readonly (string | readonly (string | null)[] | null)[];

/** What the format says of an entry, after day, unit and place in the chain. */
export const COLUMNS = [
  'e.xid::text',
  'e.id::text',
  `(extract(epoch from e.at) * 1000000)::bigint::text`,
  'e.actor',
  'e.actor_role',
  'e.actor_unit',
  'e.login',
  'e.request',
  'e.kind',
  'e.thing',
  'e.subject',
  'e.person::text',
  'e.scope_unit_id::text',
  'e.scope_district_id::text',
  'e.scope_province::text',
  'e.amount::text',
  'e.touched::text',
  `encode(e.digest, 'hex')`,
  'e.fields',
  'e.keys',
  'e.before::text',
  'e.after::text',
] as const;

/** A netstring without its comma: length in octets, colon, text; `-` where there is nothing. */
function piece(value: TextRow[number]): string {
  if (value === null) return '-';
  const text = typeof value === 'string' ? value : value.map((each) => piece(each)).join(',');
  return `${String(Buffer.byteLength(text, 'utf8'))}:${text}`;
}

/** Hash of an entry at its place in a chain, from the hash before it. */
export const hashOf = (
  previous: Buffer,
  place: readonly [day: string, unit: string, seq: string],
  entry: TextRow,
): Buffer =>
  createHash('sha256')
    .update(previous)
    .update([...place, ...entry].map((value) => piece(value)).join(','), 'utf8')
    .digest();

/** What a chain begins with. */
export const genesisOf = (day: string, unit: string): Buffer =>
  createHash('sha256').update(`${day} ${unit}`, 'utf8').digest();
