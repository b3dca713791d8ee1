import type { CheckedRecord } from '../sheet/sheet.check.ts';
import type { Finding } from '../sheet/sheet.findings.ts';

/** Rows loaded as one transaction. */
export const CHUNK_ROWS = 2_000;

export interface LineFinding extends Finding {
  readonly line: number;
}

export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What one transaction of an import writes. */
export interface Chunk<Row> {
  /** By key: what a row brings stands once in a chunk. */
  readonly rows: Map<string, Row>;
  readonly cells: Map<number, readonly string[]>;
  readonly findings: LineFinding[];
  readonly rejected: RejectedRow[];
  rowsRead: number;
  repeated: number;
  warned: number;
  lastLine: number;
}

export const emptyChunk = <Row>(): Chunk<Row> => ({
  rows: new Map(),
  cells: new Map(),
  findings: [],
  rejected: [],
  rowsRead: 0,
  repeated: 0,
  warned: 0,
  lastLine: 0,
});

/** Counts a checked record in, with what was said of it; one with errors is put by. */
export function countIn<Row>(chunk: Chunk<Row>, line: number, { row, findings, cells }: CheckedRecord<Row>): void {
  chunk.rowsRead += 1;
  chunk.lastLine = line;
  for (const finding of findings) chunk.findings.push({ ...finding, line });
  if (row === null) chunk.rejected.push({ line, cells });
  else if (findings.length > 0) chunk.warned += 1;
}
