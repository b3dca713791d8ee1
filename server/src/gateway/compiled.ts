import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { GraphContext } from '../platform/context.ts';

type Gateway = ApolloServerOptionsWithGateway<GraphContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Answer = Awaited<ReturnType<Executor>>;

/** Words an error for the client, in the language of the request. */
export type Present = (error: GraphQLError, context: GraphContext) => GraphQLError;

/** One operation of a document Apollo has already parsed and validated. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GraphContext;
}

/** Executes operations, each compiled once: documents are told apart by identity, as Apollo's store keeps them. */
export function compiledExecutor(schema: GraphQLSchema): (asked: Operation) => Promise<ExecutionResult> {
  const known = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();
  return async (asked) => {
    const coerced = getVariableValues(schema, asked.operation.variableDefinitions ?? [], asked.variables);
    if (coerced.errors) return { errors: coerced.errors };
    const compiled = compiledOf(schema, asked, known);
    const variables = coerced.coerced;
    if (!compiled) {
      return execute({
        schema,
        document: asked.document,
        ...named(asked),
        variableValues: asked.variables,
        contextValue: asked.context,
      });
    }
    const result = await compiled.query(undefined, asked.context, variables);
    return result.errors ? { ...result, errors: result.errors.map(rebuilt) } : result;
  };
}

const named = ({ operationName }: Operation) => (operationName === undefined ? {} : { operationName });

function compiledOf(
  schema: GraphQLSchema,
  { document, operationName }: Operation,
  known: WeakMap<DocumentNode, Map<string, CompiledQuery | null>>,
): CompiledQuery | null {
  let operations = known.get(document);
  if (!operations) known.set(document, (operations = new Map()));
  const key = operationName ?? '';
  let compiled = operations.get(key);
  if (compiled === undefined) {
    const made = compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true });
    compiled = isCompiledQuery(made) ? made : null;
    operations.set(key, compiled);
  }
  return compiled;
}

/** graphql-jit's errors have read-only extensions; everything downstream expects graphql-js's own. */
function rebuilt(error: GraphQLError): GraphQLError {
  const { originalError, path, locations } = error;
  const made = new GraphQLError(error.message, {
    ...(path ? { path } : {}),
    ...(originalError ? { originalError } : {}),
    extensions: originalError instanceof GraphQLError ? originalError.extensions : {},
  });
  return locations ? Object.defineProperty(made, 'locations', { value: locations, enumerable: true }) : made;
}

/** Apollo's door to the compiled executor: Apollo parses, validates, formats and limits; the schema's plan is compiled. */
export function compiledGateway(schema: GraphQLSchema, present: Present): Gateway {
  const run = compiledExecutor(schema);
  let told: ((context: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      told = callback as typeof told;
      return () => (told = undefined);
    },
    async load() {
      told?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async (request) => {
          const context = request.context as GraphContext;
          const result = await run({
            document: request.document,
            operation: request.operation,
            operationName: request.operationName ?? undefined,
            variables: request.request.variables ?? {},
            context,
          });
          return (
            result.errors ? { ...result, errors: result.errors.map((e) => present(e, context)) } : result
          ) as Answer;
        },
      };
    },
    stop: () => Promise.resolve(),
  };
}
