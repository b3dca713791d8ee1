import { createParser, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs';
import { isDay } from '../filters/period.grammar.ts';
import { measures } from './matrix.view.ts';

/**
 * The page's address: `?in=15&asof=2026-01-01&m=required&sort=-total&unit=…&empty=true`.
 * Without `in` the province of the reader's role.
 */
export const positionsParams = {
  in: parseAsString,
  asof: createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (day: string) => day }),
  m: parseAsStringLiteral(measures).withDefault('balance'),
  sort: parseAsString.withDefault('name'),
  /** The unit whose seats are open. */
  unit: parseAsString,
  empty: parseAsBoolean.withDefault(false),
};
