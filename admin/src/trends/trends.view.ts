import { addMonths } from '../filters/period.grammar.ts';
import type { HistoryStep, RankHistory, RankSeries } from './trends.documents.ts';

export const steps = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly HistoryStep[];

/** How many months one step has, and how many steps are drawn. */
const spans: Record<HistoryStep, { readonly months: number; readonly count: number }> = {
  MONTH: { months: 1, count: 13 },
  QUARTER: { months: 3, count: 8 },
  YEAR: { months: 12, count: 4 },
};

/** The time told of: so many steps, ending with the chosen period. */
export const historyPeriod = (period: { readonly to: string }, step: HistoryStep): { from: string; to: string } => {
  const { months, count } = spans[step];
  const [year = 0, month = 1] = period.to.split('-').map(Number);
  const endsInStep = (month - 1) % months;
  const lastStart = addMonths(`${year}-${String(month).padStart(2, '0')}-01`, -endsInStep);
  return { from: addMonths(lastStart, -(count - 1) * months), to: period.to };
};

/** The codes of an address: each once, at most eight. */
export const readCodes = (text: string): string[] =>
  [...new Set(text.split(',').filter((code) => /^\d{5}$/.test(code)))].slice(0, 8);

/** Whom to draw when nobody was chosen: those that moved most beyond chance, else the first places of the last period. */
export const defaultCodes = (history: RankHistory): readonly string[] => {
  const moved = history.moves.flatMap(({ unit }) => (unit === null ? [] : [unit.code]));
  const last = (series: RankSeries): number => series.points.at(-1)?.rank ?? Infinity;
  const first = history.series
    .toSorted((one, other) => last(one) - last(other))
    .flatMap(({ unit }) => (unit === null ? [] : [unit.code]));
  return [...new Set(moved.length > 0 ? moved : first)].slice(0, 4);
};

/** An interval this wide, of all ranked units, says little about the place itself. */
const wide = 1 / 3;

/** Whether a place may as well be many others: drawn hollow. */
export const isVague = (
  point: { readonly rankLow: number | null; readonly rankHigh: number | null },
  ranked: number,
): boolean => point.rankLow === null || point.rankHigh === null || point.rankHigh - point.rankLow > ranked * wide;

/** Which periods are drawn, by their place: all of them, or only the one that begins on a day and the last. */
export const drawnPeriods = (periods: RankHistory['periods'], since: string | null): readonly number[] => {
  const last = periods.length - 1;
  const first = periods.findIndex(({ from }) => from === since);
  return first < 0 || first === last ? periods.map((_, at) => at) : [first, last];
};
