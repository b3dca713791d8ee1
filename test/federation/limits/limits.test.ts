import { once } from 'node:events';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { LIMITS, type PaceLimits } from '../../../server/src/gateway/limits.ts';
import type { DatabaseConfig } from '../../../server/src/platform/database.ts';
import { STAFF } from '../../../server/src/platform/context.ts';
import { statement } from '../../../server/src/platform/reads.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { slowRoom } from '../fixture/slow.room.ts';
import { silent } from '../fixture/tiny-house.ts';

let database: TestDatabase;
let way: BreakableWay;
let house: House;
let usual: House;

const open = (pace: PaceLimits): Promise<House> =>
  openHouse({
    rooms: [slowRoom],
    database: { ...database.app, ...way.address },
    clock: () => new Date('2026-01-01T00:00:00Z'),
    log: silent,
    poolSize: 4,
    pace,
  });

beforeAll(async () => {
  database = await freshDatabase('slow');
  way = await breakableWay(database.app);
  house = await open({ ...LIMITS, operationMs: 600, inFlight: 2, waiting: 1, waitMs: 150 });
  usual = await open(LIMITS);
});
afterAll(async () => {
  await Promise.all([house.close(), usual.close()]);
  await way.close();
  await database.drop();
});

async function portOf({ http }: House): Promise<number> {
  return Number(new URL(await http.listen({ host: '127.0.0.1', port: 0 })).port);
}

interface Shown {
  readonly errors?: { extensions: { code: string }; message: string }[];
  readonly data?: unknown;
}

async function nap(milliseconds: number, times = 1, { http } = house) {
  const query = `{ nap(milliseconds: ${String(milliseconds)}, times: ${String(times)}) { slept } }`;
  const started = performance.now();
  const response = await http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  const { data, errors } = response.json<Shown>();
  const took = performance.now() - started;
  return { status: response.statusCode, data, code: errors?.[0]?.extensions.code, took, headers: response.headers };
}

describe('an operation that takes too long', () => {
  test('is answered in time, with a code', async () => {
    const answer = await nap(1_500);
    expect(answer).toMatchObject({ status: 200, data: null, code: 'TOO_SLOW' });
    expect(answer.took).toBeLessThan(1_200);
    await sleep(1_200);
  });

  test('asks the database for nothing more', async () => {
    await nap(400, 20);
    await sleep(600);
    const client = new Client(database.owner);
    await client.connect();
    const { rows } = await client.query(
      `select from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and state <> 'idle' and query like '%pg_sleep($1%'`,
    );
    await client.end();
    expect(rows).toEqual([]);
  });
});

describe('a statement', () => {
  const sleep = statement('slow.sleepLong', 'select from pg_sleep($1)');
  const as = (role: string) => usual.open('slow', { ...STAFF, role }).reads.rows(sleep, [3.3]);

  test('of somebody’s question is ended after three seconds, one of the house’s own jobs is not', async () => {
    const [question, job] = await Promise.allSettled([as('mot_cua_commune'), as('mot_cua_staff')]);
    expect(question).toMatchObject({ status: 'rejected', reason: { code: '57014' } });
    expect(job.status).toBe('fulfilled');
  });
});

describe('more operations at once than are carried out', () => {
  test('wait a little, the others are told to come again', async () => {
    const answers = await Promise.all([nap(100), nap(101), nap(102), nap(103), nap(104)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect([refused?.code, refused?.headers['retry-after']]).toEqual(['TOO_BUSY', '2']);
  });

  test('are turned away before anything of them is read', async () => {
    const naps = Promise.all([nap(300), nap(301), nap(302)]);
    const visitor = connect(await portOf(house), '127.0.0.1');
    visitor.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n');
    const [answer] = (await once(visitor, 'data')) as [Buffer];
    visitor.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 2\r\n[^]*"TOO_BUSY"/u);
    await naps;
  });

  test('do not wait longer than they may', async () => {
    const [, , late] = await Promise.all([nap(500), nap(501), nap(10)]);
    expect(late.code).toBe('TOO_BUSY');
    expect(late.took).toBeLessThan(450);
  });

  test('leave nothing behind', async () => {
    expect(await nap(1)).toMatchObject({ status: 200, data: { nap: { slept: 1 } } });
  });
});

describe('a database that is away', () => {
  test.each(['gone', 'silent'] as const)('%s is told with 503 in time, and found again', async (how) => {
    expect((await nap(2, 1, usual)).status).toBe(200);
    way.set(how);
    const answers = [await nap(2, 1, usual), await nap(3, 1, usual)];
    way.set('open');
    for (const { status, code, took, headers } of answers) {
      expect([status, code, headers['retry-after']]).toEqual([503, 'SERVICE_UNAVAILABLE', '2']);
      expect(took).toBeLessThan(5_000);
    }
    await expect.poll(async () => (await nap(2, 1, usual)).status, { timeout: 10_000 }).toBe(200);
  });
});

/** A way to the database that can be broken off. */
interface BreakableWay {
  readonly address: Pick<DatabaseConfig, 'host' | 'port'>;
  set(state: 'open' | 'gone' | 'silent'): void;
  close(): Promise<void>;
}

async function breakableWay({ host, port }: DatabaseConfig): Promise<BreakableWay> {
  const sockets = new Set<Socket>();
  let state: 'open' | 'gone' | 'silent' = 'open';
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${String(port)}` } : { host, port };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    if (state === 'gone') socket.destroy();
    if (state !== 'open') return;
    const onward = connect(target);
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as { port: number };
  return {
    address: { host: '127.0.0.1', port: own },
    set(next) {
      state = next;
      if (next !== 'open') for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
