import { SheetChecker, type CheckedRecord } from '../../platform/sheet/sheet.check.ts';
import type { SheetRecord } from '../../platform/sheet/sheet.csv.ts';
import { nearest, type WordList } from '../../platform/sheet/sheet.words.ts';
import {
  isFinished,
  isGivenBack,
  isOpen,
  STATE_WORDS,
  type Channel,
  type DossierState,
} from '../dossier/dossier.state.ts';
import { clockOf, dayNumberAt } from './register.clock.rules.ts';
import { REGISTER_COLUMNS, type RegisterColumn, type RegisterLayout } from './register.columns.ts';
import type { FindingCode, RegisterRecord } from './register.findings.ts';
import { readInstants } from './register.instants.ts';
import { partKey, partOf, type ReferenceProcedure, type RegisterReference } from './register.reference.ts';
import type { DossierRow } from './register.row.ts';
import { readService, tellsService } from './register.facts.ts';
import { resolveUnit } from './register.units.ts';
import { channelWords, stateWords } from './register.words.ts';

const LIMITS: readonly (readonly [RegisterColumn, number])[] = [
  ['applicantName', 300],
  ['applicantIdNumber', 60],
  ['officialCode', 60],
];
const CODE_SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,59}$/u;

/** Checks the records of one register, one after the other; remembers words it has met. */
export class RegisterChecker {
  private readonly sheet: SheetChecker<RegisterColumn>;
  private readonly reference: RegisterReference;
  private readonly now: number;
  private readonly hasService: boolean;
  private readonly states = new Map<string, DossierState | null>();
  private readonly channels = new Map<string, Channel | null>();

  constructor(layout: RegisterLayout, reference: RegisterReference, now: Date) {
    this.sheet = new SheetChecker(REGISTER_COLUMNS, layout);
    this.reference = reference;
    this.now = now.getTime();
    this.hasService = tellsService(layout.places);
  }

  check(record: SheetRecord): CheckedRecord<DossierRow> {
    return this.sheet.check<DossierRow, FindingCode>(record, (under) => this.content(record.line, under));
  }

  private content(line: number, under: RegisterRecord): DossierRow | null {
    const { cell } = under;
    const code = this.code(under);
    const procedure = this.procedure(under);
    const state = this.word(under, { column: 'state', list: stateWords, seen: this.states, code: 'STATE_UNKNOWN' });
    const channel = this.word(under, {
      column: 'channel',
      list: channelWords,
      seen: this.channels,
      code: 'CHANNEL_UNKNOWN',
    });
    const instants = readInstants(under, this.now);
    const unit = resolveUnit(under, instants && dayNumberAt(instants.receivedAt), this.reference);
    this.texts(under);
    const service = this.hasService ? readService(under) : null;
    if (code === null || !procedure || !state || !channel || !instants || !unit) return null;
    const part = partOf(code, unit.handling.parts);
    if (this.reference.allowed?.has(partKey(unit.handling.id, part)) === false)
      under.error('UNIT_NOT_YOURS', 'unitCode');
    this.completion(under, state, instants.completedAt);
    const clock = clockOf(state, instants, { calendar: this.reference.calendar, now: this.now });
    if (clock.handlingMinutes === null && clock.outcome !== null) {
      under.warn('CALENDAR_GAP', 'receivedAt', { year: new Date(instants.receivedAt).getUTCFullYear() });
    }
    return {
      line,
      code,
      procedureId: procedure.id,
      unitId: unit.handling.id,
      receivingUnitId: unit.receiving.id,
      part,
      channel,
      state,
      receivedAt: instants.receivedAt,
      ...clock,
      officialCode: cell('officialCode') || null,
      applicantName: cell('applicantName'),
      applicantIdNumber: cell('applicantIdNumber') || null,
      service,
    };
  }

  private code(under: RegisterRecord): string | null {
    const code = under.cell('code');
    if (code !== '' && CODE_SHAPE.test(code)) return code;
    under.error(code === '' ? 'CODE_MISSING' : 'CODE_INVALID', 'code');
    return null;
  }

  private procedure(under: RegisterRecord): ReferenceProcedure | null {
    const found = this.reference.procedures.get(under.cell('procedureCode'));
    if (found) return found;
    const all = [...this.reference.procedures.values()];
    const name = nearest(
      under.cell('procedureName'),
      all.map((procedure) => procedure.name),
    );
    const named = all.find((procedure) => procedure.name === name);
    under.error('PROCEDURE_UNKNOWN', 'procedureCode', named ? { suggestion: `${named.code} (${named.name})` } : {});
    return null;
  }

  private word<Value extends string>(
    under: RegisterRecord,
    {
      column,
      list,
      seen,
      code,
    }: { column: RegisterColumn; list: WordList<Value>; seen: Map<string, Value | null>; code: FindingCode },
  ): Value | null {
    const cell = under.cell(column);
    let value = seen.get(cell);
    if (value === undefined) seen.set(cell, (value = list.find(cell)));
    if (value !== null) return value;
    const suggestion = list.suggest(cell);
    under.error(code, column, {
      words: list.words.join(', '),
      ...(suggestion === null ? {} : { suggestion: `“${suggestion}”` }),
    });
    return null;
  }

  private texts(under: RegisterRecord): void {
    if (under.cell('applicantName') === '') {
      under.error('VALUE_MISSING', 'applicantName', { title: REGISTER_COLUMNS.applicantName.title });
    }
    for (const [column, limit] of LIMITS) {
      if (under.cell(column).length <= limit) continue;
      under.error('VALUE_TOO_LONG', column, { title: REGISTER_COLUMNS[column].title, limit });
    }
  }

  /** The state and the completion date must tell the same story. */
  private completion(under: RegisterRecord, state: DossierState, completedAt: number | null): void {
    const [words] = STATE_WORDS[state];
    const needed = isFinished(state) || isGivenBack(state);
    if (needed && completedAt === null) under.error('COMPLETION_MISSING', 'completedAt', { state: words });
    if ((isOpen(state) || state === 'REGISTERED') && completedAt !== null) {
      under.error('COMPLETION_UNEXPECTED', 'completedAt', { state: words });
    }
  }
}
