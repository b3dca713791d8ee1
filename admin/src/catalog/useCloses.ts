import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';

/** How far the reader may turn leaderboards off: nowhere (null), for viewers of one province, or for anybody. */
export const useCloses = (): { readonly provinceCode: string | null } | null => {
  const holds = useMayOpen('close');
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000, enabled: holds }).answer?.data.viewer.activeGrant;
  if (!holds || place === undefined) return null;
  return { provinceCode: place?.scopeKind === 'PROVINCE' ? place.provinceCode : null };
};
