import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocale } from 'react-admin';
import { useWholeOnPaper } from '../print/useWholeOnPaper.ts';
import { useGraphClient } from './GraphClientContext.tsx';
import type { GraphAnswer } from './graphql.client.ts';
import type { GraphDocument } from './graphql.document.ts';
import type { GraphQuestion } from './useGraph.ts';

/** A page of a list, and whether more follow. */
export interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Of all pages, where it was asked for. */
  readonly totalCount?: number | null;
}

/** What a document of pages asks beside its own variables. */
export interface Paging {
  readonly first: number;
  /** Where the page before ended; null for the first page. */
  readonly after: string | null;
}

interface PagesAsked<Name extends string, Own> {
  /** The field of the answer that is asked page by page. */
  readonly of: Name;
  readonly variables: Own;
  /** Rows that one page adds, 500 at most. */
  readonly step: number;
  readonly enabled?: boolean;
}

export interface GraphPages<Data> extends GraphQuestion<Data> {
  /** Asks for the page that follows those shown. */
  more(): void;
}

/** The answer of the last page, with the rows of all of them. */
const joined = <Name extends string, Data extends { readonly [name in Name]: PageOf<unknown> | null }>(
  pages: readonly GraphAnswer<Data>[],
  name: Name,
): GraphAnswer<Data> | undefined => {
  const last = pages.at(-1);
  const list = last?.data[name];
  if (last === undefined || list === null || list === undefined) return last;
  const nodes = pages.flatMap(({ data }) => data[name]?.nodes ?? []);
  return { ...last, data: { ...last.data, [name]: { ...list, nodes } } };
};

/** A list without end, shown as far as the reader has asked: each page begins where the one before ended. */
export const useGraphPages = <
  Name extends string,
  Data extends { readonly [name in Name]: PageOf<unknown> | null },
  Own,
>(
  document: GraphDocument<Data, Own & Paging>,
  { of, variables, step, enabled = true }: PagesAsked<Name, Own>,
): GraphPages<Data> => {
  const client = useGraphClient();
  const queryClient = useQueryClient();
  const queryKey = ['graph', document.name, { ...variables, step }, useLocale()];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string | null }) =>
      client.ask(document, { ...variables, first: step, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }: GraphAnswer<Data>) => {
      const info = data[of]?.pageInfo;
      return info?.hasNextPage === true ? info.endCursor : null;
    },
    enabled,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const { refetch, fetchNextPage, hasNextPage, data } = query;
  const key = JSON.stringify(queryKey);
  const stop = useCallback(
    () => void queryClient.cancelQueries({ queryKey: JSON.parse(key) as unknown[], exact: true }),
    [queryClient, key],
  );
  const answer = useMemo(() => (data === undefined ? undefined : joined(data.pages, of)), [data, of]);
  const list: PageOf<unknown> | null | undefined = answer?.data[of];
  useWholeOnPaper({ rows: list?.nodes.length ?? 0, step, hasNextPage, fetchNextPage });
  return {
    answer,
    error: query.error,
    isFetching: query.isFetching,
    isWaiting: query.fetchStatus === 'paused',
    isOutdated: query.isPlaceholderData,
    ask: useCallback(() => void refetch(), [refetch]),
    more: useCallback(() => void fetchNextPage(), [fetchNextPage]),
    stop,
  };
};
