import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { ConnectionConfig } from '../../server/src/platform/connection-config.ts';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { scratchFolder, sweepScratchFolders } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser of the run's scratch cluster, database `postgres`. */
    scratchPostgres: ConnectionConfig;
  }
}

interface Scratch {
  readonly owner: ConnectionConfig;
  stop(): Promise<void>;
}

/** One cluster for all projects of a run: each project calls this set-up, in one process. */
let scratch: Promise<Scratch> | undefined;
let users = 0;

/** vitest's globalSetup: a throw-away PostgreSQL, gone with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  scratch ??= startScratch();
  const { owner } = await scratch;
  project.provide('scratchPostgres', owner);
  return teardown;
}

async function startScratch(): Promise<Scratch> {
  sweepScratchFolders();
  const folder = scratchFolder('cluster');
  const server = await startEmbeddedPostgres({ dataDir: join(folder.path, 'postgres'), durable: false });
  return {
    owner: server.owner,
    stop: async () => {
      await server.stop();
      rmSync(server.dataDir, { recursive: true, force: true });
      folder.remove();
    },
  };
}

async function teardown(): Promise<void> {
  users -= 1;
  if (users > 0 || scratch === undefined) return;
  const { stop } = await scratch;
  scratch = undefined;
  await stop();
}
