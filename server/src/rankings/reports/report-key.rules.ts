import { formOf } from './forms.data.ts';
import { periodOf, type ReportForm, type ReportPeriod } from './report-period.rules.ts';

/** What a report is of. One of the two places is 0: a commune's report has a unit, a province's a province. */
export interface ReportOf {
  readonly form: ReportForm;
  readonly period: ReportPeriod;
  /** `territory.unit.id`; 0 of a province's report. */
  readonly unit: number;
  /** The province's code as a number; 0 of a commune's report. */
  readonly province: number;
}

/** A province's code as the territory writes it. */
export const provinceCode = (province: number): string => String(province).padStart(2, '0');

/** `ii06-commune_278801_2026Q3`: stable, readable, in addresses. */
export const reportKey = (form: Pick<ReportForm, 'key' | 'level'>, place: number, period: string): string =>
  [form.key, form.level === 'UNIT' ? String(place) : provinceCode(place), period].join('_');

/** What a key names; undefined where it names nothing that could be reported. */
export function reportOf(key: string): ReportOf | undefined {
  const [formKey = '', place = '', periodKey = '', more] = key.split('_');
  const form = formOf(formKey);
  const period = form && periodOf(form, periodKey);
  if (!form || !period || more !== undefined) return undefined;
  const isPlace = form.level === 'UNIT' ? /^[1-9]\d{0,8}$/u : /^\d{2}$/u;
  if (!isPlace.test(place)) return undefined;
  return form.level === 'UNIT'
    ? { form, period, unit: Number(place), province: 0 }
    : { form, period, unit: 0, province: Number(place) };
}
