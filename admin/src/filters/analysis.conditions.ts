import type { FilterChip } from './FilterBar.tsx';
import type { Analysis } from './useAnalysis.ts';

/** A chip of an analytic page's filter bar, with what removing it changes. */
export interface AnalysisChip extends FilterChip {
  readonly without: Partial<Analysis>;
  /** Of one of several values: the value alone, in words. */
  readonly value?: string;
}

/** One condition of an analysis, and what is changed without it. */
export interface AnalysisCondition {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<Analysis>;
}

const several = { f: { fieldCodes: [] }, ch: { channels: [] } } as const;

const isSeveral = (key: string): key is keyof typeof several => Object.hasOwn(several, key);

/**
 * The conditions behind chips: several fields are one, and several channels, as to drop one of them only narrows the answer.
 * A chip that leaves nothing out, as that of the whole country, is none.
 */
export const conditionsOf = (
  chips: readonly Pick<AnalysisChip, 'key' | 'label' | 'value' | 'without'>[],
): readonly AnalysisCondition[] => {
  const found = new Map<string, AnalysisCondition>();
  for (const { key: chipKey, label, value, without } of chips) {
    if (Object.keys(without).length === 0) continue;
    const key = chipKey.split(' ')[0] ?? chipKey;
    const before = found.get(key);
    found.set(
      key,
      before === undefined
        ? { key, label, without: isSeveral(key) ? several[key] : without }
        : { ...before, label: `${before.label}, ${value ?? label}` },
    );
  }
  return [...found.values()];
};
