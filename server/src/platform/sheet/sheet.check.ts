import { nfc } from '../text.ts';
import type { ErrorParameters } from '../user-error.ts';
import type { SheetColumns, SheetLayout } from './sheet.columns.ts';
import type { SheetRecord } from './sheet.csv.ts';
import type { Finding, RecordUnderCheck, SheetFindingCode } from './sheet.findings.ts';

export interface CheckedRecord<Row> {
  /** Null when the record has an error. */
  readonly row: Row | null;
  readonly findings: readonly Finding[];
  readonly cells: readonly string[];
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;
const PLAIN = /^[\w./: -]*$/;

/** Opens the records of one sheet, one after the other: cells as they are stored, and whether they have the form of a row. */
export class SheetChecker<Column extends string> {
  private readonly columns: SheetColumns<Column>;
  private readonly layout: SheetLayout<Column>;

  constructor(columns: SheetColumns<Column>, layout: SheetLayout<Column>) {
    this.columns = columns;
    this.layout = layout;
  }

  /** @param read what a well-formed record means, or null where it says what is wrong */
  check<Row, Code extends string>(
    record: SheetRecord,
    read: (under: RecordUnderCheck<Column, Code | SheetFindingCode>) => Row | null,
  ): CheckedRecord<Row> {
    const cells = record.cells.map(clean);
    const findings: Finding[] = [];
    const { header, places } = this.layout;
    const cell = (column: Column): string => cells[places[column]] ?? '';
    const say =
      (severity: Finding['severity']) =>
      (code: Code | SheetFindingCode, column: Column | null, params: ErrorParameters = {}) => {
        const title = column === null ? null : (header[places[column]] ?? this.columns[column].title).trim();
        findings.push({ severity, code, column: title, value: column === null ? null : visible(cell(column)), params });
      };
    const under: RecordUnderCheck<Column, Code | SheetFindingCode> = {
      cell,
      error: say('ERROR'),
      warn: say('WARNING'),
    };
    const row = this.shape(record, cells, under) ? read(under) : null;
    return { row: findings.some(({ severity }) => severity === 'ERROR') ? null : row, findings, cells };
  }

  /** Whether the record has the form of a row at all. */
  private shape(
    record: SheetRecord,
    cells: readonly string[],
    under: RecordUnderCheck<Column, SheetFindingCode>,
  ): boolean {
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

  private invalidCharacter(cell: string, place: number, under: RecordUnderCheck<Column, SheetFindingCode>): void {
    const found = CONTROL.exec(cell)?.[0] ?? '';
    const character = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const names = Object.keys(this.layout.places) as Column[];
    under.error('CHARACTER_INVALID', names.find((name) => this.layout.places[name] === place) ?? null, { character });
  }
}

/** A cell as it is stored: composed, trimmed, without the apostrophe that kept it from being a formula. */
function clean(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim();
  const text = nfc(cell).trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A cell as a message may show it. */
const visible = (cell: string): string => cell.replace(/[\u0000-\u001f\u007f]/g, '␀').slice(0, 200);
