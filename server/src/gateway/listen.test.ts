import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from './listen.ts';
import { makeHttp } from './serve.ts';

const CROWD = 300;
const ASKING = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

let http: FastifyInstance;
let port: number;
let visitors: Socket[];
let asked: number;
let hold: PromiseWithResolvers<unknown>;

const portOf = ({ server }: FastifyInstance): number => {
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
};

const visit = (): Socket => {
  const visitor = connect(port, '127.0.0.1');
  visitor.write(ASKING);
  visitors.push(visitor);
  return visitor;
};

const answered = (visitor: Socket): Promise<string> =>
  new Promise((resolve) => visitor.once('data', (piece: Buffer) => resolve(piece.toString())));

beforeEach(async () => {
  visitors = [];
  http = makeHttp(1_000);
  asked = 0;
  hold = Promise.withResolvers<unknown>();
  http.get('/', async () => {
    asked += 1;
    await hold.promise;
    return 'here';
  });
  await listen(http, { host: '127.0.0.1', port: 0 });
  port = portOf(http);
});
afterEach(async () => {
  hold.resolve('now');
  for (const visitor of visitors) visitor.destroy();
  await http.close();
});

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('a crowd that comes at once is taken in far fewer turns of the loop than there are people', async () => {
    let taken = 0;
    http.server.on('connection', () => (taken += 1));
    for (let come = 0; come < CROWD; come += 1) visit();
    let turns = 0;
    for (; taken < CROWD; turns += 1) await nextTurn();
    expect(turns).toBeLessThan(CROWD / 3);
  });
});

test('whoever comes is answered, over whichever listener', async () => {
  hold.resolve('now');
  const answers = await Promise.all(Array.from({ length: 100 }, () => answered(visit())));
  expect(answers.filter((answer) => !answer.endsWith('here'))).toEqual([]);
});

test('what is under way is answered before the house closes, and then nobody is kept', async () => {
  const under = Array.from({ length: 50 }, visit);
  const answers = Promise.all(under.map(answered));
  await expect.poll(() => asked).toBe(under.length);
  const closed = http.close();
  hold.resolve('now');
  await closed;
  expect((await answers).filter((answer) => !answer.includes('200 OK'))).toEqual([]);
});
