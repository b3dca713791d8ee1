import { getExecutorForUnifiedGraph } from '@graphql-hive/gateway-runtime';
import { execute, print, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { coerceVariables, plainExecutor } from './compiled.ts';
import type { Composition } from './compose.ts';
import { nodeResolver } from './node.subgraph.ts';
import { anchored } from './anchored.ts';
import { cleaned, decide } from './conditions.ts';
import { noteErrors, placeErrorsAnew, roomError } from './placed-errors.ts';
import { reachOf } from './one-room.ts';
import type { Execute } from './operation.ts';
import type { RoomAnswer, RoomQuestion, RoomUrl } from './room-client.ts';
import type { RequestContext } from './viewer.ts';

/** Asks one room. */
export type AskRoom = (
  where: { readonly room: string; readonly url: RoomUrl },
  question: RoomQuestion,
  context: RequestContext,
) => Promise<RoomAnswer>;

/** A request to one room as Hive makes it. */
interface RoomRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly operationType?: string;
  readonly context?: { readonly ask: RequestContext };
}

export interface PlannedOptions {
  readonly composition: Composition;
  /** The joined schema: validation, variables and introspection are the same in both shapes. */
  readonly schema: GraphQLSchema;
  readonly ask: AskRoom;
}

/** Executes operations over rooms elsewhere: one room's alone as they stand, the others as Hive Gateway plans them. */
export function plannedExecutor({ composition, schema, ask }: PlannedOptions): Execute {
  const reach = reachOf(composition.subgraphs.filter(({ name }) => name !== 'node'));
  const locally = plainExecutor(schema);
  const plan = hive(composition, ask);
  return async (asked) => {
    const variables = coerceVariables(schema, asked.operation, asked.variables);
    if ('errors' in variables) return variables;
    const where = reach(asked.document, asked.operation);
    if (where === 'introspection') return locally(asked);
    const context = asked.context as RequestContext;
    if (where === 'several') return planDecided(plan, { ...asked, context }, variables.coerced);
    const { operationName } = asked;
    const isMutation = asked.operation.operation === 'mutation';
    const question = { query: textOf(asked.document), variables: asked.variables, operationName, isMutation };
    return answered(await ask({ room: where.room, url: '/graphql' }, question, context));
  };
}

async function planDecided(
  plan: Plan,
  asked: Parameters<Plan>[0],
  coerced: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const decided = anchored(decide(asked.document, coerced));
  return cleaned(await plan({ ...asked, document: decided.document }), decided);
}

type Plan = (asked: Parameters<Execute>[0] & { readonly context: RequestContext }) => Promise<ExecutionResult>;

function hive(composition: Composition, ask: AskRoom): Plan {
  const askNode = nodeExecutor(composition, ask);
  const inRoom =
    (room: string) =>
    async (request: RoomRequest): Promise<ExecutionResult> => {
      const context = request.context?.ask;
      if (!context) throw new Error('Hive lost the context of a request.');
      if (room === 'node') return askNode(request, context);
      const { variables, operationName } = request;
      const isMutation = request.operationType === 'mutation';
      const question = { query: textOf(request.document), variables, operationName, isMutation };
      return answered(noteErrors(await ask({ room, url: '/graphql/part' }, question, context)));
    };
  const run = getExecutorForUnifiedGraph({
    getUnifiedGraph: () => composition.supergraph,
    onUnifiedGraphChange: placeErrorsAnew,
    transports: { http: { getSubgraphExecutor: ({ subgraphName }) => inRoom(subgraphName) as never } },
  });
  return async ({ document, variables, operationName, context, operation }) => {
    const request = {
      document,
      variables,
      operationName,
      operationType: operation.operation,
      context: { ask: context },
    };
    return (await run(request as never)) as ExecutionResult;
  };
}

/** The `node` subgraph has no room: it lives in the gateway and asks the owner whether the object exists. */
function nodeExecutor({ subgraphs }: Composition, ask: AskRoom) {
  const node = subgraphs.find(({ name }) => name === 'node');
  if (!node) throw new Error('No subgraph called node.');
  const exists = async (typeName: string, id: string, context: RequestContext): Promise<boolean> => {
    const owner = subgraphs.find(({ references }) => typeName in references);
    const question = { query: EXISTS, variables: { of: [{ __typename: typeName, id }] } };
    const { data, errors } = await ask({ room: owner?.name ?? '', url: '/graphql/part' }, question, context);
    if (errors?.[0]) throw roomError(errors[0]);
    return (data?.['_entities'] as readonly unknown[] | undefined)?.[0] != null;
  };
  const resolve = nodeResolver(subgraphs, exists);
  return ({ document, variables }: RoomRequest, context: RequestContext): Promise<ExecutionResult> =>
    Promise.resolve(
      execute({
        schema: node.schema,
        document,
        rootValue: { node: ({ id }: { id: string }) => resolve(id, context) },
        ...(variables ? { variableValues: variables } : {}),
        contextValue: context,
      }),
    );
}

const EXISTS = 'query($of: [_Any!]!) { _entities(representations: $of) { __typename } }';

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = print(document)));
  return text;
}

function answered({ data, errors }: RoomAnswer): ExecutionResult {
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(roomError) } : {}) };
}
