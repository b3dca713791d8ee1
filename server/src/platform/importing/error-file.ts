import type { Language } from '../context.ts';
import type { Reads } from '../reads.ts';
import type { SheetColumns } from '../sheet/sheet.columns.ts';
import { findingText } from '../sheet/sheet.findings.ts';
import type { RowKind } from './import.kind.ts';
import { listRejected, type BatchLayout } from './import.list.queries.ts';

const BOM = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
function safeCell(cell: string, delimiter: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const recordOf = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => safeCell(cell, delimiter)).join(delimiter)}\r\n`;

interface ErrorFile {
  readonly kind: RowKind;
  readonly batch: number;
  readonly layout: BatchLayout;
  readonly language: Language;
}

/** The rows an import did not take, as they were, each with the reason in words: mended, the file can be imported. */
export async function* errorFile(reads: Reads, { kind, batch, layout, language }: ErrorFile): AsyncGenerator<string> {
  const { header, delimiter } = layout;
  yield BOM + recordOf([...header, 'Lỗi'], delimiter);
  let line = 0;
  for (;;) {
    const rows = await listRejected(reads, kind, { batch, afterLine: line });
    if (rows.length === 0) return;
    for (const { cells, findings } of rows) {
      const reason = findings
        .map((finding) => findingText({ finding, catalogue: kind.findings }, language))
        .join(' | ');
      const padded = Array.from({ length: Math.max(header.length, cells.length) }, (_, index) => cells[index] ?? '');
      yield recordOf([...padded, reason], delimiter);
    }
    line = rows.at(-1)?.line ?? line;
  }
}

/** A sheet with all columns that are read, and the rows given. */
export const sheetFile = (columns: SheetColumns, rows: readonly (readonly string[])[] = []): string =>
  BOM +
  [['STT', ...Object.values(columns).map(({ title }) => title)], ...rows].map((row) => recordOf(row, ';')).join('');
