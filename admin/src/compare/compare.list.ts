import { type DossierCount, dossierListHref } from '../dossiers/dossier.filter.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { ComparedUnit } from './compare.documents.ts';
import { type Difference, dossiersBehind, type MetricCell, type MetricLine } from './compare.view.ts';

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

/** The list of the very dossiers a cell counts, with the page's filters; null where no list is behind it. */
export const dossiersOf = (cell: MetricCell, metricKey: string, analysis: Analysis): string | null => {
  const behind = dossiersBehind[metricKey];
  const counts: DossierCount | undefined = behind?.numerator ?? behind?.denominator;
  if (counts === undefined || cell.row === undefined) return null;
  return dossierListHref({
    unitId: cell.unit.id,
    boundaries: analysis.boundaries,
    from: analysis.period.from,
    to: analysis.period.to,
    ...(analysis.asOf === null ? {} : { asOf: analysis.asOf }),
    counts,
  });
};
