import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { SealedIdNumber } from '../../platform/seal.ts';
import type { Writes } from '../../platform/writes.ts';
import type { ProcedureLimit } from '../catalogue/limit.queries.ts';
import { bucketOf } from '../register/register.reference.ts';
import type { DossierClock } from './dossier.rules.ts';

/** Text for `writeStatement`; the function writes tallies and trail too. $1 `Receipt`s as JSON */
export const receive = 'with written as (select * from dossiers.receive($1::json))';

/** Text for `writeStatement`. $1 `Step`s as JSON */
export const advance = 'with written as (select * from dossiers.advance($1::json))';

const bytes = (buffer: Buffer | undefined): string | null => (buffer ? `\\x${buffer.toString('hex')}` : null);

/** A dossier to receive, as `dossiers.receive` reads it. */
export const receiptCommand = (receipt: {
  readonly code: string;
  readonly unitCode: string;
  readonly day: PlainDate;
  readonly limit: ProcedureLimit;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly due: Date | null;
  readonly key: string | null;
  readonly name: string;
  readonly idNumber: SealedIdNumber | null;
}) => ({
  code: receipt.code,
  bucket: bucketOf(receipt.code),
  unit_code: receipt.unitCode,
  day: receipt.day,
  procedure_id: receipt.limit.id,
  limit_working_days: receipt.limit.limitWorkingDays,
  channel: receipt.channel,
  received_at: receipt.receivedAt,
  due_at: receipt.due,
  idempotency_key: receipt.key,
  name: receipt.name,
  id_number_cipher: bytes(receipt.idNumber?.cipher),
  id_number_hash: bytes(receipt.idNumber?.hash),
});

/** A step to take, as `dossiers.advance` reads it. */
export const stepCommand = (
  step: { readonly code: string; readonly version: number; readonly note: string | null; readonly at: Date },
  clock: DossierClock,
) => ({
  ...step,
  state: clock.state,
  counted: clock.counted,
  received_at: clock.receivedAt,
  due_at: clock.dueAt,
  ended_at: clock.endedAt,
  completed_at: clock.completedAt,
  result_returned_at: clock.resultReturnedAt,
  outcome: clock.outcome,
  handling_minutes: clock.handlingMinutes,
  waited_minutes: clock.waitedMinutes,
  clock_stopped_at: clock.clockStoppedAt,
  clock_minutes_left: clock.clockMinutesLeft,
});

/** Adds the tallies' delta to the tallies; part of a write now and then, so that readers have little to add up. */
export const compactTallies = statement<{ compact_tallies: number }>(
  'dossiers.compactTallies',
  '/* dossiers.compactTallies */ select dossiers.compact_tallies()',
);

interface ClockRow {
  readonly code: string;
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

const clocksByCode = statement<ClockRow>(
  'dossiers.clocksByCode',
  `/* dossiers.clocksByCode */
select d.code, d.state, d.counted, d.version, d.received_at, d.due_at, d.ended_at, d.completed_at, d.result_returned_at, d.outcome,
  d.handling_minutes, d.waited_minutes, d.clock_stopped_at, d.clock_minutes_left, p.limit_working_days::float8 as limit_working_days,
  greatest(d.received_at, d.ended_at, d.result_returned_at, d.clock_stopped_at,
    (select max(s.at) from dossiers.dossier_step s where s.dossier_id = d.id)) as last_at
from json_to_recordset($1) c (code text) join dossiers.dossier d on d.code = c.code join dossiers.procedure p on p.id = d.procedure_id`,
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

/** A dossier's clock, its version, and when something last happened to it; read together with whatever else is written. */
export async function findRunningDossier(writes: Writes, code: string): Promise<RunningDossier | null> {
  const row = await writes.together(clocksByCode, { code });
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
