import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { STAFF } from '../platform/context.ts';
import { openRoom, type DatabaseConfig } from '../platform/database.ts';
import type { Gate, Visit } from '../platform/gate.ts';
import type { Logger } from '../platform/log.ts';
import { statement, type StatementListener } from '../platform/reads.ts';
import type { Room } from '../platform/room.ts';
import { compose } from './compose.ts';
import { LIMITS } from './limits.ts';
import { joinRooms } from './one-process.ts';
import { proxyRoutes } from './plain-routes.ts';
import { plannedExecutor } from './planned.ts';
import { RoomClient } from './room-client.ts';
import { makeRoomServer } from './room-server.ts';
import { makeServer } from './serve.ts';
import type { Asker, Headers } from './viewer.ts';

/** A server that is ready to listen, with all it opened. */
export interface Served {
  readonly http: FastifyInstance;
  close(): Promise<void>;
}

export interface ServeRoomOptions {
  readonly room: Room;
  readonly database: DatabaseConfig;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Shared with the gateway. */
  readonly secret: string;
  readonly gate?: Gate;
  readonly poolSize?: number;
  readonly listener?: StatementListener;
  readonly recordReads?: boolean;
}

const ping = statement<{ one: number }>('ping', 'select 1 as one');

/** One room on its own, over its own connections: `server --room NAME`. It answers its gateway only. */
export async function serveRoom(options: ServeRoomOptions): Promise<Served> {
  const { room, database, clock, log, secret, gate, poolSize, listener, recordReads = false } = options;
  const settings = { ...(poolSize === undefined ? {} : { poolSize }), ...(listener ? { listener } : {}) };
  const opened = await openRoom(room, database, settings);
  const http = await makeRoomServer({
    room,
    clock,
    log,
    secret,
    recordReads,
    ...(gate ? { gate } : {}),
    open: (name, viewer) => {
      if (name !== room.name) throw new Error(`The room ${room.name} cannot enter the room ${name}.`);
      return opened.door(viewer);
    },
    ready: () =>
      opened
        .door(STAFF)
        .reads.rows(ping, [])
        .then(
          () => true,
          () => false,
        ),
  });
  return {
    http,
    async close() {
      await http.close();
      await opened.close();
    },
  };
}

export interface SplitGatewayOptions {
  readonly rooms: readonly Room[];
  /** Where each room listens, by name. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly secret: string;
  readonly gate?: Gate;
  /** What asking costs, where there is no gate to say so. */
  readonly weights?: Gate['weights'];
  readonly consoleDir?: string;
  readonly trustProxy?: readonly string[];
}

/** Who asks, as the room of accounts says; the public says nothing of itself, and is known without that room. */
const visitBy =
  ({ room, nobody }: Gate, client: RoomClient, asker: () => Asker) =>
  ({ cookie, authorization }: Headers): Promise<Visit> =>
    cookie === undefined && authorization === undefined
      ? Promise.resolve(nobody)
      : client.visit(room, { cookie, authorization }, asker());

/** The gateway before rooms that are servers of their own: same door, limits and console, no database. */
export async function serveSplitGateway(options: SplitGatewayOptions): Promise<Served> {
  const { rooms, addresses, clock, log, secret, gate, consoleDir, trustProxy } = options;
  const client = new RoomClient(secret, addresses);
  const composition = await compose(rooms, gate);
  const schema = joinRooms(composition);
  const asker = () => ({ viewer: STAFF, now: clock(), language: 'vi', requestId: randomUUID() }) as const;
  const http = await makeServer({
    schema,
    execute: plannedExecutor({ composition, schema, ask: (where, question, who) => client.ask(where, question, who) }),
    routes: await proxyRoutes(rooms, client),
    exports: rooms.flatMap(({ exports = [] }) => exports),
    papers: rooms.flatMap(({ papers = [] }) => papers),
    open: () => {
      throw new Error('The gateway of the split shape has no database of its own.');
    },
    clock,
    log,
    pace: { ...LIMITS, inFlight: LIMITS.splitInFlight },
    ...(options.weights ? { weights: options.weights } : {}),
    ...(gate ? { guarded: { gate, log, authenticate: visitBy(gate, client, asker) } } : {}),
    ...(consoleDir === undefined ? {} : { consoleDir }),
    ...(trustProxy ? { trustProxy } : {}),
    ready: async () => (await Promise.all(rooms.map(({ name }) => client.isReady(name, asker())))).every(Boolean),
  });
  return {
    http,
    async close() {
      await http.close();
      client.close();
    },
  };
}
