import type { ComparedUnit } from './compare.documents.ts';

export const monthMeasures = ['received', 'online', 'late'] as const;
export type MonthMeasure = (typeof monthMeasures)[number];

/** The same months for every commune, and the highest value any of them reaches: one scale for all. */
export interface MonthGrid {
  readonly months: readonly string[];
  readonly highest: number;
  readonly panels: readonly { readonly unit: ComparedUnit; readonly values: readonly (number | null)[] }[];
}

/** Lines up the communes' months; a month of which nothing is told stays a gap. */
export const monthGrid = (units: readonly ComparedUnit[], measure: MonthMeasure): MonthGrid => {
  const months = [...new Set(units.flatMap((unit) => (unit.dossierSeries ?? []).map(({ month }) => month)))].toSorted();
  const panels = units.map((unit) => {
    const byMonth = new Map((unit.dossierSeries ?? []).map(({ month, totals }) => [month, totals[measure]]));
    return { unit, values: months.map((month) => byMonth.get(month) ?? null) };
  });
  return { months, panels, highest: Math.max(1, ...panels.flatMap(({ values }) => values.map((value) => value ?? 0))) };
};
