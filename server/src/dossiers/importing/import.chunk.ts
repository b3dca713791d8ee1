import type { Client } from 'pg';
import { compareRow, type KnownContent } from '../register/register.compare.rules.ts';
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

/** A dossier already known under a staged row's code. */
export interface KnownDossier extends KnownContent {
  readonly line: number;
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

interface KnownRow {
  readonly line: number;
  readonly procedure_id: number;
  readonly unit_id: number;
  readonly receiving_unit_id: number;
  readonly channel: KnownContent['channel'];
  readonly state: KnownContent['state'];
  readonly received_at: number;
  readonly due_at: number | null;
  readonly ended_at: number | null;
  readonly result_returned_at: number | null;
  readonly official_code: string | null;
  readonly applicant_name: string | null;
  readonly applicant_id_number: string | null;
}

const milliseconds = (column: string): string => `(extract(epoch from k.${column}) * 1000)::float8 as ${column}`;
const CONTENT = `k.procedure_id, k.unit_id, k.receiving_unit_id, k.channel, k.state, ${milliseconds('received_at')},
  ${milliseconds('due_at')}, ${milliseconds('ended_at')}, ${milliseconds('result_returned_at')}, k.official_code`;

const KNOWN = `/* dossiers.knownDossiers */
select s.line, 0 as place, ${CONTENT}, a.name as applicant_name, a.id_number as applicant_id_number
from import_stage s
join dossiers.dossier k on k.code = s.code
left join dossiers.applicant a on a.dossier_id = k.id`;

const SEEN = `
union all
select s.line, 1 as place, ${CONTENT}, k.applicant_name, k.applicant_id_number
from import_stage s join import_seen k on k.code = s.code
order by place`;

/** The dossiers known under the staged codes, one a line; in a dry run those the file itself brought come first. */
export async function findKnown(client: Client, dryRun: boolean): Promise<KnownDossier[]> {
  const { rows } = await client.query<KnownRow>(dryRun ? KNOWN + SEEN : KNOWN);
  return [...new Map(rows.map((row) => [row.line, row])).values()].map((row) => ({
    line: row.line,
    procedureId: row.procedure_id,
    unitId: row.unit_id,
    receivingUnitId: row.receiving_unit_id,
    channel: row.channel,
    state: row.state,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    resultReturnedAt: row.result_returned_at,
    officialCode: row.official_code,
    applicantName: row.applicant_name ?? '',
    applicantIdNumber: row.applicant_id_number,
  }));
}
