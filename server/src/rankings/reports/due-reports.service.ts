import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { reportDays, reportWindow } from '../../platform/report-window.ts';
import type { Counts } from '../metric/metric.columns.ts';
import { MetricDimension } from '../values/values.input.ts';
import { listSums } from '../values/values.queries.ts';
import { groupsOf } from '../values/values.rules.ts';
import { formOf, FORMS } from './forms.data.ts';
import { headOf } from './report-answer.service.ts';
import { hasBefore } from './report-figures.service.ts';
import { provinceCode } from './report-key.rules.ts';
import { periodBeforeOf, periodOf, periodsEnding, type ReportForm, type ReportPeriod } from './report-period.rules.ts';
import type { Period } from '../../platform/report-window.ts';
import type { DueForm, DueRow } from './report.queries.ts';
import type { DueReportType, ReportFigureType } from './due-report.type.ts';

/** The periods of all forms, or one, that end within some days, as the list asks for them. */
export const dueForms = (days: Period, form: ReportForm | null): DueForm[] =>
  FORMS.flatMap((each, rank) =>
    form !== null && form.key !== each.key
      ? []
      : periodsEnding(each, days).map(({ key, to, dueOn }) => ({
          form: each.key,
          level: each.level,
          rank,
          period: key,
          until: to,
          due: dueOn,
        })),
  );

interface Placed {
  readonly row: DueRow;
  readonly form: ReportForm;
  readonly period: ReportPeriod;
}

/** Rows in the words of the API; their figures are read only where they are asked for. */
export async function tellDue(
  rows: readonly DueRow[],
  context: GraphContext,
  wantsFigures: boolean,
): Promise<DueReportType[]> {
  const placed = rows.flatMap((row): Placed[] => {
    const form = formOf(row.form);
    const period = form && periodOf(form, row.period);
    return form && period ? [{ row, form, period }] : [];
  });
  const figures = wantsFigures ? await figuresOf(placed, context) : null;
  return placed.map(({ row, form, period }) => ({
    ...headOf({ form, period, unit: row.unit, place: row, state: row.now_state, knownAt: null }, context),
    version: row.version ?? null,
    signedByName: row.signed_by_name ?? null,
    signedAt: row.signed_at ?? null,
    sentTo: row.sent_to ?? null,
    sentAt: row.sent_at ?? null,
    isDemo: row.is_demo ?? false,
    ...(figures?.(row, form, period) ?? { received: null, inTime: null }),
  }));
}

const COUNTS = ['received', 'early', 'on_time', 'late'] as const;
interface DaysAsked {
  readonly days: Period;
  readonly unitsOn: string;
}
const daysKey = ({ days, unitsOn }: DaysAsked): string => `${days.from} ${days.to} ${unitsOn}`;
const placeKey = ({ unit, province }: Pick<DueRow, 'unit' | 'province'>): string =>
  unit === 0 ? provinceCode(province) : String(unit);

/** Received and in time of every row and of the period before: one statement for each period and level on the page. */
async function figuresOf(placed: readonly Placed[], context: GraphContext) {
  const told = new Map<string, Map<string, Counts>>();
  const levels = Map.groupBy(
    placed.filter(({ form }) => hasBefore(form.key)),
    ({ form }) => form.level,
  );
  await Promise.all(
    [...levels].flatMap(([level, rows]) => {
      // Of both periods by the units of the later one.
      const periods = rows.flatMap(({ form, period }) => [
        { days: period, unitsOn: period.to },
        { days: periodBeforeOf(form, period), unitsOn: period.to },
      ]);
      const each = new Map(periods.map((asked) => [daysKey(asked), asked]));
      const codes = [...new Set(rows.flatMap(({ row }) => row.code ?? []))];
      const provinces = [...new Set(rows.map(({ row }) => row.province))];
      return [...each].map(async ([key, asked]) => {
        told.set(`${level} ${key}`, await countsOf(asked, { codes, provinces, level }, context));
      });
    }),
  );
  return (row: DueRow, form: ReportForm, period: ReportPeriod): Pick<DueReportType, 'received' | 'inTime'> => {
    if (!hasBefore(form.key)) return { received: null, inTime: null };
    const of = (days: Period): Counts =>
      told.get(`${form.level} ${daysKey({ days, unitsOn: period.to })}`)?.get(placeKey(row)) ?? {};
    const [now, before] = [of(period), of(periodBeforeOf(form, period))];
    const figure = (tell: (counts: Counts) => number | null): ReportFigureType => ({
      value: tell(now),
      before: tell(before),
    });
    return { received: figure(({ received = 0 }) => received), inTime: figure(inTimeOf) };
  };
}

function inTimeOf({ early = 0, on_time = 0, late = 0 }: Counts): number | null {
  const all = early + on_time + late;
  return all > 0 ? (early + on_time) / all : null;
}

interface Places {
  readonly level: ReportForm['level'];
  readonly codes: readonly string[];
  readonly provinces: readonly number[];
}

async function countsOf(
  { days, unitsOn }: DaysAsked,
  { codes, provinces, level }: Places,
  context: GraphContext,
): Promise<Map<string, Counts>> {
  const window = reportWindow(days, reportDays({}, context));
  const [only] = provinces;
  const scope = {
    asThen: false,
    today: unitsOn,
    provinceCode: provinces.length === 1 && only !== undefined ? provinceCode(only) : null,
    unitTypes: null,
    unitCodes: level === 'UNIT' ? codes : null,
    formerDistrict: null,
  };
  const by = [level === 'UNIT' ? MetricDimension.UNIT : MetricDimension.PROVINCE];
  const question = { scope, window, months: [window], by, columns: COUNTS };
  const sums = await listSums(context.reads('rankings'), question);
  return new Map(
    groupsOf({ sums, times: [] }, question).map(({ keys, cells }) => [
      keys[0] ?? '',
      cells.get(window.from.slice(0, 7))?.counts ?? {},
    ]),
  );
}

/** The unit a list is narrowed to; null for all. A text that is no id finds nothing. */
export const unitAsked = (id: string | null | undefined): number | null =>
  id == null ? null : (numberKeyOf('AdministrativeUnit', id) ?? 0);
