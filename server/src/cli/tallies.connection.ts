import { Client } from 'pg';
import type { ConnectionConfig } from '../platform/connection-config.ts';

/** Works on a connection of the owner's, who alone may count the tallies anew. */
export async function withOwner<T>(owner: ConnectionConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...owner, application_name: 'mot-cua tallies' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
