import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDemoPassword, prepareAccounts, tellDemoAccounts, type DemoEntry } from './account-start.ts';
import { startSealing } from './audit-start.ts';
import { findDatabaseServer, prepareDatabase, startDatabaseServer, type ReadyDatabase } from './database-setup.ts';
import { projectRoot, roomEnvironment, type Environment } from './environment.ts';
import { fillOnFirstStart, settle } from './first-start.ts';
import { listen } from './gateway/listen.ts';
import { gate, openDemo, openProvider, rooms } from './gateway/rooms.ts';
import { openDesks, tellOf } from './import-start.ts';
import { REFRESHES } from './merger-start.ts';
import { serveRoom, serveSplitGateway } from './gateway/split.ts';
import { STAFF } from './platform/context.ts';
import { openRoom } from './platform/database.ts';
import { makeLog } from './platform/log.ts';
import { dayOf } from './platform/plain-date.ts';
import { watchMergers, type Refresh } from './platform/merger-watch.ts';
import { demandFreePort, tryPort } from './platform/port.ts';
import type { Room } from './platform/room.ts';
import type { Shutdown } from './platform/shutdown.ts';
import { StartupError } from './platform/startup-error.ts';
import type { Terminal } from './platform/terminal.ts';

export interface Start {
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly shutdown: Shutdown;
  readonly now: () => Date;
}

/** The first port tried for a room that is given no address. */
const FIRST_ROOM_PORT = 4101;

/** One room on its own: `--room NAME`, at its place of ROOM_ADDRESSES. @throws StartupError */
export async function startRoom(name: string, { environment, terminal, shutdown, now }: Start): Promise<void> {
  const room = rooms.find((one) => one.name === name);
  const names = rooms.map((one) => one.name).join(', ');
  if (!room)
    throw new StartupError({ vi: `--room phải là một trong: ${names}`, en: `--room must be one of: ${names}` });
  const address = new URL(environment.roomAddresses[name] ?? missing('ROOM_ADDRESSES'));
  const secret = environment.gatewaySecret ?? missing('MOT_CUA_GATEWAY_SECRET');
  const server = await findDatabaseServer(environment);
  if (server === null) {
    throw new StartupError({
      vi: 'không thấy PostgreSQL đi kèm đang chạy: đặt DATABASE_URL, hoặc để cổng chính khởi động (MOT_CUA_SHAPE=split)',
      en: 'no enclosed PostgreSQL is running: set DATABASE_URL, or let the gateway start it (MOT_CUA_SHAPE=split)',
    });
  }
  const database = await prepareDatabase(server, { environment, rooms, terminal });
  const log = makeLog(environment.logLevel);
  if (name === gate.room) {
    openProvider(environment.accounts ? environment.oidc : undefined);
    openDemo(openDemoPassword(environment));
  }
  const guarded = environment.accounts ? { gate } : {};
  const sealing = name === gate.room ? await openSealing(room, database, environment) : undefined;
  if (sealing) shutdown.onEnd(() => sealing.close());
  const served = await serveRoom({
    room,
    database: database.app,
    clock: now,
    log,
    secret,
    recordReads: environment.accounts,
    ...guarded,
  });
  shutdown.onEnd(() => served.close());
  const desks = openDesks([name], { app: database.app, environment, clock: now, onFailure: tellOf(log) });
  shutdown.onEnd(() => desks.close());
  const refresh = REFRESHES[name];
  if (refresh) await openMergers({ room, refresh }, database, { environment, shutdown, now });
  await served.http.listen({ host: address.hostname.replace(/^\[|\]$/gu, ''), port: Number(address.port) });
  await desks.resume();
  process.on('disconnect', () => void shutdown.end(0));
  process.send?.('listening');
  terminal.say({ vi: `phòng ${name} nghe ở ${address.origin}`, en: `the room ${name} listens on ${address.origin}` });
}

function missing(setting: string): never {
  throw new StartupError({ vi: `thiếu ${setting}`, en: `${setting} is not set, or does not name the room` });
}

/** Sealing is the work of the room of accounts. @returns what ends it */
async function openSealing(room: Room, database: ReadyDatabase, environment: Environment) {
  const opened = await openRoom(room, database.app, { poolSize: 1 });
  const sealer = startSealing(opened.door(STAFF), environment, makeLog(environment.logLevel));
  return {
    async close() {
      await sealer.close();
      await opened.close();
    },
  };
}

/** What a room holds goes over to whoever holds it from a new day on. */
async function openMergers(
  { room, refresh }: { room: Room; refresh: Refresh },
  { app }: ReadyDatabase,
  start: Omit<Start, 'terminal'>,
): Promise<void> {
  const { environment, shutdown, now: clock } = start;
  const own = await openRoom(room, app, { poolSize: 1 });
  const log = makeLog(environment.logLevel);
  const mergers = watchMergers({ door: own.door(STAFF), refresh, clock, since: dayOf(clock()), log }).start();
  shutdown.onEnd(() => own.close());
  shutdown.onEnd(() => mergers.close());
}

/**
 * The gateway, and the rooms that ROOM_ADDRESSES does not say to be elsewhere, each as a process of its own.
 * @throws StartupError
 */
export async function startSplit(start: Start, { greet }: { greet: (from: number) => void }): Promise<void> {
  const from = performance.now();
  const { environment, terminal, shutdown, now } = start;
  await demandFreePort(environment);
  const demo = await prepare(start);
  const secret = environment.gatewaySecret ?? randomBytes(32).toString('base64url');
  const own = rooms.filter(({ name }) => environment.roomAddresses[name] === undefined);
  const addresses = { ...environment.roomAddresses, ...(await freeAddresses(own)) };
  const processes = new RoomProcesses(roomEnvironment(secret, addresses), { terminal, shutdown });
  shutdown.onEnd(() => processes.stop());
  await terminal.step({ vi: 'mở các phòng', en: 'open the rooms' }, () =>
    Promise.all(own.map(({ name }) => processes.start(name))),
  );
  const gateway = await serveSplitGateway({
    rooms,
    addresses,
    secret,
    clock: now,
    log: makeLog(environment.logLevel),
    weights: gate.weights,
    ...(environment.accounts ? { gate } : {}),
    consoleDir: join(projectRoot, 'admin/dist'),
    trustProxy: environment.trustProxy,
  });
  shutdown.onEnd(() => gateway.close());
  await listen(gateway.http, environment);
  greet(from);
  if (demo !== undefined) tellDemoAccounts(demo, (text) => process.stdout.write(text));
}

/** Database server, tables and, the first time, content. @returns who can sign in to the demo */
async function prepare({ environment, terminal, shutdown, now }: Start): Promise<DemoEntry | undefined> {
  const server = await startDatabaseServer(environment, terminal);
  const { embedded } = server;
  if (embedded !== undefined) {
    shutdown.onEnd(() => embedded.stop());
    void embedded.ended.then(async () => {
      if (shutdown.hasBegun) return;
      terminal.fail(embedded.lastWords());
      await shutdown.end(1);
    });
  }
  const database = await prepareDatabase(server, { environment, rooms, terminal });
  const territory = rooms.find(({ name }) => name === 'territory');
  if (!territory) return undefined;
  const opened = await openRoom(territory, database.app, { poolSize: 1 });
  const house = { open: (_name: string, viewer: Parameters<typeof opened.door>[0]) => opened.door(viewer) };
  const hasFilled = await fillOnFirstStart({ house, database, environment, terminal, now });
  await opened.close();
  if (hasFilled && embedded !== undefined) await settle(database, terminal);
  return environment.accounts ? openAccounts(database, { environment, terminal, now }) : undefined;
}

/** The accounts of the demo, before the room of accounts is a process of its own. */
async function openAccounts(database: ReadyDatabase, start: Omit<Start, 'shutdown'>): Promise<DemoEntry | undefined> {
  const room = rooms.find(({ name }) => name === gate.room);
  if (!room) return undefined;
  const opened = await openRoom(room, database.app, { poolSize: 1 });
  try {
    return await prepareAccounts({ ...start, house: { open: (_name, viewer) => opened.door(viewer) } });
  } finally {
    await opened.close();
  }
}

async function freeAddresses(own: readonly Room[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  let port = FIRST_ROOM_PORT;
  for (const { name } of own) {
    while ((await tryPort({ host: '127.0.0.1', port })) !== null) port += 1;
    found[name] = `http://127.0.0.1:${String(port)}`;
    port += 1;
  }
  return found;
}

/** Rooms in processes of their own: started, started again when they fall over, stopped together. */
class RoomProcesses {
  private readonly running = new Map<string, ChildProcess>();
  private readonly environment: Record<string, string | undefined>;
  private readonly surroundings: Pick<Start, 'terminal' | 'shutdown'>;

  constructor(environment: Record<string, string | undefined>, surroundings: Pick<Start, 'terminal' | 'shutdown'>) {
    this.environment = environment;
    this.surroundings = surroundings;
  }

  /** Starts a room and waits until it listens. @throws StartupError when it ends before */
  start(name: string): Promise<void> {
    const entry = join(projectRoot, 'server/dist/main.js');
    const child = spawn(process.execPath, [...process.execArgv, entry, '--room', name], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.running.set(name, child);
    return new Promise((resolve, reject) => {
      let isUp = false;
      child.once('message', () => {
        isUp = true;
        resolve();
      });
      child.once('exit', (code) => {
        this.running.delete(name);
        const how = `${name} (${String(code)})`;
        if (isUp) void this.startAgain(name);
        else reject(new StartupError({ vi: `phòng ${how} không khởi động được`, en: `the room ${how} did not start` }));
      });
    });
  }

  async stop(): Promise<void> {
    const ended = [...this.running.values()].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of this.running.values()) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  private async startAgain(name: string): Promise<void> {
    const { terminal, shutdown } = this.surroundings;
    if (shutdown.hasBegun) return;
    terminal.say({ vi: `phòng ${name} đã dừng, khởi động lại`, en: `the room ${name} has ended; starting it again` });
    await sleep(1_000);
    if (this.surroundings.shutdown.hasBegun) return;
    try {
      await this.start(name);
    } catch {
      await this.startAgain(name);
    }
  }
}
