import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { scratchFolder, type ScratchFolder } from '../support/scratch-folder.ts';
import { killLeftovers, untilGone } from '../support/started-house.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const isRoot = process.getuid?.() === 0;

/** Where each test of a file may start servers. */
export interface Ground {
  /** Gone with the test, as is whatever runs in it. */
  readonly folder: string;
  /** Below it; not made yet. */
  readonly dataDir: string;
}

/** For the head of a file: builds the server, and gives each test a folder of its own. */
export function onOwnGround(): Ground {
  let folder: ScratchFolder;
  beforeAll(() => {
    execFileSync(process.execPath, ['server/launch.mjs', 'config'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  });
  beforeEach(() => {
    folder = scratchFolder('fault');
  });
  afterEach(async () => {
    killLeftovers();
    await untilGone(folder.path);
    folder.remove();
  });
  return {
    get folder() {
      return folder.path;
    },
    get dataDir() {
      return join(folder.path, 'data');
    },
  };
}

/** Where the first start put the cluster, whoever it runs as. */
export const clusterOf = (dataDir: string): string => {
  const note = join(dataDir, 'postgres.location');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres');
};

export const socketOf = (dataDir: string): string =>
  readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';

/** Asks the running cluster of a data folder as its owner. */
export async function inDatabase(dataDir: string, text: string): Promise<unknown[]> {
  const client = new Client({ host: socketOf(dataDir), user: 'mot_cua_owner', database: 'mot_cua' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
