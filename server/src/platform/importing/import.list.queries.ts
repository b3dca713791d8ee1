import type { Language } from '../context.ts';
import { toGlobalId } from '../global-id.ts';
import { statement, type Reads, type Statement } from '../reads.ts';
import { theSeal } from '../seal.ts';
import { fileRefusals, findingText, type Finding } from '../sheet/sheet.findings.ts';
import { describe, type ErrorKind, type ErrorParameters } from '../user-error.ts';
import { importErrors } from './import.errors.ts';
import type { RowKind } from './import.kind.ts';
import type { BatchOfImport, FindingOfImport, ImportState } from './import.type.ts';

interface BatchRow {
  readonly key: number;
  readonly file_name: string;
  readonly dry_run: boolean;
  readonly is_demo: boolean;
  readonly state: ImportState;
  readonly bytes_total: number;
  readonly bytes_read: number;
  readonly rows_read: number;
  readonly added: number;
  readonly updated: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warned: number;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly seconds: number;
  readonly failure_code: string | null;
  readonly failure_params: ErrorParameters | null;
}

const COLUMNS = `b.id as key, b.file_name, b.dry_run, b.is_demo, b.state, b.bytes_total::float8 as bytes_total,
  b.bytes_read::float8 as bytes_read, b.rows_read, b.added, b.updated, b.repeated, b.rejected, b.warned, b.started_at, b.finished_at,
  extract(epoch from b.progressed_at - b.started_at)::float8 as seconds, b.failure_code, b.failure_params`;

/** The statements that read one room's batches. */
interface BatchStatements {
  readonly byKey: Statement<BatchRow>;
  /** $1 before this key, $2 limit */
  readonly list: Statement<BatchRow>;
  readonly count: Statement<{ count: number }>;
  /** $1 batches, $2 findings of each at most */
  readonly findings: Statement<FindingRow>;
  /** $1 batch, $2 and $3 line and ordinal to go on behind, $4 limit */
  readonly findingPage: Statement<PlacedFindingRow>;
  readonly countFindings: Statement<{ count: number }>;
  /** $1 batch, $2 after this line */
  readonly rejected: Statement<Omit<RejectedRow, 'cells'> & { readonly sealed: Buffer }>;
  readonly layout: Statement<{ header: string[] | null; delimiter: string | null; file_name: string }>;
}

const known = new Map<string, BatchStatements>();

/** @param room schema that holds the batches */
function statementsOf({ room }: RowKind): BatchStatements {
  let own = known.get(room);
  if (!own) known.set(room, (own = makeStatements(room)));
  return own;
}

const makeStatements = (room: string): BatchStatements => ({
  byKey: statement(
    `${room}.importBatchesByKey`,
    `/* ${room}.importBatchesByKey */ select ${COLUMNS} from ${room}.import_batch b where b.id = any ($1::int[])`,
  ),
  list: statement(
    `${room}.importBatches`,
    `/* ${room}.importBatches */ select ${COLUMNS} from ${room}.import_batch b where b.id < $1::int order by b.id desc limit $2`,
  ),
  count: statement(
    `${room}.countImportBatches`,
    `/* ${room}.countImportBatches */ select count(*)::int as count from ${room}.import_batch`,
  ),
  ...findingStatements(room),
  rejected: statement(
    `${room}.rejectedRows`,
    `/* ${room}.rejectedRows */
select r.line, r.sealed, (
  select json_agg(json_build_object('code', f.code, 'value', f.value, 'params', f.params) order by f.ordinal)
  from ${room}.import_finding f where f.batch_id = r.batch_id and f.line = r.line and f.severity = 'ERROR'
) as findings
from ${room}.import_rejected_row r
where r.batch_id = $1::int and r.line > $2::int
order by r.line limit 500`,
  ),
  layout: statement(
    `${room}.importLayout`,
    `/* ${room}.importLayout */ select header, delimiter, file_name from ${room}.import_batch where id = $1::int`,
  ),
});

const findingStatements = (room: string): Pick<BatchStatements, 'findings' | 'findingPage' | 'countFindings'> => ({
  findings: statement(
    `${room}.importFindings`,
    `/* ${room}.importFindings */
select b.batch_id, f.line, f.severity, f.code, f.column_name as "column", f.value, f.params
from unnest($1::int[]) b (batch_id)
cross join lateral (
  select line, ordinal, severity, code, column_name, value, params from ${room}.import_finding
  where batch_id = b.batch_id order by line, ordinal limit $2
) f
order by b.batch_id, f.line, f.ordinal`,
  ),
  findingPage: statement(
    `${room}.importFindingPage`,
    `/* ${room}.importFindingPage */
select f.batch_id, f.line, f.ordinal, f.severity, f.code, f.column_name as "column", f.value, f.params
from ${room}.import_finding f
where f.batch_id = $1::int and (f.line, f.ordinal) > ($2::int, $3::int)
order by f.line, f.ordinal limit $4`,
  ),
  countFindings: statement(
    `${room}.countImportFindings`,
    `/* ${room}.countImportFindings */ select count(*)::int as count from ${room}.import_finding where batch_id = $1::int`,
  ),
});

/** How many imports there are. */
export async function countBatches(reads: Reads, kind: RowKind): Promise<number> {
  const [row] = await reads.rows(statementsOf(kind).count, []);
  return row?.count ?? 0;
}

/** Why a batch ended early, or stands still. */
const failures: Readonly<Record<string, ErrorKind>> = {
  ...fileRefusals,
  IMPORT_BROKEN_OFF: importErrors.IMPORT_BROKEN_OFF,
};

const failureOf = (row: BatchRow, language: Language): string | null => {
  const kind = failures[row.failure_code ?? ''];
  if (!kind) return row.failure_code;
  const { message, remedy } = describe(kind, language, row.failure_params ?? {});
  return `${message} ${remedy}`;
};

/** Seconds the rest of the file takes at the speed so far. */
function secondsLeft({ state, bytes_total: total, bytes_read: read, seconds }: BatchRow): number | null {
  if (state !== 'RUNNING' || read === 0) return null;
  return Math.round(((total - read) / read) * seconds * 10) / 10;
}

const batchOf = (kind: RowKind, row: BatchRow, language: Language): BatchOfImport => ({
  key: row.key,
  id: toGlobalId(kind.batchType, row.key),
  fileName: row.file_name,
  dryRun: row.dry_run,
  state: row.state,
  bytesTotal: row.bytes_total,
  bytesRead: row.bytes_read,
  rowsRead: row.rows_read,
  added: row.added,
  updated: row.updated,
  repeated: row.repeated,
  rejected: row.rejected,
  warned: row.warned,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  rowsPerSecond: row.rows_read > 0 && row.seconds > 0 ? Math.round(row.rows_read / row.seconds) : null,
  secondsLeft: secondsLeft(row),
  canUndo: !row.dry_run && ['DONE', 'FAILED'].includes(row.state) && row.added + row.updated > 0,
  isDemo: row.is_demo,
  failure: failureOf(row, language),
});

/** Batches by key, null where there is none, in order. */
export async function findBatches(
  reads: Reads,
  kind: RowKind,
  { keys, language }: { readonly keys: readonly number[]; readonly language: Language },
): Promise<(BatchOfImport | null)[]> {
  const rows = await reads.rows(statementsOf(kind).byKey, [keys]);
  const found = new Map(rows.map((row) => [row.key, batchOf(kind, row, language)]));
  return keys.map((key) => found.get(key) ?? null);
}

/** The latest batches first. @param asked `before`: key to go on behind */
export async function listBatches(
  reads: Reads,
  kind: RowKind,
  { before, limit, language }: { before: number; limit: number; language: Language },
): Promise<BatchOfImport[]> {
  return (await reads.rows(statementsOf(kind).list, [before, limit])).map((row) => batchOf(kind, row, language));
}

interface FindingRow extends Finding {
  readonly batch_id: number;
  readonly line: number;
}

interface PlacedFindingRow extends FindingRow {
  readonly ordinal: number;
}

/** The first findings of several batches, in the order of the batches. */
export async function listFindings(
  reads: Reads,
  kind: RowKind,
  { keys, first, language }: { readonly keys: readonly number[]; readonly first: number; readonly language: Language },
): Promise<FindingOfImport[][]> {
  const rows = await reads.rows(statementsOf(kind).findings, [keys, first]);
  const byBatch = Map.groupBy(rows, ({ batch_id }) => batch_id);
  return keys.map((key) => (byBatch.get(key) ?? []).map((row) => worded(kind, row, language)));
}

const worded = <Row extends FindingRow>(kind: RowKind, row: Row, language: Language): Row & FindingOfImport => ({
  ...row,
  batchKey: row.batch_id,
  message: findingText({ finding: row, catalogue: kind.findings }, language),
});

/** Where a finding stands in its batch: its line, and its number among those of the line. */
export type FindingPlace = readonly [line: number, ordinal: number];

interface FindingPageAsked {
  readonly batch: number;
  readonly after: FindingPlace;
  readonly limit: number;
  readonly language: Language;
}

/** What a batch says of its rows, by line, from a place on. */
export async function listFindingsAfter(
  reads: Reads,
  kind: RowKind,
  { batch, after: [line, ordinal], limit, language }: FindingPageAsked,
): Promise<(FindingOfImport & { readonly ordinal: number })[]> {
  const rows = await reads.rows(statementsOf(kind).findingPage, [batch, line, ordinal, limit]);
  return rows.map((row) => worded(kind, row, language));
}

/** How much a batch says of its rows in all. */
export async function countFindings(reads: Reads, kind: RowKind, batch: number): Promise<number> {
  const [row] = await reads.rows(statementsOf(kind).countFindings, [batch]);
  return row?.count ?? 0;
}

interface RejectedRow {
  readonly line: number;
  readonly cells: string[];
  readonly findings: Pick<Finding, 'code' | 'value' | 'params'>[];
}

/** The next rows of a batch that were not taken, some hundred at a time. */
export async function listRejected(
  reads: Reads,
  kind: RowKind,
  { batch, afterLine }: { readonly batch: number; readonly afterLine: number },
): Promise<RejectedRow[]> {
  const rows = await reads.rows(statementsOf(kind).rejected, [batch, afterLine]);
  return rows.map(({ line, sealed, findings }) => {
    const cells = JSON.parse(theSeal().open(sealed, kind.rejectedPlace(batch, line))) as string[];
    return { line, cells, findings };
  });
}

/** How a batch's file was written. */
export interface BatchLayout {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly fileName: string;
}

export async function findLayout(reads: Reads, kind: RowKind, batch: number): Promise<BatchLayout | null> {
  const [row] = await reads.rows(statementsOf(kind).layout, [batch]);
  return row ? { header: row.header ?? [], delimiter: row.delimiter ?? ';', fileName: row.file_name } : null;
}
