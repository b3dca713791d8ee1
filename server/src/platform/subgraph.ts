import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema, parse, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { guardStrings } from './scalars.ts';
import type { ReferenceLoader, Room } from './room.ts';

/** A room as a Federation 2 subgraph. */
export interface Subgraph {
  readonly name: string;
  /** Executable, without federation's own fields. */
  readonly schema: GraphQLSchema;
  /** What the composer reads. */
  readonly typeDefs: string;
  readonly references: Readonly<Record<string, ReferenceLoader>>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible", "@external", "@provides"])`;

/** type-graphql makes the two roots itself and describes neither. */
const QUERY = 'Mọi câu hỏi, chỉ đọc. Every question; nothing is changed.';
const MUTATION = 'Mọi thay đổi, mỗi việc một giao dịch. Every change, one transaction each.';

/** Text of a subgraph from its schema: sorted, with federation's directives. */
export function typeDefsOf(schema: GraphQLSchema): string {
  const text = printSchemaWithDirectives(lexicographicSortSchema(schema))
    .replace(/^schema \{[^}]*\}\s*/m, '')
    .replace(/^directive @(key|shareable|inaccessible|external|provides)[^\n]*\n+/gm, '')
    .replace(/^type Query /m, `"${QUERY}"\ntype Query `)
    .replace(/^type Mutation /m, `"${MUTATION}"\ntype Mutation `);
  return `${LINK}\n\n${text.trim()}\n`;
}

/** Builds a room's subgraph. @throws GeneratingSchemaError where its types contradict each other */
export async function buildSubgraph(room: Room): Promise<Subgraph> {
  guardStrings();
  readFieldsPlainly();
  const schema = await buildSchema({
    resolvers: room.resolvers,
    orphanedTypes: [...room.orphanedTypes],
    validate: false,
    skipCheck: true,
  });
  const typeDefs = typeDefsOf(schema);
  parse(typeDefs);
  return { name: room.name, schema, typeDefs, references: room.references };
}

/** What type-graphql knows of all decorated classes; it keeps it here so that its two builds share it. */
const decorated = globalThis as {
  TypeGraphQLMetadataStorage?: { readonly objectTypes: readonly { simpleResolvers: boolean | undefined }[] };
};

/**
 * Fields without a resolver of their own are read as properties by the executor. type-graphql would make each a call,
 * and a page of fifty rows has a thousand of them.
 */
function readFieldsPlainly(): void {
  for (const type of decorated.TypeGraphQLMetadataStorage?.objectTypes ?? []) type.simpleResolvers ??= true;
}
