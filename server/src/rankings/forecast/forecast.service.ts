import type { GraphContext, Language } from '../../platform/context.ts';
import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import type { ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { listFieldNames, type FieldName } from '../explain/explain.queries.ts';
import { DayKinds, DAY_OFF, daysBetween, type DayKind } from './day-kind.rules.ts';
import { forecastErrors } from './forecast.errors.ts';
import { listCalendar, listDaily, type DailyRow } from './forecast.queries.ts';
import { COVERAGE, forecast } from './forecast.rules.ts';
import type { ForecastSeriesType, LoadForecastType } from './forecast.type.ts';
import { LACKS, NOTE, type ForecastMeasure } from './forecast.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

/** How far back the past is read. */
const HISTORY_DAYS = 730;
const RECENT_DAYS = 56;
/** Fields foretold by themselves: those with the most cases. */
const MOST_FIELDS = 8;

export interface ForecastAsked {
  readonly unit: number;
  readonly measure: ForecastMeasure;
  /** Up to which day, and of what is known of it. */
  readonly told: ReportDays;
  /** Days to come. */
  readonly days: number;
}

export interface ForecastFound {
  readonly knownFrom: PlainDate | null;
  readonly knownUntil: PlainDate;
  readonly series: readonly ForecastSeriesType[];
}

interface Days {
  readonly past: readonly PlainDate[];
  readonly pastKinds: readonly DayKind[];
  readonly ahead: readonly PlainDate[];
  readonly aheadKinds: readonly DayKind[];
}

/** Foretells a unit's days: three statements. @throws Problem FORECAST_CALENDAR */
export async function readForecast({ unit, ...asked }: ForecastAsked, context: GraphContext): Promise<ForecastFound> {
  const [found] = await readForecasts([unit], asked, context);
  if (!found) throw new Error('No forecast of a unit that was asked for.');
  return found;
}

/** Foretells the days of some units: two statements, and one for each. @throws Problem FORECAST_CALENDAR */
export async function readForecasts(
  units: readonly number[],
  { measure, told, days }: Omit<ForecastAsked, 'unit'>,
  context: GraphContext,
): Promise<ForecastFound[]> {
  const { today, language } = context;
  // A day that is not over is not known yet.
  const { asOf, knownAt } = told;
  const until = asOf < today ? asOf : addDays(today, -1);
  const reads = context.reads('rankings');
  const question = { measure, from: addDays(until, 1 - HISTORY_DAYS), until, knownAt };
  const [calendar, fields, ...daily] = await Promise.all([
    listCalendar(reads),
    listFieldNames(reads),
    ...units.map((unit) => listDaily(reads, { ...question, unit })),
  ]);
  const kinds = new DayKinds(calendar);
  const ahead = daysBetween(addDays(until, 1), addDays(until, days));
  const unknown = ahead.find((day) => !kinds.knows(day));
  if (unknown !== undefined) throw new Problem(forecastErrors.FORECAST_CALENDAR, ['days'], { day: unknown });
  const foretelling = { until, ahead, kinds, fields, language };
  return daily.map((rows) => foretold(rows, foretelling));
}

interface Foretelling {
  readonly until: PlainDate;
  readonly ahead: readonly PlainDate[];
  readonly kinds: DayKinds;
  readonly fields: readonly FieldName[];
  readonly language: Language;
}

function foretold(rows: readonly DailyRow[], { until, ahead, kinds, fields, language }: Foretelling): ForecastFound {
  const knownFrom = rows.find(({ cases }) => cases === 0)?.day ?? null;
  const past = knownFrom === null ? [] : daysBetween(knownFrom, until);
  const days: Days = {
    past,
    pastKinds: past.map((day) => kinds.of(day)),
    ahead,
    aheadKinds: ahead.map((day) => kinds.of(day)),
  };
  const names = [null, ...fieldsOf(rows)];
  return {
    knownFrom,
    knownUntil: until,
    series: names.map((field) => seriesOf(field, rows, { days, fields, language })),
  };
}

interface ForecastTelling {
  readonly measure: ForecastMeasure;
  readonly language: Language;
  readonly knownAt: Date | undefined;
}

/** A unit's forecast as the graph tells it. */
export const forecastAnswer = (
  { id, code, name }: { readonly id: number; readonly code: string; readonly name: string },
  found: ForecastFound,
  { measure, language, knownAt }: ForecastTelling,
): LoadForecastType => ({
  unit: unitStub(id, knownAt, { code, name }),
  measure,
  ...found,
  nominalCoverage: COVERAGE,
  method: NOTE[language],
});

/** The fields with the most cases, the most first. */
function fieldsOf(rows: readonly DailyRow[]): string[] {
  const cases = new Map<string, number>();
  for (const row of rows) {
    if (row.field_code !== null) cases.set(row.field_code, (cases.get(row.field_code) ?? 0) + row.cases);
  }
  return [...cases]
    .sort(([one, many], [other, most]) => most - many || (one < other ? -1 : 1))
    .slice(0, MOST_FIELDS)
    .map(([code]) => code);
}

interface SeriesQuestion {
  readonly days: Days;
  readonly fields: readonly FieldName[];
  readonly language: Language;
}

function seriesOf(
  code: string | null,
  rows: readonly DailyRow[],
  { days, fields, language }: SeriesQuestion,
): ForecastSeriesType {
  const cases = new Map<string, number>();
  for (const { field_code: field, day, cases: count } of rows) {
    if (day !== null && (code === null || field === code)) cases.set(day, (cases.get(day) ?? 0) + count);
  }
  const values = days.past.map((day) => cases.get(day) ?? 0);
  const field = fields.find((one) => one.code === code);
  const found = forecast({ values, kinds: days.pastKinds }, days.aheadKinds);
  const about = {
    fieldCode: code,
    fieldName: field ? (language === 'en' && field.name_en ? field.name_en : field.name) : null,
    recent: days.past.slice(-RECENT_DAYS).map((date, at, all) => {
      const from = days.past.length - all.length + at;
      return { date, isWorkingDay: days.pastKinds[from] !== DAY_OFF, value: values[from] ?? 0 };
    }),
  };
  if ('lacks' in found) {
    return {
      ...about,
      reason: LACKS[found.lacks][language],
      ...{ expected: null, low: null, high: null },
      days: [],
      backtest: null,
    };
  }
  return {
    ...about,
    reason: null,
    ...found.total,
    backtest: found.backtest,
    days: found.days.map((day, at) => ({
      date: days.ahead[at] ?? '',
      isWorkingDay: days.aheadKinds[at] !== DAY_OFF,
      ...day,
    })),
  };
}
