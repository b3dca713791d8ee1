import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Node takes one new connection a turn of its loop and listener: under load, with turns of some ten milliseconds, a
 * crowd of a thousand waits ten seconds before anything is read of it. So many listeners share the port.
 */
const LISTENERS = 64;

/** Connections that may wait for each of them. Those beyond are dropped, and tried again after one second, two, four. */
const BACKLOG = 511;

/** Where several sockets may share a port, Linux shares connections out among them evenly. */
const CAN_SHARE = process.platform === 'linux';

/** How often connections are looked for that have become idle while closing, milliseconds. */
const LOOK_MS = 50;

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens, so that a crowd that comes at once is heard at once. */
export async function listen(http: FastifyInstance, { host: asked, port: wanted }: Address): Promise<void> {
  const others: Server[] = [];
  http.addHook('preClose', () => closeAll(others, http));
  await http.listen({ host: asked, port: wanted, backlog: BACKLOG, ...(CAN_SHARE ? { reusePort: true } : {}) });
  if (!CAN_SHARE) return;
  for (const bound of http.addresses()) {
    for (let more = 1; typeof bound !== 'string' && more < LISTENERS; more += 1) {
      const { address: host, port } = bound;
      const other = createServer({ noDelay: true, keepAlive: true }, (socket) =>
        http.server.emit('connection', socket),
      );
      others.push(other.listen({ host, port, backlog: BACKLOG, reusePort: true }));
      await once(other, 'listening');
    }
  }
}

/** Hears no more, and waits until what is under way is answered. */
async function closeAll(listeners: readonly Server[], { server }: FastifyInstance): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  await Promise.all(listeners.map((one) => new Promise((resolve) => one.close(resolve))));
  clearInterval(idle);
}
