import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { NoneFound } from '../states/NoneFound.tsx';
import { dossierFilterInput, type DossierListFilter } from './dossier.filter.ts';
import { dossierCountsDocument } from './dossiers.documents.ts';
import type { DossierCondition } from './useDossierChips.ts';

interface DossiersNoneProps {
  readonly conditions: readonly DossierCondition[];
  readonly onChange: (filter: DossierListFilter) => void;
}

/** No dossier matches: what each condition took away. */
export const DossiersNone = ({ conditions, onChange }: DossiersNoneProps) => {
  const t = useText();
  const variables = Object.fromEntries(
    conditions.map(({ without }, at) => [`f${String(at)}`, dossierFilterInput(without)]),
  );
  const counts = useGraph(dossierCountsDocument(conditions.length), variables, { enabled: conditions.length > 0 })
    .answer?.data;
  return (
    <NoneFound
      text={t('dossiers.empty')}
      conditions={conditions.map(({ key, label, without }) => ({ key, label, onRemove: () => onChange(without) }))}
      counts={conditions.map((_, at) => counts?.[`c${String(at)}`]?.totalCount ?? null)}
      of="dossiers"
    />
  );
};
