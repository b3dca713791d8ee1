import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useStore } from 'react-admin';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import type { Viewer } from './access.documents.ts';
import { mayOpen, type PageName } from './page.rules.ts';
import { keepViewer, viewerQuery } from './viewer.query.ts';

/** Who asks, kept for a minute and looked at again when the reader comes back to the tab. */
export const useViewer = () => {
  const client = useGraphClient();
  return useQuery({ ...viewerQuery(client), refetchOnWindowFocus: true });
};

/** Whether a page is open to the reader; not yet known counts as closed. */
export const useMayOpen = (page: PageName): boolean => {
  const { data } = useViewer();
  return data !== undefined && mayOpen(data, page);
};

/** Remembers in this browser that somebody is signed in: so the end of a session can be told from never having had one. */
export const useSignedInMark = () => useStore<boolean>('signedIn', false);

/** Goes on as another viewer: what was read in the name of the last one is forgotten. */
export const useBecome = () => {
  const queryClient = useQueryClient();
  const [, mark] = useSignedInMark();
  return useCallback(
    (viewer: Viewer) => {
      mark(viewer.account !== null);
      keepViewer(queryClient, viewer);
      void queryClient.resetQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'viewer' && queryKey[0] !== 'language',
      });
    },
    [queryClient, mark],
  );
};
