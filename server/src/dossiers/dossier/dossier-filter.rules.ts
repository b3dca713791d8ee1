import type { Condition } from '../../platform/built-texts.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { reportDays, reportWindow, type ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { unitKey } from '../totals/totals.rules.ts';
import { readErrors } from './dossier-read.errors.ts';
import { countConditions, IN_PERIOD, OPEN_AT_END } from './dossier-count.rules.ts';
import type { DossierFilter } from './dossier.input.ts';

/** Which table pieces a list is read from, with its conditions. */
export interface DossierQuestion {
  readonly from: 'all' | 'attributed';
  readonly conditions: readonly Condition[];
  /** The days it is told of; with `knownAt`, versions of dossiers are listed as they were known then. */
  readonly days: ReportDays;
}

const UNIT_OF_CODE = `(select u.id from territory.published_unit u where u.code = ?
  order by (u.valid_from <= ?::date and coalesce(u.valid_until, 'infinity') >= ?::date) desc, u.valid_from desc limit 1)`;

/** Turns a filter into conditions. @throws Problem for what contradicts itself */
export function questionOf(
  filter: DossierFilter,
  clock: { readonly today: PlainDate; readonly now: Date },
): DossierQuestion {
  const days = reportDays(filter, clock);
  const hasUnit = filter.unitCode != null || filter.unitId != null;
  const from = hasUnit && filter.boundaries === 'CURRENT' ? 'attributed' : 'all';
  const conditions = [
    ...unitConditions(filter, days.today),
    ...plainConditions(filter),
    ...outcomeConditions(filter, days),
    ...countConditions(filter, days),
    ...knownConditions(days, 'd'),
    ...(from === 'attributed' ? knownConditions(days, 'a') : []),
    ...receivedByThen(days),
  ];
  return { from, conditions, days };
}

/** Of each dossier, and of who holds it, the one version that was known. @param of alias of the versions */
function knownConditions({ knownAt }: ReportDays, of: 'd' | 'a'): Condition[] {
  if (knownAt === undefined) return [];
  return [
    { sql: `${of}.known_from is null or ${of}.known_from <= ?::timestamptz`, values: [knownAt] },
    { sql: `${of}.known_until > ?::timestamptz`, values: [knownAt] },
  ];
}

/** What was received on a later day than told of was not known. */
const receivedByThen = ({ knownAt, asOf }: ReportDays): Condition[] =>
  knownAt === undefined ? [] : [{ sql: 'd.received_on <= ?::date', values: [asOf] }];

function unitConditions({ unitCode, unitId, boundaries }: DossierFilter, today: PlainDate): Condition[] {
  if (unitCode != null && unitId != null) throw new Problem(readErrors.UNIT_GIVEN_TWICE, ['filter', 'unitId']);
  const column = boundaries === 'CURRENT' ? 'a.to_unit_id' : 'd.unit_id';
  if (unitCode != null) return [{ sql: `${column} = ${UNIT_OF_CODE}`, values: [unitCode, today, today] }];
  if (unitId == null) return [];
  return [{ sql: `${column} = ?::int`, values: [unitKey(unitId) ?? 0] }];
}

function plainConditions(filter: DossierFilter): Condition[] {
  const { states, channels, procedureCode, received, due, appointment, search } = filter;
  const found: Condition[] = [];
  if (states?.length === 1) found.push({ sql: 'd.state = ?', values: states });
  else if (states) found.push({ sql: 'd.state = any (?::text[])', values: [states] });
  if (channels) found.push({ sql: 'd.channel = any (?::text[])', values: [channels] });
  if (procedureCode != null) {
    found.push({ sql: 'd.procedure_id = (select id from dossiers.procedure where code = ?)', values: [procedureCode] });
  }
  for (const codes of fieldSets(filter)) {
    const sql = `d.procedure_id in (select p.id from dossiers.procedure p
      join dossiers.field f on f.id = p.field_id where f.code = any (?::text[]))`;
    found.push({ sql, values: [codes] });
  }
  if (received) {
    reportWindow(received, { asOf: undefined, today: received.to });
    found.push({ sql: `d.received_on ${IN_PERIOD}`, values: [received.from, received.to] });
  }
  if (due) {
    reportWindow(due, { asOf: undefined, today: due.to });
    found.push({ sql: `d.due_on ${IN_PERIOD}`, values: [due.from, due.to] });
  }
  if (appointment != null) {
    found.push({ sql: appointment === 'SET' ? 'd.due_on is not null' : 'd.due_on is null', values: [] });
  }
  const start = search?.trim();
  if (start) found.push({ sql: "d.code like ? escape '\\'", values: [`${start.replace(/[\\%_]/g, '\\$&')}%`] });
  return found;
}

/** Sets of fields that a dossier must be of one each. */
const fieldSets = ({ fieldCode, fieldCodes }: DossierFilter): readonly (readonly string[])[] => [
  ...(fieldCode == null ? [] : [[fieldCode]]),
  ...(fieldCodes ? [fieldCodes] : []),
];

const PENDING = { PENDING_IN_TIME: 'not', PENDING_OVERDUE: '' } as const;

function outcomeConditions({ outcomes }: DossierFilter, days: ReportDays): Condition[] {
  if (!outcomes) return [];
  const { asOf: until } = days;
  const { overdueBy } = reportWindow({ from: until, to: until }, days);
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
