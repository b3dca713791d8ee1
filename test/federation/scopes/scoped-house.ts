import { graphql, type GraphQLSchema } from 'graphql';
import { compose } from '../../../server/src/gateway/compose.ts';
import { joinRooms } from '../../../server/src/gateway/one-process.ts';
import { subgraphSchema } from '../../../server/src/gateway/room-server.ts';
import { makeContext, STAFF, type Viewer } from '../../../server/src/platform/context.ts';
import { openRoom } from '../../../server/src/platform/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { citizenOf, CURRENT_UNITS, DISTRICTS, FORMER_UNITS, PROVINCES, rooms } from './world.ts';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly { readonly message: string }[] | undefined;
}

/** The rooms, asked by whomever, past the gateway's check of fields: row security stands alone. */
export interface ScopedHouse {
  readonly schema: GraphQLSchema;
  ask(viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Asks one subgraph itself. */
  askRoom(room: string, viewer: Viewer, query: string): Promise<Answer>;
  close(): Promise<void>;
}

const level = (name: string, unit: number | string): Viewer => ({ ...STAFF, role: `mot_cua_${name}`, unit, user: '7' });

/** Each role with each unit of the world: today's, former ones, and none. */
export const VIEWERS: readonly Viewer[] = [
  STAFF,
  level('country', 0),
  ...[...PROVINCES, 10, 0].map((id) => level('province', id)),
  ...[...DISTRICTS, 0].map((id) => level('district', id)),
  ...[...CURRENT_UNITS, ...FORMER_UNITS, 0].map((id) => level('commune', id)),
  level('citizen', 0),
  // One of the world's, another of them, and somebody who never handed anything in.
  ...[1, 2, 99].map((citizen) => level('citizen', citizenOf(citizen) ?? 0)),
  // Who leads the commune and is one of its officials.
  { ...level('commune', 10101), user: '8' },
  level('public', 0),
  level('public', 10101),
];

export const nameOf = ({ role, unit }: Viewer): string => `${role.replace('mot_cua_', '')} ${String(unit)}`;

/** Opens the rooms on a world that is made already. */
export async function openScopedHouse(database: TestDatabase): Promise<ScopedHouse> {
  const opened = new Map(
    await Promise.all(
      rooms.map(async (room) => [room.name, await openRoom(room, database.app, { poolSize: 2 })] as const),
    ),
  );
  const composition = await compose(rooms);
  const schema = joinRooms(composition);
  const parts = new Map(composition.subgraphs.map((part) => [part.name, subgraphSchema(part)]));
  const partOf = (name: string): GraphQLSchema => {
    const found = parts.get(name);
    if (!found) throw new Error(`No room called ${name}.`);
    return found;
  };
  const ask = async (
    asked: GraphQLSchema,
    viewer: Viewer,
    { source, variableValues }: { source: string; variableValues: Readonly<Record<string, unknown>> },
  ): Promise<Answer> => {
    const contextValue = makeContext({
      viewer,
      now: new Date('2026-11-22T09:00:00+07:00'),
      today: '2026-11-22',
      requestId: 'test',
      language: 'vi',
      open: (name, who) => {
        const found = opened.get(name);
        if (!found) throw new Error(`No room called ${name}.`);
        return found.door(who);
      },
    });
    const { data, errors } = await graphql({
      schema: asked,
      source,
      variableValues: { ...variableValues },
      contextValue,
    });
    return { data: data && { ...data }, errors };
  };
  return {
    schema,
    ask: (viewer, source, variableValues = {}) => ask(schema, viewer, { source, variableValues }),
    askRoom: (room, viewer, source) => ask(partOf(room), viewer, { source, variableValues: {} }),
    async close() {
      await Promise.all([...opened.values()].map((one) => one.close()));
    },
  };
}
