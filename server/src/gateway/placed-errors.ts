import { GraphQLError, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { FROM_ROOM } from './errors.ts';
import type { RoomAnswer } from './room-client.ts';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Path = readonly (string | number)[];
type RoomError = NonNullable<RoomAnswer['errors']>[number];

/** What failed in an object of a room's answer, kept inside the object: by field, as JSON. */
const ERRORS = '~errors';

interface Noted {
  readonly error: RoomError;
  /** Positions in the lists of the field. */
  readonly within: readonly number[];
}

/**
 * Notes each error in the very object it happened in. Hive places the errors of merged objects itself and loses the
 * place: list positions are left out, an object that stands in several places is told of in one, and what it merges
 * twice forgets its errors. What stands in an object's own fields it carries along faithfully.
 */
export function noteErrors({ data, errors }: RoomAnswer): RoomAnswer {
  const left = (errors ?? []).filter((error) => !note(data, error));
  return { ...(data === undefined ? {} : { data }), ...(left.length > 0 ? { errors: left } : {}) };
}

function note(data: unknown, error: RoomError): boolean {
  const path = error.path ?? [];
  const at = path.findLastIndex((key) => typeof key === 'string');
  const key = path[at];
  const parent = valueAt(data, path.slice(0, at));
  // Errors of root fields are left to Hive: it takes answers apart at the root, where it has put several together.
  if (at < 1 || typeof key !== 'string' || typeof parent !== 'object' || parent === null) return false;
  const holder = parent as { [ERRORS]?: Record<string, string> };
  const noted = JSON.parse(holder[ERRORS]?.[key] ?? '[]') as Noted[];
  const within = path.slice(at + 1).map(Number);
  holder[ERRORS] = { ...holder[ERRORS], [key]: JSON.stringify([...noted, { error, within }]) };
  return true;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);

/** The room has already worded and masked its errors. */
export const roomError = ({ message, path, extensions }: RoomError): GraphQLError =>
  new GraphQLError(message, { ...(path ? { path } : {}), extensions: { ...extensions, [FROM_ROOM]: true } });

/** Makes a schema of Hive's throw the noted errors where they were noted; graphql-js then says where that is. */
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
  (...call) => {
    const [parent, , , info] = call;
    const key = String(info.path.key);
    const settle = (value: unknown): unknown => unplaced(withNoted(parent, key, value));
    try {
      const value: unknown = resolve(...call);
      return isPromise(value) ? value.then(settle, rethrow) : settle(value);
    } catch (error) {
      return rethrow(error);
    }
  };

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

function rethrow(error: unknown): never {
  throw error instanceof Error ? withoutPlace(error) : new Error(String(error));
}

/** The value of a field with the errors noted for it: in its place, or in places of its lists. */
function withNoted(parent: unknown, key: string, value: unknown): unknown {
  const text = (parent as { [ERRORS]?: Record<string, string> } | null | undefined)?.[ERRORS]?.[key];
  if (text === undefined) return value;
  const noted = JSON.parse(text) as Noted[];
  return noted.reduce<unknown>((whole, { error, within }) => placed(whole, within, roomError(error)), value);
}

function placed(value: unknown, [index, ...within]: readonly number[], error: Error): unknown {
  if (index === undefined) return error;
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown, at) => (at === index ? placed(item, within, error) : item));
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
