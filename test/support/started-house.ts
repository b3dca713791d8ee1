import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How long a start may take on a busy machine. */
const READY_WITHIN_MS = 200_000;

/** A server that was started as a person would start it, in a process of its own. */
export interface StartedHouse {
  readonly port: number;
  /** All it wrote so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Its exit code (or the signal that ended it). */
  ended: Promise<number | NodeJS.Signals>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Run as this user instead of ours. */
  readonly uid?: number;
  /** The checkout as that user sees it, where the way to ours is closed to him. */
  readonly checkout?: string;
}

const running = new Set<ChildProcess>();

/** Starts the built server; the caller awaits `ready` or `ended`. */
export async function startHouse({
  dataDir,
  port,
  env = {},
  uid,
  checkout = root,
}: StartOptions): Promise<StartedHouse> {
  const chosen = port ?? (await freePort());
  const node = process.execPath.startsWith(root)
    ? join(checkout, process.execPath.slice(root.length))
    : process.execPath;
  const child = spawn(node, [join(checkout, 'server/dist/main.js')], {
    cwd: checkout,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: String(chosen),
      DATA_DIR: dataDir,
      DEMO: 'off',
      TERRITORY: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  running.add(child);
  let text = '';
  const collect = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('error', (error) => {
      text += String(error);
      resolve(-1);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? -1);
    });
  });
  return { port: chosen, output: () => text, signal: (name) => child.kill(name), ended };
}

/** Waits until the house has said where it is, and answers. @throws Error with its words when it ends or takes too long */
export async function ready(house: StartedHouse): Promise<StartedHouse> {
  let code: number | NodeJS.Signals | undefined;
  void house.ended.then((end) => {
    code = end;
  });
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 50) {
    if (code !== undefined) throw new Error(`The server ended with ${String(code)}:\n${house.output()}`);
    if (house.output().includes('/graphql') && (await answers(house.port))) return house;
    await sleep(50);
  }
  throw new Error(`The server is not ready:\n${house.output()}`);
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${String(port)}/readyz`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Ends whatever a failed test left running. */
export function killLeftovers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A port nobody listens on at this moment, out of those no system gives away by itself: it stays free until it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

/** Command lines of living processes that name `text`: what a stopped server may not leave behind. Linux only. */
export function processesNaming(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && name !== String(process.pid))
    .map((pid) => commandLine(pid))
    .filter((line) => line.includes(text));
}

/** Waits up to a minute for the processes that name `text` to be gone. @returns those that are left */
export async function untilGone(text: string): Promise<string[]> {
  for (let waited = 0; waited < 60_000 && processesNaming(text).length > 0; waited += 50) await sleep(50);
  return processesNaming(text);
}

function commandLine(pid: string): string {
  const file = `/proc/${pid}/cmdline`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
