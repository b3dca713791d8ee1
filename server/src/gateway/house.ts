import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { DatabaseConfig, RoomDatabase } from '../platform/database.ts';
import { openRoom } from '../platform/database.ts';
import type { Logger } from '../platform/log.ts';
import type { StatementListener } from '../platform/reads.ts';
import type { Gate } from '../platform/gate.ts';
import type { RoomDoor, RowViewer } from '../platform/context.ts';
import type { Room } from '../platform/room.ts';
import { statement } from '../platform/reads.ts';
import { STAFF } from '../platform/context.ts';
import { ReadRecorder } from '../platform/read-recorder.ts';
import { compiledExecutor } from './compiled.ts';
import { compose } from './compose.ts';
import { joinRooms } from './one-process.ts';
import type { PaceLimits } from './limits.ts';
import type { Execute } from './operation.ts';
import { authenticateBy } from './gate-keeper.ts';
import { maskFields } from './masks.ts';
import { recording, watchReads } from './read-trail.ts';
import { makeServer } from './serve.ts';
import type { OpenDoor } from './viewer.ts';

export interface HouseOptions {
  readonly rooms: readonly Room[];
  readonly database: DatabaseConfig;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly consoleDir?: string;
  /** Accounts; without it everybody is the house itself. */
  readonly gate?: Gate;
  /** What asking costs, where there is no gate to say so. */
  readonly weights?: Gate['weights'];
  readonly poolSize?: number;
  readonly listener?: StatementListener;
  /** How operations are carried out; compiled unless a test compares. */
  readonly executor?: (schema: GraphQLSchema) => Execute;
  readonly pace?: PaceLimits;
  /** Proxies that are believed. */
  readonly trustProxy?: readonly string[];
  readonly ticks?: () => number;
  /** Whether it is written down who was told personal things; takes the room `access`. */
  readonly recordReads?: boolean;
}

/** All rooms open and joined behind one port; not yet listening. */
export interface House {
  readonly http: FastifyInstance;
  open(room: string, viewer: RowViewer): RoomDoor;
  close(): Promise<void>;
}

/** Opens every room's connections and joins the rooms into one schema: the shape for one process. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const databases = await openRooms(options);
  const open = (room: string, viewer: RowViewer): RoomDoor => {
    const database = databases.get(room);
    if (!database) throw new Error(`No room called ${room}.`);
    return database.door(viewer);
  };
  const joined = joinRooms(await compose(options.rooms, options.gate));
  const masked = options.gate ? maskFields(joined, options.gate) : joined;
  const schema = options.recordReads ? watchReads(masked, options.rooms) : masked;
  const execute = (options.executor ?? compiledExecutor)(schema);
  const http = await makeServer({
    schema,
    execute: options.recordReads ? recording(execute, new ReadRecorder(open('access', STAFF))) : execute,
    routes: (pages, contextOf) => {
      for (const room of options.rooms) room.routes?.(pages, contextOf);
    },
    exports: options.rooms.flatMap(({ exports = [] }) => exports),
    papers: options.rooms.flatMap(({ papers = [] }) => papers),
    open,
    clock: options.clock,
    log: options.log,
    ...guardedBy(options, open),
    ...(options.consoleDir === undefined ? {} : { consoleDir: options.consoleDir }),
    ...(options.weights ? { weights: options.weights } : {}),
    ...(options.pace ? { pace: options.pace } : {}),
    ...(options.trustProxy ? { trustProxy: options.trustProxy } : {}),
    ...(options.ticks ? { ticks: options.ticks } : {}),
    ready: () => answers(options.rooms.map(({ name }) => open(name, STAFF))),
  });
  return {
    http,
    open,
    async close() {
      await http.close();
      await Promise.all([...databases.values()].map((database) => database.close()));
    },
  };
}

/** How the gate is kept, where there is one. */
const guardedBy = ({ gate, clock, log }: HouseOptions, open: OpenDoor) =>
  gate ? { guarded: { gate, authenticate: authenticateBy(gate, open, clock), log } } : {};

/** Opens the rooms over one pool, that of the first: they all have the same database. */
async function openRooms({ rooms, database, poolSize, listener }: HouseOptions): Promise<Map<string, RoomDatabase>> {
  const settings = { poolSize: poolSize ?? POOL_SIZE, ...(listener ? { listener } : {}) };
  const opened = new Map<string, RoomDatabase>();
  for (const room of rooms) {
    const [first] = opened.values();
    opened.set(room.name, await openRoom(room, database, first ? { ...settings, shared: first.shared } : settings));
  }
  return opened;
}

/** Connections of all rooms together: more of them do not make a machine of a few cores faster. */
const POOL_SIZE = 8;

const ping = statement<{ one: number }>('ping', 'select 1 as one');

/** Whether every room's database answers. */
async function answers(doors: readonly RoomDoor[]): Promise<boolean> {
  const results = await Promise.allSettled(doors.map(({ reads }) => reads.rows(ping, [])));
  return results.every(({ status }) => status === 'fulfilled');
}
