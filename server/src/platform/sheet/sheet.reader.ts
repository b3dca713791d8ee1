import { Readable } from 'node:stream';
import type { ReadableFile } from '../sealed-file.ts';
import { CsvSplitter, delimiterOf, type SheetRecord } from './sheet.csv.ts';
import type { LayoutRefusal, SheetLayout } from './sheet.columns.ts';
import { detectEncoding, type SheetEncoding } from './sheet.encoding.ts';
import { readXlsx } from './sheet.xlsx.ts';

export type SheetFormat = 'CSV' | 'XLSX';

/** Why no row of a file could be read. */
export type SheetRefusal =
  | { readonly code: 'FILE_EMPTY' }
  | { readonly code: 'ENCODING_LEGACY'; readonly encoding: string }
  | { readonly code: 'ENCODING_UNKNOWN' }
  | { readonly code: 'HEADER_UNKNOWN'; readonly first: string }
  | { readonly code: 'HEADER_INCOMPLETE'; readonly missing: string }
  | { readonly code: 'WORKBOOK_UNREADABLE'; readonly cause: string };

/** A file that cannot be read as a sheet of its kind. */
export class SheetUnreadable extends Error {
  readonly refusal: SheetRefusal;

  constructor(refusal: SheetRefusal, options?: { cause: unknown }) {
    super(`The file cannot be read: ${refusal.code}.`, options);
    this.name = 'SheetUnreadable';
    this.refusal = refusal;
  }
}

export interface SheetPiece {
  readonly records: readonly SheetRecord[];
  /** Bytes of the file that were read so far. */
  readonly bytesRead: number;
}

export interface OpenSheet {
  readonly format: SheetFormat;
  readonly layout: SheetLayout;
  /** Of a CSV file; a workbook's error file is written with `;`. */
  readonly delimiter: string;
  readonly bytesTotal: number;
  /** The rows below the header, in pieces, holding one piece in memory. */
  readonly pieces: AsyncIterable<SheetPiece>;
}

const HEAD_BYTES = 65_536;
const XLSX_PIECE_ROWS = 1_000;
/** Rows above the header that a file may begin with: a title, the agency's name. */
const HEADER_WITHIN = 10;

/** Knows a header by its titles. */
export type HeaderReader = (titles: readonly string[]) => SheetLayout | LayoutRefusal;

/** Opens a sheet and reads as far as its header. @throws SheetUnreadable */
export async function openSheet(file: ReadableFile, recognise: HeaderReader): Promise<OpenSheet> {
  const head = await readHead(file);
  if (head.length === 0) throw new SheetUnreadable({ code: 'FILE_EMPTY' });
  return formatOf(head) === 'XLSX' ? openXlsx(file, recognise) : openCsv(file, head, recognise);
}

/** What kind of file the first bytes are. */
export const formatOf = (head: Uint8Array): SheetFormat => (head[0] === 0x50 && head[1] === 0x4b ? 'XLSX' : 'CSV');

async function readHead(file: ReadableFile): Promise<Uint8Array> {
  for await (const piece of file.pieces()) return piece.subarray(0, HEAD_BYTES);
  return new Uint8Array();
}

function openCsv(file: ReadableFile, head: Uint8Array, recognise: HeaderReader): OpenSheet {
  const finding = detectEncoding(head);
  if ('legacy' in finding) {
    const { legacy } = finding;
    throw new SheetUnreadable(
      legacy === null ? { code: 'ENCODING_UNKNOWN' } : { code: 'ENCODING_LEGACY', encoding: legacy },
    );
  }
  const { encoding } = finding;
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const found = headerOfText(text, file.bytes <= head.length, recognise);
  return {
    format: 'CSV',
    layout: found.layout,
    delimiter: found.delimiter,
    bytesTotal: file.bytes,
    pieces: csvPieces({ file, encoding, delimiter: found.delimiter, after: found.line }),
  };
}

/** The header among the first lines. @throws SheetUnreadable */
function headerOfText(text: string, whole: boolean, recognise: HeaderReader) {
  const lines = text.split('\n').slice(0, HEADER_WITHIN);
  let nearest: SheetRefusal = { code: 'HEADER_UNKNOWN', first: (lines[0] ?? '').trim().slice(0, 80) };
  let known = 2;
  for (const candidate of lines) {
    const delimiter = delimiterOf(candidate);
    const splitter = new CsvSplitter(delimiter);
    const records = [...splitter.push(text), ...(whole ? splitter.end() : [])].slice(0, HEADER_WITHIN);
    for (const record of records) {
      const layout = recognise(record.cells);
      if ('places' in layout) return { layout, delimiter, line: record.line };
      if (layout.known > known) {
        known = layout.known;
        nearest = { code: 'HEADER_INCOMPLETE', missing: layout.missing.join(', ') };
      }
    }
  }
  throw new SheetUnreadable(text.trim() === '' ? { code: 'FILE_EMPTY' } : nearest);
}

interface CsvPieces {
  readonly file: ReadableFile;
  readonly encoding: SheetEncoding;
  readonly delimiter: string;
  /** Line of the header. */
  readonly after: number;
}

async function* csvPieces({ file, encoding, delimiter, after }: CsvPieces): AsyncGenerator<SheetPiece> {
  const decoder = new TextDecoder(encoding);
  const splitter = new CsvSplitter(delimiter);
  const below = (records: readonly SheetRecord[]) =>
    records[0] && records[0].line > after ? records : records.filter(({ line }) => line > after);
  let bytesRead = 0;
  for await (const bytes of file.pieces()) {
    bytesRead += bytes.length;
    yield { records: below(splitter.push(decoder.decode(bytes, { stream: true }))), bytesRead };
  }
  yield { records: below([...splitter.push(decoder.decode()), ...splitter.end()]), bytesRead };
}

async function openXlsx(file: ReadableFile, recognise: HeaderReader): Promise<OpenSheet> {
  let bytesRead = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    bytesRead = 0;
    for await (const piece of file.pieces()) {
      bytesRead += piece.length;
      yield piece;
    }
  };
  const rows = readXlsx(() => Readable.from(counted()));
  const { layout, line } = await headerOfRows(rows, recognise).catch(async (cause: unknown) => {
    await rows.return(undefined);
    return unreadable(cause);
  });
  return {
    format: 'XLSX',
    layout,
    delimiter: ';',
    bytesTotal: file.bytes,
    pieces: xlsxPieces(rows, { line, read: () => bytesRead }),
  };
}

function unreadable(cause: unknown): never {
  if (cause instanceof SheetUnreadable) throw cause;
  throw new SheetUnreadable({ code: 'WORKBOOK_UNREADABLE', cause: String(cause).slice(0, 200) }, { cause });
}

async function headerOfRows(rows: AsyncGenerator<SheetRecord>, recognise: HeaderReader) {
  let nearest: SheetRefusal = { code: 'FILE_EMPTY' };
  for (let seen = 0; seen < HEADER_WITHIN; seen++) {
    const next = await rows.next();
    if (next.done) break;
    const layout = recognise(next.value.cells);
    if ('places' in layout) return { layout, line: next.value.line };
    if (layout.known > 2) nearest = { code: 'HEADER_INCOMPLETE', missing: layout.missing.join(', ') };
    else if (nearest.code === 'FILE_EMPTY')
      nearest = { code: 'HEADER_UNKNOWN', first: next.value.cells.join(' ').slice(0, 80) };
  }
  throw new SheetUnreadable(nearest);
}

async function* xlsxPieces(
  rows: AsyncGenerator<SheetRecord>,
  { line, read }: { line: number; read: () => number },
): AsyncGenerator<SheetPiece> {
  try {
    for (;;) {
      const records: SheetRecord[] = [];
      while (records.length < XLSX_PIECE_ROWS) {
        const next = await rows.next().catch(unreadable);
        if (next.done) {
          yield { records, bytesRead: read() };
          return;
        }
        if (next.value.line > line) records.push(next.value);
      }
      yield { records, bytesRead: read() };
    }
  } finally {
    await rows.return(undefined);
  }
}
