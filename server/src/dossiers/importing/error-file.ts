import type { Language } from '../../platform/context.ts';
import type { Reads } from '../../platform/reads.ts';
import { REGISTER_COLUMNS } from '../register/register.columns.ts';
import { findingText } from '../register/register.findings.ts';
import { listRejected } from './import.list.queries.ts';

const BOM = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
export function safeCell(cell: string, delimiter: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const recordOf = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => safeCell(cell, delimiter)).join(delimiter)}\r\n`;

interface ErrorFile {
  readonly batch: number;
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly language: Language;
}

/** The rows an import did not take, as they were, each with the reason in words: mended, the file can be imported. */
export async function* errorFile(
  reads: Reads,
  { batch, header, delimiter, language }: ErrorFile,
): AsyncGenerator<string> {
  yield BOM + recordOf([...header, 'Lỗi'], delimiter);
  let line = 0;
  for (;;) {
    const rows = await listRejected(reads, batch, line);
    if (rows.length === 0) return;
    for (const { cells, findings } of rows) {
      const reason = findings.map((finding) => findingText(finding, language)).join(' | ');
      const padded = Array.from({ length: Math.max(header.length, cells.length) }, (_, index) => cells[index] ?? '');
      yield recordOf([...padded, reason], delimiter);
    }
    line = rows.at(-1)?.line ?? line;
  }
}

/** An empty register with all columns that are read. */
export const templateFile = (): string =>
  BOM + recordOf(['STT', ...Object.values(REGISTER_COLUMNS).map(({ title }) => title)], ';');
