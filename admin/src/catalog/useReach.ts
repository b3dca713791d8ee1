import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';

/** How far the reader may turn leaderboards off, or set targets: nowhere (null), in one province, or anywhere. */
export const useReach = (deed: 'close' | 'target'): { readonly provinceCode: string | null } | null => {
  const holds = useMayOpen(deed);
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000, enabled: holds }).answer?.data.viewer.activeGrant;
  if (!holds || place === undefined) return null;
  return { provinceCode: place?.scopeKind === 'PROVINCE' ? place.provinceCode : null };
};
