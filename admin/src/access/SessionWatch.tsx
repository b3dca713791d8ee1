import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Viewer } from './access.documents.ts';
import { signInHref } from './page.rules.ts';
import { isSessionEnd, useSessionEnd } from './useSessionEnd.ts';
import { useSignedInMark, useViewer } from './useViewer.ts';

const SessionEndDialog = lazy(async () => ({ default: (await import('./SessionEndDialog.tsx')).SessionEndDialog }));

/**
 * Notices by any answer that the session has ended. Whoever was signed in signs in again over the page, which keeps its
 * state; whoever never was is led to the sign-in page.
 */
export const SessionWatch = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [wasSignedIn] = useSignedInMark();
  const { hasEnded, note } = useSessionEnd();
  const viewer = useViewer().data;
  const [last, setLast] = useState<Viewer | null>(null);
  if (viewer !== undefined && viewer.account !== null && viewer !== last) setLast(viewer);
  useEffect(() => {
    const look = (error: unknown): void => {
      if (!isSessionEnd(error) || window.location.pathname === '/sign-in') return;
      if (wasSignedIn) note(true);
      else void navigate(signInHref(window.location));
    };
    const endings = [
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
      }),
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
      }),
    ];
    return () => endings.forEach((end) => end());
  }, [queryClient, navigate, wasSignedIn, note]);
  return <Suspense>{hasEnded ? <SessionEndDialog last={last} /> : null}</Suspense>;
};
