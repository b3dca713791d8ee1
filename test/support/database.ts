import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import type { ConnectionConfig } from '../../server/src/platform/connection-config.ts';
import { bootstrapDatabase, ensureDatabase } from '../../server/src/platform/postgres-bootstrap.ts';
import './global-postgres.ts';

export interface TestDatabase {
  /** Superuser, for migrations and for looking behind the curtain. */
  readonly owner: ConnectionConfig;
  /** What the application logs in as. */
  readonly app: ConnectionConfig;
  /** Removes the database; connections that stay open are cut. */
  drop(): Promise<void>;
}

/** An empty database with extensions and roles, as the migrations find it. */
export async function freshDatabase(name = 'fresh'): Promise<TestDatabase> {
  const server = inject('scratchPostgres');
  const owner = await ensureDatabase(server, unique(name));
  return testDatabase(owner, await bootstrapDatabase(owner));
}

/**
 * A copy of a database that `prepare` filled once for the whole run, whichever worker came first.
 * `prepare` must close its connections. The same key must mean the same content.
 */
export async function templateDatabase(
  key: string,
  prepare: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const server = inject('scratchPostgres');
  const template = `template_${key}`;
  const name = unique(key);
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (found.rowCount === 0) await makeTemplate({ server, client, template, prepare });
    // By its files: the demo's 230 MB through the log would take up to three times as long.
    await client.query(
      `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} strategy = file_copy`,
    );
  });
  const owner = { ...server, database: name };
  return testDatabase(owner, { ...owner, user: 'mot_cua_login' });
}

interface Template {
  readonly server: ConnectionConfig;
  readonly client: Client;
  readonly template: string;
  readonly prepare: (database: TestDatabase) => Promise<void>;
}

async function makeTemplate({ server, client, template, prepare }: Template): Promise<void> {
  await client.query(`drop database if exists ${escapeIdentifier(template)} with (force)`);
  const owner = await ensureDatabase(server, template);
  await prepare(testDatabase(owner, await bootstrapDatabase(owner)));
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template]);
  await client.query(`alter database ${escapeIdentifier(template)} with is_template true allow_connections false`);
}

function testDatabase(owner: ConnectionConfig, app: ConnectionConfig): TestDatabase {
  const drop = (): Promise<void> =>
    withClient({ ...owner, database: 'postgres' }, async (client) => {
      await untilLeft(client, owner.database);
      await client.query(`drop database if exists ${escapeIdentifier(owner.database)} with (force)`);
    });
  return { owner, app, drop };
}

/** Waits a second at most: a connection that is just being closed would tell as an error that it was cut. */
async function untilLeft(client: Client, name: string): Promise<void> {
  for (let waited = 0; waited < 1_000; waited += 20) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1 limit 1', [name]);
    if (rowCount === 0) return;
    await sleep(20);
  }
}

async function withClient(config: ConnectionConfig, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(config);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function unique(name: string): string {
  return `${name}_${randomBytes(4).toString('hex')}`;
}
