import { useGraph } from '../data/useGraph.ts';
import { FormerDistrictNameDocument } from './district.documents.ts';

/** The name of a former district chosen by its key or its name; the key until its name is known, null where none is chosen. */
export const useDistrictName = (chosen: string | null): string | null => {
  const key = chosen !== null && /^\d{1,9}$/.test(chosen) ? Number(chosen) : null;
  const question = useGraph(
    FormerDistrictNameDocument,
    { key: key ?? 0 },
    { enabled: key !== null, freshFor: Infinity },
  );
  return key === null ? chosen : (question.answer?.data.formerDistricts[0]?.name ?? chosen);
};
