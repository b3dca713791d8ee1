import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from '../platform/log.ts';
import { JSON_TYPE } from './door.ts';
import { maskError } from './errors.ts';
import { AWAY_CODES } from './gateway-errors.ts';
import { languageOf } from './viewer.ts';

/** Words what plain routes throw as the graph's errors are worded: by name, nothing of our insides, 503 where it passes. */
export function wordPlainErrors(http: FastifyInstance, log: Logger): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    // Fastify's own refusals of what was sent.
    if ((error.statusCode ?? 500) < 500) return reply.send(error);
    const thrown = new GraphQLError('a plain route failed', { originalError: error });
    const shown = maskError(thrown, languageOf(request.headers['accept-language']), { log, newId: randomUUID });
    const isAway = AWAY_CODES.has(shown.extensions?.['code']);
    if (isAway) void reply.header('retry-after', '2');
    // What was still being sent is not waited for.
    if (!request.raw.complete) void reply.header('connection', 'close');
    return reply
      .code(isAway ? 503 : 500)
      .type(JSON_TYPE)
      .send(`${JSON.stringify({ errors: [shown] })}\n`);
  });
}
