import {
  execute,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Execute, Operation } from './operation.ts';

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
  const known = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();
  return async (asked) => {
    const variables = coerceVariables(schema, asked.operation, asked.variables);
    if ('errors' in variables) return variables;
    const compiled = compiledOf(schema, asked, known);
    if (!compiled) return execute(argumentsOf(schema, asked));
    const result = await compiled.query(undefined, asked.context, variables.coerced);
    return result.errors ? { ...result, errors: result.errors.map(rebuilt) } : result;
  };
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
    const made = compileQuery(knowingCoerced(schema), withCoerced(document), operationName, OPTIONS);
    compiled = isCompiledQuery(made) ? made : null;
    operations.set(key, compiled);
  }
  return compiled;
}

const OPTIONS = { disablingCapturingStackErrors: true };

/** Type of variables whose values graphql-js has already worked out. */
const COERCED = new GraphQLScalarType({ name: 'Coerced', parseValue: (value) => value });

/** The same schema, knowing one type more. */
const knowingCoerced = (schema: GraphQLSchema): GraphQLSchema =>
  Object.create(schema, {
    getType: { value: (name: string) => (name === COERCED.name ? COERCED : schema.getType(name)) },
  }) as GraphQLSchema;

/**
 * A document whose variables are taken as they come: graphql-jit would coerce them a second time, not apply all
 * defaults, and compile without end where an input type contains itself. Booleans stay, for `@skip` and `@include`.
 */
function withCoerced(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition({ defaultValue: _applied, ...definition }) {
      const { type } = definition;
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean') return undefined;
      return { ...definition, type: COERCED_TYPE };
    },
  });
}

const COERCED_TYPE: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } };

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
