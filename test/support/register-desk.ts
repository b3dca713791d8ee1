import { Readable } from 'node:stream';
import { Client } from 'pg';
import { registers } from '../../server/src/dossiers/importing/register.kind.ts';
import { ImportDesk, type Registration } from '../../server/src/platform/importing/import.desk.ts';
import type { UndoRefusal } from '../../server/src/platform/importing/import.undo.service.ts';
import type { TestDatabase } from './database.ts';
import { dossiersDatabase } from './dossiers.ts';
import { scratchFolder } from './scratch-folder.ts';

/** What counts as the present at the desk. */
export const DESK_NOW = new Date('2026-11-01T09:00:00+07:00');

export interface BatchCounts {
  readonly state: string;
  readonly rows_read: number;
  readonly added: number;
  readonly updated: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warned: number;
  readonly failure_code: string | null;
}

type File = string | Uint8Array;
interface Handing {
  readonly fileName?: string;
  readonly dryRun?: boolean;
}

/** A desk for registers over an empty database of its own, and what can be asked of both. */
export interface RegisterDesk {
  readonly database: TestDatabase;
  readonly owner: Client;
  readonly spoolDir: string;
  /** Hands a file in; it is not imported yet. */
  offer(file: File, handing?: Handing): Promise<Registration>;
  run(batch: number): Promise<boolean>;
  /** Hands a file in and imports it. @returns its batch */
  importFile(file: File, handing?: Handing): Promise<number>;
  undo(batch: number): Promise<UndoRefusal | null>;
  /** Another desk, as a next process would open it; its failures are kept to itself. */
  another(spoolDir?: string): ImportDesk;
  batch(id: number): Promise<BatchCounts | undefined>;
  /** The findings of a batch: line, severity, code. */
  said(id: number): Promise<unknown[][]>;
  /** Dossiers stored. */
  count(where?: string): Promise<number>;
  /** Dossiers received, as the tallies have it. */
  tallied(): Promise<number>;
  close(): Promise<void>;
}

export async function registerDesk(): Promise<RegisterDesk> {
  const database = await dossiersDatabase();
  const owner = new Client(database.owner);
  await owner.connect();
  const { path: spoolDir, remove } = scratchFolder('spool');
  const settings = { database: database.app, spoolDir, clock: () => DESK_NOW };
  const desk = new ImportDesk(registers, {
    ...settings,
    onFailure: (_id, cause) => {
      throw cause;
    },
  });
  const number = async (text: string): Promise<number> => (await owner.query<{ n: number }>(text)).rows[0]?.n ?? -1;
  const offer: RegisterDesk['offer'] = (file, { fileName = 'so.csv', dryRun = false } = {}) =>
    desk.register(Readable.from([Buffer.from(file)]), { fileName, dryRun });
  return {
    database,
    owner,
    spoolDir,
    offer,
    run: (batch) => desk.run(batch),
    async importFile(file, handing) {
      const { id } = await offer(file, handing);
      await desk.run(id);
      return id;
    },
    undo: (batch) => desk.undo(batch),
    another: (folder = spoolDir) =>
      new ImportDesk(registers, { ...settings, spoolDir: folder, onFailure: () => undefined }),
    async batch(id) {
      const { rows } = await owner.query<BatchCounts>(
        'select state, rows_read, added, updated, repeated, rejected, warned, failure_code from dossiers.import_batch where id = $1',
        [id],
      );
      return rows[0];
    },
    async said(id) {
      const { rows } = await owner.query<{ line: number; severity: string; code: string }>(
        'select line, severity, code from dossiers.import_finding where batch_id = $1 order by line, ordinal',
        [id],
      );
      return rows.map(({ line, severity, code }) => [line, severity, code]);
    },
    count: (where = 'true') => number(`select count(*)::int as n from dossiers.dossier where ${where}`),
    tallied: () => number('select coalesce(sum(received), 0)::int as n from dossiers.published_unit_day'),
    async close() {
      await owner.end();
      await database.drop();
      remove();
    },
  };
}
