import { fold } from '../i18n/fold.ts';
import type { CatalogMetric } from './catalog.documents.ts';

/** The metrics whose names, key or formula hold what is looked for, marks or not; all of them for nothing. */
export const findMetrics = (metrics: readonly CatalogMetric[], text: string): readonly CatalogMetric[] => {
  const wanted = fold(text.trim());
  return metrics.filter(({ key, nameVi, nameEn, formula }) =>
    [key, nameVi, nameEn, formula].some((words) => fold(words).includes(wanted)),
  );
};
