import { Agent, request, type ClientRequest } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Visit } from '../platform/gate.ts';
import { Problem } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS } from './limits.ts';
import { signedHeaders } from './signature.ts';
import type { Asker, Headers } from './viewer.ts';

/** What a room answers. */
export interface RoomAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** One operation for one room. */
export interface RoomQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** The address to ask at: for whole operations, or for parts of a planned one. */
export type RoomUrl = '/graphql' | '/graphql/part';

/** Where the room of accounts tells its gateway who asks. */
export const VISIT_URL = '/visit';

/** Asks the rooms over HTTP, connections kept open, each request signed. */
export class RoomClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: 30_000 });
  private readonly secret: string;
  private readonly addresses: Readonly<Record<string, string>>;

  constructor(secret: string, addresses: Readonly<Record<string, string>>) {
    this.secret = secret;
    this.addresses = addresses;
  }

  /** @throws Problem SERVICE_UNAVAILABLE when the room is away or answers nonsense */
  async ask({ room, url }: { room: string; url: RoomUrl }, question: RoomQuestion, asker: Asker): Promise<RoomAnswer> {
    const body = JSON.stringify(question);
    try {
      const text = await this.send(room, { method: 'POST', url, body }, asker);
      return JSON.parse(text) as RoomAnswer;
    } catch (cause) {
      throw Object.assign(new Problem(gatewayErrors.ROOM_UNAVAILABLE, [], { room }), { cause });
    }
  }

  /** Who a request's own headers say asks, as the room of accounts knows it. @throws where the room is away */
  async visit(room: string, { cookie, authorization }: Headers, asker: Asker): Promise<Visit> {
    const headers = { ...(cookie ? { cookie } : {}), ...(authorization ? { authorization } : {}) };
    return JSON.parse(await this.send(room, { method: 'GET', url: VISIT_URL, headers }, asker)) as Visit;
  }

  /** Whether a room and its database are ready. */
  async isReady(room: string, asker: Asker): Promise<boolean> {
    try {
      const text = await this.send(room, { method: 'GET', url: '/readyz' }, asker);
      return text.includes('"ready"');
    } catch {
      return false;
    }
  }

  /** Opens a request for a plain route; the caller streams through it. */
  open(room: string, { method, url, headers }: PlainTarget, asker: Asker): ClientRequest {
    const signed = signedHeaders(this.secret, asker, { method, url });
    return request(new URL(url, this.addressOf(room)), {
      method,
      agent: this.agent,
      headers: { ...headers, ...signed },
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private send(room: string, target: Sending, asker: Asker): Promise<string> {
    const { method, url, body } = target;
    const headers = {
      ...target.headers,
      ...signedHeaders(this.secret, asker, target),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(url, this.addressOf(room)), { method, agent: this.agent, headers }, (response) => {
        const pieces: Buffer[] = [];
        for (const text of response.headers['set-cookie'] ?? []) asker.client?.setCookie(text);
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
      });
      sent.setTimeout(LIMITS.operationMs + 1_000, () => sent.destroy(new Error(`Room ${room} does not answer.`)));
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private addressOf(room: string): string {
    const address = this.addresses[room];
    if (address === undefined) throw new Error(`No address for the room ${room}: set ROOM_ADDRESSES.`);
    return address;
  }
}

interface Sending {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

interface PlainTarget {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
