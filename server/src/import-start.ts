import { join } from 'node:path';
import { registers } from './dossiers/importing/register.kind.ts';
import { openDesk, type ImportDesk } from './platform/importing/import.desk.ts';
import type { Environment } from './environment.ts';
import type { ConnectionConfig } from './platform/connection-config.ts';
import type { Logger } from './platform/log.ts';

export interface ImportStart {
  readonly app: ConnectionConfig;
  readonly environment: Environment;
  readonly clock: () => Date;
  /** Told of imports that broke off for a reason that is no fault of their file. */
  readonly onFailure: (batch: number, cause: unknown) => void;
}

/** Opens the process's import desk. All it writes of a register lies in the data folder, sealed, until the import needs it no more. */
export const openImports = ({ app, environment, clock, onFailure }: ImportStart): ImportDesk =>
  openDesk(registers, { database: app, spoolDir: join(environment.dataDir, 'imports'), clock, onFailure });

/** Tells the log of imports that broke off. */
export const tellOf =
  (log: Logger) =>
  (batch: number, cause: unknown): void => {
    log.error({ batch, err: cause }, 'import broken off');
  };
