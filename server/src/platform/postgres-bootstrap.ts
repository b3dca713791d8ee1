import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError, escapeIdentifier } from 'pg';
import type { ConnectionConfig } from './connection-config.ts';
import { DatabaseNotReady, DatabaseUnreachable } from './database-errors.ts';
import { bootstrapSteps, type BootstrapStep } from './postgres-bootstrap-steps.ts';
import type { Words } from './startup-error.ts';

/** Who the application logs in as: owns nothing, may nothing, and takes on a role in each transaction. */
export const LOGIN_ROLE = 'mot_cua_login';

export interface BootstrapOptions {
  /** A login role of the administrator's own making, in place of `mot_cua_login`. */
  readonly app?: ConnectionConfig;
}

/**
 * Makes what the migrations and the application stand on: extensions and roles. Safe to call again and from several processes at once.
 * @returns how the application connects
 * @throws DatabaseUnreachable
 * @throws DatabaseNotReady with all that is missing
 */
export async function bootstrapDatabase(
  owner: ConnectionConfig,
  options: BootstrapOptions = {},
): Promise<ConnectionConfig> {
  const app = options.app ?? appConfig(owner);
  const client = await connect(owner);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { findings, hasCollided } = await attemptAll(client, bootstrapSteps(owner, app));
      if (findings.length === 0) return app;
      if (!hasCollided || attempt === 8) throw new DatabaseNotReady(owner.database, findings);
      await sleep(20 * attempt + (process.pid % 40));
    }
  } finally {
    await client.end();
  }
}

/** Creates a database when it is not there yet. @returns its connection config */
export async function ensureDatabase(server: ConnectionConfig, name: string): Promise<ConnectionConfig> {
  const client = await connect(server);
  try {
    const found = await client.query('/* bootstrap.findDatabase */ select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)} template template0`);
  } catch (error) {
    if (!isCollision(error)) throw error;
  } finally {
    await client.end();
  }
  return { ...server, database: name };
}

/** Opens one connection. @throws DatabaseUnreachable */
export async function connect(config: ConnectionConfig): Promise<Client> {
  const client = new Client({ ...config, connectionTimeoutMillis: 10_000, application_name: 'mot-cua bootstrap' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnreachable(config, error);
  }
  return client;
}

/** The login's password follows from the owner's, so that all processes that know the one agree on the other. */
function appConfig(owner: ConnectionConfig): ConnectionConfig {
  if (owner.password === undefined) return { ...owner, user: LOGIN_ROLE };
  const password = createHmac('sha256', owner.password).update(`${LOGIN_ROLE} of ${owner.user}`).digest('base64url');
  return { ...owner, user: LOGIN_ROLE, password };
}

/** Tries every step, each on its own, so that one list can name all that is missing. All or nothing stays. */
async function attemptAll(
  client: Client,
  steps: readonly BootstrapStep[],
): Promise<{ findings: Words[]; hasCollided: boolean }> {
  const findings: Words[] = [];
  let hasCollided = false;
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(hashtext('mot-cua bootstrap'))`);
  for (const step of steps) {
    await client.query('savepoint step');
    try {
      if (!(await step.isDone(client))) await step.mend(client);
    } catch (error) {
      await client.query('rollback to savepoint step');
      if (!(error instanceof Error)) throw error;
      hasCollided ||= isCollision(error);
      findings.push({ vi: `${step.words.vi} [${error.message}]`, en: `${step.words.en} [${error.message}]` });
    }
  }
  try {
    await client.query(findings.length === 0 ? 'commit' : 'rollback');
  } catch (error) {
    if (!isCollision(error)) throw error;
    return { findings: [{ vi: String(error), en: String(error) }], hasCollided: true };
  }
  return { findings, hasCollided };
}

/** Roles belong to the whole cluster: two databases set up at once may meet in them ("tuple concurrently updated", exists already). */
function isCollision(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  return ['42710', '23505', '42P04', '42P06'].includes(error.code ?? '') || error.message.includes('concurrently');
}
