import { ALL_PEERS } from '../filters/analysis.params.ts';

/** A page's arrangement is its address: filters, order, table or chart; and the unit it tells of. */
export const printViewState = (search: string, unit: string | null = null): string =>
  JSON.stringify({ version: 1, search, ...(unit === null ? {} : { unit }) });

const record = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Another program may have saved it: then there is nothing for us to read.
    return {};
  }
};

/** The address part of a saved view, beginning with `?` or empty; null when it is none of ours. */
export const readViewState = (text: string): string | null => {
  const { version, search } = record(text);
  if (version !== 1 || typeof search !== 'string') return null;
  return search === '' || search.startsWith('?') ? search : null;
};

const pages: Readonly<Record<string, string>> = {
  overview: '/',
  ranking: '/rankings',
  trends: '/trends',
  compare: '/compare',
  claims: '/claims',
  practices: '/practices',
  lineage: '/lineage',
  positions: '/positions',
  recognition: '/recognition',
  par: '/par',
  reports: '/reports',
  why: '/why/:unit',
  commune: '/communes/:unit',
};

/** Where a saved view leads: its page as it was arranged; null when it is none of ours, or its unit was not kept. */
export const viewHref = (page: string, state: string): string | null => {
  const search = readViewState(state);
  const path = pages[page];
  if (search === null || path === undefined) return null;
  const { unit } = record(state);
  // An address of nothing opens the rankings on each reader's own units; the view was kept without any choice of units.
  if (page === 'ranking' && search === '') return `${path}?peer=${ALL_PEERS}`;
  if (!path.endsWith('/:unit')) return path + search;
  return typeof unit === 'string' ? path.replace(':unit', encodeURIComponent(unit)) + search : null;
};

const inOrder = (search: string): string => {
  const words = new URLSearchParams(search);
  if (words.get('peer') === ALL_PEERS) words.delete('peer');
  words.sort();
  return words.toString();
};

/** Whether two addresses arrange a page alike, in whatever order they say it. */
export const sameArrangement = (one: string, other: string): boolean => inOrder(one) === inOrder(other);
