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
import { holding, slowRoom } from '../fixture/slow.room.ts';
import { silent } from '../fixture/tiny-house.ts';

let database: TestDatabase;
let owner: Client;
let way: BreakableWay;
let usual: House;
/** Its operations have little time. */
let short: House;
/** Two places, and one that waits as long as need be. */
let narrow: House;
/** The same, but hardly any wait. */
let hurried: House;
const sent: string[] = [];

const open = (pace: PaceLimits): Promise<House> =>
  openHouse({
    rooms: [slowRoom],
    database: { ...database.app, ...way.address },
    clock: () => new Date('2026-01-01T00:00:00Z'),
    log: silent,
    poolSize: 4,
    listener: (name) => sent.push(name),
    pace,
  });

beforeAll(async () => {
  database = await freshDatabase('slow');
  owner = new Client(database.owner);
  await owner.connect();
  way = await breakableWay(database.app);
  usual = await open(LIMITS);
  short = await open({ ...LIMITS, operationMs: 600 });
  narrow = await open({ ...LIMITS, operationMs: 300_000, inFlight: 2, waiting: 1, waitMs: 300_000 });
  hurried = await open({ ...LIMITS, operationMs: 300_000, inFlight: 2, waiting: 1, waitMs: 50 });
});
afterAll(async () => {
  await Promise.all([usual, short, narrow, hurried].map((house) => house.close()));
  await owner.end();
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

async function ask({ http }: House, query: string) {
  const started = performance.now();
  const response = await http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  const { data, errors } = response.json<Shown>();
  const took = performance.now() - started;
  return { status: response.statusCode, data, code: errors?.[0]?.extensions.code, took, headers: response.headers };
}
const nap = (house: House, milliseconds: number, times = 1) =>
  ask(house, `{ nap(milliseconds: ${String(milliseconds)}, times: ${String(times)}) { slept } }`);

describe('an operation that takes too long', () => {
  const NAPS = `from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and state <> 'idle'
    and query like '%pg_sleep($1%'`;

  test('is answered before it ends, with a code', async () => {
    const answer = await nap(short, 12_000);
    expect(answer).toMatchObject({ status: 200, data: null, code: 'TOO_SLOW' });
    expect(answer.took).toBeLessThan(12_000);
    expect((await owner.query(`select pg_cancel_backend(pid) ${NAPS}`)).rowCount).toBe(1);
  });

  test('asks the database for nothing more', async () => {
    await nap(short, 200, 50);
    await expect.poll(async () => (await owner.query(`select ${NAPS}`)).rowCount).toBe(0);
    sent.length = 0;
    await sleep(1_000);
    expect(sent).toEqual([]);
  });
});

describe('a statement', () => {
  const sleepLong = statement('slow.sleepLong', 'select from pg_sleep($1)');
  const as = (role: string) => usual.open('slow', { ...STAFF, role }).reads.rows(sleepLong, [4]);

  test('of somebody’s question is ended after three seconds, one of the house’s own jobs is not', async () => {
    const [question, job] = await Promise.allSettled([as('mot_cua_commune'), as('mot_cua_staff')]);
    expect(question).toMatchObject({ status: 'rejected', reason: { code: '57014' } });
    expect(job.status).toBe('fulfilled');
  });
});

describe('more operations at once than are carried out', () => {
  /** Asked all at once, and not answered before `release`, unless turned away. */
  function holdIn(house: House, times: number) {
    const answered: Awaited<ReturnType<typeof ask>>[] = [];
    const all = Array.from({ length: times }, async (_, index) => {
      answered.push(await ask(house, `{ held(number: ${String(index)}) }`));
    });
    const release = async () => {
      // Whoever waited for a place comes in only then, and is held too.
      for (let left = times; left > 0; left = times - answered.length) {
        holding.release();
        await sleep(5);
      }
      await Promise.all(all);
    };
    return { answered, release };
  }

  test('wait a little, the others are told to come again', async () => {
    const { answered, release } = holdIn(narrow, 5);
    await expect.poll(() => answered.length).toBe(2);
    expect(holding.count).toBe(2);
    for (const { status, code, headers } of answered) {
      expect([status, code, headers['retry-after']]).toEqual([503, 'TOO_BUSY', '2']);
    }
    await release();
    expect(answered.map(({ status }) => status)).toEqual([503, 503, 200, 200, 200]);
  });

  test('are turned away before anything of them is read', async () => {
    const { answered, release } = holdIn(narrow, 4);
    await expect.poll(() => answered.length).toBe(1);
    const visitor = connect(await portOf(narrow), '127.0.0.1');
    visitor.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n');
    const [answer] = (await once(visitor, 'data')) as [Buffer];
    visitor.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 2\r\n[^]*"TOO_BUSY"/u);
    await release();
  });

  test('do not wait longer than they may', async () => {
    const { answered, release } = holdIn(hurried, 3);
    await expect.poll(() => answered.map(({ code }) => code)).toEqual(['TOO_BUSY']);
    await release();
    expect(answered.map(({ status }) => status)).toEqual([503, 200, 200]);
  });

  test('leave nothing behind', async () => {
    expect(await nap(narrow, 1)).toMatchObject({ status: 200, data: { nap: { slept: 1 } } });
  });
});

describe('a database that is away', () => {
  test.each(['gone', 'silent'] as const)('%s is told with 503 in time, and found again', async (how) => {
    expect((await nap(usual, 2)).status).toBe(200);
    way.set(how);
    const answers = [await nap(usual, 2), await nap(usual, 3)];
    way.set('open');
    for (const { status, code, took, headers } of answers) {
      expect([status, code, headers['retry-after']]).toEqual([503, 'SERVICE_UNAVAILABLE', '2']);
      expect(took).toBeLessThan(LIMITS.operationMs);
    }
    await expect.poll(async () => (await nap(usual, 2)).status).toBe(200);
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
