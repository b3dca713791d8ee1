import { useGraph } from '../data/useGraph.ts';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import type { Analysis } from './useAnalysis.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** The names of the fields chosen, in their order; a code where its name is not known yet. */
export const namesOf = (fields: readonly Named[], codes: readonly string[]): readonly string[] =>
  codes.map((code) => fields.find((field) => field.code === code)?.name ?? code);

/** The fields there are, and the names of those chosen. */
export const useFields = ({ fieldCodes }: Pick<Analysis, 'fieldCodes'>) => {
  const question = useGraph(RankingChoicesDocument, { asOf: null }, { keepPrevious: true });
  const fields = question.answer?.data.fields ?? [];
  return { fields, fieldNames: namesOf(fields, fieldCodes) };
};
