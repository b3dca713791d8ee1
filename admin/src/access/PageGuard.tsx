import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { ForbiddenPage } from './ForbiddenPage.tsx';
import { isPublic, mayOpen, type PageName, signInHref } from './page.rules.ts';
import { useSessionEnd } from './useSessionEnd.ts';
import { useSignedInMark, useViewer } from './useViewer.ts';

interface PageGuardProps {
  readonly page: PageName;
  readonly children: ReactNode;
}

/** Opens a page to those who may see it; sends the public to sign in, with the way back; tells the others whom to ask. */
export const PageGuard = ({ page, children }: PageGuardProps) => {
  const viewer = useViewer();
  const place = useLocation();
  const [wasSignedIn] = useSignedInMark();
  const { note } = useSessionEnd();
  const [wasOpen, setWasOpen] = useState(false);
  const isOpen = viewer.data !== undefined && mayOpen(viewer.data, page);
  if (isOpen && !wasOpen) setWasOpen(true);
  // The page stays as it is beneath the dialog that asks to sign in again.
  const hasEnded = wasOpen && wasSignedIn && viewer.data !== undefined && isPublic(viewer.data);
  useEffect(() => {
    if (hasEnded) note(true);
  }, [hasEnded, note]);
  if (viewer.data === undefined) {
    return viewer.error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorPanel error={viewer.error} onRetry={() => void viewer.refetch()} />
    );
  }
  if (isOpen || hasEnded) return children;
  if (isPublic(viewer.data)) return <Navigate to={signInHref(place, wasSignedIn)} replace />;
  if (viewer.data.account?.mustChangePassword === true) return <Navigate to="/account" replace />;
  return <ForbiddenPage />;
};
