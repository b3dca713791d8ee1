import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Language } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import { Admission } from './admission.ts';
import { startApollo, type Apollo } from './apollo.ts';
import { isAskedByAnotherSite, refuse, type Worded } from './door.ts';
import { maskError } from './errors.ts';
import { FastLane } from './fast-lane.ts';
import { AWAY_CODES, gatewayErrors } from './gateway-errors.ts';
import { LIMITS, nestingOf, type PaceLimits } from './limits.ts';
import type { Execute } from './operation.ts';
import type { Purse } from './budget.ts';
import { guarded, rateLimited, withPurse, type GuardOptions } from './guarded.ts';
import { Problem } from '../platform/user-error.ts';
import type { RequestContext } from './viewer.ts';

export interface GraphqlRouteOptions extends Omit<GuardOptions, 'pace'> {
  /** `/graphql` unless given. */
  readonly url?: string;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
  readonly log: Logger;
  readonly pace?: PaceLimits;
  /** The places there are, where others look at them too. */
  readonly admission?: Admission;
  /** Whether the body is the one that was signed. */
  readonly admits?: (request: FastifyRequest, body: string) => boolean;
}

/** Registers a GraphQL address: GET for queries, POST of JSON, nothing else, and no CORS. */
export async function registerGraphql(http: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { schema, limited, url = '/graphql', pace = LIMITS } = options;
  const lane = new FastLane();
  const masking = { log: options.log, newId: randomUUID };
  const execute = guarded({ ...options, pace });
  const apollo = await startApollo({
    schema,
    execute,
    masking,
    limited,
    seen: (text, asked) => lane.remember(text, asked),
  });
  const mask = (error: unknown, language: Language) => maskError(error, language, masking);
  const contextOf = withPurse(options.contextOf, options.spending);
  const route = new GraphqlRoute({ apollo, lane, execute, mask, contextOf }, options.admission ?? new Admission(pace));
  http.addHook('onClose', () => apollo.stop());
  await http.register((scope, _settings, done) => {
    guardBodies(scope, options.admits ?? (() => true));
    scope.route({
      method: ['GET', 'POST'],
      url,
      handler: (request, reply) => route.answer(request, reply),
    });
    scope.route({
      method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url,
      handler: (request, reply) =>
        refuse(reply.header('allow', 'GET, POST'), 405, [gatewayErrors.METHOD_NOT_ALLOWED, request]),
    });
    done();
  });
}

/** JSON only, not compressed, not large; each refusal worded as a GraphQL answer. */
function guardBodies(scope: FastifyInstance, admits: NonNullable<GraphqlRouteOptions['admits']>): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    try {
      if (admits(request, body as string)) done(null, JSON.parse(body as string));
      else done(Object.assign(new Error('body was not signed'), { statusCode: 401 }));
    } catch {
      done(Object.assign(new Error('body is not JSON'), { statusCode: 400 }));
    }
  });
  scope.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    if (!raw.complete) {
      const timer = setTimeout(() => raw.destroy(), LIMITS.requestMs);
      // A request of the house's own ends without being closed: its timer would hold the whole answer.
      for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
    }
    const encoding = request.headers['content-encoding'];
    if (isAskedByAnotherSite(request)) void refuse(reply, 403, [gatewayErrors.FOREIGN_ORIGIN, request]);
    else if (encoding === undefined || encoding === 'identity') done();
    else void refuse(reply.header('connection', 'close'), 415, [gatewayErrors.UNSUPPORTED_MEDIA_TYPE, request]);
  });
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 401) return refuse(reply, 401, [gatewayErrors.GATEWAY_ONLY, request]);
    if (status === 415) return refuse(reply, 415, [gatewayErrors.UNSUPPORTED_MEDIA_TYPE, request]);
    const tooLarge: Worded = [gatewayErrors.REQUEST_TOO_LARGE, request, { limit: LIMITS.bodyBytes }];
    if (status === 413) return refuse(reply.header('connection', 'close'), 413, tooLarge);
    if (status < 500) return refuse(reply, 400, [gatewayErrors.BODY_NOT_JSON, request]);
    return refuse(reply, 500, [gatewayErrors.INTERNAL_SERVER_ERROR, request, { errorId: '-' }]);
  });
}

interface Parts {
  readonly apollo: Apollo;
  readonly lane: FastLane;
  readonly execute: Execute;
  readonly mask: (error: unknown, language: Language) => GraphQLFormattedError;
  readonly contextOf: GraphqlRouteOptions['contextOf'];
}

interface Asking {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: RequestContext;
}

class GraphqlRoute {
  private readonly admission: Admission;
  private readonly parts: Parts;

  constructor(parts: Parts, admission: Admission) {
    this.parts = parts;
    this.admission = admission;
  }

  /** A reply is a promise of its own end: awaited, it is no value any more. So none of these gives it back. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!this.admission.tryEnter() && !(await this.admission.wait())) {
      void refuse(reply.header('retry-after', '2'), 503, [gatewayErrors.TOO_BUSY, request]);
      return;
    }
    try {
      const context = this.parts.contextOf(request);
      if (context.purse?.isEmpty) this.refuseUnread(reply, context, context.purse);
      else if (!(await this.straight({ request, reply, context }))) await this.byApollo({ request, reply, context });
    } finally {
      this.admission.leave();
    }
  }

  /** Nothing is left: nothing is parsed. */
  private refuseUnread(reply: FastifyReply, context: RequestContext, purse: Purse): void {
    const shown = this.parts.mask(rateLimited(purse), context.language);
    const text = `${JSON.stringify({ errors: [shown], extensions: { cost: purse.standing() } })}\n`;
    const contentType = 'application/json; charset=utf-8';
    send(reply, { status: 429, contentType, text, refused: false, away: false, purse });
  }

  /** Operations seen before. @returns whether it was one, and is answered */
  private async straight({ request, reply, context }: Asking): Promise<boolean> {
    const { lane, execute, mask } = this.parts;
    const contentType = lane.contentTypeOf(request.headers.accept);
    const known = request.method === 'POST' && contentType !== undefined ? lane.find(request.body) : undefined;
    if (!known || contentType === undefined) return false;
    const { purse } = context;
    const { data, errors } = await execute({ ...known, context });
    const shown = errors?.map((error) => mask(error, context.language));
    const extensions = purse && { cost: purse.standing() };
    const text = shown ? JSON.stringify({ errors: shown, data, extensions }) : JSON.stringify({ data, extensions });
    const status = data === undefined ? 400 : 200;
    send(reply, {
      status,
      contentType,
      text: `${text}\n`,
      refused: status === 400,
      away: isAway({ data, shown }),
      purse,
    });
    return true;
  }

  private async byApollo({ request, reply, context }: Asking): Promise<void> {
    const { method, headers, body, url } = request;
    const at = url.indexOf('?');
    const search = at < 0 ? '' : url.slice(at);
    const refusal = tooDeep(body, search);
    if (refusal) {
      const shown = this.parts.mask(refusal, context.language);
      const contentType = this.parts.lane.contentTypeOf(headers.accept) ?? 'application/json; charset=utf-8';
      const text = `${JSON.stringify({ errors: [shown] })}\n`;
      send(reply, { status: 400, contentType, text, refused: true, away: false, purse: context.purse });
      return;
    }
    const answer = await this.parts.apollo.answer({ method, headers, search, body }, context);
    const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
    if (answer.status === 200) this.parts.lane.rememberAccept(headers.accept, contentType);
    for (const [name, value] of answer.headers) if (name !== 'content-type') void reply.header(name, value);
    const away = AWAY_WORDS.test(answer.text) && isAwayText(answer.text);
    send(reply, { ...answer, contentType, away, purse: context.purse });
  }
}

function tooDeep(body: unknown, search: string): Problem | undefined {
  const sent = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  const query = sent ?? (search === '' ? undefined : new URLSearchParams(search).get('query'));
  const depth = typeof query === 'string' ? nestingOf(query, LIMITS.nesting) : 0;
  if (depth <= LIMITS.nesting) return undefined;
  return new Problem(gatewayErrors.QUERY_TOO_DEEP, [], { depth: `> ${String(LIMITS.nesting)}`, limit: LIMITS.depth });
}

interface Sent {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** A well-formed request refused: plain application/json answers it with 200, as old clients expect. */
  readonly refused: boolean;
  readonly away: boolean;
  readonly purse: Purse | undefined;
}

function send(reply: FastifyReply, { status, contentType, text, refused, away, purse }: Sent): void {
  const plain = refused && contentType.startsWith('application/json');
  if (away) void reply.header('retry-after', '2');
  if (purse) void reply.headers(purse.headers());
  void reply
    .code(away ? 503 : purse?.isEmpty ? 429 : plain ? 200 : status)
    .headers({ 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .send(text);
}

/** Saves reading what cannot be: most answers. */
const AWAY_WORDS = /_UNAVAILABLE"|"TOO_BUSY"|"DISK_FULL"/u;

interface Shown {
  readonly data?: ExecutionResult['data'];
  readonly shown: readonly GraphQLFormattedError[] | undefined;
}

/** Whether nothing could be answered because a database, or a room, is away. */
function isAway({ data, shown }: Shown): boolean {
  if (!shown?.some(({ extensions }) => AWAY_CODES.has(extensions?.['code']))) return false;
  return data == null || Object.values(data).every((value) => value === null);
}

function isAwayText(text: string): boolean {
  const { data, errors } = JSON.parse(text) as ExecutionResult & { errors?: GraphQLFormattedError[] };
  return isAway({ data, shown: errors });
}
