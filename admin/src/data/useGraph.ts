import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { useGraphClient } from './GraphClientContext.tsx';
import type { GraphAnswer } from './graphql.client.ts';
import type { GraphDocument } from './graphql.document.ts';

interface GraphOptions {
  readonly enabled?: boolean;
  /** Milliseconds between repeated questions; false asks once. */
  readonly pollEvery?: number | false;
  /** How long an answer counts as fresh, in milliseconds. */
  readonly freshFor?: number;
  readonly keepPrevious?: boolean;
}

/** Asks one document and keeps the answer by document, variables and language. */
export const useGraph = <Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  options: GraphOptions = {},
): UseQueryResult<GraphAnswer<Data>> => {
  const client = useGraphClient();
  const locale = useLocale();
  return useQuery({
    queryKey: ['graph', document.name, variables, locale],
    queryFn: ({ signal }) => client.ask(document, variables, { signal }),
    enabled: options.enabled ?? true,
    staleTime: options.freshFor ?? 30_000,
    refetchInterval: options.pollEvery ?? false,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
};
