import {
  execute,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { cleaned, decide } from './conditions.ts';
import type { Execute, Operation } from './operation.ts';
import { prepare, withHoisted, type Prepared } from './prepared.ts';

/** As graphql-js itself counts. */
const MAX_VARIABLE_ERRORS = 50;

/** Values of an operation's variables, or what is wrong with them. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Operation['variables'],
): { errors: GraphQLError[] } | { coerced: Record<string, unknown> } {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return { coerced: {} };
  const result = getVariableValues(schema, definitions, variables, { maxErrors: MAX_VARIABLE_ERRORS });
  return result.errors ? { errors: result.errors.map(asInput) } : { coerced: result.coerced };
}

function asInput(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { message, nodes, originalError } = error;
  return new GraphQLError(message, {
    ...(nodes ? { nodes } : {}),
    ...(originalError ? { originalError } : {}),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Executes operations, each compiled once: documents are told apart by identity, as Apollo's store keeps them. */
export function compiledExecutor(schema: GraphQLSchema): Execute {
  const known = new WeakMap<DocumentNode, Map<string, Compiled | null>>();
  return async (asked) => {
    const variables = coerceVariables(schema, asked.operation, asked.variables);
    if ('errors' in variables) return variables;
    const decided = decide(asked.document, variables.coerced);
    const compiled = compiledOf(schema, decided.document, { known, operationName: asked.operationName });
    const values = compiled && withHoisted(compiled.prepared, variables.coerced);
    if (!compiled || !values) return execute(argumentsOf(schema, asked));
    const result = await compiled.run(undefined, asked.context, values);
    return cleaned(result.errors ? { ...result, errors: result.errors.map(rebuilt) } : result, decided);
  };
}

interface Compiled {
  readonly prepared: Prepared;
  readonly run: CompiledQuery['query'];
}

/** Executes operations as graphql-js does; what the compiled executor is compared with. */
export function plainExecutor(schema: GraphQLSchema): Execute {
  return async (asked) => {
    const variables = coerceVariables(schema, asked.operation, asked.variables);
    return 'errors' in variables ? variables : execute(argumentsOf(schema, asked));
  };
}

const argumentsOf = (schema: GraphQLSchema, asked: Operation): ExecutionArgs => ({
  schema,
  document: asked.document,
  variableValues: asked.variables,
  contextValue: asked.context,
  ...(asked.operationName === undefined ? {} : { operationName: asked.operationName }),
});

interface Wanted {
  readonly operationName: string | undefined;
  readonly known: WeakMap<DocumentNode, Map<string, Compiled | null>>;
}

function compiledOf(schema: GraphQLSchema, document: DocumentNode, { operationName, known }: Wanted): Compiled | null {
  let operations = known.get(document);
  if (!operations) known.set(document, (operations = new Map<string, Compiled | null>()));
  const key = operationName ?? '';
  let compiled = operations.get(key);
  if (compiled === undefined) {
    const prepared = prepare(schema, document);
    const options = { disablingCapturingStackErrors: true };
    const made = compileQuery(prepared.schema, prepared.document, operationName, options);
    compiled = isCompiledQuery(made) ? { prepared, run: made.query } : null;
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
