import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { DataDirectoryInUse } from '../../server/src/platform/postgres-errors.ts';
import { freshDatabase } from '../support/database.ts';
import { freePort, killLeftovers, ready, scratchFolder, startHouse, untilGone } from '../support/started-house.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

let folder: ReturnType<typeof scratchFolder>;
let dataDir: string;

beforeAll(() => {
  execFileSync(process.execPath, ['server/launch.mjs', 'config'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
});

beforeEach(() => {
  folder = scratchFolder();
  chmodSync(folder.path, 0o755);
  dataDir = join(folder.path, 'data');
});

afterEach(async () => {
  killLeftovers();
  await untilGone(folder.path);
  folder.remove();
});

/** Where the first start put the cluster, whoever it runs as. */
const clusterOf = (dir: string): string => {
  const note = join(dir, 'postgres.location');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dir, 'postgres');
};

const socketOf = (dir: string): string =>
  readFileSync(join(clusterOf(dir), 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';

async function inDatabase(dir: string, text: string): Promise<unknown[]> {
  const client = new Client({ host: socketOf(dir), user: 'mot_cua_owner', database: 'mot_cua' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function ask(port: number, query: string, variables: object = {}): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

test('the first start serves, SIGTERM ends it with 0 and leaves no PostgreSQL', async () => {
  const house = await ready(await startHouse({ dataDir }));
  expect(house.output()).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${String(house.port)}/graphql`, 'u'));
  expect(house.output()).toMatch(/Chưa có quản trị viên: .*create-admin/u);
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  expect(await untilGone(folder.path)).toEqual([]);
});

test('with accounts off it says that everything is open', async () => {
  const house = await ready(await startHouse({ dataDir, env: { MOT_CUA_ACCOUNTS: 'off' } }));
  expect(house.output()).toMatch(/Tài khoản đang tắt[^]*only this machine/u);
  expect(await ask(house.port, '{ dossiers(first: 1) { totalCount } }')).toMatchObject({
    data: { dossiers: { totalCount: 0 } },
  });
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('the demo tells who may sign in; the public sees the scoreboard and not one dossier', async () => {
  const house = await ready(await startHouse({ dataDir, env: { DEMO: 'on' } }));
  expect(house.output()).toMatch(/password: demo-mot-cua[^]*quantri/u);
  expect(JSON.stringify(await ask(house.port, '{ metrics { key } }'))).toContain('"key":"on_time"');
  expect(await ask(house.port, '{ dossiers(first: 1) { totalCount } }')).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test.each([{ HOST: '0.0.0.0' }, { MOT_CUA_TRUST_PROXY: '10.0.0.1' }])(
  'beyond this machine (%j) the demo has a password of its own, told in the terminal alone',
  async (env) => {
    const house = await ready(await startHouse({ dataDir, env: { DEMO: 'on', ...env } }));
    expect(house.output()).toMatch(/password: \S{12,}/u);
    expect(house.output()).not.toContain('demo-mot-cua');
    expect(await ask(house.port, '{ signInOptions { demoPassword demoAccounts { userName } } }')).toMatchObject({
      data: { signInOptions: { demoPassword: null, demoAccounts: [{}, {}, {}] } },
    });
    house.signal('SIGTERM');
    expect(await house.ended).toBe(0);
  },
);

test('an administrator made on the command line signs in with the password it printed', async () => {
  const first = await ready(await startHouse({ dataDir }));
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, DEMO: 'off', TERRITORY: 'none' };
  const command = ['server/dist/cli/main.js', 'accounts', 'create-admin', 'nguyen.van.a'];
  const password = execFileSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signIn = 'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { account { userName } } } }';
  const input = { userName: 'nguyen.van.a', password: password.trim() };
  expect(await ask(first.port, signIn, { input })).toMatchObject({
    data: { signIn: { viewer: { account: { userName: 'nguyen.van.a' } } } },
  });
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('the second start keeps the data', async () => {
  const first = await ready(await startHouse({ dataDir }));
  await inDatabase(dataDir, 'create table public.kept as select 42 as answer');
  first.signal('SIGINT');
  expect(await first.ended).toBe(0);
  const second = await ready(await startHouse({ dataDir }));
  expect(await inDatabase(dataDir, 'select answer from kept')).toEqual([{ answer: 42 }]);
  second.signal('SIGINT');
  expect(await second.ended).toBe(0);
});

test('a signal that comes twice at once still ends in good order', async () => {
  const house = await ready(await startHouse({ dataDir }));
  house.signal('SIGINT');
  house.signal('SIGINT');
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('kill -9 leaves no PostgreSQL, and what was committed is there at the next start', async () => {
  const first = await ready(await startHouse({ dataDir }));
  await inDatabase(dataDir, 'create table public.kept as select 7 as answer');
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  const second = await ready(await startHouse({ dataDir }));
  expect(await inDatabase(dataDir, 'select answer from kept')).toEqual([{ answer: 7 }]);
  const socketDir = socketOf(dataDir);
  second.signal('SIGKILL');
  await second.ended;
  expect(await untilGone(folder.path)).toEqual([]);
  expect(existsSync(socketDir)).toBe(false);
});

test('a killed PostgreSQL is told and ends the server', async () => {
  const house = await ready(await startHouse({ dataDir }));
  const pid = Number(readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('has ended unasked');
});

test('SIGTERM in the middle of the first start leaves nothing that hinders the next', async () => {
  const cut = await startHouse({ dataDir });
  while (!existsSync(join(dataDir, 'postgres'))) await new Promise((resolve) => setTimeout(resolve, 10));
  cut.signal('SIGTERM');
  expect(await cut.ended).toBe(0);
  const house = await ready(await startHouse({ dataDir }));
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('a port that is taken is named, with another to take', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  const house = await startHouse({ dataDir, port });
  expect(await house.ended).toBe(1);
  holder.close();
  expect(house.output()).toMatch(new RegExp(`Cổng ${String(port)}[^]*PORT=\\d+[^]*Port ${String(port)}`, 'u'));
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
});

test('a data folder that is in use names the process that has it', async () => {
  const first = await ready(await startHouse({ dataDir }));
  const second = await startHouse({ dataDir });
  expect(await second.ended).toBe(1);
  const pid = readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  expect(second.output()).toMatch(new RegExp(`đang được một máy chủ khác dùng \\(tiến trình ${pid}\\)`, 'u'));
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('data of another PostgreSQL release are refused, both releases named', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '15\n');
  const house = await startHouse({ dataDir });
  expect(await house.ended).toBe(1);
  expect(house.output()).toMatch(/PostgreSQL 15[^]*PostgreSQL 18[^]*DATA_DIR=/u);
});

test.runIf(isRoot)('a disk too small for a cluster is told and leaves nothing behind', async () => {
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk]);
  const house = await startHouse({ dataDir: join(disk, 'data') });
  const code = await house.ended;
  const left = readdirSync(join(disk, 'data/postgres'));
  execFileSync('umount', [disk]);
  expect(code).toBe(1);
  expect(house.output()).toMatch(/Đĩa đã đầy[^]*disk is full/u);
  expect(left).toEqual([]);
});

test('a folder of something else is not touched', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres/thesis.txt'), 'mine');
  const house = await startHouse({ dataDir });
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('no PostgreSQL data');
  expect(readFileSync(join(dataDir, 'postgres/thesis.txt'), 'utf8')).toBe('mine');
});

test('all wrong settings are told at once', async () => {
  const house = await startHouse({
    dataDir,
    env: { HOST: '0.0.0.0', MOT_CUA_ACCOUNTS: 'off', PORT: 'http', DATABASE_URL: 'sqlite:x' },
  });
  expect(await house.ended).toBe(1);
  expect(house.output()).toMatch(/PORT=[^]*DATABASE_URL=[^]*HOST=[^]*without accounts/u);
});

test('a stale process number in a dead cluster does not hinder the start', async () => {
  const first = await ready(await startHouse({ dataDir }));
  const file = join(clusterOf(dataDir), 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
  const second = await ready(await startHouse({ dataDir }));
  second.signal('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('DATABASE_URL uses the given PostgreSQL and starts none', async () => {
  const { owner, drop } = await freshDatabase('own');
  const url = `postgres://${owner.user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`;
  const house = await ready(await startHouse({ dataDir, env: { DATABASE_URL: url } }));
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  await drop();
});

test('a DATABASE_URL nobody answers is told with the remedy', async () => {
  const port = await freePort();
  const house = await startHouse({
    dataDir,
    env: { DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${String(port)}/x` },
  });
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('no server listens at that address');
  expect(house.output()).not.toContain('hunter2');
});

test('a login for the application may come from the administrator', async () => {
  const { owner, drop } = await freshDatabase('given');
  const address = (user: string): string =>
    `postgres://${user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`;
  const env = { DATABASE_URL: address(owner.user), DATABASE_APP_URL: address('given_app') };
  const house = await ready(await startHouse({ dataDir, env }));
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  await drop();
  const client = new Client(inject('scratchPostgres'));
  await client.connect();
  await client.query('drop role given_app');
  await client.end();
});

test.runIf(isRoot)(
  'an ordinary user starts it, root may start again what that left, and the other way round',
  async () => {
    chownSync(folder.path, NOBODY, NOBODY);
    for (const options of [{ uid: NOBODY }, {}, { uid: NOBODY }]) {
      const house = await ready(await startHouse({ dataDir, ...options }));
      house.signal('SIGTERM');
      expect(await house.ended).toBe(0);
      expect(await untilGone(folder.path)).toEqual([]);
    }
  },
);

test.runIf(isRoot)('as root below a closed folder the data lie elsewhere, and it says where', async () => {
  chmodSync(folder.path, 0o700);
  const first = await ready(await startHouse({ dataDir }));
  await inDatabase(dataDir, 'create table public.kept as select 3 as answer');
  expect(first.output()).toContain(clusterOf(dataDir));
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
  const second = await ready(await startHouse({ dataDir }));
  expect(await inDatabase(dataDir, 'select answer from kept')).toEqual([{ answer: 3 }]);
  second.signal('SIGTERM');
  expect(await second.ended).toBe(0);
  rmSync(clusterOf(dataDir), { recursive: true });
  rmSync(`${clusterOf(dataDir)}.log`);
});

test('the launcher refuses a second server on one cluster in the same process too', async () => {
  const options = { dataDir: join(dataDir, 'postgres'), durable: false };
  const server = await startEmbeddedPostgres(options);
  await expect(startEmbeddedPostgres(options)).rejects.toThrow(DataDirectoryInUse);
  await server.stop();
  await server.stop();
});
