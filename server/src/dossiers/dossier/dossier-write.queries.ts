import { statement, type Reads } from '../../platform/reads.ts';
import type { DossierClock } from './dossier.rules.ts';

/** Text for `writeStatement`. $1 code, $2 bucket, $3 unit code, $4 day, $5 procedure id, $6 its limit, $7 channel, $8 received, $9 due, $10 key, $11 name, $12 id number sealed, $13 its hash */
export const receive = `with receiving as (
  select u.id, coalesce((
    select p.part from territory.published_unit_part p
    where p.unit_id = u.id and p.bucket_from <= $2::int and $2::int < p.bucket_to), 0) as part
  from territory.published_unit u
  where u.code = $3 and u.valid_from <= $4::date and coalesce(u.valid_until, 'infinity') >= $4::date
), written as (
  insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at, idempotency_key,
    scope_citizen)
  select $1, p.id, r.id, r.id, r.part, $7, 'RECEIVED', true, $8::timestamptz, $9::timestamptz, $10, encode($13::bytea, 'hex')::uuid
  from receiving r
  join dossiers.procedure p on p.id = $5::int and p.limit_working_days is not distinct from $6::numeric
  on conflict (idempotency_key) where idempotency_key is not null do nothing
  returning *
), person as (
  insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash)
  select id, $11, $12::bytea, $13::bytea from written
), step as (
  insert into dossiers.dossier_step (dossier_id, at, to_state) select id, $8::timestamptz, 'RECEIVED' from written
)`;

/** Text for `writeStatement`. $1 code, $2 version, $3 note, $4 at, $5 state, then the clock in the order of `clockValues` */
export const advance = `with before as (
  select id, state from dossiers.dossier where code = $1 and version = $2::int for update
), written as (
  update dossiers.dossier d
  set state = $5, counted = $6::boolean, received_at = $7::timestamptz, due_at = $8::timestamptz, ended_at = $9::timestamptz,
    completed_at = $10::timestamptz, result_returned_at = $11::timestamptz, outcome = $12, handling_minutes = $13::int,
    waited_minutes = $14::int, clock_stopped_at = $15::timestamptz, clock_minutes_left = $16::int, version = d.version + 1
  from before b where d.id = b.id
  returning d.*
), step as (
  insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note)
  select b.id, $4::timestamptz, b.state, $5, $3 from before b
)`;

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
