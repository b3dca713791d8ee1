import { type Period, printPeriod, samePeriod } from './period.grammar.ts';

interface Time {
  readonly period: Period;
  readonly asOf: string | null;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
}

/** Period, as-of day and boundaries as an address holds them; empty when all are default; without a default the period is always told. */
export const timeSearch = ({ period, asOf, boundaries }: Time, defaultPeriod: Period | null): string => {
  const search = new URLSearchParams();
  if (defaultPeriod === null || !samePeriod(period, defaultPeriod)) search.set('p', printPeriod(period));
  if (asOf !== null) search.set('asof', asOf);
  if (boundaries === 'AS_THEN') search.set('geo', 'then');
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};
