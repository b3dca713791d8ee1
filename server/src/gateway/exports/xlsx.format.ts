import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Cell, CellKind } from '../../platform/export-view.ts';
import { wallClock, type Manner, type ShownColumn } from './cells.ts';
import type { Described } from './metadata.format.ts';

const FORMATS: Readonly<Partial<Record<CellKind, string>>> = {
  SHARE: '0.0%',
  DATE: 'dd/mm/yyyy',
  MOMENT: 'dd/mm/yyyy hh:mm',
};
const WIDTHS: Readonly<Record<CellKind, number>> = {
  TEXT: 28,
  INTEGER: 12,
  NUMBER: 14,
  SHARE: 10,
  DATE: 12,
  MOMENT: 18,
  BOOLEAN: 10,
};

/** What the second sheet says: one line each. */
type Explanation = readonly (readonly [string, string])[];

/** The question, what the answer says of the whole table, and how its figures come about. */
export function explanationOf({ view, language, asked, about }: Described): Explanation {
  const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return [
    [language === 'vi' ? 'Bảng' : 'Table', view.title[language]],
    [language === 'vi' ? 'Cách tính' : 'Note', view.note[language]],
    ...view.parameters.flatMap(({ name, meaning }): Explanation => {
      const text = asked[name];
      return text === undefined ? [] : [[meaning[language], text]];
    }),
    ...Object.entries(about).map(([name, value]): readonly [string, string] => [name, flat(value)]),
  ];
}

/** Rows that a sheet of Excel holds, its head among them. */
const ROWS_OF_A_SHEET = 1_048_576;

interface Workbook extends Pick<Manner, 'language'> {
  readonly explanation: Explanation;
  /** Rows of a sheet with its head; what is more goes on in a further one. */
  readonly rowsOfASheet?: number;
}

/**
 * A workbook, written as it goes: sheets with the figures (frozen head, filters, real numbers and dates), as many as Excel
 * needs for them, and one that explains them. Texts are text: nothing is a formula. Moments are Vietnam's wall clock, since
 * a workbook knows no zone. Whoever stops reading ends the writing, too.
 */
export async function* xlsx(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
  { language, explanation, rowsOfASheet = ROWS_OF_A_SHEET }: Workbook,
): AsyncGenerator<Uint8Array> {
  // Loaded when the first workbook is asked for: it takes 70 MB.
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const stream = new PassThrough();
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheetOf = (number: number): Sheet => {
    const name = `${language === 'vi' ? 'Số liệu' : 'Figures'}${number === 1 ? '' : ` ${String(number)}`}`;
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
      autoFilter: { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } },
    });
    sheet.columns = columns.map(({ label, kind }) => {
      const numFmt = FORMATS[kind];
      return { header: label, width: WIDTHS[kind], ...(numFmt === undefined ? {} : { style: { numFmt } }) };
    });
    return { sheet, number, rows: 1 };
  };
  const write = async (): Promise<void> => {
    let figures = sheetOf(1);
    for await (const rows of pages) {
      for (const cells of rows) {
        if (figures.rows === rowsOfASheet) {
          figures.sheet.commit();
          figures = sheetOf(figures.number + 1);
        }
        figures.sheet.addRow(cells.map((cell, index) => valueOf(cell, columns[index]?.kind ?? 'TEXT'))).commit();
        figures.rows += 1;
      }
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
      if (stream.destroyed) return;
    }
    figures.sheet.commit();
    const words = book.addWorksheet(language === 'vi' ? 'Giải thích' : 'Explanation');
    words.columns = [{ width: 28 }, { width: 90 }];
    for (const line of explanation) words.addRow([...line]).commit();
    words.commit();
    await book.commit();
  };
  const written = write().catch((cause: unknown) =>
    stream.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  for await (const piece of stream) yield piece as Uint8Array;
  await written;
}

interface Sheet {
  readonly sheet: ReturnType<WorkbookWriter['addWorksheet']>;
  readonly number: number;
  rows: number;
}

function valueOf(cell: Cell, kind: CellKind): Cell | Date {
  if (cell === null) return null;
  if (kind === 'DATE') return new Date(`${String(cell)}T00:00:00Z`);
  return kind === 'MOMENT' ? wallClock(String(cell)) : cell;
}
