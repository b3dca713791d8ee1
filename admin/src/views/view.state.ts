/** A page's arrangement is its address: filters, order, table or chart. */
export const printViewState = (search: string): string => JSON.stringify({ version: 1, search });

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
