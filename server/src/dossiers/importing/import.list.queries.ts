import { rejectedPlace } from '../applicant/rejected-place.ts';
import { theSeal } from '../../platform/seal.ts';
import type { Language } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { describe, type ErrorKind, type ErrorParameters } from '../../platform/user-error.ts';
import { fileRefusals, findingText, type Finding } from '../register/register.findings.ts';
import type { ImportBatchType, ImportFindingType, ImportState } from './import.type.ts';

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

const batchesByKey = statement<BatchRow>(
  'dossiers.importBatchesByKey',
  `/* dossiers.importBatchesByKey */ select ${COLUMNS} from dossiers.import_batch b where b.id = any ($1::int[])`,
);

/** $1 before this key, $2 limit */
const batchList = statement<BatchRow>(
  'dossiers.importBatches',
  `/* dossiers.importBatches */ select ${COLUMNS} from dossiers.import_batch b where b.id < $1::int order by b.id desc limit $2`,
);

const batchCount = statement<{ count: number }>(
  'dossiers.countImportBatches',
  '/* dossiers.countImportBatches */ select count(*)::int as count from dossiers.import_batch',
);

/** How many imports there are. */
export async function countBatches(reads: Reads): Promise<number> {
  const [row] = await reads.rows(batchCount, []);
  return row?.count ?? 0;
}

const failureOf = (row: BatchRow, language: Language): string | null => {
  const kind = (fileRefusals as Record<string, ErrorKind>)[row.failure_code ?? ''];
  if (!kind) return row.failure_code;
  const { message, remedy } = describe(kind, language, row.failure_params ?? {});
  return `${message} ${remedy}`;
};

/** Seconds the rest of the file takes at the speed so far. */
function secondsLeft({ state, bytes_total: total, bytes_read: read, seconds }: BatchRow): number | null {
  if (state !== 'RUNNING' || read === 0) return null;
  return Math.round(((total - read) / read) * seconds * 10) / 10;
}

const batchOf = (row: BatchRow, language: Language): ImportBatchType => ({
  key: row.key,
  id: toGlobalId('ImportBatch', row.key),
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
  keys: readonly number[],
  language: Language,
): Promise<(ImportBatchType | null)[]> {
  const rows = await reads.rows(batchesByKey, [keys]);
  const known = new Map(rows.map((row) => [row.key, batchOf(row, language)]));
  return keys.map((key) => known.get(key) ?? null);
}

/** The latest batches first. @param before key to go on behind */
export async function listBatches(
  reads: Reads,
  { before, limit, language }: { before: number; limit: number; language: Language },
): Promise<ImportBatchType[]> {
  return (await reads.rows(batchList, [before, limit])).map((row) => batchOf(row, language));
}

interface FindingRow extends Finding {
  readonly batch_id: number;
  readonly line: number;
}

/** $1 batches, $2 findings of each at most */
const findingsOf = statement<FindingRow>(
  'dossiers.importFindings',
  `/* dossiers.importFindings */
select b.batch_id, f.line, f.severity, f.code, f.column_name as "column", f.value, f.params
from unnest($1::int[]) b (batch_id)
cross join lateral (
  select line, ordinal, severity, code, column_name, value, params from dossiers.import_finding
  where batch_id = b.batch_id order by line, ordinal limit $2
) f
order by b.batch_id, f.line, f.ordinal`,
);

/** The first findings of several batches, in the order of the batches. */
export async function listFindings(
  reads: Reads,
  keys: readonly number[],
  { first, language }: { first: number; language: Language },
): Promise<ImportFindingType[][]> {
  const rows = await reads.rows(findingsOf, [keys, first]);
  const byBatch = Map.groupBy(rows, ({ batch_id }) => batch_id);
  return keys.map((key) =>
    (byBatch.get(key) ?? []).map((row) => ({ ...row, batchKey: key, message: findingText(row, language) })),
  );
}

interface RejectedRow {
  readonly line: number;
  readonly cells: string[];
  readonly findings: Pick<Finding, 'code' | 'value' | 'params'>[];
}

/** $1 batch, $2 after this line */
const rejectedRows = statement<Omit<RejectedRow, 'cells'> & { readonly sealed: Buffer }>(
  'dossiers.rejectedRows',
  `/* dossiers.rejectedRows */
select r.line, r.sealed, (
  select json_agg(json_build_object('code', f.code, 'value', f.value, 'params', f.params) order by f.ordinal)
  from dossiers.import_finding f where f.batch_id = r.batch_id and f.line = r.line and f.severity = 'ERROR'
) as findings
from dossiers.import_rejected_row r
where r.batch_id = $1::int and r.line > $2::int
order by r.line limit 500`,
);

/** The next rows of a batch that were not taken, some hundred at a time. */
export async function listRejected(reads: Reads, batch: number, afterLine: number): Promise<RejectedRow[]> {
  const rows = await reads.rows(rejectedRows, [batch, afterLine]);
  return rows.map(({ line, sealed, findings }) => {
    const cells = JSON.parse(theSeal().open(sealed, rejectedPlace(batch, line))) as string[];
    return { line, cells, findings };
  });
}

const layoutOf = statement<{ header: string[] | null; delimiter: string | null; file_name: string }>(
  'dossiers.importLayout',
  '/* dossiers.importLayout */ select header, delimiter, file_name from dossiers.import_batch where id = $1::int',
);

/** Header and delimiter a batch's file was written with. */
export async function findLayout(reads: Reads, batch: number) {
  const [row] = await reads.rows(layoutOf, [batch]);
  return row ? { header: row.header ?? [], delimiter: row.delimiter ?? ';', fileName: row.file_name } : null;
}
