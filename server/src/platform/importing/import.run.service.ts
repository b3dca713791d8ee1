import type { Client } from 'pg';
import { recogniseHeader } from '../sheet/sheet.columns.ts';
import { openSealedFile } from '../sealed-file.ts';
import { openSheet, SheetUnreadable, type OpenSheet } from '../sheet/sheet.reader.ts';
import { BatchTable, type BatchRow } from './import.batch.service.ts';
import { CHUNK_ROWS, emptyChunk, type Chunk } from './import.chunk.ts';
import { actFor } from './import.connection.service.ts';
import type { RowKind, RowWork } from './import.kind.ts';
import { unspool } from './import.spool.ts';
import { writeChunk } from './import.write.service.ts';

/** Chunks after which what was put off is done. */
const COMPACT_EVERY = 10;
/** Unique and exclusion violation, deadlock: somebody else is at the same rows. */
const COLLISIONS: readonly unknown[] = ['23505', '23P01', '40P01'];
const TRIES = 5;

export interface RunSettings {
  readonly clock: () => Date;
  /** Ends the import at the next chunk; it can be resumed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: () => void;
}

interface Run extends RunSettings {
  readonly client: Client;
  readonly kind: RowKind;
  readonly batch: BatchRow;
}

/**
 * Imports a batch's file from where it stands to its end, one transaction a chunk. The caller holds the batch's claim.
 * @returns the state it was left in
 */
export async function runBatch(
  { client, kind }: { readonly client: Client; readonly kind: RowKind },
  batchId: number,
  settings: RunSettings,
): Promise<BatchRow['state']> {
  const table = new BatchTable(client, kind.room);
  const batch = await table.get(batchId);
  if (batch.state !== 'RUNNING' && batch.state !== 'INTERRUPTED') return batch.state;
  await actFor(client, batch.by);
  const run: Run = { ...settings, client, kind, batch };
  try {
    const sheet = await openSheet(await openSealedFile(batch.spoolPath), (titles) =>
      recogniseHeader(kind.columns, titles),
    );
    await table.setState(batchId, { state: 'RUNNING', now: settings.clock() });
    await table.setHeader(batchId, { header: sheet.layout.header, delimiter: sheet.delimiter });
    const finished = await importRecords(run, sheet);
    await table.setState(batchId, { state: finished ? 'DONE' : 'INTERRUPTED', now: settings.clock() });
    if (finished) await unspool(batch.spoolPath);
    return finished ? 'DONE' : 'INTERRUPTED';
  } catch (cause) {
    if (!(cause instanceof SheetUnreadable)) throw cause;
    const { code, ...params } = cause.refusal;
    await table.setState(batchId, { state: 'FAILED', now: settings.clock(), failure: { code, params } });
    await unspool(batch.spoolPath);
    return 'FAILED';
  }
}

/** Reads and checks ahead while the chunk before is being written. @returns false when it was told to stop */
async function importRecords(run: Run, sheet: OpenSheet): Promise<boolean> {
  const work = await run.kind.begin(run.client, run.batch, sheet.layout);
  let chunk = emptyChunk();
  let writing: Promise<void> = Promise.resolve();
  let written = 0;
  const flush = async (bytesRead: number, last: boolean): Promise<void> => {
    await writing;
    written += 1;
    writing = writeWithRetry(run, work, { chunk, bytesRead, compact: last || written % COMPACT_EVERY === 0 });
    writing.catch(() => undefined);
    chunk = emptyChunk();
  };
  for await (const { records, bytesRead } of sheet.pieces) {
    for (const record of records) {
      if (record.line <= run.batch.lineRead) continue;
      const checked = work.check(record);
      if (!work.take(chunk, record.line, checked)) {
        await flush(bytesRead, false);
        work.take(chunk, record.line, checked);
      }
      if (chunk.rowsRead >= CHUNK_ROWS) await flush(bytesRead, false);
    }
    if (run.signal?.aborted) break;
  }
  const stopped = run.signal?.aborted === true;
  if (!stopped) await flush(sheet.bytesTotal, true);
  await writing;
  return !stopped;
}

interface Writing {
  readonly chunk: Chunk<unknown>;
  readonly bytesRead: number;
  readonly compact: boolean;
}

/** Another import may bring the same at the same moment: then the chunk is judged anew. */
async function writeWithRetry(run: Run, work: RowWork<unknown>, { chunk, ...at }: Writing): Promise<void> {
  const { client, batch, kind } = run;
  const progress = { batchId: batch.id, dryRun: batch.dryRun, isDemo: batch.isDemo, now: run.clock(), ...at };
  for (let attempt = 1; ; attempt++) {
    try {
      await writeChunk({ client, kind, work }, chunk, progress);
      break;
    } catch (cause) {
      if (attempt === TRIES || !COLLISIONS.includes((cause as { code?: unknown }).code)) throw cause;
    }
  }
  run.onProgress?.();
}
