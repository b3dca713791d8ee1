import type { Condition } from '../../platform/built-texts.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { addDays } from '../../platform/plain-date.ts';
import { reportWindow } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { unitKey } from '../totals/totals.rules.ts';
import { readErrors } from './dossier-read.errors.ts';
import type { DossierCount, DossierFilter } from './dossier.input.ts';

/** Which table pieces a list is read from, with its conditions. */
export interface DossierQuestion {
  readonly from: 'all' | 'attributed';
  readonly conditions: readonly Condition[];
}

const OPEN_AT_END = "d.received_on <= ?::date and coalesce(d.ended_on, date 'infinity') > ?::date";
const IN_PERIOD = 'between ?::date and ?::date';

const UNIT_OF_CODE = `(select u.id from territory.published_unit u where u.code = ?
  order by (u.valid_from <= ?::date and coalesce(u.valid_until, 'infinity') >= ?::date) desc, u.valid_from desc limit 1)`;

/** Turns a filter into conditions. @throws Problem for what contradicts itself */
export function questionOf(filter: DossierFilter, today: PlainDate): DossierQuestion {
  const conditions = [
    ...unitConditions(filter, today),
    ...plainConditions(filter),
    ...outcomeConditions(filter, today),
    ...countConditions(filter, today),
  ];
  const hasUnit = filter.unitCode != null || filter.unitId != null;
  return { from: hasUnit && filter.boundaries === 'CURRENT' ? 'attributed' : 'all', conditions };
}

function unitConditions({ unitCode, unitId, boundaries }: DossierFilter, today: PlainDate): Condition[] {
  if (unitCode != null && unitId != null) throw new Problem(readErrors.UNIT_GIVEN_TWICE, ['filter', 'unitId']);
  const column = boundaries === 'CURRENT' ? 'a.to_unit_id' : 'd.unit_id';
  if (unitCode != null) return [{ sql: `${column} = ${UNIT_OF_CODE}`, values: [unitCode, today, today] }];
  if (unitId == null) return [];
  return [{ sql: `${column} = ?::int`, values: [unitKey(unitId) ?? 0] }];
}

function plainConditions(filter: DossierFilter): Condition[] {
  const { states, channels, procedureCode, fieldCode, received, search } = filter;
  const found: Condition[] = [];
  if (states?.length === 1) found.push({ sql: 'd.state = ?', values: states });
  else if (states) found.push({ sql: 'd.state = any (?::text[])', values: [states] });
  if (channels) found.push({ sql: 'd.channel = any (?::text[])', values: [channels] });
  if (procedureCode != null) {
    found.push({ sql: 'd.procedure_id = (select id from dossiers.procedure where code = ?)', values: [procedureCode] });
  }
  if (fieldCode != null) {
    const sql = `d.procedure_id in (select p.id from dossiers.procedure p
      join dossiers.field f on f.id = p.field_id where f.code = ?)`;
    found.push({ sql, values: [fieldCode] });
  }
  if (received) {
    reportWindow(received, { asOf: undefined, today: received.to });
    found.push({ sql: `d.received_on ${IN_PERIOD}`, values: [received.from, received.to] });
  }
  const start = search?.trim();
  if (start) found.push({ sql: "d.code like ? escape '\\'", values: [`${start.replace(/[\\%_]/g, '\\$&')}%`] });
  return found;
}

const PENDING = { PENDING_IN_TIME: 'not', PENDING_OVERDUE: '' } as const;

function outcomeConditions({ outcomes, asOf }: DossierFilter, today: PlainDate): Condition[] {
  if (!outcomes) return [];
  const until = asOf ?? today;
  const { overdueBy } = reportWindow({ from: until, to: until }, { asOf: until, today });
  const ended = outcomes.filter((outcome) => !(outcome in PENDING));
  const either: Condition[] = [
    { sql: 'd.outcome = any (?::text[]) and d.ended_on <= ?::date', values: [ended, until] },
  ];
  for (const [outcome, sign] of Object.entries(PENDING)) {
    if (!outcomes.some((asked) => asked === outcome)) continue;
    const sql = `${OPEN_AT_END} and ${sign} coalesce(d.due_on <= ?::date, false)`;
    either.push({ sql, values: [until, until, overdueBy] });
  }
  const sql = either.map((condition) => `(${condition.sql})`).join(' or ');
  return [{ sql: `d.counted and (${sql})`, values: either.flatMap(({ values }) => values) }];
}

/** The dossiers behind one figure of `DossierTotals`: the same days, told by dossiers instead of tallies. */
function countConditions({ counts, period, asOf }: DossierFilter, today: PlainDate): Condition[] {
  if (counts == null) return [];
  if (!period) throw new Problem(readErrors.COUNTS_NEEDS_PERIOD, ['filter', 'counts']);
  const { from, until, overdueBy } = reportWindow(period, { asOf: asOf ?? undefined, today });
  const eve = addDays(from, -1);
  const opening = eve < until ? eve : until;
  const received: Condition = { sql: `d.received_on ${IN_PERIOD}`, values: [from, until] };
  const ended = (sql: string): Condition => ({ sql: `${sql} and d.ended_on ${IN_PERIOD}`, values: [from, until] });
  const by = (channel: string): Condition => ({ ...received, sql: `d.channel = '${channel}' and ${received.sql}` });
  const pending = (sign: string): Condition => ({
    sql: `${OPEN_AT_END} and ${sign} coalesce(d.due_on <= ?::date, false)`,
    values: [until, until, overdueBy],
  });
  const behind: Record<DossierCount, Condition> = {
    CARRIED_OVER: { sql: OPEN_AT_END, values: [opening, opening] },
    RECEIVED: received,
    ONLINE: by('ONLINE'),
    IN_PERSON: by('IN_PERSON'),
    POST: by('POST'),
    EARLY: ended(`d.outcome = 'EARLY'`),
    ON_TIME: ended(`d.outcome = 'ON_TIME'`),
    LATE: ended(`d.outcome = 'LATE'`),
    RETURNED: ended(`d.outcome = 'RETURNED'`),
    RESOLVED: ended(`d.outcome in ('EARLY', 'ON_TIME', 'LATE')`),
    EARLY_OR_ON_TIME: ended(`d.outcome in ('EARLY', 'ON_TIME')`),
    PENDING_IN_TIME: pending('not'),
    PENDING_OVERDUE: pending(''),
  };
  return [{ sql: `d.counted and ${behind[counts].sql}`, values: behind[counts].values }];
}
