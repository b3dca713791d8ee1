import { statement, type Reads } from '../../platform/reads.ts';
import type { DossierClock } from './dossier.rules.ts';

/** A function's parameters, so many. */
const parameters = (count: number): string =>
  Array.from({ length: count }, (_, index) => `$${String(index + 1)}`).join(', ');

/**
 * Text for `writeStatement`; the function writes tallies and trail too. $1 code, $2 bucket, $3 unit code, $4 day,
 * $5 procedure id, $6 its limit, $7 channel, $8 received, $9 due, $10 key, $11 name, $12 id number sealed, $13 its hash
 */
export const receive = `with written as (select * from dossiers.receive(${parameters(13)}))`;

/** Text for `writeStatement`. $1 code, $2 version, $3 note, $4 at, $5 state, then the clock in the order of `clockValues` */
export const advance = `with written as (select * from dossiers.advance(${parameters(16)}))`;

/** The clock of a dossier as `advance` binds it. */
export const clockValues = (clock: DossierClock): unknown[] => [
  clock.counted,
  clock.receivedAt,
  clock.dueAt,
  clock.endedAt,
  clock.completedAt,
  clock.resultReturnedAt,
  clock.outcome,
  clock.handlingMinutes,
  clock.waitedMinutes,
  clock.clockStoppedAt,
  clock.clockMinutesLeft,
];

/** Adds the tallies' delta to the tallies; part of a write now and then, so that readers have little to add up. */
export const compactTallies = statement<{ compact_tallies: number }>(
  'dossiers.compactTallies',
  '/* dossiers.compactTallies */ select dossiers.compact_tallies()',
);

interface ClockRow {
  readonly state: DossierClock['state'];
  readonly counted: boolean;
  readonly version: number;
  readonly received_at: string;
  readonly due_at: string | null;
  readonly ended_at: string | null;
  readonly completed_at: string | null;
  readonly result_returned_at: string | null;
  readonly outcome: DossierClock['outcome'];
  readonly handling_minutes: number | null;
  readonly waited_minutes: number;
  readonly clock_stopped_at: string | null;
  readonly clock_minutes_left: number | null;
  readonly limit_working_days: number | null;
  readonly last_at: string;
}

const clockByCode = statement<ClockRow>(
  'dossiers.clockByCode',
  `/* dossiers.clockByCode */
select d.state, d.counted, d.version, d.received_at, d.due_at, d.ended_at, d.completed_at, d.result_returned_at, d.outcome,
  d.handling_minutes, d.waited_minutes, d.clock_stopped_at, d.clock_minutes_left, p.limit_working_days::float8 as limit_working_days,
  greatest(d.received_at, d.ended_at, d.result_returned_at, d.clock_stopped_at,
    (select max(s.at) from dossiers.dossier_step s where s.dossier_id = d.id)) as last_at
from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id
where d.code = $1`,
);

export interface RunningDossier {
  readonly clock: DossierClock;
  readonly version: number;
  readonly limitWorkingDays: number | null;
  readonly lastAt: Date;
}

/** `2026-11-22 02:36:09.5+00` -> an instant. */
const instant = (text: string): Date => new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
const instantOrNull = (text: string | null): Date | null => (text === null ? null : instant(text));

/** A dossier's clock, its version, and when something last happened to it. */
export async function findRunningDossier(reads: Reads, code: string): Promise<RunningDossier | null> {
  const [row] = await reads.rows(clockByCode, [code]);
  if (!row) return null;
  const clock = {
    state: row.state,
    counted: row.counted,
    receivedAt: instant(row.received_at),
    dueAt: instantOrNull(row.due_at),
    endedAt: instantOrNull(row.ended_at),
    completedAt: instantOrNull(row.completed_at),
    resultReturnedAt: instantOrNull(row.result_returned_at),
    outcome: row.outcome,
    handlingMinutes: row.handling_minutes,
    waitedMinutes: row.waited_minutes,
    clockStoppedAt: instantOrNull(row.clock_stopped_at),
    clockMinutesLeft: row.clock_minutes_left,
  };
  return { clock, version: row.version, limitWorkingDays: row.limit_working_days, lastAt: instant(row.last_at) };
}

const validities = statement<{ valid_from: string; valid_until: string | null; in_force: boolean }>(
  'dossiers.unitValidities',
  `/* dossiers.unitValidities */
select valid_from, valid_until, valid_from <= $2::date and coalesce(valid_until, 'infinity') >= $2::date as in_force
from territory.published_unit where code = $1 order by valid_from`,
);

/** When a code was in force, and whether on the day asked. */
export async function findValidities(
  reads: Reads,
  code: string,
  day: string,
): Promise<{ text: string; inForce: boolean } | null> {
  const rows = await reads.rows(validities, [code, day]);
  if (rows.length === 0) return null;
  const text = rows.map(({ valid_from, valid_until }) => `${valid_from} – ${valid_until ?? '…'}`).join(', ');
  return { text, inForce: rows.some(({ in_force }) => in_force) };
}
