import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinySplit, type TinySplit } from '../federation/fixture/tiny-split.ts';

/** How long the slow room thinks about each question, milliseconds. */
const THINKS_MS = 60_000;

let split: TinySplit;
let way: SlowWay;
beforeAll(async () => {
  split = await tinySplit(async (name, address) => {
    if (name !== 'towns') return address;
    way = await slowWay(address);
    return way.address;
  });
});
afterAll(async () => {
  await split.close();
  await way.close();
});

interface Answer {
  readonly status: number;
  readonly took: number;
  readonly data: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(query: string): Promise<Answer> {
  const from = performance.now();
  const response = await split.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  const { data, errors } = response.json<Answer>();
  return { status: response.statusCode, data, took: performance.now() - from, ...(errors ? { errors } : {}) };
}

const NEEDS_IT_NOT = '{ visits { id days } }';
const NEEDS_IT_ALONE = '{ towns { id name } }';
const NEEDS_IT_TOO = '{ visits { days town { name } } }';

const many = (query: string, times: number): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, () => ask(query)));

/** Questions one after the other, as one person asks them. */
async function inTurn(query: string, times: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let done = 0; done < times; done += 1) answers.push(await ask(query));
  return answers;
}

/** Two hundred who need the room at once, and beside them somebody who does not. */
async function besideACrowd() {
  const crowd = Promise.all([many(NEEDS_IT_ALONE, 100), many(NEEDS_IT_TOO, 100)]);
  const others = await inTurn(NEEDS_IT_NOT, 300);
  const [alone, too] = await crowd;
  return { others, alone, too };
}

const p99 = (answers: readonly Answer[]): number =>
  answers.map(({ took }) => took).toSorted((one, other) => one - other)[Math.floor(answers.length * 0.99)] ?? 0;

const ms = (time: number): string => `${time.toFixed(0)} ms`;

test('a slow room fails those who need it by name and in time, and the others do not notice', async () => {
  await besideACrowd();
  const before = await besideACrowd();
  way.set(THINKS_MS);
  const { others, alone, too } = await besideACrowd();
  const slowest = Math.max(...[...alone, ...too].map(({ took }) => took));
  process.stdout.write(
    `slow room: others p99 ${ms(p99(before.others))} beside 200 who need it, ${ms(p99(others))} while it is slow; those failed within ${ms(slowest)}\n`,
  );
  const told = ({ status, data }: Answer) => [status, data];
  expect(others.map(told)).toEqual(before.others.map(told));
  for (const { status, data, errors } of alone) {
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([503, null, 'ROOM_UNAVAILABLE']);
    expect(errors?.[0]?.message).toContain('towns');
  }
  for (const { data, errors } of too) {
    expect(data).toMatchObject({ visits: [{ days: 0, town: null }, {}, {}] });
    expect(errors?.[0]?.extensions.code).toBe('ROOM_UNAVAILABLE');
  }
  expect(slowest).toBeLessThan(THINKS_MS);
});

test('a room that has not answered lately is not asked, and again once it answers', async () => {
  const asked = way.asked();
  const refused = await many(NEEDS_IT_ALONE, 50);
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
  expect(way.asked() - asked).toBeLessThanOrEqual(1);
  way.set(0);
  await expect.poll(async () => (await ask(NEEDS_IT_ALONE)).status).toBe(200);
  expect((await ask(NEEDS_IT_TOO)).errors).toBeUndefined();
});

/** A way to a room on which its answers can be held up. */
interface SlowWay {
  readonly address: string;
  set(thinksMs: number): void;
  /** Questions that came by. */
  asked(): number;
  close(): Promise<void>;
}

async function slowWay(address: string): Promise<SlowWay> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let thinksMs = 0;
  let asked = 0;
  const server: Server = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => end.destroy()).on('close', () => sockets.delete(end));
    }
    socket.on('close', () => onward.destroy());
    socket.on('data', (piece) => {
      asked += piece.includes('POST ') ? 1 : 0;
      onward.write(piece);
    });
    onward.on('data', (piece) => {
      setTimeout(() => socket.writable && socket.write(piece), thinksMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${String(own.port)}`,
    set: (next) => (thinksMs = next),
    asked: () => asked,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
