import type { Readable } from 'node:stream';
import type { SheetRecord } from './sheet.csv.ts';

/** What of a workbook's cell is looked at; the library's own types do not leave this file. */
type CellValue = string | number | boolean | Date | CellObject | null | undefined;
interface CellObject {
  readonly richText?: readonly { readonly text?: string | null }[];
  readonly text?: CellValue;
  readonly result?: CellValue;
  readonly error?: string;
}
interface SheetRow {
  readonly number: number;
  readonly values: CellValue[] | Record<string, CellValue>;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A workbook's dates have no zone: its wall clock is the sheet's. */
const dateText = (date: Date): string =>
  `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()} ` +
  `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

/** A cell as the sheet would write it in CSV; of a formula only its stored result. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return dateText(nearestMinute(value));
  if (value.richText) return value.richText.map(({ text }) => text ?? '').join('');
  return value.error ?? cellText(value.result ?? value.text);
}

/** Serial numbers are fractions of a day: 08:00 comes as 07:59:59.999. */
const nearestMinute = (date: Date): Date => new Date(Math.round(date.getTime() / 60_000) * 60_000);

const OPTIONS = {
  worksheets: 'emit',
  sharedStrings: 'cache',
  hyperlinks: 'ignore',
  styles: 'cache',
  entries: 'ignore',
} as const;

/**
 * The rows of the first sheet, one after the other. Sheets mostly come before the texts they point to, and the library
 * would put them aside in a file that nobody seals: such a workbook is read twice, first for what its sheets need.
 * @param open the workbook from its beginning
 * @throws Error when the file is no workbook
 */
export async function* readXlsx(open: () => Readable): AsyncGenerator<SheetRecord> {
  const workbook = await passingReader();
  for (const isAgain of [false, true]) {
    const file = open();
    try {
      for await (const event of workbook.parse(file, OPTIONS)) {
        if (event.eventType !== 'worksheet') continue;
        // A sheet before this one has gone by.
        if (workbook.hasPassed && !isAgain) break;
        yield* rowsOf(event.value as AsyncIterable<SheetRow>);
        return;
      }
    } finally {
      file.destroy();
    }
    if (!workbook.hasPassed) return;
    // A workbook without texts of its own has none to wait for.
    workbook.sharedStrings ??= [];
  }
}

async function* rowsOf(sheet: AsyncIterable<SheetRow>): AsyncGenerator<SheetRecord> {
  for await (const row of sheet) {
    const cells = Array.isArray(row.values) ? Array.from(row.values.slice(1), cellText) : [];
    if (cells.some((cell) => cell !== '')) yield { line: row.number, cells, brokenQuote: false };
  }
}

async function* nothing(): AsyncGenerator<never> {
  yield* await Promise.resolve([]);
}

/** A reader that lets sheets go by that come too early. */
async function passingReader() {
  // Loaded when the first workbook comes: it takes 70 MB.
  const { WorkbookReader } = await import('@cj-tech-master/excelts');
  class PassingReader extends WorkbookReader {
    hasPassed = false;

    override _storeWaitingWorksheet(sheetNo: string, entry: { autodrain(): unknown }) {
      this.hasPassed = true;
      entry.autodrain();
      return Promise.resolve({ sheetNo, path: '', cleanup: () => undefined, writePromise: Promise.resolve() });
    }

    override _processWaitingWorksheets() {
      return nothing();
    }
  }
  return new PassingReader(new Uint8Array(), OPTIONS);
}
