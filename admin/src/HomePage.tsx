import { lazy } from 'react';
import { isPublic } from './access/page.rules.ts';
import { useViewer } from './access/useViewer.ts';
import { RankingPage } from './rankings/RankingPage.tsx';
import { PageSkeleton } from './states/PageSkeleton.tsx';

const OverviewPage = lazy(async () => ({ default: (await import('./overview/OverviewPage.tsx')).OverviewPage }));

/** The start: the scoreboard for the public, the overview for whoever has signed in. */
export const HomePage = () => {
  const { data, error } = useViewer();
  if (data === undefined && error === null) return <PageSkeleton />;
  return data === undefined || isPublic(data) ? <RankingPage /> : <OverviewPage />;
};
