import { graphql, type ExecutionResult } from 'graphql';
import { compose } from '../../server/src/gateway/compose.ts';
import { joinRooms } from '../../server/src/gateway/one-process.ts';
import { makeContext, STAFF, type Language, type RoomDoor, type Viewer } from '../../server/src/platform/context.ts';
import { openRoom } from '../../server/src/platform/database.ts';
import type { Room } from '../../server/src/platform/room.ts';
import { territory } from '../../server/src/territory/territory.subgraph.ts';
import type { TestDatabase } from './database.ts';

export interface RoomGraphOptions {
  readonly rooms: readonly Room[];
  readonly database: TestDatabase;
  /** The day the questions are asked on. */
  readonly today: string;
  readonly language?: Language;
  /** Who asks; the house itself unless named. */
  readonly viewer?: Viewer;
}

/** Rooms joined as in the default shape, asked by graphql-js. */
export interface RoomGraph {
  /** Names of the statements sent since the last question began. */
  readonly statements: readonly string[];
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  /** The answer's data. @throws the first error */
  data<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  door(room: string): RoomDoor;
  close(): Promise<void>;
}

/** Opens rooms on a database that is migrated already. */
export async function openRoomGraph({
  rooms,
  database,
  today,
  language = 'vi',
  viewer = STAFF,
}: RoomGraphOptions): Promise<RoomGraph> {
  const statements: string[] = [];
  const listener = (name: string): void => {
    statements.push(name);
  };
  const opened = await Promise.all(rooms.map((room) => openRoom(room, database.app, { poolSize: 2, listener })));
  const databases = new Map(rooms.map((room, index) => [room.name, opened[index]]));
  // Other rooms name units by fields of `territory`: without its part nothing composes, even where nobody asks for it.
  const parts = rooms.includes(territory) ? rooms : [territory, ...rooms];
  const schema = joinRooms(await compose(parts));
  const door = (room: string): RoomDoor => {
    const database = databases.get(room);
    if (!database) throw new Error(`No room called ${room}.`);
    return database.door(viewer);
  };
  const ask: RoomGraph['ask'] = async (source, variableValues = {}) => {
    statements.length = 0;
    const contextValue = makeContext({
      viewer,
      now: new Date(`${today}T09:00:00+07:00`),
      today,
      requestId: 'test',
      language,
      open: door,
    });
    return graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  };
  return {
    statements,
    ask,
    async data<T>(query: string, variables?: Readonly<Record<string, unknown>>) {
      const { data, errors } = await ask(query, variables);
      if (errors?.[0]) throw errors[0];
      return data as T;
    },
    door,
    async close() {
      await Promise.all(opened.map((database) => database.close()));
    },
  };
}
