import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import { useGraphClient } from './GraphClientContext.tsx';
import type { GraphAnswer } from './graphql.client.ts';
import type { GraphDocument } from './graphql.document.ts';

interface GraphOptions<Data> {
  readonly enabled?: boolean;
  /** Milliseconds until the same question is asked again; false ends the asking. */
  readonly pollEvery?: (data: Data | undefined) => number | false;
  /** How long an answer counts as fresh, in milliseconds. */
  readonly freshFor?: number;
  readonly keepPrevious?: boolean;
}

/** A question being asked, with the means to stop it. */
export interface GraphQuestion<Data> {
  readonly answer: GraphAnswer<Data> | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Not asked yet, for want of a connection: it is asked by itself once there is one. */
  readonly isWaiting: boolean;
  /** The answer shown belongs to the question before. */
  readonly isOutdated: boolean;
  ask(): void;
  stop(): void;
}

/** Asks one document and keeps the answer by document, variables and language. */
export const useGraph = <Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  options: GraphOptions<Data> = {},
): GraphQuestion<Data> => {
  const client = useGraphClient();
  const queryClient = useQueryClient();
  const queryKey = ['graph', document.name, variables, useLocale()];
  const { pollEvery } = options;
  const query: UseQueryResult<GraphAnswer<Data>> = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.ask(document, variables, { signal }),
    enabled: options.enabled ?? true,
    staleTime: options.freshFor ?? 30_000,
    refetchInterval: pollEvery === undefined ? false : ({ state }) => pollEvery(state.data?.data),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
  const { refetch } = query;
  const key = JSON.stringify(queryKey);
  const stop = useCallback(
    () => void queryClient.cancelQueries({ queryKey: JSON.parse(key) as unknown[], exact: true }),
    [queryClient, key],
  );
  const ask = useCallback(() => void refetch(), [refetch]);
  return {
    answer: query.data,
    error: query.error,
    isFetching: query.isFetching,
    isWaiting: query.fetchStatus === 'paused',
    isOutdated: query.isPlaceholderData,
    ask,
    stop,
  };
};
