import { isDay } from './period.grammar.ts';

/** Reads a day as people type it: `1/7/2025`, `01/07/2025`, `01-07-2025` or `2025-07-01`; null when it is no day. */
export const readDayInput = (text: string): string | null => {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (match === null) return null;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
};

/** Shows a day in a field: day, month, year. */
export const printDayInput = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));
