import { aliasedDocument, aliasedVariables } from '../data/aliased.document.ts';
import { useGraph } from '../data/useGraph.ts';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { useText } from '../i18n/useText.ts';
import { NoneFound } from '../states/NoneFound.tsx';
import type { PracticeKind } from './practices.documents.ts';

interface PracticeFilter {
  readonly unit: string | null;
  readonly kind: PracticeKind | null;
  readonly knownAt: string | null;
}

export interface PracticesNoneProps {
  readonly filter: PracticeFilter;
  /** A chip for each condition of the filter, by its name. */
  readonly chips: readonly (FilterChip & { readonly key: keyof PracticeFilter })[];
}

const practiceCountsDocument = (filters: number) =>
  aliasedDocument<{ readonly totalCount: number | null }>(filters, {
    operation: 'ConsolePracticeCounts',
    field: 'practices',
    types: { unit: 'ID', kind: 'PracticeKind', knownAt: 'DateTime' },
    always: 'first: 1',
    selection: 'totalCount',
  });

/** No practice matches: how many there are without each condition. */
export const PracticesNone = ({ filter, chips }: PracticesNoneProps) => {
  const t = useText();
  const variables = aliasedVariables(chips.map(({ key }) => ({ ...filter, [key]: null })));
  const counts = useGraph(practiceCountsDocument(chips.length), variables, { enabled: chips.length > 0 }).answer?.data;
  return (
    <NoneFound
      text={t('practices.empty')}
      conditions={chips}
      counts={chips.map((_, at) => counts?.[`c${String(at)}`]?.totalCount ?? null)}
      of="practices"
    />
  );
};
