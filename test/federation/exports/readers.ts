import { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';

export type Rows = Record<string, unknown>[];

/** Cells of a workbook's first sheet, head left out. */
export async function sheetOf(bytes: Buffer): Promise<unknown[][]> {
  const reader = new WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
  });
  for await (const sheet of reader) {
    const rows: unknown[][] = [];
    for await (const row of sheet as AsyncIterable<{ values: unknown[] }>) rows.push(row.values.slice(1));
    return rows.slice(1);
  }
  return [];
}

/** Rows of a Parquet file, by the columns' names. */
export async function parquetOf({ buffer, byteOffset, byteLength }: Buffer): Promise<Rows> {
  return (await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer })) as Rows;
}

/** The files of an archive, by name, as text. */
export async function filesOf(bytes: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const entry of unzip(bytes).entries()) files[entry.path] = Buffer.from(await entry.bytes()).toString();
  return files;
}

/** Rows of a CSV file, by its head. */
export const csvOf = (text: string, delimiter = ','): Record<string, string>[] =>
  parse<Record<string, string>>(text, { columns: true, bom: true, delimiter });

/** A cell as text, so that formats which have no null, no date and no boolean can be compared with those which have. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

/** A text that a spreadsheet would run. */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);

const DAY = /^\d{4}-\d\d-\d\d(?:T|$)/u;
const isTime = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** Rows of the JSON as the CSV for machines has them. */
export const asCsv = (rows: Rows): Record<string, string>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' && isFormula(value) ? `'${value}` : plain(value),
      ]),
    ),
  );

/** Rows with every day and instant as one instant: what Parquet and JSON write differently. */
export const asInstants = (rows: Rows): Record<string, string>[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, isTime(value) ? new Date(value).toISOString() : plain(value)]),
    ),
  );

/** Vietnam's wall clock, to the second, which a workbook shows without a zone. */
const onTheWall = (value: string): string => {
  const ahead = value.includes('T') ? 7 * 3_600_000 : 0;
  return new Date(Math.round((Date.parse(value) + ahead) / 1_000) * 1_000).toISOString();
};

/** Rows of the JSON as the workbook has them. */
export const asSheet = (rows: Rows): string[][] =>
  rows.map((row) => Object.values(row).map((value) => (isTime(value) ? onTheWall(value) : plain(value))));

/** Cells of a sheet as text, each row as wide as the table. */
export const shownIn = (sheet: unknown[][], width: number): string[][] =>
  sheet.map((cells) =>
    Array.from({ length: width }, (_, index) => {
      const cell = cells[index];
      return cell instanceof Date ? new Date(Math.round(cell.getTime() / 1_000) * 1_000).toISOString() : plain(cell);
    }),
  );
