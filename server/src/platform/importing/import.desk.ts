import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import { BatchTable } from './import.batch.service.ts';
import { actFor, claimBatch, connectImport, HOUSE, type ImportActor } from './import.connection.service.ts';
import type { RowKind } from './import.kind.ts';
import { WHOLE_COUNTRY, type ImportScope } from './import.scope.rules.ts';
import { runBatch, type RunSettings } from './import.run.service.ts';
import { handOver, spool, sweepSpool, unspool } from './import.spool.ts';
import { undoBatch, type UndoRefusal } from './import.undo.service.ts';

/** Pause before a database that is away is told again what broke off, milliseconds. */
const AGAIN_MS = 1_000;

export interface DeskSettings {
  /** The application's own login. */
  readonly database: ClientConfig;
  /** Where files wait for their import. */
  readonly spoolDir: string;
  readonly clock: () => Date;
  /** Told of imports that broke off for a reason that is no fault of their file. */
  readonly onFailure: (batchId: number, cause: unknown) => void;
}

export interface Registration {
  readonly id: number;
  /** The same file was taken before: `id` is the batch that has it. */
  readonly known: boolean;
}

export interface Offer {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly isDemo?: boolean;
  /** What counts as the present; default the clock. */
  readonly asOf?: Date;
  /** Whose rows it may bring; default anybody's. */
  readonly scope?: ImportScope;
  /** Who hands it in; default the house itself. */
  readonly by?: ImportActor;
}

/** Where the files of one kind are handed in: keeps the files, runs one import after the other, resumes what was broken off. */
export class ImportDesk {
  private readonly kind: RowKind;
  private readonly settings: DeskSettings;
  private readonly stopping = new AbortController();
  private queue: Promise<void> = Promise.resolve();

  constructor(kind: RowKind, settings: DeskSettings) {
    this.kind = kind;
    this.settings = settings;
  }

  /** Keeps the file and enters a batch; `run` does the work. */
  async register(source: AsyncIterable<Uint8Array>, offer: Offer): Promise<Registration> {
    const { path, hash, bytes, format } = await spool(source, this.settings.spoolDir);
    const { dryRun, isDemo = false, scope = WHOLE_COUNTRY, by = HOUSE } = offer;
    const startedAt = this.settings.clock();
    const asOf = offer.asOf ?? startedAt;
    const fileName = basename(offer.fileName).slice(0, 200) || 'file';
    const registration = await this.entering(path, (client) =>
      new BatchTable(client, this.kind.room).create({
        fileName,
        fileHash: hash,
        format,
        dryRun,
        isDemo,
        bytesTotal: bytes,
        spoolPath: path,
        startedAt,
        asOf,
        scope,
        by,
      }),
    );
    if (registration.known) await unspool(path);
    else handOver(path);
    return registration;
  }

  /** Runs a batch to its end. @returns false when another process is at it */
  async run(batchId: number, settings: Partial<RunSettings> = {}): Promise<boolean> {
    return this.connected(async (client) => {
      if (!(await claimBatch(client, this.kind.room, batchId))) return false;
      await runBatch({ client, kind: this.kind }, batchId, {
        clock: this.settings.clock,
        signal: this.stopping.signal,
        ...settings,
      });
      return true;
    });
  }

  /** Runs a batch after those waiting already; failures are told to `onFailure`. */
  enqueue(batchId: number): void {
    this.queue = this.queue.then(async () => {
      if (this.stopping.signal.aborted) return;
      await this.run(batchId).catch(async (cause: unknown) => {
        this.settings.onFailure(batchId, cause);
        await this.tellBrokenOff(batchId);
      });
    });
  }

  /** Goes on with every import that was broken off. @returns their batches */
  async resume(): Promise<number[]> {
    const unfinished = await this.connected((client) => new BatchTable(client, this.kind.room).listUnfinished());
    const keep = new Set(unfinished.map(({ spoolPath }) => spoolPath));
    await sweepSpool(this.settings.spoolDir, { keep, now: this.settings.clock() });
    for (const { id } of unfinished) this.enqueue(id);
    return unfinished.map(({ id }) => id);
  }

  /** Takes a whole batch back. @returns null when it is undone */
  async undo(batchId: number, by: ImportActor = HOUSE): Promise<UndoRefusal | null> {
    return this.connected(async (client) => {
      await actFor(client, by);
      return undoBatch(client, this.kind, { batchId, now: this.settings.clock() });
    });
  }

  /** Resolves when nothing is waiting. */
  idle(): Promise<void> {
    return this.queue;
  }

  /** Stops at the next chunk; what is unfinished is resumed by the next process. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.queue;
  }

  /** Says of an import that broke off that it stands still, and why: as soon as the database can be told. */
  private async tellBrokenOff(batchId: number): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      const told = this.connected(async (client) => {
        if (!(await claimBatch(client, this.kind.room, batchId))) return;
        await new BatchTable(client, this.kind.room).breakOff(batchId, this.settings.clock());
      });
      const isTold = await told.then(
        () => true,
        () => false,
      );
      if (isTold || signal.aborted) return;
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What cannot be entered is not kept either. */
  private async entering<T>(path: string, work: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await this.connected(work);
    } catch (cause) {
      await unspool(path);
      throw cause;
    }
  }

  private async connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = await connectImport(this.settings.database);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

const desks = new Map<string, ImportDesk>();

/** Opens the process's desk for a kind of file: uploads and undos go to it. */
export function openDesk(kind: RowKind, settings: DeskSettings): ImportDesk {
  const desk = new ImportDesk(kind, settings);
  desks.set(kind.room, desk);
  return desk;
}

/** The process's desk for a kind of file, or null while none is open. */
export const currentDesk = (kind: RowKind): ImportDesk | null => desks.get(kind.room) ?? null;
