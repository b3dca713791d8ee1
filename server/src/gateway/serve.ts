import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../platform/log.ts';
import type { ExportView } from '../platform/export-view.ts';
import type { Gate } from '../platform/gate.ts';
import type { PaperView } from '../platform/paper/paper.ts';
import { Admission } from './admission.ts';
import { Budgeting } from './budget.ts';
import { guardDoor } from './door.ts';
import { registerExports } from './exports/export.routes.ts';
import { guardRoutes, keepGate, openGate, type KeeperOptions } from './gate-keeper.ts';
import { registerPapers } from './papers/paper.routes.ts';
import { wordPlainErrors } from './plain-errors.ts';
import { registerGraphql } from './graphql-route.ts';
import type { Spending } from './guarded.ts';
import { LIMITS, type PaceLimits } from './limits.ts';
import type { Execute } from './operation.ts';
import { turnAwayAtOnce } from './turn-away.ts';
import { contextMaker, type Headers, type OpenDoor, type RequestContext } from './viewer.ts';

export interface ServeOptions {
  readonly schema: GraphQLSchema;
  /** Carries out operations on the schema. */
  readonly execute: Execute;
  /** The rooms' plain HTTP beside GraphQL. */
  readonly routes: (http: FastifyInstance, contextOf: (headers: Headers) => RequestContext) => void;
  /** Tables that are had as files. */
  readonly exports?: readonly ExportView[];
  /** Official papers, to be printed or edited. */
  readonly papers?: readonly PaperView[];
  readonly open: OpenDoor;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Folder of the built console, where there is one. */
  readonly consoleDir?: string;
  /** Who is let in to what; without it everybody is the house itself, and only this machine is heard. */
  readonly guarded?: KeeperOptions;
  /** What asking costs, where there are no accounts to say so. */
  readonly weights?: Gate['weights'];
  /** Whether all that stands behind answers; for /readyz. */
  readonly ready: () => Promise<boolean>;
  readonly pace?: PaceLimits;
  /** Addresses of proxies that are believed about whom they speak for: `10.0.0.1`, `10.0.0.0/8`, `loopback`. */
  readonly trustProxy?: readonly string[];
  /** Milliseconds that never go back; budgets fill by them. */
  readonly ticks?: () => number;
}

/** An HTTP server that waits for nobody for long. */
export const makeHttp = (bodyLimit: number, trustProxy: readonly string[] = []): FastifyInstance =>
  Fastify({
    logger: false,
    bodyLimit,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    requestTimeout: LIMITS.uploadMs,
    forceCloseConnections: 'idle',
    http: { headersTimeout: LIMITS.headersMs, connectionsCheckingInterval: 2_000 },
  });

/** Everything on one port: GraphQL, the rooms' plain routes, health, the console. Not yet listening. */
export async function makeServer(options: ServeOptions): Promise<FastifyInstance> {
  const { schema, execute, log, clock, open, guarded } = options;
  const weights = guarded?.gate.weights ?? options.weights;
  const http = makeHttp(LIMITS.bodyBytes, options.trustProxy);
  const pace = options.pace ?? LIMITS;
  const [doorway, admission] = [new Admission(pace), new Admission(pace)];
  turnAwayAtOnce(http, [doorway, admission]);
  wordPlainErrors(http, log);
  guardDoor(http, guarded ? 'own pages' : 'this machine');
  const keeper = guarded ? keepGate(http, guarded, doorway) : openGate;
  const contextOf = contextMaker({ open, clock, newId: randomUUID, keeper });
  await registerGraphql(http, {
    schema,
    execute,
    log,
    limited: true,
    contextOf: ({ headers }) => contextOf(headers),
    pace,
    admission,
    ...(weights ? { weights } : {}),
    ...(guarded ? { fields: guarded.gate.fields, spending: spendingOf(guarded.gate, options.ticks) } : {}),
  });
  registerExports(http, options.exports ?? [], { log, clock });
  registerPapers(http, options.papers ?? [], log);
  registerHealth(http, options.ready);
  await http.register(async (pages) => {
    await pages.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY }, hsts: false });
    await pages.register((scope, _settings, done) => {
      if (guarded) guardRoutes(scope, guarded.gate, keeper);
      options.routes(scope, contextOf);
      done();
    });
    if (options.consoleDir !== undefined && existsSync(options.consoleDir)) {
      await registerConsole(pages, options.consoleDir);
    }
  });
  return http;
}

const spendingOf = ({ budgets, weights }: Gate, ticks = () => performance.now()): Spending => ({
  budgeting: new Budgeting(budgets, ticks),
  weights,
});

/** Hash of nothing: emotion's style elements are empty, it adds their rules by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Everything is our own: no script, style, font or picture from another host, and none written in the page. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", EMPTY_STYLE],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Liveness and readiness. */
export function registerHealth(http: FastifyInstance, ready: () => Promise<boolean>): void {
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    const ok = await ready();
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'waiting for the database' });
  });
}

async function registerConsole(http: FastifyInstance, root: string): Promise<void> {
  await http.register(serveStatic, {
    root,
    wildcard: true,
    index: ['index.html'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return page ? reply.sendFile('index.html') : reply.code(404).send({ error: 'not found' });
  });
}

/** Built assets carry a digest of their content in their name; the page that names them must be asked for anew. */
const isNamedByContent = (path: string): boolean => /[\\/]assets[\\/]/.test(path);
