import { Agent, request, type ClientRequest } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Visit } from '../platform/gate.ts';
import { Problem } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS } from './limits.ts';
import { RoomFuse } from './room-fuse.ts';
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
  /** Whether it changes something: it is then waited for as long as any operation may take. */
  readonly isMutation?: boolean;
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
  private readonly fuses = new Map<string, RoomFuse>();

  constructor(secret: string, addresses: Readonly<Record<string, string>>) {
    this.secret = secret;
    this.addresses = addresses;
  }

  /** @throws Problem SERVICE_UNAVAILABLE when the room is away or answers nonsense */
  async ask(where: { room: string; url: RoomUrl }, question: RoomQuestion, asker: Asker): Promise<RoomAnswer> {
    const { room, url } = where;
    const { isMutation = false, ...asked } = question;
    const limitMs = isMutation ? LIMITS.operationMs + 1_000 : LIMITS.roomMs;
    const sending = { method: 'POST', url, body: JSON.stringify(asked), limitMs };
    try {
      return await this.fuseOf(room).guard(async () => JSON.parse(await this.send(room, sending, asker)) as RoomAnswer);
    } catch (cause) {
      throw Object.assign(new Problem(gatewayErrors.ROOM_UNAVAILABLE, [], { room }), { cause });
    }
  }

  /** Who a request's own headers say asks, as the room of accounts knows it. @throws where the room is away */
  async visit(room: string, { cookie, authorization }: Headers, asker: Asker): Promise<Visit> {
    const headers = { ...(cookie ? { cookie } : {}), ...(authorization ? { authorization } : {}) };
    const sending = { method: 'GET', url: VISIT_URL, headers };
    return this.fuseOf(room).guard(async () => JSON.parse(await this.send(room, sending, asker)) as Visit);
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

  private fuseOf(room: string): RoomFuse {
    let fuse = this.fuses.get(room);
    if (!fuse) this.fuses.set(room, (fuse = new RoomFuse(() => performance.now())));
    return fuse;
  }

  private send(room: string, target: Sending, asker: Asker): Promise<string> {
    const { method, url, body, limitMs = LIMITS.roomMs } = target;
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
      const timer = setTimeout(() => sent.destroy(new Error(`The room ${room} does not answer.`)), limitMs);
      sent.on('close', () => clearTimeout(timer));
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
  /** How long the answer may take, milliseconds. */
  readonly limitMs?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

interface PlainTarget {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
