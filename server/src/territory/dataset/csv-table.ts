import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One line of a CSV file: cells by column name. */
export interface CsvRow {
  readonly line: number;
  /** The cell, without white space around it; empty where the column is missing. */
  cell(column: string): string;
}

/** A CSV file with named columns. */
export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Something is wrong with a CSV file, told with its name. */
class CsvUnreadable extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'CsvUnreadable';
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a whole CSV file (UTF-8, with or without BOM, comma or semicolon). @throws CsvUnreadable */
export async function readCsv(path: string): Promise<CsvTable> {
  const file = basename(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    const head = text.slice(0, text.indexOf('\n'));
    const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
    const parsed = parse(text, { bom: true, info: true, delimiter, skip_empty_lines: true }) as unknown as Parsed[];
    const columns = (parsed[0]?.record ?? []).map((name) => name.trim());
    const place = new Map(columns.map((name, index) => [name, index]));
    const rows = parsed.slice(1).map(({ record, info }) => ({
      line: info.lines,
      cell: (column: string) => record[place.get(column) ?? -1]?.normalize('NFC').trim() ?? '',
    }));
    return { file, columns, rows };
  } catch (cause) {
    throw new CsvUnreadable(file, cause);
  }
}

/** The number a cell holds: null where it is empty, NaN where it is no number. */
export const numberOf = (text: string): number | null => (text === '' ? null : Number(text));
