import type { Analysis } from '../filters/useAnalysis.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { ComparedUnit } from './compare.documents.ts';
import type { Difference, MetricLine } from './compare.view.ts';

/** What the table and the cards of a comparison have in common. */
export interface CompareListProps {
  readonly lines: readonly MetricLine[];
  readonly units: readonly ComparedUnit[];
  readonly analysis: Analysis;
  /** Filters that links to a unit carry along. */
  readonly search: string;
  readonly onReference: (id: string) => void;
}

export const differenceWords: Record<Exclude<Difference, 'none'>, TextKey> = {
  higher: 'compare.higher',
  lower: 'compare.lower',
  unclear: 'compare.unclear',
};
