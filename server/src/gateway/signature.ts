import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { NO_CLIENT, type Client } from '../platform/context.ts';
import type { Asker, Headers } from './viewer.ts';

/** Who asks, as the gateway tells a room: signed together with the method, the address and the body. */
export const CONTEXT_HEADER = 'x-mot-cua-context';
export const SIGNATURE_HEADER = 'x-mot-cua-signature';

/** A signature older than this is not taken again, milliseconds. */
const FRESH_MS = 60_000;

/** What is signed. */
export interface Target {
  readonly method: string;
  readonly url: string;
  /** Absent for bodies that are streamed. */
  readonly body?: string;
}

interface Sealed extends Omit<Asker, 'now' | 'client'> {
  readonly client: Omit<Client, 'setCookie'> | null;
  readonly now: string;
  readonly body: string | null;
}

const digest = (body: string): string => createHash('sha256').update(body).digest('base64url');

const sign = (secret: string, { method, url }: Target, context: string): Buffer =>
  createHmac('sha256', secret).update(`${method} ${url}\n${context}`).digest();

/** Headers with which a room believes the gateway. */
export function signedHeaders(secret: string, asker: Asker, target: Target): Record<string, string> {
  const { viewer, now, language, requestId, client = null } = asker;
  const body = target.body === undefined ? null : digest(target.body);
  const sealed: Sealed = { viewer, language, requestId, client, now: now.toISOString(), body };
  const context = Buffer.from(JSON.stringify(sealed), 'utf8').toString('base64url');
  return { [CONTEXT_HEADER]: context, [SIGNATURE_HEADER]: sign(secret, target, context).toString('base64url') };
}

/** Who asks, and the digest its body must have; null when the gateway did not sign this, or not just now. */
export interface Believed {
  readonly asker: Asker;
  isBody(body: string): boolean;
}

export interface Verifier {
  readonly secret: string;
  readonly clock: () => Date;
}

/** Reads a request's signed context. */
export function verify(headers: Headers, target: Target, { secret, clock }: Verifier): Believed | null {
  const context = headers[CONTEXT_HEADER];
  const given = headers[SIGNATURE_HEADER];
  if (typeof context !== 'string' || typeof given !== 'string') return null;
  const expected = sign(secret, target, context);
  const signature = Buffer.from(given, 'base64url');
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const {
    viewer,
    language,
    requestId,
    client,
    now: said,
    body,
  } = JSON.parse(Buffer.from(context, 'base64url').toString('utf8')) as Sealed;
  const now = new Date(said);
  if (Math.abs(clock().getTime() - now.getTime()) > FRESH_MS) return null;
  return {
    asker: { viewer, language, requestId, now, ...(client ? { client: { ...NO_CLIENT, ...client } } : {}) },
    isBody: (text) => body !== null && digest(text) === body,
  };
}
