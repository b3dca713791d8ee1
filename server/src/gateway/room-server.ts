import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  parse,
  print,
  visit,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type ListTypeNode,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';
import { STAFF, type GraphContext, type RoomDoor, type Viewer } from '../platform/context.ts';
import type { Gate } from '../platform/gate.ts';
import type { Logger } from '../platform/log.ts';
import { ReadRecorder } from '../platform/read-recorder.ts';
import type { Room } from '../platform/room.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { buildSubgraph, type Subgraph } from '../platform/subgraph.ts';
import { compiledExecutor } from './compiled.ts';
import { refuse } from './door.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { registerGraphql } from './graphql-route.ts';
import { maskFields } from './masks.ts';
import { withPolicy } from './policy-directives.ts';
import { recording, watchReads } from './read-trail.ts';
import { wordPlainErrors } from './plain-errors.ts';
import { VISIT_URL, type RoomUrl } from './room-client.ts';
import { makeHttp, registerHealth } from './serve.ts';
import { verify, type Believed } from './signature.ts';
import { contextFor, type Headers, type RequestContext } from './viewer.ts';

/** Representations of a thousand objects fit; the gateway has bounded what it was asked. */
const ROOM_BODY_BYTES = 16 * 1024 * 1024;

/** Where a room answers parts of operations that the gateway has planned; whole ones go to `/graphql`. */
const PART_URL: RoomUrl = '/graphql/part';
const GRAPHQL: ReadonlySet<string> = new Set(['/graphql', PART_URL]);

export interface RoomServerOptions {
  readonly room: Room;
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Shared with the gateway; nobody else is answered. */
  readonly secret: string;
  readonly ready: () => Promise<boolean>;
  /** The same gate as the gateway's: a room judges again what it is asked. */
  readonly gate?: Gate;
  /** Whether it is written down who was told personal things. */
  readonly recordReads?: boolean;
}

/** One room as a server of its own, for its gateway only. Not yet listening. */
export async function makeRoomServer(options: RoomServerOptions): Promise<FastifyInstance> {
  const { room, log, secret, clock, gate } = options;
  const http = makeHttp(ROOM_BODY_BYTES);
  wordPlainErrors(http, log);
  const believed = new WeakMap<Headers, Believed>();
  const believe = (headers: Headers): Believed => {
    const known = believed.get(headers);
    if (!known) throw new Error('Only the headers of a request that came by the door say who asks.');
    return known;
  };
  http.addHook('onRequest', (request, reply, done) => {
    const { headers, method, url } = request;
    const known = verify(headers, { method, url }, { secret, clock });
    const isClosed = GRAPHQL.has(url) && method !== 'POST';
    if (known && !isClosed) {
      believed.set(headers, withCookies(known, reply));
      done();
    } else void refuse(reply.header('connection', 'close'), 401, [gatewayErrors.GATEWAY_ONLY, request]);
  });
  const contextOf = (headers: Headers): RequestContext => contextFor(believe(headers).asker, options.open);
  const recorder = options.recordReads ? new ReadRecorder(options.open(room.name, STAFF)) : undefined;
  const watching = (schema: GraphQLSchema): GraphQLSchema => (recorder ? watchReads(schema, [room]) : schema);
  const built = await buildSubgraph(room);
  const subgraph = gate ? { ...built, typeDefs: withPolicy(built.typeDefs, gate) } : built;
  for (const [url, schema] of [
    ['/graphql', subgraphSchema(subgraph)],
    [PART_URL, subgraphSchema({ ...subgraph, typeDefs: lenient(subgraph.typeDefs) })],
  ] as const) {
    await registerGraphql(http, {
      url,
      schema: watching(gate ? maskFields(schema, gate) : schema),
      execute: recorder ? recording(compiledExecutor(schema), recorder) : compiledExecutor(schema),
      ...(gate ? { fields: gate.fields } : {}),
      contextOf: ({ headers }) => contextOf(headers),
      log,
      limited: false,
      admits: ({ headers }, body) => believe(headers).isBody(body),
    });
  }
  registerHealth(http, options.ready);
  room.routes?.(http, contextOf);
  if (gate?.room === room.name) {
    http.get(VISIT_URL, ({ headers }) => gate.authenticate(headers, options.open(room.name, STAFF), clock()));
  }
  return http;
}

/** What a room gives the browser to keep goes back with its answer, and the gateway hands it on. */
function withCookies(known: Believed, reply: FastifyReply): Believed {
  const { client } = known.asker;
  if (!client) return known;
  const setCookie = (text: string): void => {
    void reply.header('set-cookie', text);
  };
  return { asker: { ...known.asker, client: { ...client, setCookie } }, isBody: (body) => known.isBody(body) };
}

/**
 * A room's types without their promises never to be null. A part of a planned operation must come back whole: which
 * null empties which object above it is for the gateway to say, who knows the whole path.
 */
function lenient(typeDefs: string): string {
  const strip = <Definition extends WithFields>(definition: Definition): Definition => ({
    ...definition,
    fields: (definition.fields ?? []).map((field) => ({ ...field, type: nullable(field.type) })),
  });
  return print(visit(parse(typeDefs), { ObjectTypeDefinition: strip, InterfaceTypeDefinition: strip }));
}

interface WithFields {
  readonly fields?: readonly FieldDefinitionNode[] | undefined;
}

function nullable(type: TypeNode): NamedTypeNode | ListTypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type;
}

/** A room's executable subgraph: its own resolvers, `_entities` through its references, stubs as they come. */
export function subgraphSchema({ schema, typeDefs, references }: Subgraph): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {};
  const scalars: Record<string, unknown> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && !isSpecifiedScalarType(type)) scalars[type.name] = type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const resolved = Object.values(type.getFields()).filter(({ resolve }) => resolve);
    const fields = resolved.map(({ name, resolve }): [string, unknown] => [name, resolve]);
    const load = references[type.name];
    const reference = load && { __resolveReference: resolveReference(type.name, load) };
    if (fields.length > 0 || reference) resolvers[type.name] = { ...Object.fromEntries(fields), ...reference };
  }
  const modules = [{ typeDefs: parse(typeDefs), resolvers: { ...resolvers, ...scalars } }];
  return buildSubgraphSchema(modules as Parameters<typeof buildSubgraphSchema>[0]);
}

/** A key as the gateway sends it: an instant is text there. */
interface Representation {
  readonly id: string;
  readonly knownAt?: string | null;
}

const resolveReference =
  (typeName: string, load: Subgraph['references'][string]) =>
  ({ id, knownAt }: Representation, context: GraphContext): Promise<object | null> => {
    const asked = { knownAt: knownAt == null ? null : DateTimeScalar.parseValue(knownAt) };
    const name = `reference ${typeName}${knownAt == null ? '' : ` ${knownAt}`}`;
    return context.loader<string, object | null>(name, (ids) => load(ids, context, asked)).load(id);
  };
