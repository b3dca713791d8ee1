import { monthPeriod, quarterPeriod, yearPeriod } from '../filters/period.grammar.ts';
import type { Formatter } from '../i18n/format.ts';
import type { HistoryStep } from './trends.documents.ts';

/** A period of a history by its first day: `Tháng 7/2025`, `Quý III/2025`, `Năm 2025`. */
export const stepWords = (from: string, step: HistoryStep, format: Formatter): string => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  if (step === 'MONTH') return format.period(monthPeriod(year, month));
  return format.period(step === 'QUARTER' ? quarterPeriod(year, Math.ceil(month / 3)) : yearPeriod(year));
};
