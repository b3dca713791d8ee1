import type { Days } from '../../platform/export-view.ts';
import { isPlainDate, monthEnd, monthStart, type PlainDate } from '../../platform/plain-date.ts';

/** The days of `2026`, `2026Q3`, `2026-07` or `2026-07-01..2026-07-20`, as the console writes periods; null for other text. */
export function daysOf(text: string): Days | null {
  const whole = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/u.exec(text);
  if (whole) {
    const [, year = '', quarter, month] = whole;
    const first = monthStart(`${year}-01-01`, quarter ? Number(quarter) * 3 - 3 : month ? Number(month) - 1 : 0);
    return { from: first, to: monthEnd(monthStart(first, quarter ? 2 : month ? 0 : 11)) };
  }
  const [from = '', to = '', more] = text.split('..');
  return more === undefined && isPlainDate(from) && isPlainDate(to) && from <= to ? { from, to } : null;
}

/** The last quarter that was over on a day: what a page of figures tells of when nobody chose a period. */
export function lastWholeQuarter(day: PlainDate): Days {
  const month = Number(day.slice(5, 7)) - 1;
  const last = monthEnd(monthStart(day, 2 - (month % 3)));
  const first = monthStart(last, day === last ? -2 : -5);
  return { from: first, to: monthEnd(monthStart(first, 2)) };
}
