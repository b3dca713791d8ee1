import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NO_CLIENT, STAFF, type Client, type RoomDoor, type Viewer } from '../platform/context.ts';
import { gateErrors, type Gate, type Visit } from '../platform/gate.ts';
import type { Logger } from '../platform/log.ts';
import type { ErrorKind } from '../platform/user-error.ts';
import type { Admission } from './admission.ts';
import { refuse } from './door.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { isOpen } from './policy-guard.ts';
import type { Headers } from './viewer.ts';

/** Who asks by a request's headers, as the gate found before anything was answered. */
export interface GateKeeper {
  whoAsks(headers: Headers): { readonly viewer: Viewer; readonly client: Client };
}

export interface KeeperOptions {
  readonly gate: Gate;
  readonly authenticate: (headers: Headers) => Promise<Visit>;
  readonly log: Logger;
}

/** Everybody is the house itself: as long as there are no accounts. */
export const openGate: GateKeeper = { whoAsks: () => ({ viewer: STAFF, client: NO_CLIENT }) };

interface Asking {
  readonly viewer: Viewer;
  readonly client: Client;
}

/** Only those who say who they are cost a question: the console's own files are for everybody. */
const isFile = ({ method, url }: FastifyRequest): boolean => method === 'GET' && url.startsWith('/assets/');

/**
 * Finds out who asks before a request is answered.
 * @param doorway bounds how many are looked for at once: an unknown cookie costs a question to the database
 */
export function keepGate(http: FastifyInstance, { authenticate, log }: KeeperOptions, doorway: Admission): GateKeeper {
  const asking = new WeakMap<Headers, Asking>();
  http.addHook('onRequest', async (request, reply) => {
    if (isFile(request)) return undefined;
    const find = async (): Promise<Visit | ErrorKind> => {
      try {
        return await authenticate(request.headers);
      } catch (cause) {
        log.error({ err: cause }, 'nobody could be authenticated');
        return gatewayErrors.SERVICE_UNAVAILABLE;
      }
    };
    const visit = await doorway.admit(find, () => gatewayErrors.TOO_BUSY);
    if ('code' in visit) return refuse(reply.header('retry-after', '2'), 503, [visit, request]);
    const { viewer, session } = visit;
    const client: Client = {
      address: request.ip,
      isSecure: request.headers['x-forwarded-proto'] === 'https',
      userAgent: request.headers['user-agent'] ?? '',
      session,
      setCookie(text) {
        void reply.header('set-cookie', text);
      },
    };
    asking.set(request.headers, { viewer, client });
    return undefined;
  });
  return {
    whoAsks(headers) {
      const found = asking.get(headers);
      if (!found) throw new Error('Only the headers of a request that came by the door say who asks.');
      return found;
    },
  };
}

/** Closes the rooms' plain routes to those who lack their class. */
export function guardRoutes(http: FastifyInstance, gate: Gate, keeper: GateKeeper): void {
  http.addHook('onRequest', (request, reply, done) => {
    const key = `${request.method} ${request.routeOptions.url ?? ''}`;
    const { viewer } = keeper.whoAsks(request.headers);
    if (isOpen(viewer, gate.routes[key] ?? 'CLOSED')) {
      done();
      return;
    }
    const kind = viewer.account ? gateErrors.FORBIDDEN : gateErrors.UNAUTHENTICATED;
    void refuse(reply, viewer.account ? 403 : 401, [kind, request, { fields: key }]);
  });
}

/** How the gate of one process asks its room. */
export const authenticateBy =
  (gate: Gate, open: (room: string, viewer: Viewer) => RoomDoor, clock: () => Date) =>
  (headers: Headers): Promise<Visit> =>
    gate.authenticate(headers, open(gate.room, STAFF), clock());
