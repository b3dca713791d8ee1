import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { RequestFailure } from '../data/request-failure.ts';
import { signInHref } from './page.rules.ts';
import { useSignedInMark } from './useViewer.ts';

const isEnd = (error: unknown): boolean => error instanceof RequestFailure && error.code === 'UNAUTHENTICATED';

/** Notices by any answer that the session has ended, and leads to the sign-in page with the way back. */
export const SessionWatch = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [wasSignedIn] = useSignedInMark();
  useEffect(() => {
    const leave = (error: unknown): void => {
      if (!isEnd(error) || window.location.pathname === '/sign-in') return;
      void queryClient.resetQueries({ queryKey: ['viewer'] });
      void navigate(signInHref(window.location, wasSignedIn));
    };
    const endings = [
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
      }),
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
      }),
    ];
    return () => endings.forEach((end) => end());
  }, [queryClient, navigate, wasSignedIn]);
  return null;
};
