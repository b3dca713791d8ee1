interface Page {
  readonly page: number;
  readonly perPage: number;
}

interface Question {
  /** Everything that decides the order and the rows, as text. */
  readonly key: string;
  /** Walks over `first` rows from a cursor and tells where it came to. */
  readonly skip: (
    first: number,
    after: string | null,
  ) => Promise<{ readonly hasNextPage: boolean; readonly endCursor: string | null }>;
}

const mostRowsAtOnce = 500;
const mostRemembered = 200;

/** Page numbers over keyset cursors: remembers where pages ended, and walks to a page nobody has come by yet. */
export const createPageCursors = () => {
  const ends = new Map<string, string>();
  const nameOf = (key: string, rows: number): string => `${rows}:${key}`;
  const remember = (key: string, rows: number, cursor: string): void => {
    ends.set(nameOf(key, rows), cursor);
    const [oldest] = ends.keys();
    if (ends.size > mostRemembered && oldest !== undefined) ends.delete(oldest);
  };
  return {
    /** The cursor after which the page begins; null for the first page. */
    async before({ page, perPage }: Page, { key, skip }: Question): Promise<string | null> {
      const target = (page - 1) * perPage;
      let rows = target;
      while (rows > 0 && !ends.has(nameOf(key, rows))) rows -= perPage;
      let cursor = ends.get(nameOf(key, rows)) ?? null;
      while (rows < target) {
        const first = Math.min(mostRowsAtOnce, target - rows);
        const { hasNextPage, endCursor } = await skip(first, cursor);
        if (endCursor === null) return cursor;
        rows += first;
        cursor = endCursor;
        remember(key, rows, cursor);
        if (!hasNextPage) return cursor;
      }
      return cursor;
    },
    /** Keeps where a page ended, so that the next one is one step away. */
    keep({ page, perPage }: Page, { key, cursor }: { readonly key: string; readonly cursor: string | null }): void {
      if (cursor !== null) remember(key, page * perPage, cursor);
    },
  };
};
