import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import { mostRemoved } from './none.view.ts';

interface EmptyingCondition {
  readonly key: string;
  readonly label: string;
  readonly onRemove: () => void;
}

interface NoneFoundProps {
  readonly text: string;
  readonly conditions: readonly EmptyingCondition[];
  /** How many come without each condition, in their order; null where it is not known. */
  readonly counts: readonly (number | null)[];
  /** What is counted. */
  readonly of: 'dossiers' | 'units' | 'practices';
}

/** Nothing matches: which condition took the most away, how many come without it, each removable with one click. */
export const NoneFound = ({ text, conditions, counts, of }: NoneFoundProps) => {
  const t = useText();
  const format = useFormat();
  const found = mostRemoved(conditions, (at) => counts[at] ?? null);
  const [most] = found;
  const counted = (count: number): string => t(`noneFound.of.${of}`, { count: format.integer(count) });
  const next =
    most === undefined
      ? undefined
      : most.count !== null && most.count > 0
        ? t('noneFound.most', { name: most.condition.label, count: counted(most.count) })
        : t(found.some(({ count }) => count === null) ? 'noneFound.next' : 'noneFound.all');
  return (
    <EmptyPanel
      {...{ text }}
      {...(next === undefined ? {} : { next })}
      chips={found.map(({ condition: { key, label, onRemove }, count }) => ({
        key,
        label: count === null ? label : t('noneFound.named', { name: label, count: counted(count) }),
        onRemove,
      }))}
    />
  );
};
