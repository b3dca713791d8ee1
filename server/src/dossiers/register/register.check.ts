import type { ErrorParameters } from '../../platform/user-error.ts';
import { nfc } from '../../platform/text.ts';
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
import type { RegisterRecord } from './register.csv.ts';
import type { Finding, FindingCode, RecordUnderCheck } from './register.findings.ts';
import { readInstants } from './register.instants.ts';
import { partKey, partOf, type ReferenceProcedure, type RegisterReference } from './register.reference.ts';
import type { DossierRow } from './register.row.ts';
import { readService, tellsService } from './register.facts.ts';
import { resolveUnit } from './register.units.ts';
import { channelWords, nearest, stateWords, type WordList } from './register.words.ts';

export interface CheckedRecord {
  /** Null when the record has an error. */
  readonly row: DossierRow | null;
  readonly findings: readonly Finding[];
  readonly cells: readonly string[];
}

const LIMITS: readonly (readonly [RegisterColumn, number])[] = [
  ['applicantName', 300],
  ['applicantIdNumber', 60],
  ['officialCode', 60],
];
const CODE_SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,59}$/u;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

/** Checks the records of one register, one after the other; remembers words it has met. */
export class RegisterChecker {
  private readonly layout: RegisterLayout;
  private readonly reference: RegisterReference;
  private readonly now: number;
  private readonly hasService: boolean;
  private readonly states = new Map<string, DossierState | null>();
  private readonly channels = new Map<string, Channel | null>();

  constructor(layout: RegisterLayout, reference: RegisterReference, now: Date) {
    this.layout = layout;
    this.reference = reference;
    this.now = now.getTime();
    this.hasService = tellsService(layout.places);
  }

  check(record: RegisterRecord): CheckedRecord {
    const cells = record.cells.map(clean);
    const findings: Finding[] = [];
    const { header, places } = this.layout;
    const cell = (column: RegisterColumn): string => cells[places[column]] ?? '';
    const say =
      (severity: Finding['severity']) =>
      (code: FindingCode, column: RegisterColumn | null, params: ErrorParameters = {}) => {
        const title = column === null ? null : (header[places[column]] ?? REGISTER_COLUMNS[column].title).trim();
        findings.push({ severity, code, column: title, value: column === null ? null : visible(cell(column)), params });
      };
    const under: RecordUnderCheck = { cell, error: say('ERROR'), warn: say('WARNING') };
    const row = this.shape(record, cells, under) ? this.content(record.line, under) : null;
    return { row: findings.some(({ severity }) => severity === 'ERROR') ? null : row, findings, cells };
  }

  /** Whether the record has the form of a row at all. */
  private shape(record: RegisterRecord, cells: readonly string[], under: RecordUnderCheck): boolean {
    const wanted = this.layout.header.length;
    const found = cells.findLastIndex((cell) => cell !== '') + 1;
    if (record.brokenQuote) under.error('QUOTE_UNCLOSED', null);
    else if (cells.length < wanted)
      under.error('COLUMNS_MISSING', null, { count: wanted - cells.length, found: cells.length, wanted });
    else if (found > wanted) under.error('COLUMNS_EXTRA', null, { count: found - wanted, found, wanted });
    else {
      const place = cells.findIndex((cell) => CONTROL.test(cell));
      if (place < 0) return true;
      this.invalidCharacter(cells[place] ?? '', place, under);
    }
    return false;
  }

  private invalidCharacter(cell: string, place: number, under: RecordUnderCheck): void {
    const found = CONTROL.exec(cell)?.[0] ?? '';
    const character = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const names = Object.keys(this.layout.places) as RegisterColumn[];
    under.error('CHARACTER_INVALID', names.find((name) => this.layout.places[name] === place) ?? null, { character });
  }

  private content(line: number, under: RecordUnderCheck): DossierRow | null {
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

  private code(under: RecordUnderCheck): string | null {
    const code = under.cell('code');
    if (code !== '' && CODE_SHAPE.test(code)) return code;
    under.error(code === '' ? 'CODE_MISSING' : 'CODE_INVALID', 'code');
    return null;
  }

  private procedure(under: RecordUnderCheck): ReferenceProcedure | null {
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
    under: RecordUnderCheck,
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

  private texts(under: RecordUnderCheck): void {
    if (under.cell('applicantName') === '') {
      under.error('VALUE_MISSING', 'applicantName', { title: REGISTER_COLUMNS.applicantName.title });
    }
    for (const [column, limit] of LIMITS) {
      if (under.cell(column).length <= limit) continue;
      under.error('VALUE_TOO_LONG', column, { title: REGISTER_COLUMNS[column].title, limit });
    }
  }

  /** The state and the completion date must tell the same story. */
  private completion(under: RecordUnderCheck, state: DossierState, completedAt: number | null): void {
    const [words] = STATE_WORDS[state];
    const needed = isFinished(state) || isGivenBack(state);
    if (needed && completedAt === null) under.error('COMPLETION_MISSING', 'completedAt', { state: words });
    if ((isOpen(state) || state === 'REGISTERED') && completedAt !== null) {
      under.error('COMPLETION_UNEXPECTED', 'completedAt', { state: words });
    }
  }
}

const PLAIN = /^[\w./: -]*$/;

/** A cell as it is stored: composed, trimmed, without the apostrophe that kept it from being a formula. */
function clean(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim();
  const text = nfc(cell).trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A cell as a message may show it. */
const visible = (cell: string): string => cell.replace(/[\u0000-\u001f\u007f]/g, '␀').slice(0, 200);
