import { lazy, useEffect } from 'react';
import { isPublic } from './access/page.rules.ts';
import { useSignedInMark, useViewer } from './access/useViewer.ts';
import { PageSkeleton } from './states/PageSkeleton.tsx';

const loadRanking = async () => ({ default: (await import('./rankings/RankingPage.tsx')).RankingPage });
const loadOverview = async () => ({ default: (await import('./overview/OverviewPage.tsx')).OverviewPage });

/** The scoreboard, on the start page and on its own. */
export const RankingPage = lazy(loadRanking);
const OverviewPage = lazy(loadOverview);

/** The start: the scoreboard for the public, the overview for whoever has signed in. */
export const HomePage = () => {
  const { data, error } = useViewer();
  const [wasSignedIn] = useSignedInMark();
  useEffect(() => {
    // Most likely this one, and not only when the server has said who is reading.
    void (wasSignedIn ? loadOverview() : loadRanking()).catch(() => undefined);
  }, [wasSignedIn]);
  if (data === undefined && error === null) return <PageSkeleton />;
  return data === undefined || isPublic(data) ? <RankingPage /> : <OverviewPage />;
};
