import type { Channel } from '../dossiers/dossier.filter.ts';
import { printChannels } from './channel.grammar.ts';
import { printFields } from './field.grammar.ts';
import { type Period, printPeriod, samePeriod } from './period.grammar.ts';

interface Time {
  readonly period: Period;
  readonly asOf: string | null;
  readonly knownAt?: string | null;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
  readonly fieldCodes?: readonly string[];
  readonly channels?: readonly Channel[];
}

/** Period, as-of day, what was known, boundaries, fields and channels as an address holds them; empty when all are default; without a default the period is always told. */
export const timeSearch = (
  { period, asOf, knownAt = null, boundaries, fieldCodes = [], channels = [] }: Time,
  defaultPeriod: Period | null,
): string => {
  const search = new URLSearchParams();
  if (defaultPeriod === null || !samePeriod(period, defaultPeriod)) search.set('p', printPeriod(period));
  if (asOf !== null) search.set('asof', asOf);
  if (knownAt !== null) search.set('known', knownAt);
  if (boundaries === 'AS_THEN') search.set('geo', 'then');
  if (fieldCodes.length > 0) search.set('f', printFields(fieldCodes));
  if (channels.length > 0) search.set('ch', printChannels(channels));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};
