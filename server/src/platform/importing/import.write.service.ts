import type { Client } from 'pg';
import { theSeal } from '../seal.ts';
import type { Chunk } from './import.chunk.ts';
import { inTransaction } from './import.connection.service.ts';
import type { BatchProgress, RowKind, RowWork } from './import.kind.ts';

const addFindings = (room: string): string => `/* ${room}.addFindings */
insert into ${room}.import_finding (batch_id, line, ordinal, severity, code, column_name, value, params)
select $1::int, f.line, row_number() over (partition by f.line order by f.place), f.severity, f.code, f.column_name, f.value, f.params
from rows from (jsonb_to_recordset($2::jsonb) as (line int, severity text, code text, column_name text, value text, params jsonb))
  with ordinality as f (line, severity, code, column_name, value, params, place)`;

const addRejected = (room: string): string => `/* ${room}.addRejected */
insert into ${room}.import_rejected_row (batch_id, line, sealed)
select $1::int, line, sealed from unnest($2::int[], $3::bytea[]) r (line, sealed)`;

const progressOf = (room: string): string => `/* ${room}.progressImport */
update ${room}.import_batch set bytes_read = $2, rows_read = rows_read + $3, line_read = greatest(line_read, $4),
  added = added + $5, updated = updated + $6, repeated = repeated + $7, rejected = rejected + $8, warned = warned + $9,
  progressed_at = $10
where id = $1`;

interface Counter {
  readonly client: Client;
  readonly kind: RowKind;
  readonly work: RowWork<unknown>;
}

/** Writes a chunk and how far the file has been read, in one transaction: all of it or nothing. */
export async function writeChunk(counter: Counter, given: Chunk<unknown>, progress: BatchProgress): Promise<void> {
  const { client, kind, work } = counter;
  const chunk = { ...given, findings: [...given.findings], rejected: [...given.rejected] };
  await inTransaction(client, async () => {
    const { added, updated } = chunk.rows.size === 0 ? { added: 0, updated: 0 } : await work.write(chunk, progress);
    await writeFindings(counter, chunk, progress.batchId);
    const counts = [added, updated, chunk.repeated, chunk.rejected.length, chunk.warned];
    await client.query(progressOf(kind.room), [
      progress.batchId,
      progress.bytesRead,
      chunk.rowsRead,
      chunk.lastLine,
      ...counts,
      progress.now,
    ]);
    if (progress.compact) await work.settle();
  });
}

async function writeFindings({ client, kind }: Counter, chunk: Chunk<unknown>, batchId: number): Promise<void> {
  if (chunk.findings.length > 0) {
    const findings = chunk.findings.map(({ column, ...finding }) => ({ ...finding, column_name: column }));
    await client.query(addFindings(kind.room), [batchId, storable(findings)]);
  }
  if (chunk.rejected.length > 0) {
    const sealed = chunk.rejected.map(({ line, cells }) =>
      theSeal().seal(JSON.stringify(cells.map(storableText)), kind.rejectedPlace(batchId, line)),
    );
    await client.query(addRejected(kind.room), [batchId, chunk.rejected.map(({ line }) => line), sealed]);
  }
}

/** PostgreSQL stores no NUL and no half of a character: the error file shows signs in their place. */
const storable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storableText(inner) : inner));

const storableText = (text: string): string => text.replaceAll('\u0000', '␀').toWellFormed();
