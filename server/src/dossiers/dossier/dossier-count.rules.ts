import type { Condition } from '../../platform/built-texts.ts';
import { addDays } from '../../platform/plain-date.ts';
import { reportWindow, type ReportDays, type ReportWindow } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { isServiceCount, type DossierCount } from './dossier-count.ts';
import { readErrors } from './dossier-read.errors.ts';
import type { DossierFilter } from './dossier.input.ts';

export const OPEN_AT_END = "d.received_on <= ?::date and coalesce(d.ended_on, date 'infinity') > ?::date";
export const IN_PERIOD = 'between ?::date and ?::date';

/** Of a version of the dossier, what was told of that one. */
const told = (column: string, { knownAt }: ReportWindow): string =>
  knownAt === undefined
    ? `exists (select from dossiers.service_told f where f.dossier_id = d.id and f.${column})`
    : `exists (select from dossiers.told_version f where f.dossier_id = d.id and f.known_until = d.known_until and f.${column})`;

/** The dossiers behind one figure: the same days, told by dossiers instead of tallies. */
function behind(count: DossierCount, window: ReportWindow): Condition {
  const { from, until, overdueBy } = window;
  const eve = addDays(from, -1);
  const opening = eve < until ? eve : until;
  const received: Condition = { sql: `d.received_on ${IN_PERIOD}`, values: [from, until] };
  const ended = (sql: string): Condition => ({ sql: `${sql} and d.ended_on ${IN_PERIOD}`, values: [from, until] });
  const by = (channel: string): Condition => ({ ...received, sql: `d.channel = '${channel}' and ${received.sql}` });
  const pending = (sign: string): Condition => ({
    sql: `${OPEN_AT_END} and ${sign} coalesce(d.due_on <= ?::date, false)`,
    values: [until, until, overdueBy],
  });
  if (isServiceCount(count)) return { ...received, sql: `${received.sql} and ${told(count.toLowerCase(), window)}` };
  switch (count) {
    case 'CARRIED_OVER':
      return { sql: OPEN_AT_END, values: [opening, opening] };
    case 'RECEIVED':
      return received;
    case 'ONLINE':
    case 'IN_PERSON':
    case 'POST':
      return by(count);
    case 'EARLY':
    case 'ON_TIME':
    case 'LATE':
    case 'RETURNED':
      return ended(`d.outcome = '${count}'`);
    case 'RESOLVED':
      return ended(`d.outcome in ('EARLY', 'ON_TIME', 'LATE')`);
    case 'EARLY_OR_ON_TIME':
      return ended(`d.outcome in ('EARLY', 'ON_TIME')`);
    case 'TIMED':
      return ended(`d.outcome in ('EARLY', 'ON_TIME', 'LATE') and d.handling_minutes is not null`);
    case 'ASKED_TWICE':
      return ended(`d.outcome in ('EARLY', 'ON_TIME', 'LATE') and ${told('asked_twice', window)}`);
    case 'ASKED_TWICE_IN_TIME':
      return ended(`d.outcome in ('EARLY', 'ON_TIME') and ${told('asked_twice', window)}`);
    case 'PENDING_IN_TIME':
      return pending('not');
    case 'PENDING_OVERDUE':
      return pending('');
  }
}

/** Counting as one of several. */
function anyOf(counts: readonly DossierCount[], window: ReportWindow): Condition {
  const each = [...new Set(counts)].map((count) => behind(count, window));
  return {
    sql: each.length === 0 ? 'false' : each.map(({ sql }) => `(${sql})`).join(' or '),
    values: each.flatMap(({ values }) => [...values]),
  };
}

/** The dossiers behind one figure, or behind several without others. @throws Problem COUNTS_NEEDS_PERIOD */
export function countConditions(filter: DossierFilter, days: ReportDays): Condition[] {
  const { counts, countsAny, countsNone, period } = filter;
  const given = (['counts', 'countsAny', 'countsNone'] as const).find((name) => filter[name] != null);
  if (given === undefined) return [];
  if (!period) throw new Problem(readErrors.COUNTS_NEEDS_PERIOD, ['filter', given]);
  const window = reportWindow(period, days);
  const found: Condition[] = [{ sql: 'd.counted', values: [] }];
  if (counts != null) found.push(behind(counts, window));
  if (countsAny) found.push(anyOf(countsAny, window));
  if (countsNone?.length) {
    const { sql, values } = anyOf(countsNone, window);
    found.push({ sql: `not coalesce(${sql}, false)`, values });
  }
  return found;
}
