import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type HTTPMethods } from 'fastify';
import type { Room } from '../platform/room.ts';
import { refuse } from './door.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS } from './limits.ts';
import type { RoomClient } from './room-client.ts';
import type { Headers, RequestContext } from './viewer.ts';

interface PlainRoute {
  readonly room: string;
  readonly method: HTTPMethods | HTTPMethods[];
  readonly url: string;
}

/** Headers that belong to one connection, not to the message. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'host',
  'expect',
]);

/**
 * The plain routes of rooms that live elsewhere: learned from the rooms' own registration, passed on as streams.
 * @param limitMs how long a room may take to begin its answer, milliseconds
 */
export async function proxyRoutes(rooms: readonly Room[], client: RoomClient, limitMs: number = LIMITS.operationMs) {
  const routes = (await Promise.all(rooms.map(routesOf))).flat();
  return (http: FastifyInstance, contextOf: (headers: Headers) => RequestContext): void => {
    void http.register((scope, _settings, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      for (const { room, method, url } of routes) {
        const handler = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
          pass({ client, room, context: contextOf(request.headers), limitMs }, request, reply);
        scope.route({ method, url, handler, exposeHeadRoute: false });
      }
      done();
    });
  };
}

/** Registers a room's routes on a server that never listens, and writes them down. */
async function routesOf(room: Room): Promise<PlainRoute[]> {
  if (!room.routes) return [];
  const found: PlainRoute[] = [];
  const notebook = Fastify({ exposeHeadRoutes: false });
  notebook.addHook('onRoute', ({ method, url }) => {
    found.push({ room: room.name, method, url });
  });
  room.routes(notebook, () => {
    throw new Error('This server only writes routes down.');
  });
  await notebook.ready();
  return found;
}

interface Way {
  readonly client: RoomClient;
  readonly room: string;
  readonly context: RequestContext;
  readonly limitMs: number;
}

function pass(
  { client, room, context, limitMs }: Way,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method, url } = request;
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.has(name)));
  return new Promise((resolve) => {
    const onward = client.open(room, { method, url, headers }, context);
    const stop = (): unknown => onward.destroy(new Error(`The room ${room} does not answer.`));
    let timer: NodeJS.Timeout | undefined;
    // An upload takes as long as its sender; from its end on the room has the time of any operation.
    request.raw.on('end', () => (timer = setTimeout(stop, limitMs)));
    onward.on('timeout', stop).on('close', () => clearTimeout(timer));
    onward.on('response', (response) => {
      clearTimeout(timer);
      const kept = Object.entries(response.headers).filter(([name]) => !HOP_BY_HOP.has(name));
      void reply.code(response.statusCode ?? 502).headers(Object.fromEntries(kept));
      resolve(reply.send(Readable.from(response)));
    });
    onward.on('error', () => {
      if (reply.sent) return;
      resolve(refuse(reply.header('retry-after', '2'), 503, [gatewayErrors.ROOM_UNAVAILABLE, request, { room }]));
    });
    request.raw.on('error', () => onward.destroy());
    request.raw.pipe(onward);
  });
}
