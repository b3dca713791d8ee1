import { compareRow } from '../register/register.compare.rules.ts';
import type { CheckedRecord } from '../register/register.check.ts';
import type { Finding } from '../register/register.findings.ts';
import type { DossierRow } from '../register/register.row.ts';

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
export interface Chunk {
  /** By code: a code stands once in a chunk. */
  readonly rows: Map<string, DossierRow>;
  readonly cells: Map<number, readonly string[]>;
  readonly findings: LineFinding[];
  readonly rejected: RejectedRow[];
  rowsRead: number;
  repeated: number;
  warned: number;
  lastLine: number;
}

export const emptyChunk = (): Chunk => ({
  rows: new Map(),
  cells: new Map(),
  findings: [],
  rejected: [],
  rowsRead: 0,
  repeated: 0,
  warned: 0,
  lastLine: 0,
});

/**
 * Adds a checked record to the chunk. @returns false when the chunk must be written first: the record carries on a
 * dossier that stands in it
 */
export function addToChunk(chunk: Chunk, line: number, checked: CheckedRecord): boolean {
  const { row, findings, cells } = checked;
  const before = row && chunk.rows.get(row.code);
  const comparison = row && before ? compareRow(row, before) : null;
  if (comparison?.kind === 'PROGRESS') return false;
  chunk.rowsRead += 1;
  chunk.lastLine = line;
  for (const finding of findings) chunk.findings.push({ ...finding, line });
  if (row === null) chunk.rejected.push({ line, cells });
  else if (comparison === null) take(chunk, row, cells);
  else settle(chunk, { line, cells, code: row.code }, comparison);
  if (row !== null && findings.length > 0) chunk.warned += 1;
  return true;
}

function take(chunk: Chunk, row: DossierRow, cells: readonly string[]): void {
  chunk.rows.set(row.code, row);
  chunk.cells.set(row.line, cells);
}

interface Settled {
  readonly line: number;
  readonly cells: readonly string[];
  readonly code: string;
}

/** Notes what becomes of a row whose dossier is known: a repeat, an outdated row, or an error. */
export function settle(
  chunk: Chunk,
  { line, cells, code }: Settled,
  comparison: Exclude<ReturnType<typeof compareRow>, { kind: 'PROGRESS' }>,
): void {
  const finding = { line, column: 'Mã hồ sơ', value: code };
  if (comparison.kind === 'OTHER') {
    chunk.findings.push({
      ...finding,
      severity: 'ERROR',
      code: 'CODE_REUSED',
      params: { differs: comparison.differs.join(', ') },
    });
    chunk.rejected.push({ line, cells });
    return;
  }
  const words = comparison.kind === 'REPEAT' ? 'ROW_REPEATED' : 'ROW_OUTDATED';
  chunk.findings.push({ ...finding, severity: 'REPEAT', code: words, params: {} });
  chunk.repeated += 1;
}
