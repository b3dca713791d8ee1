import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs';
import { isDay } from '../filters/period.grammar.ts';
import { officerParams } from '../people/officer.filter.ts';

export const views = ['figures', 'people', 'proposals', 'collectives'] as const;

const day = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (value: string) => value });

/** Which part of the page is open. */
export const viewParams = { view: parseAsStringLiteral(views).withDefault('figures') };

/** The figures' address: province, span of days, and what has been drilled into. */
export const figureParams = {
  in: parseAsString,
  from: day,
  to: day,
  unit: parseAsString,
  month: day,
  kind: parseAsString,
  field: parseAsString,
};

/** The candidates' address: the filter of the list of officers. */
export const candidateParams = officerParams;

/** The address of one person's timeline. */
export const personHref = (code: string): string => `/recognition/${encodeURIComponent(code)}`;
