import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { dossierFilterInput, type DossierListFilter } from './dossier.filter.ts';
import { dossierCountsDocument } from './dossiers.documents.ts';
import { mostRemoved } from './dossiers.none.ts';
import type { DossierCondition } from './useDossierChips.ts';

interface DossiersNoneProps {
  readonly conditions: readonly DossierCondition[];
  readonly onChange: (filter: DossierListFilter) => void;
}

/** No dossier matches: which condition took the most away, how many come without it, each removable with one click. */
export const DossiersNone = ({ conditions, onChange }: DossiersNoneProps) => {
  const t = useText();
  const format = useFormat();
  const variables = Object.fromEntries(
    conditions.map(({ without }, at) => [`f${String(at)}`, dossierFilterInput(without)]),
  );
  const counts = useGraph(dossierCountsDocument(conditions.length), variables, { enabled: conditions.length > 0 })
    .answer?.data;
  const found = mostRemoved(conditions, (at) => counts?.[`c${String(at)}`]?.totalCount ?? null);
  const [most] = found;
  const next =
    most === undefined
      ? null
      : counts === undefined
        ? t('dossiers.emptyNext')
        : (most.count ?? 0) > 0
          ? t('dossiers.emptyMost', { name: most.condition.label, count: format.integer(most.count) })
          : t('dossiers.emptyAll');
  return (
    <EmptyPanel
      text={t('dossiers.empty')}
      {...(next === null ? {} : { next })}
      chips={found.map(({ condition: { key, label, without }, count }) => ({
        key,
        label: count === null ? label : t('dossiers.emptyCount', { name: label, count: format.integer(count) }),
        onRemove: () => onChange(without),
      }))}
    />
  );
};
