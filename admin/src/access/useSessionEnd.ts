import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { RequestFailure } from '../data/request-failure.ts';

const endKey = ['sessionEnd'] as const;

/** Whether an answer says that nobody is signed in any more. */
export const isSessionEnd = (error: unknown): boolean =>
  error instanceof RequestFailure && error.code === 'UNAUTHENTICATED';

/** Whether the session ended while its page is open, and the means to say so. */
export const useSessionEnd = () => {
  const queryClient = useQueryClient();
  const hasEnded = useQuery({ queryKey: endKey, queryFn: () => false, enabled: false, initialData: false }).data;
  const note = useCallback((ended: boolean) => queryClient.setQueryData(endKey, ended), [queryClient]);
  return { hasEnded, note };
};
