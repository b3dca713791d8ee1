import type { CountedMetric, FigurePlace } from '../dossiers/dossiers.behind.ts';

/** A metric as far as a figure of it leads on. */
export interface FigureMetric extends CountedMetric {
  /** Names it in the registry; a plain count of dossiers has none. */
  readonly key: string;
  readonly name: string;
  readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
  /** Which way is good: what is in the registry says so. */
  readonly polarity?: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NEUTRAL';
}

/** A figure with all that is needed to lead on from it. */
export interface ToldFigure {
  readonly metric: FigureMetric;
  readonly figure: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
  };
  /** Null where the figure is of many units: their dossiers are reached unit by unit. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly place: Omit<FigurePlace, 'unitId'>;
  /** Filters that its links carry in place of those of the page's address, beginning with `?` or empty. */
  readonly search?: string;
}

/** Why a unit stands where it stands by a metric, with the filters of the page it was told on. */
export const whyHref = (unitId: string, metricKey: string, search: string): string => {
  const filters = new URLSearchParams(search);
  filters.delete('m');
  if (metricKey !== 'on_time') filters.set('m', metricKey);
  const text = filters.toString();
  return `/why/${encodeURIComponent(unitId)}${text === '' ? '' : `?${text}`}`;
};

/** How a metric is computed. */
export const metricHref = (metricKey: string): string => `/catalog?q=${encodeURIComponent(metricKey)}`;
