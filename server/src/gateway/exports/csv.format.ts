import type { Cell } from '../../platform/export-view.ts';
import { dayText, isFormula, momentText, yesOrNo, type Manner, type ShownColumn } from './cells.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV by RFC 4180. For people: UTF-8 with byte order mark, labels, dd/MM/yyyy, and in Vietnamese `;` and decimal comma,
 * as Vietnamese Excel reads it; for machines: short names, ISO dates, `,` and point. Texts that look like formulas are
 * made harmless by a leading apostrophe in both; codes stay text.
 */
export async function* csv(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
  manner: Manner,
): AsyncGenerator<string> {
  const separator = manner.language === 'vi' && !manner.isForMachines ? ';' : ',';
  const line = (cells: readonly string[]): string => `${cells.join(separator)}\r\n`;
  const head = columns.map(({ name, label }) => quoted(manner.isForMachines ? name : label, separator));
  yield (manner.isForMachines ? '' : BYTE_ORDER_MARK) + line(head);
  for await (const rows of pages) {
    const text = rows.map((cells) =>
      line(cells.map((cell, index) => cellText(cell, { kind: columns[index]?.kind ?? 'TEXT', separator, ...manner }))),
    );
    yield text.join('');
  }
}

interface Writing extends Manner, Pick<ShownColumn, 'kind'> {
  readonly separator: string;
}

function cellText(cell: Cell, { kind, separator, language, isForMachines }: Writing): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return isForMachines ? String(cell) : yesOrNo(cell, language);
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  if (isForMachines || (kind !== 'DATE' && kind !== 'MOMENT')) return quoted(cell, separator);
  return kind === 'DATE' ? dayText(cell) : momentText(cell);
}

function quoted(text: string, separator: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
