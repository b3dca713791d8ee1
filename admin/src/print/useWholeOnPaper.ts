import { useEffect } from 'react';
import { fetchForPaper, mostOnPaper } from './whole-lists.ts';

interface GrowingList {
  /** Rows that are there. */
  readonly rows: number;
  /** Rows that one page adds. */
  readonly step: number;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<{ readonly isError: boolean; readonly hasNextPage: boolean }>;
}

/** A list that is fetched on, as far as paper takes it, before the page is printed. */
export const useWholeOnPaper = ({ rows, step, hasNextPage, fetchNextPage }: GrowingList): void => {
  useEffect(() => {
    if (!hasNextPage || rows >= mostOnPaper) return undefined;
    return fetchForPaper(async () => {
      for (let there = rows; there < mostOnPaper; there += step) {
        const page = await fetchNextPage();
        if (page.isError || !page.hasNextPage) return;
      }
    });
  }, [rows, step, hasNextPage, fetchNextPage]);
};
