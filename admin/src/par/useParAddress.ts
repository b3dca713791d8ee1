import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';

const params = {
  /** Key of the method. */
  k: parseAsString,
  /** The unit whose scores are shown. */
  unit: parseAsString,
  /** How far from the top counts for streaks. */
  top: parseAsInteger.withDefault(1),
  /** Whether a method is being written: `new`, or `change` for that of `k`. */
  write: parseAsString,
  /** Which stretch of the ranking is drawn. */
  page: parseAsInteger.withDefault(1),
};

/** What the page shows, kept in the address: `?k=15-2025&unit=…&top=3`. */
export const useParAddress = () => useQueryStates(params, { history: 'push', shallow: false, clearOnDefault: true });
