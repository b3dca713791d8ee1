import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionConfig } from '../../../server/src/platform/connection-config.ts';
import { familyOf } from './processes.ts';
import { projectRoot } from './product.ts';

/** A server under load, in processes of its own. */
export interface ServerUnderLoad {
  readonly port: number;
  /** Processes of the server, without PostgreSQL's. */
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

const WITHIN_MS = 60_000;
const bin = join(projectRoot, 'test/load');

/** The hand-written server. */
export async function startRaw(database: ConnectionConfig, poolSize: number): Promise<ServerUnderLoad> {
  const child = fork(join(bin, 'raw/raw-server.load.ts'), [JSON.stringify({ database, poolSize })], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [told] = (await once(child, 'message', { signal: AbortSignal.timeout(WITHIN_MS) })) as [{ port: number }];
  return { port: told.port, pids: [child.pid ?? 0], stop: () => end(child) };
}

export interface OursOptions {
  readonly owner: ConnectionConfig;
  /** Folder for a processor profile. */
  readonly profile?: string | undefined;
  readonly shape?: 'one-process' | 'split';
}

/** Our server as `pnpm start` runs it, on the benchmark's database. */
export async function startOurs({ owner, profile, shape = 'one-process' }: OursOptions): Promise<ServerUnderLoad> {
  const nodeFlags = [...startFlags(), ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])];
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeFlags, join(projectRoot, 'server/dist/main.js')], {
    env: { ...process.env, ...serverSettings(owner), PORT: String(port), MOT_CUA_SHAPE: shape },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(child, port);
  return { port, pids: familyOf(child.pid ?? 0), stop: () => end(child) };
}

/** What `pnpm start` tells Node. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** Environment of the product's programs: the benchmark's database, nothing of the person's own. */
export const serverSettings = (owner: ConnectionConfig): Record<string, string> => ({
  NODE_ENV: 'production',
  DEMO: 'off',
  // Its rivals know no accounts either; what row security costs is measured on its own (row-security.load.ts).
  MOT_CUA_ACCOUNTS: 'off',
  LOG_LEVEL: 'warn',
  MOT_CUA_DATA_KEY: '07'.repeat(32),
  DATABASE_URL: `postgres://${owner.user}@localhost:${String(owner.port)}/${owner.database}?host=${encodeURIComponent(owner.host)}`,
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`Our server ended with code ${String(child.exitCode)} while starting.`);
    const ready = await fetch(`http://127.0.0.1:${String(port)}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`Our server was not ready within ${String(WITHIN_MS / 1000)} s.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(timer);
}
