import type { GraphContext, Language } from '../../platform/context.ts';
import { addDays, monthStart, weekday, type PlainDate } from '../../platform/plain-date.ts';
import type { Reads } from '../../platform/reads.ts';
import { reportWindow, type Period, type ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { forecastAnswer, readForecasts, type ForecastFound } from '../forecast/forecast.service.ts';
import { ForecastMeasure } from '../forecast/forecast.words.ts';
import { listHistory, type HistoryRow } from '../history/history.queries.ts';
import type { TallyColumn } from '../metric/metric.columns.ts';
import { testsOf } from '../patterns/pattern.rules.ts';
import { listTraced } from '../patterns/pattern.queries.ts';
import { sentenceOf as patternSentence, usualPeriod } from '../patterns/pattern.service.ts';
import { listMeasures, scoped, type MeasureRow } from '../ranking/ranking.queries.ts';
import { isWide, type Scope } from '../ranking/scope.queries.ts';
import { closedKinds } from './signal.closed.ts';
import { allSignals, linesOf, MOST_SIGNALS, type Ended, type Signal, type Watched } from './signal.rules.ts';
import type { SignalType } from './signal.type.ts';
import { FORETOLD, METRICS, SIGNAL_WORDS, SignalKind } from './signal.words.ts';
import { AHEAD_DAYS, LATELY_DAYS, MISSED_DAYS, missedAhead, type Missed } from './tested.rules.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const COUNTS: readonly TallyColumn[] = ['early', 'on_time', 'late', 'returned'];

/** The last two whole months and the last whole week that are over at the end of a day. */
export function watchedTime(asOf: PlainDate): { readonly months: readonly [Period, Period]; readonly week: Period } {
  const next = addDays(asOf, 1);
  const [older, later] = [monthStart(next, -2), monthStart(next, -1)];
  const sunday = addDays(asOf, -(weekday(asOf) % 7));
  return {
    months: [
      { from: older, to: addDays(later, -1) },
      { from: later, to: addDays(monthStart(next), -1) },
    ],
    week: { from: addDays(sunday, -6), to: sunday },
  };
}

type Row = Partial<Record<TallyColumn, number>>;
const endedOf = (row: Row | undefined): Ended => ({
  early: row?.early ?? 0,
  on_time: row?.on_time ?? 0,
  late: row?.late ?? 0,
  returned: row?.returned ?? 0,
});

interface MissedRow extends Missed {
  readonly id: number;
}

/** Whoever is known of for fewer days has no half-year to be held against. */
const KNOWN_AFTER = 14;

/** Deadlines missed by the units of a scope up to a day, lately and in all: one statement. */
function listMissed(
  reads: Reads,
  scope: Scope,
  { until, knownAt }: { readonly until: PlainDate; readonly knownAt: Date | undefined },
): Promise<MissedRow[]> {
  const window = reportWindow({ from: addDays(until, 1 - MISSED_DAYS), to: until }, { asOf: until, today: until });
  return scoped<MissedRow>({ reads, family: 'missed' }, { scope, window }, (bind) => {
    const [from, last, lately] = [bind(window.from), bind(until), bind(addDays(until, 1 - LATELY_DAYS))];
    const known = bind(addDays(window.from, KNOWN_AFTER));
    const since =
      knownAt === undefined
        ? ''
        : `
  union all select unit_id, part, day, due from dossiers.published_unit_day_unlearned where known_at > ${bind(knownAt)}::timestamptz`;
    return `, days as not materialized (
  select unit_id, part, day, due from dossiers.published_unit_day${since}
)
select p.id, sum(d.due)::int as all, coalesce(sum(d.due) filter (where d.day >= ${lately}::date), 0)::int as lately
from parts p join days d on d.unit_id = p.from_unit_id and d.part = p.part
where d.day between ${from}::date and ${last}::date
group by p.id having min(d.day) <= ${known}::date`;
  });
}

/** Who may look at how dossiers were dated: those who compare; everybody where accounts are off. */
const mayTrace = ({ viewer }: GraphContext): boolean =>
  viewer.classes === null || viewer.classes['COMPARE'] !== undefined;

/** Units of a scope with what is watched of them: at most four statements, however many units. */
async function readWatched(scope: Scope, days: ReportDays, context: GraphContext) {
  const { asOf, knownAt } = days;
  const { months, week } = watchedTime(asOf);
  const reads = context.reads('rankings');
  const span = reportWindow({ from: months[0].from, to: months[1].to }, days);
  const known = reportWindow({ from: months[0].from, to: asOf }, days).overdueBy;
  // Of the whole country, neither single days nor single dossiers are read.
  const isNarrow = !isWide(scope);
  const traced = usualPeriod(asOf);
  const [history, weeks, missed, traces] = await Promise.all([
    listHistory(reads, { scope, window: span, step: 'MONTH', counts: COUNTS }),
    listMeasures(reads, {
      scope,
      window: reportWindow(week, days),
      before: null,
      counts: COUNTS,
      balance: false,
      facts: false,
    }),
    isNarrow ? listMissed(reads, scope, { until: known, knownAt }) : [],
    isNarrow && mayTrace(context) ? listTraced(reads, scope, reportWindow(traced, days)) : [],
  ]);
  const lately = { from: addDays(known, 1 - LATELY_DAYS), to: known };
  return {
    periods: { month: months[1], week, lately, traced },
    weeks,
    watched: watchedOf(weeks, history, { months, missed }),
    patterns: testsOf(traces),
  };
}

interface Around {
  readonly months: readonly [Period, Period];
  readonly missed: readonly MissedRow[];
}

function watchedOf(
  weeks: readonly MeasureRow[],
  history: readonly HistoryRow[],
  { months, missed }: Around,
): Watched[] {
  const known = new Map(history.map((row) => [`${String(row.id)} ${row.start ?? ''}`, row]));
  const missedBy = new Map(missed.map((row) => [row.id, row]));
  const month = (id: number, { from }: Period): Ended => endedOf(known.get(`${String(id)} ${from}`));
  return weeks.map((row) => ({
    id: row.id,
    months: [month(row.id, months[0]), month(row.id, months[1])],
    week: endedOf(row),
    missed: missedBy.get(row.id) ?? null,
  }));
}

type Periods = Readonly<Record<'month' | 'week' | 'lately' | 'traced', Period>>;

function periodOf({ kind }: Signal, { month, week, lately, traced }: Periods): Period {
  if (kind === SignalKind.WEEK_BELOW) return week;
  if (kind === SignalKind.OVERDUE_AHEAD) return lately;
  return kind === SignalKind.PATTERN ? traced : month;
}

/** Forecasts of missed deadlines, by unit. */
type Overdue = ReadonlyMap<number, ForecastFound>;

/** The forecast of those that may be shown: two statements and one for each of seven units at most. */
async function foretell(signals: readonly Signal[], told: ReportDays, context: GraphContext): Promise<Overdue> {
  const units = signals
    .filter(({ kind }) => kind === SignalKind.OVERDUE_AHEAD)
    .slice(0, MOST_SIGNALS)
    .map(({ unit }) => unit);
  if (units.length === 0) return new Map();
  const asked = { measure: ForecastMeasure.OVERDUE, told, days: AHEAD_DAYS };
  const found = await readForecasts(units, asked, context).catch((error: unknown) => {
    // Days whose calendar nobody knows yet: then the last weeks speak alone.
    if (error instanceof Problem) return [];
    throw error;
  });
  return new Map(found.map((one, at) => [units[at] ?? 0, one]));
}

/** What is not foretold to rise is no line, whatever the last weeks were. */
function holds(signal: Signal, overdue: Overdue): boolean {
  if (signal.kind !== SignalKind.OVERDUE_AHEAD) return true;
  const expected = overdue.get(signal.unit)?.series[0]?.expected ?? null;
  return expected === null || expected > missedAhead(signal).usual;
}

/** What needs attention in a scope: seven lines at most, what weighs most first; none by a leaderboard that is closed to the viewer. */
export async function readSignals(scope: Scope, days: ReportDays, context: GraphContext): Promise<SignalType[]> {
  const [closed, { periods, weeks, watched, patterns }] = await Promise.all([
    closedKinds(scope, context),
    readWatched(scope, days, context),
  ]);
  const units = new Map(weeks.map((row) => [row.id, row]));
  const all = allSignals(watched, patterns).filter(({ kind }) => !closed.has(kind));
  const overdue = await foretell(all, days, context);
  return linesOf(all.filter((signal) => holds(signal, overdue))).map((signal) => {
    const { from, to } = periodOf(signal, periods);
    const { code = '', name = '' } = units.get(signal.unit) ?? {};
    const unit = { id: signal.unit, code, name };
    const found = signal.kind === SignalKind.OVERDUE_AHEAD ? overdue.get(signal.unit) : undefined;
    const { language } = context;
    const ahead = { measure: ForecastMeasure.OVERDUE, knownAt: days.knownAt };
    return {
      kind: signal.kind,
      pattern: signal.pattern,
      metric: METRICS[signal.kind],
      unit: unitStub(signal.unit, days.knownAt, { code, name }),
      periodFrom: from,
      periodTo: to,
      value: signal.numerator / signal.denominator,
      previousValue: signal.before,
      expected: signal.expected,
      limit: signal.limit,
      chance: signal.chance,
      excess: signal.excess,
      numerator: signal.numerator,
      denominator: signal.denominator,
      text: sentenceOf(signal, { name, found }, language),
      forecast: found ? forecastAnswer(unit, found, { ...ahead, language }) : null,
    };
  });
}

interface About {
  readonly name: string;
  readonly found: ForecastFound | undefined;
}

function sentenceOf(signal: Signal, { name, found }: About, language: Language): string {
  const { kind, pattern, numerator: k, denominator: n, unit, expected, chance } = signal;
  if (kind === SignalKind.PATTERN) {
    return pattern === null ? '' : patternSentence({ kind: pattern, unit, k, n, expected, chance }, name, language);
  }
  const percent = (share: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 * share);
  const { ahead, usual } = missedAhead(signal);
  const told = found?.series[0];
  const tenths = (value: number): string => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  const filled: Readonly<Record<string, string>> = {
    name,
    percent: percent(k / n),
    before: percent(signal.before ?? 0),
    expected: percent(expected),
    numerator: String(k),
    denominator: String(n),
    ahead: String(told?.expected == null ? ahead : Math.round(told.expected)),
    usual: String(usual),
    low: String(told?.low ?? ''),
    high: String(told?.high ?? ''),
    error: tenths(told?.backtest?.meanError ?? 0),
    naive: tenths(told?.backtest?.naiveError ?? 0),
  };
  const words = told?.backtest ? FORETOLD : SIGNAL_WORDS[kind];
  return words[language].replace(/\{(\w+)\}/gu, (whole, key: string) => filled[key] ?? whole);
}
