import { useGraph } from '../data/useGraph.ts';
import { OwnScopeDocument } from './establishment.documents.ts';

/** The province of the role in use; null where it holds in none, undefined until it is known. */
export const useOwnProvince = (): string | null | undefined => {
  const scope = useGraph(OwnScopeDocument, {}, { freshFor: 300_000 });
  if (scope.answer === undefined) return scope.error === null ? undefined : null;
  const grant = scope.answer.data.viewer.activeGrant;
  return grant?.provinceCode ?? grant?.unit?.province?.code ?? null;
};
