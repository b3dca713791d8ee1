import { useGraph } from '../data/useGraph.ts';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import type { Analysis } from './useAnalysis.ts';

/** The fields there are, and the name of the one chosen: null where none is, or it is not known yet. */
export const useFields = ({ fieldCode }: Pick<Analysis, 'fieldCode'>) => {
  const question = useGraph(RankingChoicesDocument, { asOf: null }, { keepPrevious: true });
  const fields = question.answer?.data.fields ?? [];
  return { fields, fieldName: fields.find(({ code }) => code === fieldCode)?.name ?? null };
};
