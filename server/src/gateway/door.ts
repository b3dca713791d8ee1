import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../platform/context.ts';
import { describe, type ErrorKind, type ErrorParameters } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { languageOf } from './viewer.ts';

export type Worded = readonly [kind: ErrorKind, request: FastifyRequest, parameters?: ErrorParameters];

/** Answers before anything is known of the operation. */
export function refuse(reply: FastifyReply, status: number, [kind, request, parameters]: Worded): FastifyReply {
  const text = refusalText(kind, languageOf(request.headers['accept-language']), parameters);
  return reply.code(status).type(JSON_TYPE).send(text);
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A refusal as the body of an answer. */
export function refusalText(kind: ErrorKind, language: Language, parameters: ErrorParameters = {}): string {
  const { message, remedy } = describe(kind, language, parameters);
  return `${JSON.stringify({ errors: [{ message, extensions: { code: kind.code, remedy } }] })}\n`;
}

/** `localhost`, `127.0.0.1`, `[::1]`, with any port. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** Whom the door hears: this machine alone, or everybody but pages of other sites. */
export type Hearing = 'this machine' | 'own pages';

/**
 * Lets in programs and our own pages. As long as there are no accounts whoever is heard may write, so that only this
 * machine is: a page of another site is told by its Origin, one behind a name that was made to point here (DNS
 * rebinding) by its Host. With accounts such a page has no cookie of ours, and its Origin is not the Host it asks.
 */
export function guardDoor(http: FastifyInstance, hearing: Hearing): void {
  if (hearing === 'own pages') {
    http.addHook('onRequest', (request, reply, done) => {
      if (isOwnPage(request)) done();
      else void refuse(reply, 403, [gatewayErrors.FOREIGN_ORIGIN, request]);
    });
    return;
  }
  const hosts = new Set<string>();
  http.addHook('onRequest', (request, reply, done) => {
    const { host, origin } = request.headers;
    if (host === undefined || !hosts.has(host)) {
      if (host === undefined || !LOOPBACK.test(host)) {
        void refuse(reply, 421, [gatewayErrors.FOREIGN_HOST, request]);
        return;
      }
      if (hosts.size < 100) hosts.add(host);
    }
    if (origin !== undefined && !LOOPBACK.test(origin.replace(/^https?:\/\//, ''))) {
      void refuse(reply, 403, [gatewayErrors.FOREIGN_ORIGIN, request]);
      return;
    }
    done();
  });
}

/** A proxy before us tells the name it was asked by; a page of another site cannot, not without being refused first. */
function isOwnPage({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const from = origin.replace(/^https?:\/\//, '').toLowerCase();
  return from === host?.toLowerCase() || from === String(headers['x-forwarded-host'] ?? '').toLowerCase();
}

/** For /graphql, where nobody arrives by a link: a GET asked by another site's page has no Origin, but says so. */
export const isAskedByAnotherSite = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
};
