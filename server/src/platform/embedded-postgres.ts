import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionConfig } from './connection-config.ts';
import { choosePlace, type PlaceWanted } from './postgres-place.ts';
import {
  bareEnvironment,
  canUse,
  findPostgresBinaries,
  giveFolder,
  type PostgresBinaries,
  type RunAs,
} from './postgres-binaries.ts';
import { DataDirectoryForeign, DataDirectoryVersion, PostgresDidNotStart, postgresFailure } from './postgres-errors.ts';
import { readPostmaster, untilFolderIsFree } from './postmaster-file.ts';
import type { StartupError, Words } from './startup-error.ts';

/** The superuser of an embedded cluster, and the only one who may use its socket without being the server itself. */
const OWNER = 'mot_cua_owner';

/** How long PostgreSQL may take to come up; replaying the log after a crash is the long case. */
const READY_WITHIN_MS = 300_000;

/** How long a clean shutdown may take before it is made an immediate one, which the next start repairs. */
const STOP_WITHIN_MS = 30_000;

export interface EmbeddedPostgresOptions extends PlaceWanted {
  /** `false` trades safety against a power cut for speed: for tests only. */
  readonly durable: boolean;
}

export interface EmbeddedPostgres {
  /** Superuser of the cluster, database `postgres`. */
  readonly owner: ConnectionConfig;
  /** Where the data really lie. */
  readonly dataDir: string;
  readonly pid: number;
  /** Whether this start made the cluster. */
  readonly isNew: boolean;
  /** Resolves when the server has ended, asked for or not. */
  readonly ended: Promise<void>;
  /** Why it ended when nobody asked it to. */
  lastWords(): StartupError;
  /** Clean shutdown. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on a unix socket that nobody else can reach. It ends when this process ends, however that happens.
 * @throws StartupError one class per cause (in use, other version, disk full, no rights, no binaries)
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, runAs } = choosePlace(options);
  const binaries = findPostgresBinaries(runAs);
  if (binaries.copiedTo !== undefined) options.say?.(copiedWords(binaries.copiedTo));
  refuseOtherVersion(dataDir, binaries);
  const isNew = !existsSync(join(dataDir, 'PG_VERSION'));
  if (isNew) initialise({ dataDir, runAs, binaries, durable: options.durable });
  await untilFolderIsFree(dataDir);
  const socketDir = makeSocketFolder(dataDir, runAs);
  const server = launch({ dataDir, runAs, binaries, socketDir, durable: options.durable });
  const pid = await untilReady(server, dataDir);
  return {
    owner: { host: socketDir, port: 5432, user: OWNER, database: 'postgres' },
    dataDir,
    pid,
    isNew,
    ended: server.ended,
    lastWords: () => failureOf(server, dataDir),
    stop: () => stop(server, pid, socketDir),
  };
}

/** Connects to the embedded server that another process runs on this folder. `null` when none is running. */
export function findRunningPostgres(options: PlaceWanted): ConnectionConfig | null {
  const running = readPostmaster(choosePlace(options).dataDir);
  if (running === null || running.holder !== 'postgres' || running.status !== 'ready') return null;
  return { host: running.socketDir, port: running.port, user: OWNER, database: 'postgres' };
}

const copiedWords = (place: string): Words => ({
  vi: `PostgreSQL không chạy bằng root và người dùng thay thế không vào được thư mục này: dùng bản sao chương trình tại ${place}`,
  en: `PostgreSQL does not run as root, and the user it runs as cannot enter this folder: using a copy of its programs in ${place}`,
});

/** Refuses data of another major release. @throws DataDirectoryVersion */
export function refuseOtherVersion(dataDir: string, binaries: PostgresBinaries): void {
  const file = join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== binaries.major) throw new DataDirectoryVersion(dataDir, found, binaries.major);
}

interface Initialisation {
  readonly dataDir: string;
  readonly runAs: RunAs;
  readonly binaries: PostgresBinaries;
  readonly durable: boolean;
}

/** Makes the cluster under a temporary name first: a start killed half-way leaves nothing that looks like data. */
function initialise({ dataDir, runAs, binaries, durable }: Initialisation): void {
  const half = `${dataDir}.new-${String(process.pid)}`;
  giveFolder(half, runAs);
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const args = [
    '-D',
    half,
    '-U',
    OWNER,
    '-A',
    'trust',
    '--no-instructions',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  const made = spawnSync(binaries.initdb, args, { cwd: '/', env: bareEnvironment, encoding: 'utf8', ...runAs });
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw postgresFailure(dataDir, `${made.error?.message ?? ''}${made.stdout}${made.stderr}`);
  }
  try {
    renameSync(half, dataDir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    const hasBeenMadeMeanwhile = existsSync(join(dataDir, 'PG_VERSION'));
    if (!hasBeenMadeMeanwhile) throw new DataDirectoryForeign(dataDir, error);
  }
}

/** A short path (a socket's may have 107 bytes) that only the server's user can enter. */
function makeSocketFolder(dataDir: string, runAs: RunAs): string {
  const name = `mot-cua-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const base = tmpdir().length <= 60 && canUse(tmpdir(), runAs) ? tmpdir() : '/tmp';
  const wanted = join(base, name);
  const mine = runAs?.uid ?? process.getuid?.();
  const isFree = !existsSync(wanted) || (lstatSync(wanted).isDirectory() && lstatSync(wanted).uid === mine);
  const folder = isFree ? wanted : mkdtempSync(`${wanted}-`);
  giveFolder(folder, runAs);
  return folder;
}

interface Launch extends Initialisation {
  readonly socketDir: string;
}

interface RunningServer {
  readonly child: ChildProcess;
  readonly logFile: string;
  readonly logStart: number;
  readonly ended: Promise<void>;
}

/**
 * Holds PostgreSQL by the shell's standard input: its end, be it stop() or our death by kill -9, shuts the server down.
 * The shell leads a session of its own, so Ctrl-C on the terminal reaches us first and not PostgreSQL. `$0` is the
 * socket's folder, gone with the server.
 */
const KEEPER = `exec 3<&0 </dev/null
"$@" 3<&- >&2 & server=$!
trap '' INT TERM HUP
( read -r never <&3; kill -INT $server ) >/dev/null 2>&1 & watcher=$!
echo $server
wait $server; code=$?
kill -KILL $watcher 2>/dev/null
rmdir "$0" 2>/dev/null
exit $code`;

function launch({ dataDir, runAs, binaries, socketDir, durable }: Launch): RunningServer {
  const logFile = `${dataDir}.log`;
  const isLong = existsSync(logFile) && statSync(logFile).size > 5_000_000;
  const log = openSync(logFile, isLong ? 'w' : 'a', 0o600);
  const settings = Object.entries(serverSettings(socketDir, durable)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn('/bin/sh', ['-c', KEEPER, socketDir, binaries.postgres, '-D', dataDir, ...settings], {
    cwd: '/',
    detached: true,
    env: bareEnvironment,
    stdio: ['pipe', 'pipe', log],
    ...runAs,
  });
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const logStart = isLong ? 0 : statSync(logFile).size;
  closeSync(log);
  return { child, logFile, logStart, ended };
}

function serverSettings(socketDir: string, durable: boolean): Record<string, string> {
  const limit = process.constrainedMemory();
  const memoryMb = Math.min(totalmem(), limit > 0 ? limit : Infinity) / 2 ** 20;
  const sharedMb = Math.max(32, Math.min(durable ? 1024 : 128, Math.floor(memoryMb / 4)));
  const always = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: durable ? '100' : '300',
    shared_buffers: `${String(sharedMb)}MB`,
    effective_cache_size: `${String(Math.max(64, Math.floor(memoryMb / 2)))}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_messages: 'warning',
  };
  return durable ? always : { ...always, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}

async function untilReady(server: RunningServer, dataDir: string): Promise<number> {
  const { child } = server;
  const pid = await firstLine(child);
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 10) {
    const state = readPostmaster(dataDir);
    if (state?.pid === pid && state.status === 'ready') return pid;
    if (pid === 0 || child.exitCode !== null || child.signalCode !== null) throw failureOf(server, dataDir);
    await sleep(10);
  }
  child.stdin?.end();
  throw new PostgresDidNotStart(`${String(READY_WITHIN_MS / 1000)} s`);
}

/** What its log of this start says about why it ended. */
function failureOf({ logFile, logStart }: RunningServer, dataDir: string): StartupError {
  return postgresFailure(dataDir, readFileSync(logFile).subarray(logStart).toString('utf8'));
}

async function firstLine(child: ChildProcess): Promise<number> {
  const { stdout } = child;
  if (stdout === null) return 0;
  return new Promise((resolve) => {
    stdout.once('data', (chunk: Buffer) => {
      resolve(Number(chunk.toString('utf8').trim()));
    });
    stdout.once('close', () => {
      resolve(0);
    });
  });
}

async function stop(server: RunningServer, pid: number, socketDir: string): Promise<void> {
  server.child.stdin?.end();
  const isDown = await Promise.race([server.ended.then(() => true), sleep(STOP_WITHIN_MS, false, { ref: false })]);
  if (!isDown) {
    process.kill(pid, 'SIGQUIT');
    await server.ended;
  }
  rmSync(socketDir, { recursive: true, force: true });
}
