import { Client, types } from 'pg';
import type { ConnectionConfig } from '../../../server/src/platform/connection-config.ts';

/** A statement by name: PostgreSQL keeps it prepared on each connection. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * The quickest bare `pg` offers: a few connections in pipeline mode, statements sent to each in turn without waiting
 * for the one before, no transaction around a read, no role. What a careful programmer would write by hand.
 */
export class PipelinedPool {
  private readonly clients: readonly Client[];
  private next = 0;

  private constructor(clients: readonly Client[]) {
    this.clients = clients;
  }

  static async open(config: ConnectionConfig, size: number): Promise<PipelinedPool> {
    types.setTypeParser(DATE, (text) => text);
    types.setTypeParser(TIMESTAMPTZ, (text) => text);
    const clients = Array.from({ length: size }, () => new Client({ ...config, pipeline: true }));
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map((client) => client.query(`set timezone = 'Asia/Ho_Chi_Minh'`)));
    return new PipelinedPool(clients);
  }

  async rows<Row extends object>({ name, text }: Named, values: unknown[]): Promise<Row[]> {
    this.next = (this.next + 1) % this.clients.length;
    const client = this.clients[this.next]!;
    return (await client.query<Row>({ name, text, values })).rows;
  }
}

/** An instant as the API writes it, from PostgreSQL's text in the session's own time zone. */
export const instant = (text: string | null): string | null =>
  text === null ? null : `${text.slice(0, 10)}T${text.slice(11, 19)}+07:00`;

export const globalId = (type: string, key: string | number): string =>
  Buffer.from(`${type}:${key}`).toString('base64url');
