import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STAFF } from '../platform/context.ts';
import type { Room } from '../platform/room.ts';
import { proxyRoutes } from './plain-routes.ts';
import { RoomClient } from './room-client.ts';
import { contextFor } from './viewer.ts';

const LIMIT_MS = 200;

/** A room that takes what it is sent and answers as it is told to. */
let answer: (response: ServerResponse) => void = () => undefined;
let server: Server;
let client: RoomClient;
let http: FastifyInstance;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = new RoomClient('a secret of the tests, long enough to be one', {
    files: `http://127.0.0.1:${String(port)}`,
  });
  http = Fastify();
  const routes: Room['routes'] = (pages) => pages.get('/file', () => '').post('/file', () => '');
  const room = { name: 'files', routes } as unknown as Room;
  const asker = { viewer: STAFF, now: new Date(), requestId: 'r', language: 'vi' } as const;
  const noDoor = (): never => {
    throw new Error('no database');
  };
  (await proxyRoutes([room], client, LIMIT_MS))(http, () => contextFor(asker, noDoor));
});
afterAll(async () => {
  await http.close();
  client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test.each(['GET', 'POST'] as const)('%s to a room that never answers is told its name, in time', async (method) => {
  answer = () => undefined;
  const { statusCode, headers, body } = await http.inject({
    method,
    url: '/file',
    ...(method === 'POST' ? { payload: 'x' } : {}),
  });
  expect([statusCode, headers['retry-after']]).toEqual([503, '2']);
  expect(body).toMatch(/files.*ROOM_UNAVAILABLE/u);
});

test('an answer that has begun may take longer', async () => {
  answer = (response) => {
    response.write('first, ');
    setTimeout(() => response.end('then the rest'), LIMIT_MS * 2);
  };
  expect((await http.inject({ method: 'GET', url: '/file' })).body).toBe('first, then the rest');
});
