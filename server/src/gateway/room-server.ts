import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance } from 'fastify';
import { isObjectType, isScalarType, isSpecifiedScalarType, parse, type GraphQLSchema } from 'graphql';
import type { GraphContext, Viewer, RoomDoor } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import type { Room } from '../platform/room.ts';
import { buildSubgraph, type Subgraph } from '../platform/subgraph.ts';
import { compiledExecutor } from './compiled.ts';
import { refuse } from './door.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { registerGraphql } from './graphql-route.ts';
import { makeHttp, registerHealth } from './serve.ts';
import { verify, type Believed } from './signature.ts';
import { contextFor, type Headers, type RequestContext } from './viewer.ts';

/** Representations of a thousand objects fit; the gateway has bounded what it was asked. */
const ROOM_BODY_BYTES = 16 * 1024 * 1024;

export interface RoomServerOptions {
  readonly room: Room;
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Shared with the gateway; nobody else is answered. */
  readonly secret: string;
  readonly ready: () => Promise<boolean>;
}

/** One room as a server of its own, for its gateway only. Not yet listening. */
export async function makeRoomServer(options: RoomServerOptions): Promise<FastifyInstance> {
  const { room, log, secret, clock } = options;
  const http = makeHttp(ROOM_BODY_BYTES);
  const believed = new WeakMap<Headers, Believed>();
  const believe = (headers: Headers): Believed => {
    const known = believed.get(headers);
    if (!known) throw new Error('Only the headers of a request that came by the door say who asks.');
    return known;
  };
  http.addHook('onRequest', (request, reply, done) => {
    const { headers, method, url } = request;
    const known = verify(headers, { method, url }, { secret, clock });
    const isClosed = url.startsWith('/graphql') && method !== 'POST';
    if (known && !isClosed) {
      believed.set(headers, known);
      done();
    } else void refuse(reply.header('connection', 'close'), 401, [gatewayErrors.GATEWAY_ONLY, request]);
  });
  const contextOf = (headers: Headers): RequestContext => contextFor(believe(headers).asker, options.open);
  const schema = subgraphSchema(await buildSubgraph(room));
  await registerGraphql(http, {
    schema,
    execute: compiledExecutor(schema),
    contextOf: ({ headers }) => contextOf(headers),
    log,
    limited: false,
    admits: ({ headers }, body) => believe(headers).isBody(body),
  });
  registerHealth(http, options.ready);
  room.routes?.(http, contextOf);
  return http;
}

/** A room's executable subgraph: its own resolvers, `_entities` through its references, stubs as they come. */
export function subgraphSchema({ schema, typeDefs, references }: Subgraph): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {};
  const scalars: Record<string, unknown> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && !isSpecifiedScalarType(type)) scalars[type.name] = type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [[name, resolve]] : []));
    const load = references[type.name];
    const reference = load && { __resolveReference: resolveReference(type.name, load) };
    if (fields.length > 0 || reference) resolvers[type.name] = { ...Object.fromEntries(fields), ...reference };
  }
  const modules = [{ typeDefs: parse(typeDefs), resolvers: { ...resolvers, ...scalars } }];
  return buildSubgraphSchema(modules as Parameters<typeof buildSubgraphSchema>[0]);
}

const resolveReference =
  (typeName: string, load: Subgraph['references'][string]) =>
  ({ id }: { id: string }, context: GraphContext): Promise<object | null> =>
    context.loader<string, object | null>(`reference ${typeName}`, (ids) => load(ids, context)).load(id);
