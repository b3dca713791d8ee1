import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';
import type { ParMethod, ParUnit } from './par.documents.ts';

const usePlace = () => useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 }).answer?.data.viewer.activeGrant;

/** Whether the reader appraises by a method: its province's leader; where accounts are off, anybody. */
export const useAppraises = ({ provinceCode }: Pick<ParMethod, 'provinceCode'>): boolean => {
  const holds = useMayOpen('appraise');
  const place = usePlace();
  return holds && (place === null || place?.provinceCode === provinceCode);
};

/** Whether the reader scores for a unit: its leader; where accounts are off, anybody. */
export const useSpeaksFor = ({ id }: Pick<ParUnit, 'id'>): boolean => {
  const holds = useMayOpen('speak');
  const place = usePlace();
  return holds && (place === null || place?.unit?.id === id);
};
