import type { Client } from 'pg';
import type { Viewer } from '../../../server/src/platform/context.ts';

/** Whether a write as a viewer changes anything; it is taken back. */
export async function changes(client: Client, viewer: Viewer, text: string): Promise<boolean> {
  return act(client, viewer, async () => {
    try {
      return ((await client.query(text)).rowCount ?? 0) > 0;
    } catch (cause) {
      if ((cause as { code?: unknown }).code === '42501' || (cause as { code?: unknown }).code === '23502')
        return false;
      throw cause;
    }
  });
}

/** Runs `work` as a viewer and takes everything back. */
export async function act<T>(client: Client, { role, unit, user }: Viewer, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true)`,
      [role, String(unit), user],
    );
    return await work();
  } finally {
    await client.query('rollback');
  }
}
