import type { Analysis } from '../filters/useAnalysis.ts';
import { type Channel, type DossierCount, type DossierListFilter, dossierListHref } from './dossier.filter.ts';

/** What a metric counts, as the registry tells it. */
export interface CountedMetric {
  readonly numeratorCounts: readonly DossierCount[];
  readonly numeratorCountsExcept: readonly DossierCount[];
  readonly denominatorCounts: readonly DossierCount[];
}

/** The fields of a metric that lead to its dossiers, for documents. */
export const countedFields = 'numeratorCounts numeratorCountsExcept denominatorCounts';

export type FigureSide = 'numerator' | 'denominator';

/** Whose figure it is: a unit in a time, told as at a day, as it was known, in somebody's borders, of all cases or a kind of them. */
export interface FigurePlace extends Pick<Analysis, 'asOf' | 'knownAt' | 'boundaries'> {
  readonly unitId: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly fieldCodes?: readonly string[];
  readonly procedureCode?: string | null;
  readonly channels?: readonly Channel[];
}

/** One count is told by its own name; several, or some but others, as sets. */
const countsOf = (metric: CountedMetric, side: FigureSide): DossierListFilter | null => {
  const [any, none] =
    side === 'numerator' ? [metric.numeratorCounts, metric.numeratorCountsExcept] : [metric.denominatorCounts, []];
  const [only] = any;
  if (only === undefined) return null;
  if (any.length === 1 && none.length === 0) return { counts: only };
  return { countsAny: any, ...(none.length === 0 ? {} : { countsNone: none }) };
};

/** The list of the very dossiers behind a side of a figure, with the page's filters; null where no dossiers are behind it. */
export const dossiersBehind = (metric: CountedMetric, side: FigureSide, place: FigurePlace): string | null => {
  const counts = countsOf(metric, side);
  if (counts === null) return null;
  const { unitId, period, asOf, knownAt, boundaries, fieldCodes = [], procedureCode = null, channels = [] } = place;
  return dossierListHref({
    unitId,
    boundaries,
    from: period.from,
    to: period.to,
    ...(asOf === null ? {} : { asOf }),
    ...(knownAt === null ? {} : { knownAt }),
    ...counts,
    ...(fieldCodes.length === 0 ? {} : { fieldCodes }),
    ...(procedureCode === null ? {} : { procedureCode }),
    ...(channels.length === 0 ? {} : { channels }),
  });
};
