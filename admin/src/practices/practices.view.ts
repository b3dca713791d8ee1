import type { Formatter } from '../i18n/format.ts';
import type { Practice } from './practices.documents.ts';

/** When something began, no more exactly than it is known: a day, a month or a year. */
export const startWords = ({ startedOn, precision }: Pick<Practice, 'startedOn' | 'precision'>, format: Formatter) => {
  if (precision === 'DAY') return format.date(startedOn);
  return precision === 'MONTH'
    ? format.month(startedOn)
    : format.period({ kind: 'year', from: startedOn, to: startedOn });
};

/** One scale for both sides: from the lowest end of an interval to the highest. */
export const scaleOf = ({ before, after }: Pick<Practice, 'before' | 'after'>): readonly [number, number] => {
  const sides = [before, after].filter((side) => side !== null);
  return [Math.min(...sides.map(({ low }) => low)), Math.max(...sides.map(({ high }) => high))];
};
