import { STAFF, type GraphContext } from '../../platform/context.ts';
import { dayOf, toOffsetText } from '../../platform/plain-date.ts';
import type { Selection } from '../../platform/selection.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import type { Command } from '../../platform/grouped-writes.ts';
import type { Statement } from '../../platform/reads.ts';
import type { Writes } from '../../platform/writes.ts';
import { theSeal } from '../../platform/seal.ts';
import { workingCalendar } from '../calendar/working-calendar.queries.ts';
import { CalendarGap, dueAt } from '../calendar/calendar.rules.ts';
import { procedureLimit, type ProcedureLimit } from '../catalogue/limit.queries.ts';
import { nextDossierCode } from './dossier-code.service.ts';
import { writeErrors } from './dossier-write.errors.ts';
import type { AdvanceDossierInput, ReceiveDossierInput } from './dossier-write.input.ts';
import {
  advance,
  compactTallies,
  findRunningDossier,
  findValidities,
  receiptCommand,
  receive,
  stepCommand,
} from './dossier-write.queries.ts';
import { findByKey, writeStatement, type DossierRow } from './dossier.queries.ts';
import { advanceRefusal, receiveRefusal } from './dossier-write.rules.ts';
import { advanced } from './dossier.rules.ts';

export type Written = { readonly row: DossierRow } | { readonly refused: Refusal };

const refused = (refusalOf: Refusal): Written => ({ refused: refusalOf });

/** Writes after which the tallies' delta is added up: it then holds some hundreds of rows. */
const COMPACT_EVERY = 200;
/** Codes tried when an imported register took the next ones. */
const CODE_TRIES = 100;
const UNIQUE_VIOLATION = '23505';
const INSUFFICIENT_PRIVILEGE = '42501';
let writesSoFar = 0;

/** Whether the database refused a write: row security, or a role without the right. */
const isForbidden = (cause: unknown): boolean => (cause as { code?: unknown }).code === INSUFFICIENT_PRIVILEGE;

/** Sends a write. @returns the dossier as it is now; undefined where nothing was written */
async function send(
  writes: Writes,
  statement: Statement<DossierRow>,
  command: Command,
): Promise<DossierRow | undefined> {
  writesSoFar += 1;
  if (writesSoFar % COMPACT_EVERY === 0) await writes.batch([{ statement: compactTallies, values: [] }]);
  return writes.together(statement, command);
}

/** Receives a dossier: code, due date, first step and tallies in one transaction and one round trip. */
export async function receiveDossier(
  input: ReceiveDossierInput,
  context: GraphContext,
  selection: Selection | undefined,
): Promise<Written> {
  const refusalOf = receiveRefusal(input, context.now);
  if (refusalOf) return refused(refusalOf);
  const reads = context.reads('dossiers');
  const [calendar, limit] = await Promise.all([workingCalendar(reads), procedureLimit(reads, input.procedureCode)]);
  if (!limit)
    return refused(
      refusal(writeErrors.RECEIVE_PROCEDURE_UNKNOWN, ['input', 'procedureCode'], {
        code: input.procedureCode.slice(0, 40),
      }),
    );
  const receivedAt = input.receivedAt ?? context.now;
  try {
    const due = limit.limitWorkingDays === null ? null : dueAt(receivedAt, limit.limitWorkingDays, calendar);
    return await writeReceipt({ input, context, selection, limit, receivedAt, due });
  } catch (cause) {
    if (isForbidden(cause)) return refused(refusal(writeErrors.FORBIDDEN_UNIT, ['input', 'unitCode'], {}));
    if (!(cause instanceof CalendarGap)) throw cause;
    return refused(refusal(writeErrors.DAY_OUT_OF_CALENDAR, ['input', 'receivedAt'], { day: cause.date }));
  }
}

interface Receipt {
  readonly input: ReceiveDossierInput;
  readonly context: GraphContext;
  readonly selection: Selection | undefined;
  readonly limit: ProcedureLimit;
  readonly receivedAt: Date;
  readonly due: Date | null;
}

async function writeReceipt(receipt: Receipt): Promise<Written> {
  const { input, context, selection, limit, receivedAt, due } = receipt;
  const writes = context.writes('dossiers');
  const day = dayOf(receivedAt);
  const key = input.idempotencyKey ?? null;
  for (let attempt = 1; ; attempt++) {
    const code = await nextDossierCode(writes, input.unitCode, day);
    if (code === null) return unitRefused(receipt);
    const { channel, applicantName, applicantIdNumber } = input;
    const command = receiptCommand({
      ...{ code, day, limit, channel, receivedAt, due, key },
      unitCode: input.unitCode,
      name: applicantName.trim(),
      idNumber: applicantIdNumber ? theSeal().sealIdNumber(applicantIdNumber, code) : null,
    });
    try {
      const written = await send(writes, writeStatement('receive', receive, selection), command);
      const row = written ?? (key === null ? undefined : await findByKey(context.reads('dossiers'), key, selection));
      return row ? { row } : await unitRefused(receipt);
    } catch (cause) {
      if (attempt === CODE_TRIES || (cause as { code?: unknown }).code !== UNIQUE_VIOLATION) throw cause;
    }
  }
}

/** Nothing was written: no such unit, none in force on the day, a limit changed meanwhile, or another unit's key. */
async function unitRefused(receipt: Receipt): Promise<Written> {
  const { input, context, limit, receivedAt } = receipt;
  const reads = context.reads('dossiers');
  const day = dayOf(receivedAt);
  const field = ['input', 'unitCode'];
  const code = input.unitCode.slice(0, 20);
  const validity = await findValidities(reads, input.unitCode, day);
  if (!validity) return refused(refusal(writeErrors.RECEIVE_UNIT_UNKNOWN, field, { code }));
  if (!validity.inForce)
    return refused(refusal(writeErrors.RECEIVE_UNIT_NOT_IN_FORCE, field, { code, day, validity: validity.text }));
  const current = await procedureLimit(reads, input.procedureCode, { fresh: true });
  if (current?.id !== limit.id || current.limitWorkingDays !== limit.limitWorkingDays)
    return receiveDossier(input, context, receipt.selection);
  if (input.idempotencyKey !== undefined && context.viewer.role !== STAFF.role)
    return refused(refusal(writeErrors.FORBIDDEN_UNIT, ['input', 'idempotencyKey'], {}));
  throw new Error('A receipt was not written, for no reason known.');
}

/** Takes a dossier one step on. The version read must still be the current one. */
export async function advanceDossier(
  input: AdvanceDossierInput,
  context: GraphContext,
  selection: Selection | undefined,
): Promise<Written> {
  const { code, to, expectedVersion, note = null } = input;
  const writes = context.writes('dossiers');
  const [calendar, found] = await Promise.all([
    workingCalendar(context.reads('dossiers')),
    findRunningDossier(writes, code),
  ]);
  const at = input.at ?? context.now;
  const refusalOf = advanceRefusal(input, found, context.now);
  if (refusalOf || !found)
    return refused(refusalOf ?? refusal(writeErrors.DOSSIER_UNKNOWN, ['input', 'code'], { code: code.slice(0, 60) }));
  try {
    const { clock, lastAt, limitWorkingDays } = found;
    const after = advanced(clock, { to, at, now: context.now, lastAt, limitWorkingDays, calendar });
    const command = stepCommand({ code, version: expectedVersion, note, at }, after);
    const row = await send(writes, writeStatement('advance', advance, selection), command);
    if (row) return { row };
    const current = (await findRunningDossier(writes, code))?.version ?? 0;
    return refused(
      refusal(writeErrors.VERSION_STALE, ['input', 'expectedVersion'], { current, expected: expectedVersion }),
    );
  } catch (cause) {
    if (isForbidden(cause)) return refused(refusal(writeErrors.FORBIDDEN_UNIT, ['input', 'code'], {}));
    if (!(cause instanceof CalendarGap)) throw cause;
    return refused(refusal(writeErrors.DAY_OUT_OF_CALENDAR, ['input', 'at'], { day: toOffsetText(at).slice(0, 10) }));
  }
}
