import { GraphQLError, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Hive relocates the errors of merged objects itself and loses the place: list positions are left out, and an object
 * that stands in several places is told of in one. Without a path of their own, graphql-js places errors where the
 * field it is answering stands.
 */
export function placeErrorsAnew(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = placing(field.resolve);
    }
  }
}

const placing =
  (resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    try {
      const value: unknown = resolve(parent, args, context, info);
      return isPromise(value) ? value.then(unplaced, rethrow) : unplaced(value);
    } catch (error) {
      return rethrow(error);
    }
  };

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

function rethrow(error: unknown): never {
  throw error instanceof Error ? withoutPlace(error) : new Error(String(error));
}

/** Errors stand in the place of values, also inside lists. */
function unplaced(value: unknown): unknown {
  if (value instanceof Error) return withoutPlace(value);
  return Array.isArray(value) && value.some((item) => item instanceof Error || Array.isArray(item))
    ? value.map(unplaced)
    : value;
}

function withoutPlace(error: Error): Error {
  if (error instanceof AggregateError) {
    const first: unknown = error.errors[0];
    return first instanceof Error ? withoutPlace(first) : error;
  }
  if (!(error instanceof GraphQLError) || !error.path) return error;
  const { message, extensions, originalError } = error;
  const original = originalError && withoutPlace(originalError);
  return new GraphQLError(message, { extensions, ...(original ? { originalError: original } : {}) });
}
