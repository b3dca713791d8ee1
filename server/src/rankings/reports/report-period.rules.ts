import { addDays, monthEnd, monthStart, type PlainDate } from '../../platform/plain-date.ts';
import type { Period } from '../../platform/report-window.ts';

/** How long the periods of a form are, in months. */
export const STEP_MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;
export type ReportStep = keyof typeof STEP_MONTHS;

/** In both languages. */
export type Both = readonly [vi: string, en: string];

/** A form of report: what is told, of whom, when, resting on what. */
export interface ReportForm {
  readonly key: string;
  readonly name: Both;
  /** Whether each commune or each province has one. */
  readonly level: 'UNIT' | 'PROVINCE';
  readonly legalBasis: string;
  readonly note: Both;
  /** Whether columns, days and deadline were compared with the document itself. */
  readonly isVerified: boolean;
  /** The last day of each month that still counts for it; null where months end as the calendar's. */
  readonly calendar: { readonly cutOffDay: number | null };
  readonly steps: readonly ReportStep[];
  /** Calendar days after the period's last day. */
  readonly dueDays: number;
  readonly signer: Both;
  readonly recipient: string;
  /** Periods that end on these days or between them have one. */
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** A period of a form. */
export interface ReportPeriod extends Period {
  /** `2026`, `2026H1`, `2026Q3`, `2026-07`. */
  readonly key: string;
  readonly step: ReportStep;
  readonly dueOn: PlainDate;
}

const KEYS: Readonly<Record<ReportStep, RegExp>> = {
  YEAR: /^(\d{4})$/u,
  HALF_YEAR: /^(\d{4})H([12])$/u,
  QUARTER: /^(\d{4})Q([1-4])$/u,
  MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/u,
};

const keyOf = (step: ReportStep, year: number, place: number): string =>
  ({
    YEAR: String(year),
    HALF_YEAR: `${String(year)}H${String(place)}`,
    QUARTER: `${String(year)}Q${String(place)}`,
    MONTH: `${String(year)}-${String(place).padStart(2, '0')}`,
  })[step];

/** The `place`-th period of a year, from 1; 0 is the last of the year before. */
function periodAt(form: ReportForm, step: ReportStep, [year, place]: readonly [number, number]): ReportPeriod {
  const { cutOffDay } = form.calendar;
  const months = STEP_MONTHS[step];
  const first = monthStart(`${String(year)}-01-01`, (place - 1) * months);
  const last = monthStart(first, months - 1);
  const [from, to] =
    cutOffDay === null
      ? [first, monthEnd(last)]
      : [addDays(monthStart(first, -1), cutOffDay), addDays(last, cutOffDay - 1)];
  const named = { year: Number(first.slice(0, 4)), place: (Number(first.slice(5, 7)) - 1) / months + 1 };
  return { key: keyOf(step, named.year, named.place), step, from, to, dueOn: addDays(to, form.dueDays) };
}

const isValid = ({ validFrom, validUntil }: ReportForm, { to }: Period): boolean =>
  to >= validFrom && to <= (validUntil ?? to);

/** The period that a key names; undefined where the form has no such period. */
export function periodOf(form: ReportForm, key: string): ReportPeriod | undefined {
  for (const step of form.steps) {
    const found = KEYS[step].exec(key);
    const year = Number(found?.[1]);
    if (!found || year < 1900 || year > 2199) continue;
    const period = periodAt(form, step, [year, Number(found[2] ?? 1)]);
    return isValid(form, period) ? period : undefined;
  }
  return undefined;
}

/** The period just before one, as long as it. */
export function periodBeforeOf(form: ReportForm, { key, step }: ReportPeriod): ReportPeriod {
  const found = KEYS[step].exec(key);
  return periodAt(form, step, [Number(found?.[1]), Number(found?.[2] ?? 1) - 1]);
}

/** The periods of a form that end within some days, the latest first. */
export function periodsEnding(form: ReportForm, { from, to }: Period): ReportPeriod[] {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  return form.steps
    .flatMap((step) =>
      years.flatMap((year) =>
        Array.from({ length: 12 / STEP_MONTHS[step] }, (_, index) => periodAt(form, step, [year, index + 1])),
      ),
    )
    .filter((period) => period.to >= from && period.to <= to && isValid(form, period))
    .sort((one, other) => other.to.localeCompare(one.to));
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** A period's name: `Quý III/2026`, `Q3 2026`. */
export function periodName({ key, step }: Pick<ReportPeriod, 'key' | 'step'>): Both {
  const [, year = '', place = ''] = KEYS[step].exec(key) ?? [];
  const names: Readonly<Record<ReportStep, Both>> = {
    YEAR: [`Năm ${year}`, year],
    HALF_YEAR: [place === '1' ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`, `H${place} ${year}`],
    QUARTER: [`Quý ${ROMAN[Number(place) - 1] ?? ''}/${year}`, `Q${place} ${year}`],
    MONTH: [`Tháng ${String(Number(place))}/${year}`, `${place}/${year}`],
  };
  return names[step];
}
