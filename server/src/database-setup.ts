import { join } from 'node:path';
import type { Client } from 'pg';
import { sealExisting } from './dossiers/applicant/seal-existing.service.ts';
import { useDataKey } from './platform/seal.ts';
import type { Environment } from './environment.ts';
import type { ConnectionConfig } from './platform/connection-config.ts';
import { loadDataKey } from './platform/data-key.ts';
import { migrateRooms } from './platform/database.ts';
import { findRunningPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres.ts';
import { bootstrapDatabase, connect, ensureDatabase } from './platform/postgres-bootstrap.ts';
import type { Room } from './platform/room.ts';
import type { Words } from './platform/startup-error.ts';
import type { Terminal } from './platform/terminal.ts';

/** Name of the database in the enclosed PostgreSQL. */
const DATABASE = 'mot_cua';

/** A database server that is up: the enclosed one, started or found running, or the user's own. */
export interface DatabaseServer {
  /** Who makes tables, in the database of the application. */
  readonly owner: ConnectionConfig;
  /** The enclosed PostgreSQL, where this process started it. */
  readonly embedded: EmbeddedPostgres | undefined;
}

/** A database with extensions, roles and tables. */
export interface ReadyDatabase {
  readonly owner: ConnectionConfig;
  /** What the application logs in as. */
  readonly app: ConnectionConfig;
}

/** Where the enclosed PostgreSQL keeps its data. */
export const clusterFolder = ({ dataDir }: Environment): string => join(dataDir, 'postgres');

/** Gets a database server: the user's own, or the enclosed one, which this process then holds. @throws StartupError */
export async function startDatabaseServer(environment: Environment, terminal: Terminal): Promise<DatabaseServer> {
  if (environment.database !== undefined) return { owner: environment.database, embedded: undefined };
  const say = (words: Words): void => {
    terminal.say(words);
  };
  const embedded = await terminal.step(
    { vi: 'khởi động PostgreSQL đi kèm', en: 'start the enclosed PostgreSQL' },
    () => startEmbeddedPostgres({ dataDir: clusterFolder(environment), durable: true, say }),
    ({ dataDir }) => dataDir,
  );
  return { owner: await ensureDatabase(embedded.owner, DATABASE), embedded };
}

/** The database server that another process of ours runs on the same folder. `null` when there is none. */
export async function findDatabaseServer(environment: Environment): Promise<DatabaseServer | null> {
  if (environment.database !== undefined) return { owner: environment.database, embedded: undefined };
  const running = findRunningPostgres({ dataDir: clusterFolder(environment) });
  return running && { owner: await ensureDatabase(running, DATABASE), embedded: undefined };
}

export interface Preparation {
  readonly environment: Environment;
  readonly rooms: readonly Room[];
  readonly terminal: Terminal;
}

/** Extensions, roles, and every room's tables brought up to date. @throws StartupError */
export async function prepareDatabase(
  { owner }: DatabaseServer,
  { environment, rooms, terminal }: Preparation,
): Promise<ReadyDatabase> {
  const options = environment.appDatabase === undefined ? {} : { app: environment.appDatabase };
  const app = await terminal.step(
    { vi: 'kiểm tra cơ sở dữ liệu, phần mở rộng, vai trò', en: 'check database, extensions, roles' },
    () => bootstrapDatabase(owner, options),
    () => `${owner.database}@${owner.host}`,
  );
  await terminal.step(
    { vi: 'cập nhật các bảng', en: 'bring the tables up to date' },
    () => migrateAlone(rooms, owner),
    (ran) => (ran.length === 0 ? '' : `+${String(ran.length)}`),
  );
  const seal = useDataKey(loadDataKey(environment));
  const hasDossiers = rooms.some(({ name }) => name === 'dossiers');
  if (hasDossiers) await withOwner(owner, (client) => sealExisting(client, seal));
  return { owner, app };
}

async function withOwner(owner: ConnectionConfig, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = await connect(owner);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** One process migrates at a time: the others wait and then find nothing to do. */
async function migrateAlone(rooms: readonly Room[], owner: ConnectionConfig): Promise<string[]> {
  const client = await connect(owner);
  try {
    await client.query(`select pg_advisory_lock(hashtext('mot-cua migrations'))`);
    return await migrateRooms(rooms, owner);
  } finally {
    await client.end();
  }
}
