import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { STAFF } from '../context.ts';

/**
 * A connection of an import's own: COPY cannot go over the pipelined pool. It acts as the staff role, like every other
 * writer, and may take its time.
 */
export async function connectImport(config: ClientConfig): Promise<Client> {
  const client = new Client({ ...config, application_name: 'mot-cua import' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `select set_config('role', $1, false), set_config('app.unit', $2, false), set_config('app.user', $3, false),
       set_config('statement_timeout', '0', false), set_config('idle_in_transaction_session_timeout', '0', false)`,
    [STAFF.role, String(STAFF.unit), STAFF.user],
  );
  return client;
}

/** On whose behalf an import, or its undoing, is done: the audit trail tells it as that person's. */
export interface ImportActor {
  readonly user: string;
  readonly grantRole: string;
  readonly unit: string;
  readonly request: string;
}

/** The command line, and the house itself. */
export const HOUSE: ImportActor = {
  user: STAFF.user,
  grantRole: STAFF.grantRole,
  unit: String(STAFF.unit),
  request: '',
};

/** What the connection changes from now on is told as this person's doing. */
export async function actFor(client: Client, { user, grantRole, unit, request }: ImportActor): Promise<void> {
  await client.query(
    `/* platform.actFor */ select set_config('app.user', $1, false), set_config('app.grant', $2, false),
       set_config('app.unit', $3, false), set_config('app.request', $4, false)`,
    [user, grantRole, unit, request],
  );
}

const CLAIM = `/* platform.claimBatch */ select pg_try_advisory_lock(hashtext($1 || '.import_batch'), $2) as mine`;
const CLAIM_TRIES = 75;
const CLAIM_EVERY_MS = 200;

/**
 * Makes this connection the only one at the batch until it closes. Waits some seconds: of a process that was killed,
 * the database still ends the statement it was at. @returns false when another one is at it all that time
 */
export async function claimBatch(client: Client, room: string, batchId: number): Promise<boolean> {
  for (let attempt = 1; attempt <= CLAIM_TRIES; attempt++) {
    const { rows } = await client.query<{ mine: boolean }>(CLAIM, [room, batchId]);
    if (rows[0]?.mine === true) return true;
    await sleep(CLAIM_EVERY_MS);
  }
  return false;
}

/** Runs `work` as one transaction. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw cause;
  }
}
