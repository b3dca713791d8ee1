import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphContext } from '../../platform/context.ts';
import { cookieOf } from '../session/session.rules.ts';
import { CALLBACK_PATH, currentProvider, type OidcProvider } from './oidc.provider.ts';
import { nextHere } from './oidc.rules.ts';
import { beginElsewhere, finishElsewhere } from './oidc.service.ts';

type ContextOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => GraphContext;

const BROWSER_COOKIE = 'mc_oidc';
/** The browser comes back by a link of another site: `Strict` would keep this cookie from it. */
const browserCookie = (secret: string, isSecure: boolean): string =>
  `${BROWSER_COOKIE}=${secret}; Path=/auth/oidc; HttpOnly; SameSite=Lax; Max-Age=${secret === '' ? 0 : 900}${isSecure ? '; Secure' : ''}`;

/** The page of the console that takes over. */
const signInPage = (reason: string, more: Readonly<Record<string, string>> = {}): string =>
  `/sign-in?${new URLSearchParams({ reason, ...more }).toString()}`;

/** Signing in elsewhere: away to the provider, and back. */
export function oidcRoutes(http: FastifyInstance, contextOf: ContextOf): void {
  http.get('/auth/oidc/start', async (request, reply) => {
    const provider = currentProvider();
    if (!provider) return reply.redirect(signInPage('PROVIDER_NONE'), 303);
    const { next } = request.query as { next?: unknown };
    return reply.redirect(await begin(provider, nextHere(next), contextOf(request.headers)), 303);
  });
  http.get(CALLBACK_PATH, async (request, reply) => {
    const provider = currentProvider();
    if (!provider) return reply.redirect(signInPage('PROVIDER_NONE'), 303);
    return reply.redirect(await comeBack(provider, contextOf(request.headers), request), 303);
  });
}

/** @returns where to send the browser */
async function begin(provider: OidcProvider, next: string, context: GraphContext): Promise<string> {
  try {
    const { url, browser } = await beginElsewhere(provider, next, context);
    context.client.setCookie(browserCookie(browser, context.client.isSecure));
    return url;
  } catch {
    return signInPage('PROVIDER_FAILED', { next });
  }
}

/** @returns where the browser goes on */
async function comeBack(provider: OidcProvider, context: GraphContext, request: FastifyRequest): Promise<string> {
  const browser = cookieOf(request.headers.cookie, BROWSER_COOKIE) ?? '';
  const at = request.url.indexOf('?');
  const search = at < 0 ? '' : request.url.slice(at);
  context.client.setCookie(browserCookie('', context.client.isSecure));
  try {
    const returned = await finishElsewhere(provider, { browser, search }, context);
    if (returned === 'FLOW_UNKNOWN') return signInPage('PROVIDER_AGAIN');
    if ('entered' in returned) return returned.entered;
    const { issuer, subject } = returned.unlinked;
    return signInPage('PROVIDER_UNLINKED', { issuer, subject, next: returned.next });
  } catch {
    return signInPage('PROVIDER_FAILED');
  }
}
