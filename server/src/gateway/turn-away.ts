import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../platform/context.ts';
import type { Admission } from './admission.ts';
import { JSON_TYPE, refusalText } from './door.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { languageOf } from './viewer.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answerIn = (language: Language) => {
  const text = refusalText(gatewayErrors.TOO_BUSY, language);
  const told = { 'retry-after': '2', 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(text) };
  return { text, told };
};
const WORDS = { vi: answerIn('vi'), en: answerIn('en') };

/**
 * Turns away whoever asks for an operation while there is no place, not even to wait, before anything else is done for
 * the request: nothing of it is routed, read or parsed, nobody is looked for. What this costs is all that a flood costs.
 */
export function turnAwayAtOnce(http: FastifyInstance, places: readonly Admission[]): void {
  const { server } = http;
  const [answer] = server.listeners('request') as [Answer];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (places.some(({ isFull }) => isFull) && request.url?.startsWith('/graphql')) turnAway(request, response);
    else answer(request, response);
  });
}

function turnAway({ headers }: IncomingMessage, response: ServerResponse): void {
  const { text, told } = WORDS[languageOf(headers['accept-language'])];
  response.writeHead(503, told).end(text);
}
