import type { QueryClient } from '@tanstack/react-query';
import type { GraphClient } from '../data/graphql.client.ts';
import { type Viewer, ViewerDocument } from './access.documents.ts';

const minute = 60_000;

/** The one question about who asks, shared by the pages and by react-admin's auth provider. */
export const viewerQuery = (client: GraphClient) => ({
  queryKey: ['viewer'],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Viewer> =>
    (await client.ask(ViewerDocument, {}, { signal })).data.viewer,
  staleTime: minute,
});

/**
 * Keeps who asks from now on. An answer still on its way, asked before the change, is given up: it would come last and
 * bring the viewer of before back.
 */
export function keepViewer(queryClient: QueryClient, viewer: Viewer): void {
  void queryClient.cancelQueries({ queryKey: ['viewer'] });
  queryClient.setQueryData(['viewer'], viewer);
}
