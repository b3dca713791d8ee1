import type { Ledger } from './ledger.ts';
import type { ScratchHouse } from './scratch-house.ts';

/**
 * What an importer must say of each line of broken.csv; a line that is not here is valid and says nothing.
 * @source registers/README.md
 */
const FINDINGS: Readonly<Record<number, readonly [severity: string, what: string]>> = {
  3: ['ERROR', 'unknown unit code'],
  4: ['ERROR', 'unit 30115 ended; successor 30112'],
  5: ['ERROR', 'same dossier code, other content'],
  6: ['REPEAT', 'the very same row again'],
  7: ['ERROR', 'completed before it was received'],
  8: ['ERROR', 'no such day'],
  9: ['ERROR', 'no dossier code'],
  10: ['ERROR', 'unknown state'],
  11: ['ERROR', 'unknown channel'],
  12: ['ERROR', 'unknown procedure'],
  14: ['ERROR', 'four columns missing'],
  15: ['ERROR', 'a NUL character'],
  17: ['ERROR', 'returned without a completion date'],
  18: ['ERROR', 'received in the future'],
  19: ['WARNING', 'name differs in marks only'],
  20: ['ERROR', 'due before it was received'],
};
const LAST_LINE = 20;

interface Finding {
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}
export interface Batch {
  readonly id: string;
  readonly state: string;
  readonly rowsRead: number;
  readonly added: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warned: number;
  readonly findings: readonly Finding[];
}

const BATCHES = `{ importBatches(first: 1) { nodes {
  id state rowsRead added repeated rejected warned findings(first: 500) { line severity code message }
} } }`;

/** The batch that was begun last. @throws Error when there is none */
export async function lastBatch(house: ScratchHouse): Promise<Batch> {
  const { importBatches } = await house.ask<{ importBatches: { nodes: readonly Batch[] } }>(BATCHES);
  const [batch] = importBatches.nodes;
  if (!batch) throw new Error('The API lists no import.');
  return batch;
}

/** Line by line what the importer said of broken.csv, and that the right lines went in. */
export async function checkBroken(house: ScratchHouse, ledger: Ledger, batchNumber: number): Promise<Batch> {
  ledger.heading('broken.csv');
  const batch = await lastBatch(house);
  ledger.compare('state', 'DONE', batch.state);
  for (let line = 2; line <= LAST_LINE; line += 1) {
    const said = batch.findings.filter((finding) => finding.line === line);
    const [severity, what] = FINDINGS[line] ?? ['', 'valid'];
    const got = [...new Set(said.map((finding) => finding.severity))].join(' ');
    ledger.compare(`dòng · line ${String(line)}: ${what}`, severity, got);
  }
  const ended = batch.findings.find(({ line }) => line === 4)?.message ?? '';
  ledger.compare('dòng · line 4 names the successor', true, ended.includes('30112'));
  const { rowsRead, added, repeated, rejected, warned } = batch;
  ledger.compare(
    'rowsRead, added, repeated, rejected, warned',
    [19, 4, 1, 14, 1],
    [rowsRead, added, repeated, rejected, warned],
  );
  await checkErrorFile(house, ledger, batchNumber);
  return batch;
}

/** The error file has the wrong rows as they came, each with its reason, and nothing a spreadsheet would execute. */
async function checkErrorFile(house: ScratchHouse, ledger: Ledger, batchNumber: number): Promise<void> {
  const text = await house.fetch(`/imports/${String(batchNumber)}/errors.csv`);
  const rows = text.split(/\r?\n/u).filter((row) => row !== '');
  ledger.compare('tệp lỗi: dòng tiêu đề và các dòng sai · error file: header and wrong rows', 15, rows.length);
  ledger.compare('tệp lỗi không có công thức · no formula in the error file', false, /(?:^|[;,])"?[=+@]/mu.test(text));
}
