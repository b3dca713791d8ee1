import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { HungUp } from './ask.ts';
import { askedOfGraph } from './asking.ts';

test('nothing more is asked for a reader who has hung up', async () => {
  const http = Fastify();
  const said: { asked: number; socket?: Socket; end?: unknown } = { asked: 0 };
  const ended = Promise.withResolvers<unknown>();
  http.post('/graphql', async () => {
    said.asked += 1;
    if (said.asked === 3) {
      // Answers only once the server has seen the line go dead.
      const dead = once(said.socket ?? http.server, 'close');
      reader.destroy();
      await dead;
    }
    return { data: {} };
  });
  const log = { error: () => undefined } as never;
  http.get(
    '/exports/:name(^[^.]+).:format',
    askedOfGraph({ http, log }, async (asked, _, ask) => {
      said.socket = asked.raw.socket;
      try {
        for (;;) await ask('{"query":"{ meta { today } }"}');
      } catch (cause) {
        ended.resolve(cause);
        throw cause;
      }
    }),
  );
  await http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.server.address() as AddressInfo;
  const reader = request({ port, host: '127.0.0.1', path: '/exports/units.csv' });
  reader.on('error', () => undefined);
  reader.end();
  expect(await ended.promise).toBeInstanceOf(HungUp);
  expect(said.asked).toBe(3);
  await http.close();
});
