import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../platform/context.ts';
import { languageOf } from '../viewer.ts';
import type { Answer, Ask } from './ask.ts';
import { TYPES } from './sending.ts';

/** A request for a table: `/exports/NAME.FORMAT?…`, or `/v/KEY.FORMAT`. */
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

/** Asks `/graphql` on this very server with the reader's own headers. */
export const askingAs =
  (http: FastifyInstance, request: Request): Ask =>
  async (body) => {
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
        'accept-language': languageIn(request),
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
export function passOn(reply: FastifyReply, { status, retryAfter, text }: Answer): FastifyReply {
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
