import { knownDay } from './known.ts';

/**
 * The address of a page with its day and what is known pinned, for sharing. @param known the instant; null pins the day alone
 */
export const pinnedSearch = (
  asOf: string | null,
  known: string | null,
  today: string,
): { readonly search: URLSearchParams; readonly day: string } => {
  const search = new URLSearchParams(window.location.search);
  const day = knownDay(asOf, known) ?? today;
  search.set('asof', day);
  if (known === null) search.delete('known');
  else search.set('known', known);
  return { search, day };
};
