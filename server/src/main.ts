import './platform/heap.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  openDemoPassword,
  prepareAccounts,
  tellDemoAccounts,
  type AccountStart,
  type DemoEntry,
} from './account-start.ts';
import { startSealing } from './audit-start.ts';
import { prepareDatabase, startDatabaseServer } from './database-setup.ts';
import { describeEnvironment, projectRoot, readEnvironment, type Environment } from './environment.ts';
import { fillOnFirstStart, settle } from './first-start.ts';
import { openHouse } from './gateway/house.ts';
import { listen } from './gateway/listen.ts';
import { openDesks, tellOf } from './import-start.ts';
import { gate, openDemo, openProvider, rooms } from './gateway/rooms.ts';
import { REFRESHES } from './merger-start.ts';
import { STAFF } from './platform/context.ts';
import type { EmbeddedPostgres } from './platform/embedded-postgres.ts';
import { makeLog } from './platform/log.ts';
import { watchMergers } from './platform/merger-watch.ts';
import { dayOf } from './platform/plain-date.ts';
import { demandFreePort } from './platform/port.ts';
import { DiskFull, isDiskFull } from './platform/postgres-errors.ts';
import { orderlyShutdown, type Shutdown } from './platform/shutdown.ts';
import { startRoom, startSplit } from './split-start.ts';
import { makeTerminal, type Terminal } from './platform/terminal.ts';

const SHUTDOWN_WITHIN_MS = 45_000;

const TRY_SIGNED_IN = {
  vi: 'Thử trước: mở Console, xem "Xếp hạng" (ai cũng xem được); đăng nhập rồi bấm một xã để xem xã đó gộp từ đâu',
  en: 'Try first: open the console at "Xếp hạng" (Ranking), open to all; sign in and click a commune to see what it was merged from',
};
const TRY_OPEN = {
  vi: 'Thử trước: mở Console, trang "Xếp hạng", chọn tỉnh Lào Cai; bấm một xã để xem xã đó gộp từ đâu',
  en: 'Try first: open the console, page "Xếp hạng" (Ranking), choose Lào Cai; click a commune to see what it was merged from',
};
const ACCOUNTS_OFF = {
  vi: 'Tài khoản đang tắt (MOT_CUA_ACCOUNTS=off): mọi thứ đều mở, nên chỉ nghe trên máy này',
  en: 'Accounts are off (MOT_CUA_ACCOUNTS=off): everything is open, so only this machine is heard',
};

const clock = (): number => performance.now();
const now = (): Date => new Date();
const write = (text: string): void => {
  process.stdout.write(text);
};

await main();

async function main(): Promise<void> {
  let terminal = makeTerminal({ language: 'both', write, clock, showStack: false });
  const shutdown = orderlyShutdown({
    within: SHUTDOWN_WITHIN_MS,
    clock,
    onSignal: () => {
      terminal.say({ vi: 'đang dừng …', en: 'stopping …' });
    },
  });
  try {
    const environment = readEnvironment();
    // graphql-js leaves promises of fields beside one that failed to themselves: they must not end the server.
    process.on('unhandledRejection', (cause) => {
      makeLog(environment.logLevel).error({ err: cause }, 'a promise failed unheard');
    });
    const showStack = ['debug', 'trace'].includes(environment.logLevel);
    terminal = makeTerminal({ language: environment.language, write, clock, showStack });
    if (process.argv.includes('--print-config')) {
      write(`${JSON.stringify(describeEnvironment(environment), null, 2)}\n`);
      return;
    }
    const start = { environment, terminal, shutdown, now };
    const room = roomOf(process.argv);
    if (room !== undefined) await startRoom(room, start);
    else if (environment.shape === 'split')
      await startSplit(start, { greet: (at) => greet(environment, terminal, at) });
    else await boot(environment, terminal, shutdown);
  } catch (error) {
    // A signal that ended a child process half-way is handled on a later turn than the child's failure.
    await nextTurn();
    if (shutdown.hasBegun) return;
    terminal.fail(isDiskFull(error) ? new DiskFull(projectRoot, error) : error);
    await shutdown.end(1);
  }
}

/** `--room dossiers`: the room to be, in place of the whole house. */
function roomOf(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--room');
  return at < 0 ? undefined : (argv[at + 1] ?? '');
}

async function boot(environment: Environment, terminal: Terminal, shutdown: Shutdown): Promise<void> {
  const from = clock();
  terminal.say({ vi: `Một Cửa ${version()}`, en: 'starting' });
  await demandFreePort(environment);
  const server = await startDatabaseServer(environment, terminal);
  const { embedded } = server;
  if (embedded !== undefined) {
    shutdown.onEnd(() => embedded.stop());
    void embedded.ended.then(() => postgresLost(embedded, terminal, shutdown));
  }
  const database = await prepareDatabase(server, { environment, rooms, terminal });
  const log = makeLog(environment.logLevel);
  const house = await terminal.step({ vi: 'mở các phòng', en: 'open the rooms' }, () =>
    openHouse({
      rooms,
      database: database.app,
      clock: now,
      log,
      consoleDir: join(projectRoot, 'admin/dist'),
      recordReads: environment.accounts,
      trustProxy: environment.trustProxy,
      weights: gate.weights,
      ...(environment.accounts ? { gate } : {}),
    }),
  );
  shutdown.onEnd(() => house.close());
  const sealer = startSealing(house.open('access', STAFF), environment, log);
  shutdown.onEnd(() => sealer.close());
  const desks = openDesks(
    rooms.map(({ name }) => name),
    { app: database.app, environment, clock: now, onFailure: tellOf(log) },
  );
  shutdown.onEnd(() => desks.close());
  const since = dayOf(now());
  const hasFilled = await fillOnFirstStart({ house, database, environment, terminal, now });
  if (hasFilled && embedded !== undefined) await settle(database, terminal);
  const demo = await openAccounts({ house, environment, terminal, now });
  await listen(house.http, environment);
  await desks.resume();
  for (const [name, refresh] of Object.entries(REFRESHES)) {
    const mergers = watchMergers({ door: house.open(name, STAFF), refresh, clock: now, since, log }).start();
    shutdown.onEnd(() => mergers.close());
  }
  greet(environment, terminal, from);
  if (demo !== undefined) tellDemoAccounts(demo, write);
}

/** @returns who can sign in to the demo */
function openAccounts(start: AccountStart): Promise<DemoEntry | undefined> {
  const { accounts, oidc } = start.environment;
  openProvider(accounts ? oidc : undefined);
  openDemo(openDemoPassword(start.environment));
  return accounts ? prepareAccounts(start) : Promise.resolve(undefined);
}

function greet({ host, port, accounts }: Environment, terminal: Terminal, from: number): void {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  terminal.say({
    vi: `Sẵn sàng sau ${((clock() - from) / 1000).toFixed(1)} giây`,
    en: `ready after ${((clock() - from) / 1000).toFixed(1)} s`,
  });
  write(`\n    Console  ${base}/\n    GraphQL  ${base}/graphql\n\n`);
  terminal.say(accounts ? TRY_SIGNED_IN : TRY_OPEN);
  if (!accounts) terminal.say(ACCOUNTS_OFF);
  terminal.say({ vi: 'Ctrl-C để dừng; dữ liệu được giữ lại', en: 'Ctrl-C stops; the data are kept' });
}

async function postgresLost(embedded: EmbeddedPostgres, terminal: Terminal, shutdown: Shutdown): Promise<void> {
  if (shutdown.hasBegun) return;
  terminal.say({ vi: 'PostgreSQL đi kèm đã dừng ngoài ý muốn', en: 'the enclosed PostgreSQL has ended unasked' });
  terminal.fail(embedded.lastWords());
  await shutdown.end(1);
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return text;
}
