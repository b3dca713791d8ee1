import { join } from 'node:path';
import { registers } from './dossiers/importing/register.kind.ts';
import { openDesk, type ImportDesk } from './platform/importing/import.desk.ts';
import type { RowKind } from './platform/importing/import.kind.ts';
import type { Environment } from './environment.ts';
import type { ConnectionConfig } from './platform/connection-config.ts';
import type { Logger } from './platform/log.ts';
import { rosters } from './workforce/roster/roster.kind.ts';

export interface ImportStart {
  readonly app: ConnectionConfig;
  readonly environment: Environment;
  readonly clock: () => Date;
  /** Told of imports that broke off for a reason that is no fault of their file. */
  readonly onFailure: (batch: number, cause: unknown) => void;
}

/** What is handed in as files, by the room it goes to. */
const KINDS: Readonly<Record<string, RowKind>> = { dossiers: registers, workforce: rosters };

/** Desks of one process. */
interface ImportDesks {
  /** Goes on with every import that was broken off. */
  resume(): Promise<void>;
  /** Stops at the next chunk; what is unfinished is resumed by the next process. */
  close(): Promise<void>;
}

/** Opens the desk of one kind of file. All that is written of a file lies in the data folder, sealed, until the import needs it no more. */
export const openImports = (kind: RowKind, { app, environment, clock, onFailure }: ImportStart): ImportDesk =>
  openDesk(kind, { database: app, spoolDir: join(environment.dataDir, kind.path.slice(1)), clock, onFailure });

/** Opens the desks of some rooms, those that take files. */
export function openDesks(rooms: readonly string[], start: ImportStart): ImportDesks {
  const kinds = rooms.map((room) => KINDS[room]).filter((kind) => kind !== undefined);
  const desks = kinds.map((kind) => openImports(kind, start));
  return {
    resume: async () => {
      for (const desk of desks) await desk.resume();
    },
    close: async () => {
      for (const desk of desks) await desk.close();
    },
  };
}

/** Tells the log of imports that broke off. */
export const tellOf =
  (log: Logger) =>
  (batch: number, cause: unknown): void => {
    log.error({ batch, err: cause }, 'import broken off');
  };
