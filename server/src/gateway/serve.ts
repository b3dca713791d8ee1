import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { GraphContext, Viewer, RoomDoor } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import type { Room } from '../platform/room.ts';
import { compiledGateway } from './compiled.ts';
import { formatOnce, present } from './errors.ts';
import { limitRule, LIMITS } from './limits.ts';
import { contextMaker } from './viewer.ts';

export interface ServeOptions {
  readonly schema: GraphQLSchema;
  readonly rooms: readonly Room[];
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Folder of the built console, where there is one. */
  readonly consoleDir?: string;
  /** Whether the database answers; for /readyz. */
  readonly ready: () => Promise<boolean>;
}

/** Everything on one port: GraphQL, the rooms' plain routes, health, the console. Not yet listening. */
export async function makeServer(options: ServeOptions): Promise<FastifyInstance> {
  const http = Fastify({
    logger: false,
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: LIMITS.requestMs,
    forceCloseConnections: 'idle',
    http: { headersTimeout: LIMITS.headersMs, connectionsCheckingInterval: 2_000 },
  });
  const contextOf = contextMaker({ open: options.open, clock: options.clock, newId: randomUUID });
  await http.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY }, hsts: false });
  await registerGraphql(http, options, (headers) => contextOf(headers));
  registerHealth(http, options.ready);
  for (const room of options.rooms) room.routes?.(http, contextOf);
  if (options.consoleDir !== undefined && existsSync(options.consoleDir))
    await registerConsole(http, options.consoleDir);
  return http;
}

/** Everything is our own: no script, font or picture from another host. Emotion writes its styles in the page. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

type ContextOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => GraphContext;

async function registerGraphql(http: FastifyInstance, options: ServeOptions, contextOf: ContextOf): Promise<void> {
  const masking = { log: options.log, newId: randomUUID };
  const apollo = new ApolloServer<GraphContext>({
    gateway: compiledGateway(options.schema, (error, { language }) => present(error, language, masking)),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitRule],
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    logger: quiet(options.log),
    formatError: (formatted, error) => formatOnce(formatted, error, masking),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(http) as ApolloServerPlugin<GraphContext>,
    ],
  });
  await apollo.start();
  await http.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request) => Promise.resolve(contextOf(request.headers)),
  });
}

const quiet = (log: Logger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => log.warn(message),
  error: (message: string) => log.error(message),
});

function registerHealth(http: FastifyInstance, ready: () => Promise<boolean>): void {
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    const ok = await ready();
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'waiting for the database' });
  });
}

async function registerConsole(http: FastifyInstance, root: string): Promise<void> {
  await http.register(serveStatic, { root, wildcard: true, index: ['index.html'], preCompressed: true, maxAge: '1h' });
  http.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
    return page ? reply.sendFile('index.html', { maxAge: 0 }) : reply.code(404).send({ error: 'not found' });
  });
}
