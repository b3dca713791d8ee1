import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor, type CursorValue } from '../../platform/cursor.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import type { Told } from '../known.ts';
import { errors } from '../territory.errors.ts';
import { parseSearch, type UnitSearch } from './search.rules.ts';
import type { UnitsArgs } from './unit.input.ts';
import type { UnitType } from './unit-name.rules.ts';
import type { AdministrativeUnitType } from './unit.type.ts';

/** Which units a list holds. */
export interface UnitListFilter extends Told {
  /** Only units in force on this day; null: of all times. */
  readonly day: PlainDate | null;
  readonly current: boolean | null;
  /** Only those whose name another unit of the list bears. */
  readonly homonyms: boolean;
  readonly provinceCode: string | null;
  readonly types: readonly UnitType[] | null;
  readonly search: UnitSearch | null;
}

/** A row with the values the list is ordered by, before name and key. */
export type ListedUnit = AdministrativeUnitType & { readonly rank: number; readonly distance: number };

/** No unit's name, province and district together are longer. */
export const SEARCH_LIMIT = 120;

/**
 * What the arguments ask for. Without a day a plain list is today's; a search looks at all times, since who types an old
 * name looks for an old unit, and so do homonyms. @throws Problem SEARCH_TOO_LONG
 */
export function filterOf(args: UnitsArgs, { today, knownAt }: Told): UnitListFilter {
  const text = args.search ?? '';
  if (text.length > SEARCH_LIMIT) throw new Problem(errors.SEARCH_TOO_LONG, ['search'], { limit: SEARCH_LIMIT });
  const search = parseSearch(text);
  const current = args.current ?? null;
  const homonyms = args.homonyms === true;
  const day = args.asOf ?? (search || homonyms || current !== null ? null : today);
  const { provinceCode = null, types = null } = args;
  return { today, knownAt, day, current, homonyms, provinceCode, types, search };
}

/** Cursors are good for one filter: its digest names the list. Paging through today's list may last past midnight. */
function listName({ today, ...filter }: UnitListFilter): string {
  const asked = { ...filter, day: filter.day === today ? 'today' : filter.day };
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 10);
  return `units ${digest}`;
}

const INT_LIMIT = 2 ** 31;
const isInt = (value: CursorValue | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < INT_LIMIT;

/** The values after which the page begins, or null for the first page. @throws Problem CURSOR_INVALID */
export function afterOf(filter: UnitListFilter, after: string | null | undefined): readonly CursorValue[] | null {
  if (after == null) return null;
  const values = decodeCursor(listName(filter), after, cursorLength(filter));
  const name = values.at(-2);
  if (typeof name === 'string' && values.every((value) => value === name || isInt(value))) return values;
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}

/** The cursor of a unit in the list the filter makes. */
export const cursorOf = (filter: UnitListFilter, unit: ListedUnit): string =>
  encodeCursor(listName(filter), cursorValues(filter, unit));

/** Values of a row that the list is ordered by. */
const cursorValues = (filter: UnitListFilter, unit: ListedUnit): readonly CursorValue[] =>
  filter.search ? [unit.rank, unit.distance, unit.name, unit.key] : [unit.name, unit.key];

/** How many values a cursor of the list has. */
const cursorLength = (filter: UnitListFilter): number => (filter.search ? 4 : 2);
