/** One record of a sheet, before anything in it is understood. */
export interface SheetRecord {
  /** Line of the file on which it begins; the header's is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote was opened and never closed: the line was taken as it stands. */
  readonly brokenQuote: boolean;
}

/** A quoted cell may run over this many lines; a longer one is a quote that was never closed. */
const LINES_PER_RECORD = 50;

/** Splits the text of a delimited file into records, fed piece by piece. */
export class CsvSplitter {
  private rest = '';
  private line = 1;
  private readonly delimiter: string;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** Records completed by this piece of text. */
  push(text: string): SheetRecord[] {
    return this.split(this.rest + text, false);
  }

  /** What is left when the file ends without a line break. */
  end(): SheetRecord[] {
    return this.rest === '' ? [] : this.split(this.rest, true);
  }

  private split(text: string, last: boolean): SheetRecord[] {
    const records: SheetRecord[] = [];
    let start = 0;
    while (start < text.length) {
      const found = this.next(text, start, last);
      if (found === null) break;
      if (found.cells.length > 1 || found.cells[0] !== '') {
        records.push({ line: this.line, cells: found.cells, brokenQuote: found.brokenQuote });
      }
      this.line += found.lines;
      start = found.end;
    }
    this.rest = text.slice(start);
    return records;
  }

  /** The record at `start`, or null when the text ends within it. */
  private next(text: string, start: number, last: boolean) {
    let newline = text.indexOf('\n', start);
    for (let lines = 1; ; lines++) {
      if (newline < 0 && !last) return null;
      const stop = newline < 0 ? text.length : newline;
      const end = newline < 0 ? stop : newline + 1;
      const cells = cellsOf(withoutReturn(text, start, stop), this.delimiter);
      if (cells !== null) return { cells, lines, end, brokenQuote: false };
      if (lines >= LINES_PER_RECORD || newline < 0) return this.asItStands(text, start);
      newline = text.indexOf('\n', end);
    }
  }

  private asItStands(text: string, start: number) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const cells = withoutReturn(text, start, stop).split(this.delimiter);
    return { cells, lines: 1, end: newline < 0 ? stop : newline + 1, brokenQuote: true };
  }
}

const withoutReturn = (text: string, start: number, stop: number): string =>
  text.slice(start, stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);

/** The cells of a record, or null when its last quote is not closed yet. */
export function cellsOf(record: string, delimiter: string): string[] | null {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let place = 0;
  for (;;) {
    if (record[place] !== '"') {
      const stop = record.indexOf(delimiter, place);
      cells.push(stop < 0 ? record.slice(place) : record.slice(place, stop));
      if (stop < 0) return cells;
      place = stop + delimiter.length;
      continue;
    }
    const quoted = quotedCell(record, place + 1, delimiter);
    if (quoted === null) return null;
    cells.push(quoted.cell);
    if (quoted.end >= record.length) return cells;
    place = quoted.end + delimiter.length;
  }
}

/** A cell that began with a quote; text between its closing quote and the delimiter is kept. */
function quotedCell(record: string, start: number, delimiter: string): { cell: string; end: number } | null {
  let cell = '';
  let place = start;
  for (;;) {
    const quote = record.indexOf('"', place);
    if (quote < 0) return null;
    cell += record.slice(place, quote);
    if (record[quote + 1] === '"') {
      cell += '"';
      place = quote + 2;
      continue;
    }
    const stop = record.indexOf(delimiter, quote + 1);
    const end = stop < 0 ? record.length : stop;
    return { cell: cell + record.slice(quote + 1, end), end };
  }
}

/** The delimiter of a header line: the candidate that occurs most outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
