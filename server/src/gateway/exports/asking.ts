import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../platform/context.ts';
import type { Logger } from '../../platform/log.ts';
import { refusalText } from '../door.ts';
import { gatewayErrors } from '../gateway-errors.ts';
import { languageOf } from '../viewer.ts';
import { HungUp, NotAnswered, type Answer, type Ask } from './ask.ts';
import { Refused } from './refused.ts';
import { TYPES } from './sending.ts';

/** A request for a table or paper: `/exports/NAME.FORMAT?…`, `/v/KEY.FORMAT`, `/papers/NAME.FORMAT?…`. */
export type Request = FastifyRequest<{
  Params: { readonly name: string; readonly format: string };
  Querystring: Readonly<Record<string, string>>;
}>;

export const languageIn = ({ query, headers }: Request): Language =>
  query['lang'] === 'en' || query['lang'] === 'vi' ? query['lang'] : languageOf(headers['accept-language']);

/** Headers that say who asks, from where and how. */
const PASSED = [
  'cookie',
  'authorization',
  'user-agent',
  'host',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
];

/** Asks `/graphql` on this very server with the reader's own headers, for as long as the reader listens. */
const askingAs =
  (http: FastifyInstance, request: Request, language: Language): Ask =>
  async (body) => {
    if (request.raw.socket.destroyed) throw new HungUp();
    const passed = PASSED.flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, request.headers[name]]],
    );
    const answer = await http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: request.socket.remoteAddress ?? '',
      headers: {
        ...(Object.fromEntries(passed) as Record<string, string>),
        'content-type': 'application/json',
        'accept-language': language,
      },
      payload: body,
    });
    const seconds = Number(answer.headers['retry-after']);
    return {
      status: answer.statusCode,
      retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
      text: answer.body,
    };
  };

/** Why the graph refused, in its own words; an answer with errors of the asking is a bad request here. */
function passOn(reply: FastifyReply, { status, retryAfter, text }: Answer): FastifyReply {
  if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
  return reply
    .code(status === 200 ? statusOf(text) : status)
    .type(TYPES.json)
    .send(text);
}

function statusOf(text: string): number {
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const code = errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
}

type Answering = (request: Request, reply: FastifyReply, ask: Ask) => Promise<FastifyReply>;

interface Asking {
  readonly http: FastifyInstance;
  readonly log: Logger;
  /** In which the graph is asked; the reader's own unless given. */
  readonly language?: Language;
}

/** A route whose answer is made of what the graph tells the reader; what is refused is said as the graph says it. */
export const askedOfGraph =
  ({ http, log, language }: Asking, answer: Answering) =>
  async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      return await answer(request, reply, askingAs(http, request, language ?? languageIn(request)));
    } catch (cause) {
      if (cause instanceof HungUp) return reply.hijack();
      if (cause instanceof NotAnswered) return passOn(reply, cause.answer);
      const { status, kind, parameters } = cause instanceof Refused ? cause : unexpected(cause, log);
      return reply
        .code(status)
        .type(TYPES.json)
        .send(refusalText(kind, languageIn(request), parameters));
    }
  };

function unexpected(cause: unknown, log: Logger): Refused {
  const errorId = randomUUID();
  log.error({ errorId, err: cause }, 'an export failed');
  return new Refused(500, gatewayErrors.INTERNAL_SERVER_ERROR, { errorId });
}
