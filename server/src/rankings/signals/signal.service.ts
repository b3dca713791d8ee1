import type { GraphContext } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { addDays, monthStart, weekday, type PlainDate } from '../../platform/plain-date.ts';
import { reportWindow, type Period } from '../../platform/report-window.ts';
import { Stub } from '../../platform/room.ts';
import { listHistory, type HistoryRow } from '../history/history.queries.ts';
import type { TallyColumn } from '../metric/metric.columns.ts';
import { listMeasures, type MeasureRow } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { allSignals, MOST_SIGNALS, type Ended, type Signal, type Watched } from './signal.rules.ts';
import type { SignalType } from './signal.type.ts';
import { SIGNAL_WORDS, SignalKind } from './signal.words.ts';

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

/** Units of a scope with what is watched of them: two statements, however many units. */
async function readWatched(scope: Scope, asOf: PlainDate, context: GraphContext) {
  const { months, week } = watchedTime(asOf);
  const days = { asOf, today: context.today };
  const reads = context.reads('rankings');
  const span = reportWindow({ from: months[0].from, to: months[1].to }, days);
  const [history, weeks] = await Promise.all([
    listHistory(reads, { scope, window: span, step: 'MONTH', counts: COUNTS }),
    listMeasures(reads, {
      scope,
      window: reportWindow(week, days),
      before: null,
      counts: COUNTS,
      balance: false,
      facts: false,
    }),
  ]);
  return { months, week, weeks, watched: watchedOf(weeks, history, months) };
}

function watchedOf(
  weeks: readonly MeasureRow[],
  history: readonly HistoryRow[],
  months: readonly [Period, Period],
): Watched[] {
  const known = new Map(history.map((row) => [`${String(row.id)} ${row.start ?? ''}`, row]));
  const month = (id: number, { from }: Period): Ended => endedOf(known.get(`${String(id)} ${from}`));
  return weeks.map((row) => ({
    id: row.id,
    months: [month(row.id, months[0]), month(row.id, months[1])],
    week: endedOf(row),
  }));
}

/** What needs attention in a scope: seven lines at most, the strongest first. */
export async function readSignals(scope: Scope, asOf: PlainDate, context: GraphContext): Promise<SignalType[]> {
  const { months, week, weeks, watched } = await readWatched(scope, asOf, context);
  const units = new Map(weeks.map((row) => [row.id, row]));
  return allSignals(watched)
    .slice(0, MOST_SIGNALS)
    .map((signal) => {
      const { from, to } = signal.kind === SignalKind.WEEK_BELOW ? week : months[1];
      const { code = '', name = '' } = units.get(signal.unit) ?? {};
      return {
        kind: signal.kind,
        unit: new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', signal.unit), { code, name }),
        periodFrom: from,
        periodTo: to,
        value: signal.numerator / signal.denominator,
        previousValue: signal.before,
        expected: signal.expected,
        limit: signal.limit,
        numerator: signal.numerator,
        denominator: signal.denominator,
        text: sentenceOf(signal, name, context),
      };
    });
}

function sentenceOf(signal: Signal, name: string, { language }: GraphContext): string {
  const percent = (share: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 * share);
  const filled: Readonly<Record<string, string>> = {
    name,
    percent: percent(signal.numerator / signal.denominator),
    expected: percent(signal.expected),
    numerator: String(signal.numerator),
    denominator: String(signal.denominator),
  };
  return SIGNAL_WORDS[signal.kind][language].replace(/\{(\w+)\}/gu, (whole, key: string) => filled[key] ?? whole);
}
