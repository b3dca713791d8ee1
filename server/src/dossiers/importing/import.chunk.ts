import { countIn, type Chunk } from '../../platform/importing/import.chunk.ts';
import type { CheckedRecord } from '../../platform/sheet/sheet.check.ts';
import { compareRow } from '../register/register.compare.rules.ts';
import type { DossierRow } from '../register/register.row.ts';

/**
 * Adds a checked record to the chunk. @returns false when the chunk must be written first: the record carries on a
 * dossier that stands in it
 */
export function addToChunk(chunk: Chunk<DossierRow>, line: number, checked: CheckedRecord<DossierRow>): boolean {
  const { row, cells } = checked;
  const before = row && chunk.rows.get(row.code);
  const comparison = row && before ? compareRow(row, before) : null;
  if (comparison?.kind === 'PROGRESS') return false;
  countIn(chunk, line, checked);
  if (row === null) return true;
  if (comparison !== null) {
    settle(chunk, { line, cells, code: row.code }, comparison);
    return true;
  }
  chunk.rows.set(row.code, row);
  chunk.cells.set(line, cells);
  return true;
}

interface Settled {
  readonly line: number;
  readonly cells: readonly string[];
  readonly code: string;
}

/** Notes what becomes of a row whose dossier is known: a repeat, an outdated row, or an error. */
export function settle(
  chunk: Chunk<DossierRow>,
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
