import {
  buildASTSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { GraphContext } from '../platform/context.ts';
import { Stub, type ReferenceLoader } from '../platform/room.ts';
import { selectionOf, signatureOf, type Selection } from '../platform/selection.ts';
import type { Subgraph } from '../platform/subgraph.ts';
import { aheadOf, orBegun } from './ahead.ts';
import type { Composition } from './compose.ts';
import { providedBy } from './provided.ts';

type Resolve = GraphQLFieldResolver<unknown, GraphContext>;

/** Which room answers what, worked out once from the rooms' own schemas. */
interface Ownership {
  /** Room whose resolver answers a field. */
  providerOf(typeName: string, fieldName: string): Subgraph | undefined;
  /** Room that owns a keyed type, with its loader. */
  ownerOf(typeName: string): { room: Subgraph; load: ReferenceLoader } | undefined;
}

/** Names of types of objects that were exchanged for a stub, for interfaces' sake. */
const typeNames = new WeakMap<object, string>();

/**
 * One executable schema from the composed API schema and the rooms' own resolvers: nothing is planned, nothing copied.
 * A room's field on another room's keyed type sees only the key; a stub that a room returns is exchanged for the
 * owner's object, batched, when more than the key and what the field provides is asked for. A stub whose owner does not know it stays one, as in
 * Federation: its key is answered, its owner's fields are null.
 */
export function joinRooms({ api, subgraphs }: Composition): GraphQLSchema {
  const schema = buildASTSchema(api, { assumeValid: true });
  const ownership = ownershipOf(subgraphs);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) joinObject(type, ownership);
    else if (isInterfaceType(type)) type.resolveType = nameOf;
    else if (isScalarType(type) && !isSpecifiedScalarType(type)) {
      const known = subgraphs.map((room) => room.schema.getType(type.name)).find(isScalarType);
      if (known) {
        type.serialize = known.serialize;
        type.parseValue = known.parseValue;
        type.parseLiteral = known.parseLiteral;
      }
    }
  }
  lookAhead(schema, ownership);
  return schema;
}

/** Root fields that ask for one object of a keyed type begin what other rooms have to say of it. */
function lookAhead(schema: GraphQLSchema, ownership: Ownership): void {
  const others = new Map<GraphQLObjectType, ReadonlyMap<string, Resolve>>();
  for (const type of Object.values(schema.getTypeMap())) {
    const owner = isObjectType(type) ? ownership.ownerOf(type.name)?.room : undefined;
    if (!isObjectType(type) || !owner) continue;
    const found = new Map<string, Resolve>();
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve || ownership.providerOf(type.name, field.name) === owner) continue;
      found.set(field.name, field.resolve);
      field.resolve = orBegun(field.resolve);
    }
    if (found.size > 0) others.set(type, found);
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const answer = isNonNullType(field.type) ? field.type.ofType : field.type;
    const known = isObjectType(answer) ? others.get(answer) : undefined;
    if (known && field.resolve && field.args.length > 0) field.resolve = aheadOf(field.resolve, known);
  }
}

const nameOf = (value: { __typename?: string }): string | undefined => value.__typename ?? typeNames.get(value);

function ownershipOf(subgraphs: readonly Subgraph[]): Ownership {
  const offers = (room: Subgraph, typeName: string, fieldName: string): boolean => {
    const type = room.schema.getType(typeName);
    return isObjectType(type) && type.getFields()[fieldName] !== undefined;
  };
  const ownerOf: Ownership['ownerOf'] = (typeName) => {
    const room = subgraphs.find(({ references }) => typeName in references);
    const load = room?.references[typeName];
    return room && load && { room, load };
  };
  return {
    ownerOf,
    providerOf(typeName, fieldName) {
      const owner = ownerOf(typeName)?.room;
      if (owner && offers(owner, typeName, fieldName)) return owner;
      return subgraphs.find((room) => offers(room, typeName, fieldName));
    },
  };
}

function joinObject(type: GraphQLObjectType, ownership: Ownership): void {
  const owner = ownership.ownerOf(type.name)?.room;
  for (const field of Object.values(type.getFields())) {
    const provider = ownership.providerOf(type.name, field.name);
    if (!provider) continue;
    const original = provider.schema.getType(type.name) as GraphQLObjectType;
    const resolve = original.getFields()[field.name]?.resolve as Resolve | undefined;
    const provided = providedBy(original.getFields()[field.name]);
    const source = { provider, resolve, ownership, provided };
    const exchanged = exchanging(field as GraphQLField<unknown, GraphContext>, source) ?? resolve;
    if (exchanged) field.resolve = provider === owner && field.name !== 'id' ? ofTheKnown(exchanged) : exchanged;
  }
}

/** An owner's resolver; of a stub that the owner could not exchange it knows nothing. */
const ofTheKnown =
  (resolve: Resolve): Resolve =>
  (...[parent, ...rest]) =>
    parent instanceof Stub ? null : resolve(parent, ...rest);

interface Source {
  readonly provider: Subgraph;
  readonly resolve: Resolve | undefined;
  readonly ownership: Ownership;
  /** Fields of the owner's that come along with the stub. */
  readonly provided: ReadonlySet<string>;
}

/** A resolver that exchanges stubs, for fields through which a room shows another room's keyed type. */
function exchanging(field: GraphQLField<unknown, GraphContext>, source: Source): Resolve | undefined {
  const named = getNamedType(field.type);
  const foreign =
    isInterfaceType(named) || (isObjectType(named) && isForeign(named.name, source.provider, source.ownership));
  if (!foreign) return undefined;
  const { resolve, ownership, provided } = source;
  const wanted = new WeakMap<Selection, boolean>();
  return async (...call) => {
    const [parent, , context, info] = call;
    const value: unknown = resolve ? await resolve(...call) : (parent as Record<string, unknown>)[field.name];
    if (value == null) return value;
    const selection = selectionOf(info);
    let full = wanted.get(selection);
    if (full === undefined) {
      full = isInterfaceType(named) || needsOwner(selection, { named: named.name, ownership, provided });
      wanted.set(selection, full);
    }
    if (!full) return value;
    // Below an interface fields of several types are asked for: what each of them needs is not told apart.
    const asked = isInterfaceType(named) ? undefined : selection;
    const exchanged = (stub: Stub) => exchange(stub, { context, ownership, asked });
    return isInterfaceType(named)
      ? swap(value, exchanged)
      : swap(value, async (stub) => (await exchanged(stub)) ?? stub);
  };
}

/** Exchanges every stub in a value, at any depth of lists. */
function swap(value: unknown, exchanged: (stub: Stub) => Promise<object | null>): unknown {
  if (value instanceof Stub) return exchanged(value);
  return Array.isArray(value) ? Promise.all(value.map((item: unknown) => swap(item, exchanged))) : value;
}

function isForeign(typeName: string, provider: Subgraph, ownership: Ownership): boolean {
  const owner = ownership.ownerOf(typeName);
  return owner !== undefined && owner.room !== provider;
}

interface Known extends Pick<Source, 'ownership' | 'provided'> {
  readonly named: string;
}

/** Whether any field is asked for that only the owner can answer. */
function needsOwner(selection: Selection, { named, ownership, provided }: Known): boolean {
  const owner = ownership.ownerOf(named)?.room;
  return [...selection.fields.keys()].some((name) => {
    if (name === 'id' || provided.has(name)) return false;
    return owner === undefined || ownership.providerOf(named, name) === owner;
  });
}

interface Exchange {
  readonly context: GraphContext;
  readonly ownership: Ownership;
  /** What is asked of the object, where it is known. */
  readonly asked: Selection | undefined;
}

/** The owner's object for a stub; null where the key is unknown. */
async function exchange(stub: Stub, { context, ownership, asked }: Exchange): Promise<object | null> {
  const owner = ownership.ownerOf(stub.__typename);
  if (!owner) return stub;
  const knownAt = stub.knownAt ?? null;
  const instant = knownAt === null ? '' : ` ${String(knownAt.getTime())}`;
  const name = `reference ${stub.__typename} ${asked ? signatureOf(asked) : '*'}${instant}`;
  const question = { selection: asked, knownAt };
  const loader = context.loader<string, object | null>(name, (ids) => owner.load(ids, context, question));
  const found = await loader.load(stub.id);
  if (found) typeNames.set(found, stub.__typename);
  return found;
}
