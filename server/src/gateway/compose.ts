import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { lexicographicSortSchema, buildASTSchema, parse, printSchema, type DocumentNode } from 'graphql';
import { buildSubgraph, type Subgraph } from '../platform/subgraph.ts';
import type { Room } from '../platform/room.ts';
import { nodeSubgraph } from './node.subgraph.ts';
import { withPolicy, type Stated } from './policy-directives.ts';

/** The rooms put together. */
export interface Composition {
  readonly subgraphs: readonly Subgraph[];
  readonly supergraph: string;
  /** What clients may see. */
  readonly api: DocumentNode;
  readonly apiText: string;
}

/** Where a room answers in the split shape. */
export const roomUrl = (name: string): string => `http://${name}.room.internal/graphql`;

/**
 * Composes rooms into one supergraph. @param stated the policy, to be written into it where there are accounts
 * @throws CompositionFailed listing every contradiction
 */
export async function compose(rooms: readonly Room[], stated?: Stated): Promise<Composition> {
  const built = await Promise.all(rooms.map(buildSubgraph));
  const plain = [...built, nodeSubgraph(built)];
  const subgraphs = stated
    ? plain.map((subgraph) => ({ ...subgraph, typeDefs: withPolicy(subgraph.typeDefs, stated) }))
    : plain;
  const result = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: roomUrl(name) })),
  );
  if (result.supergraphSdl === undefined) {
    throw new CompositionFailed(result.errors.map(({ message }) => message));
  }
  const api = transformSupergraphToPublicSchema(parse(result.supergraphSdl));
  const apiText = printSchema(lexicographicSortSchema(buildASTSchema(api)));
  return { subgraphs, supergraph: result.supergraphSdl, api, apiText: `${apiText}\n` };
}

/** The rooms contradict each other. */
export class CompositionFailed extends Error {
  constructor(reasons: readonly string[]) {
    super(`The rooms do not compose:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
    this.name = 'CompositionFailed';
  }
}
