import type { Channel } from '../dossiers/dossier.filter.ts';
import { channelParam } from './channel.grammar.ts';
import { type Period, printPeriod, samePeriod } from './period.grammar.ts';

interface Time {
  readonly period: Period;
  readonly asOf: string | null;
  readonly knownAt?: string | null;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
  readonly fieldCode?: string | null;
  readonly channel?: Channel | null;
}

/** Period, as-of day, what was known, boundaries, field and channel as an address holds them; empty when all are default; without a default the period is always told. */
export const timeSearch = (
  { period, asOf, knownAt = null, boundaries, fieldCode = null, channel = null }: Time,
  defaultPeriod: Period | null,
): string => {
  const search = new URLSearchParams();
  if (defaultPeriod === null || !samePeriod(period, defaultPeriod)) search.set('p', printPeriod(period));
  if (asOf !== null) search.set('asof', asOf);
  if (knownAt !== null) search.set('known', knownAt);
  if (boundaries === 'AS_THEN') search.set('geo', 'then');
  if (fieldCode !== null) search.set('f', fieldCode);
  if (channel !== null) search.set('ch', channelParam.serialize(channel));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};
