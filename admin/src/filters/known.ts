import { addDays } from './period.grammar.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** Reads the instant of a copied link, such as `2026-11-22T01:00:00Z`; anything else is null. */
export const parseKnown = (text: string): string | null =>
  instant.test(text) && Number.isFinite(Date.parse(text)) ? new Date(text).toISOString() : null;

/** Ahead of UTC all year round. */
const vietnamese = 7 * 3_600_000;

/** The last day that was over at an instant, in Vietnam: what was known then is told as at its end. */
export const lastDayKnown = (known: string): string =>
  addDays(new Date(Date.parse(known) + vietnamese).toISOString().slice(0, 10), -1);

/** As at which day a figure is told: of what was known at an instant, of a day over by then. */
export const knownDay = (asOf: string | null, known: string | null): string | null => {
  if (known === null) return asOf;
  const over = lastDayKnown(known);
  return asOf !== null && asOf < over ? asOf : over;
};
