/** Both days included, `YYYY-MM-DD`; the kind says how it is named and stepped. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'year' | 'days';
  readonly from: string;
  readonly to: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const firstOf = (year: number, month: number): string => `${year}-${two(month)}-01`;
const lastOf = (year: number, month: number): string => `${year}-${two(month)}-${two(lastDay(year, month))}`;

export const monthPeriod = (year: number, month: number): Period => ({
  kind: 'month',
  from: firstOf(year, month),
  to: lastOf(year, month),
});
export const quarterPeriod = (year: number, quarter: number): Period => ({
  kind: 'quarter',
  from: firstOf(year, quarter * 3 - 2),
  to: lastOf(year, quarter * 3),
});
export const yearPeriod = (year: number): Period => ({ kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` });

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
};

/** A free span; one that is a whole month, quarter or year takes that name. */
export const daysPeriod = (from: string, to: string): Period => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const named = [monthPeriod(year, month), quarterPeriod(year, Math.ceil(month / 3)), yearPeriod(year)];
  return named.find((period) => period.from === from && period.to === to) ?? { kind: 'days', from, to };
};

/** Reads `2025`, `2025Q3`, `2025-07` or `2025-07-01..2025-07-20`; anything else, or a reversed span, is null. */
export const parsePeriod = (text: string): Period | null => {
  const year = /^(\d{4})$/.exec(text);
  if (year) return yearPeriod(Number(year[1]));
  const quarter = /^(\d{4})Q([1-4])$/.exec(text);
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return monthPeriod(Number(month[1]), Number(month[2]));
  const [from = '', to = '', more] = text.split('..');
  return more === undefined && isDay(from) && isDay(to) && from <= to ? daysPeriod(from, to) : null;
};

/** Writes a period as the address holds it; `parsePeriod` reads it back. */
export const printPeriod = (period: Period): string => {
  const [year = 0, month = 1] = period.from.split('-').map(Number);
  switch (period.kind) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${year}-${two(month)}`;
    case 'days':
      return `${period.from}..${period.to}`;
  }
};

export const samePeriod = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;

const shifted = (year: number, month: number, by: number): { year: number; month: number } => {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
};

/** The neighbouring period of the same kind: -1 before, 1 after. Free spans keep their length. */
export const stepPeriod = (period: Period, by: -1 | 1): Period => {
  const [year = 0, month = 1] = period.from.split('-').map(Number);
  switch (period.kind) {
    case 'year':
      return yearPeriod(year + by);
    case 'quarter': {
      const next = shifted(year, month, by * 3);
      return quarterPeriod(next.year, Math.ceil(next.month / 3));
    }
    case 'month': {
      const next = shifted(year, month, by);
      return monthPeriod(next.year, next.month);
    }
    case 'days': {
      const days = dayNumber(period.to) - dayNumber(period.from) + 1;
      return daysPeriod(addDays(period.from, by * days), addDays(period.to, by * days));
    }
  }
};

const dayMilliseconds = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;

/** Calendar days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * dayMilliseconds).toISOString().slice(0, 10);

/** The first day of the month `months` later than that of `day`. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = shifted(year, month, months);
  return firstOf(next.year, next.month);
};

/** The last quarter that was over on `day`: what a page shows when nobody chose a period. */
export const lastWholeQuarter = (day: string): Period => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const current = quarterPeriod(year, Math.ceil(month / 3));
  return day === current.to ? current : stepPeriod(current, -1);
};
