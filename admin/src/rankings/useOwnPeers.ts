import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMayOpen, useViewer } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import type { Period } from '../filters/period.grammar.ts';
import { DefaultViewsDocument } from '../views/views.documents.ts';
import { OwnUnitsDocument, ProvincePeersDocument } from './own-peers.documents.ts';
import { ownSearch } from './peers.view.ts';

const kept = { freshFor: 300_000 };

/**
 * Opens the rankings on the reader's own peers where the address says nothing, and writes them into it: whatever an
 * address says or leaves out then means the same to everybody. A default view of the reader's own goes first.
 * @returns false until it is known what is told
 */
export const useOwnPeers = (period: Period): boolean => {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [cameWithNothing] = useState(search === '');
  const { data: viewer } = useViewer();
  const keepsViews = useMayOpen('views');
  const isAsked = cameWithNothing && viewer?.activeGrant != null;
  const views = useGraph(DefaultViewsDocument, {}, { ...kept, enabled: isAsked && keepsViews });
  const units = useGraph(OwnUnitsDocument, {}, { ...kept, enabled: isAsked });
  const own = units.answer?.data.viewer.activeGrant ?? null;
  const provinceCode = own?.unit?.province?.code ?? null;
  const peers = useGraph(
    ProvincePeersDocument,
    { period: { from: period.from, to: period.to }, provinceCode: provinceCode ?? '' },
    { ...kept, enabled: isAsked && provinceCode !== null },
  );
  const hasDefault = views.answer?.data.defaultViews.some(({ page }) => page === 'ranking') === true;
  const isKnown =
    (!keepsViews || isDone(views)) && isDone(units) && (provinceCode === null || isDone(peers)) && !hasDefault;
  const target = isAsked && isKnown ? ownSearch(own, peers.answer?.data ?? null) : '';
  const [isDue, setDue] = useState(true);
  const goes = isDue && search === '' && target !== '';
  useEffect(() => {
    if (goes) void navigate({ search: target }, { replace: true });
  }, [goes, target, navigate]);
  // Once: whoever removes the filters then sees all units.
  if (isDue && (search !== '' || (isAsked && isKnown && target === ''))) setDue(false);
  return !isAsked || !isDue || hasDefault;
};

const isDone = ({ answer, error }: { readonly answer: unknown; readonly error: Error | null }): boolean =>
  answer !== undefined || error !== null;
