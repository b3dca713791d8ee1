import type { Language } from '../i18n/language.ts';

export type CsvCell = string | number | null;

export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const byteOrderMark = '\uFEFF';
/** A text that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

const numberText = (value: number, language: Language): string => {
  if (!Number.isFinite(value)) return '';
  const plain = String(Number(value.toFixed(6)));
  return language === 'vi' ? plain.replace('.', ',') : plain;
};

const textCell = (value: string, separator: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A table as CSV for the reader's spreadsheet: UTF-8 with byte order mark; Vietnamese: `;` and decimal comma, English: `,` and point.
 * Texts that look like formulas are made harmless; numbers are not touched.
 */
export const csvText = (table: CsvTable, language: Language): string => {
  const separator = language === 'vi' ? ';' : ',';
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    return typeof value === 'number' ? numberText(value, language) : textCell(value, separator);
  };
  const lines = [table.head, ...table.rows].map((row) => row.map(cell).join(separator));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
};
