import type { Client } from 'pg';
import { RegisterChecker } from '../register/register.check.ts';
import { openRegister, RegisterUnreadable, type OpenRegister } from '../register/register.reader.ts';
import { getBatch, setBatchHeader, setBatchState, type BatchRow } from './import.batch.service.ts';
import { actFor } from './import.connection.service.ts';
import { addToChunk, CHUNK_ROWS, emptyChunk, type Chunk } from './import.chunk.ts';
import { writeChunk } from './import.load.service.ts';
import { loadReference } from './import.reference.queries.ts';
import { unspool } from './import.spool.ts';
import { createFactStage } from './import.facts.service.ts';
import { createStage } from './import.stage.service.ts';

/** Chunks after which the tallies' delta is cleared: readers add it up until then. */
const COMPACT_EVERY = 10;
/** All that a run brings is known since it began, so that a figure never tells of half a file once it has been read. */
const KNOWN_FROM_NOW = `/* dossiers.knownFromNow */ select set_config('dossiers.known_at', now()::text, false)`;
/** Unique violation, deadlock: another import is at the same codes. */
const COLLISIONS: readonly unknown[] = ['23505', '40P01'];
const TRIES = 5;

export interface RunSettings {
  readonly clock: () => Date;
  /** Ends the import at the next chunk; it can be resumed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: () => void;
}

interface Run extends RunSettings {
  readonly client: Client;
  readonly batch: BatchRow;
}

/**
 * Imports a batch's file from where it stands to its end, one transaction a chunk. The caller holds the batch's claim.
 * @returns the state it was left in
 */
export async function runBatch(client: Client, batchId: number, settings: RunSettings): Promise<BatchRow['state']> {
  const batch = await getBatch(client, batchId);
  if (batch.state !== 'RUNNING' && batch.state !== 'INTERRUPTED') return batch.state;
  await actFor(client, batch.by);
  await client.query(KNOWN_FROM_NOW);
  const run: Run = { ...settings, client, batch };
  try {
    const register = await openRegister(batch.spoolPath);
    await setBatchState(client, batchId, { state: 'RUNNING', now: settings.clock() });
    await setBatchHeader(client, batchId, { header: register.layout.header, delimiter: register.delimiter });
    const finished = await importRecords(run, register);
    await setBatchState(client, batchId, { state: finished ? 'DONE' : 'INTERRUPTED', now: settings.clock() });
    if (finished) await unspool(batch.spoolPath);
    return finished ? 'DONE' : 'INTERRUPTED';
  } catch (cause) {
    if (!(cause instanceof RegisterUnreadable)) throw cause;
    const { code, ...params } = cause.refusal;
    await setBatchState(client, batchId, { state: 'FAILED', now: settings.clock(), failure: { code, params } });
    await unspool(batch.spoolPath);
    return 'FAILED';
  }
}

/** Reads and checks ahead while the chunk before is being written. @returns false when it was told to stop */
async function importRecords(run: Run, register: OpenRegister): Promise<boolean> {
  const checker = new RegisterChecker(
    register.layout,
    await loadReference(run.client, run.batch.scope),
    run.batch.asOf,
  );
  await createStage(run.client);
  await createFactStage(run.client);
  let chunk = emptyChunk();
  let writing: Promise<void> = Promise.resolve();
  let written = 0;
  const flush = async (bytesRead: number, last: boolean): Promise<void> => {
    await writing;
    written += 1;
    writing = writeWithRetry(run, chunk, { bytesRead, compact: last || written % COMPACT_EVERY === 0 });
    writing.catch(() => undefined);
    chunk = emptyChunk();
  };
  for await (const { records, bytesRead } of register.pieces) {
    for (const record of records) {
      if (record.line <= run.batch.lineRead) continue;
      const checked = checker.check(record);
      if (!addToChunk(chunk, record.line, checked)) {
        await flush(bytesRead, false);
        addToChunk(chunk, record.line, checked);
      }
      if (chunk.rowsRead >= CHUNK_ROWS) await flush(bytesRead, false);
    }
    if (run.signal?.aborted) break;
  }
  const stopped = run.signal?.aborted === true;
  if (!stopped) await flush(register.bytesTotal, true);
  await writing;
  return !stopped;
}

/** Another import may bring the same code at the same moment: then the chunk is judged anew. */
async function writeWithRetry(run: Run, chunk: Chunk, at: { bytesRead: number; compact: boolean }): Promise<void> {
  const { client, batch } = run;
  const progress = { batchId: batch.id, dryRun: batch.dryRun, isDemo: batch.isDemo, now: run.clock(), ...at };
  for (let attempt = 1; ; attempt++) {
    try {
      await writeChunk(client, chunk, progress);
      break;
    } catch (cause) {
      if (attempt === TRIES || !COLLISIONS.includes((cause as { code?: unknown }).code)) throw cause;
    }
  }
  run.onProgress?.();
}
