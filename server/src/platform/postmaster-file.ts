import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUse } from './postgres-errors.ts';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  /** `starting`, `ready`, `stopping`, … */
  readonly status: string;
  /** Who has that number now: a PostgreSQL, nobody, or (numbers are used again, above all in containers) another program. */
  readonly holder: 'postgres' | 'nobody' | 'another';
}

/** Reads `postmaster.pid`. `null` when there is none or it is not written to the end yet. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readIfThere(file).split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return null;
  return {
    pid,
    port: Number(lines[3]),
    socketDir: lines[4] ?? '',
    status: (lines[7] ?? '').trim(),
    holder: holderOf(pid),
  };
}

/**
 * Waits for a server that is just shutting down, and clears the file that a killed one left behind.
 * @throws DataDirectoryInUse when one is at work
 */
export async function untilFolderIsFree(dataDir: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const found = readPostmaster(dataDir);
    if (found === null) return;
    if (found.holder === 'nobody') return;
    if (found.holder === 'another') {
      renameSync(join(dataDir, 'postmaster.pid'), join(dataDir, 'postmaster.pid.stale'));
      return;
    }
    if (waited >= (found.status === 'stopping' ? 60_000 : 1_000)) throw new DataDirectoryInUse(dataDir, found.pid);
    await sleep(100);
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function holderOf(pid: number): Postmaster['holder'] {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return 'nobody';
  }
  const command = `/proc/${String(pid)}/comm`;
  return !existsSync(command) || readIfThere(command).trim() === 'postgres' ? 'postgres' : 'another';
}
