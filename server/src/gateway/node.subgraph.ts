import { GraphQLID, GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { fromGlobalId } from '../platform/global-id.ts';
import { Stub } from '../platform/room.ts';
import type { Subgraph } from '../platform/subgraph.ts';
import { platformErrors, Problem } from '../platform/user-error.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const INTERFACE = 'Mọi thứ có mã định danh riêng. Anything with an id of its own.';
const FIELD = 'Đối tượng bất kỳ theo `id`; null nếu không có. Any object by its `id`; null where there is none.';
const KEY = 'Opaque, stable and unique for ever.';

/** The subgraph behind `Query.node`: it knows every keyed type of the rooms by name, and nothing else of them. */
export function nodeSubgraph(rooms: readonly Subgraph[]): Subgraph {
  const names = keyedTypes(rooms);
  const keyed = names.map(
    (name) => `type ${name} implements Node @key(fields: "id", resolvable: false) {\n  "${KEY}"\n  id: ID!\n}`,
  );
  const typeDefs = [
    LINK,
    `"${INTERFACE}"\ninterface Node {\n  "${KEY}"\n  id: ID!\n}`,
    ...keyed,
    `type Query {\n  "${FIELD}"\n  node(\n    "From any other answer."\n    id: ID!\n  ): Node\n}`,
  ].join('\n\n');
  return { name: 'node', schema: schemaOf(names), typeDefs: `${typeDefs}\n`, references: {} };
}

const keyedTypes = (rooms: readonly Subgraph[]): string[] =>
  rooms.flatMap((room) => Object.keys(room.references)).sort();

/** Given where the owners are elsewhere and must be asked first. */
type RootSource = { node(asked: { id: string }): Promise<Stub | null> } | undefined;

function schemaOf(names: readonly string[]): GraphQLSchema {
  const id = { type: new GraphQLNonNull(GraphQLID), description: KEY };
  const node = new GraphQLInterfaceType({
    name: 'Node',
    fields: { id },
    resolveType: (value: Stub) => value.__typename,
  });
  const types = names.map((name) => new GraphQLObjectType({ name, interfaces: [node], fields: { id } }));
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      node: {
        type: node,
        args: { id: { type: new GraphQLNonNull(GraphQLID) } },
        resolve: (source: RootSource, { id: asked }: { id: string }) =>
          source ? source.node({ id: asked }) : stubOf(names, asked),
      },
    },
  });
  return new GraphQLSchema({ query, types });
}

/** Whether the owner knows the key. */
export type Exists<Context> = (typeName: string, id: string, context: Context) => Promise<boolean>;

/** `Query.node` where the owners are elsewhere: null for keys the owner does not know. */
export function nodeResolver<Context>(subgraphs: readonly Subgraph[], exists: Exists<Context>) {
  const names = keyedTypes(subgraphs);
  return async (id: string, context: Context): Promise<Stub | null> => {
    const stub = stubOf(names, id);
    return (await exists(stub.__typename, id, context)) ? stub : null;
  };
}

function stubOf(names: readonly string[], id: string): Stub {
  const parts = fromGlobalId(id);
  if (!parts || !names.includes(parts.typeName)) throw new Problem(platformErrors.ID_INVALID, ['id'], { id });
  return new Stub(parts.typeName, id);
}
