import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { ConnectionConfig } from '../../../server/src/platform/connection-config.ts';
import { startEmbeddedPostgres } from '../../../server/src/platform/embedded-postgres.ts';
import { bootstrapDatabase, ensureDatabase } from '../../../server/src/platform/postgres-bootstrap.ts';
import { loadProduct } from '../drive/product.ts';
import { say } from '../drive/say.ts';
import { fillDatabase } from './fill.ts';
import { ensureStaff } from './staff.ts';

/** A running PostgreSQL with the asked number of dossiers, set up as in production: every commit reaches the disk. */
export interface BenchDatabase {
  readonly dossiers: number;
  /** Superuser. */
  readonly owner: ConnectionConfig;
  /** What our server logs in as. */
  readonly app: ConnectionConfig;
  readonly postmaster: number;
  readonly logFile: string;
  stop(): Promise<void>;
}

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const BASE = join(tmpdir(), 'mot-cua-bench');

/**
 * Folder of a size's data; the name changes with the generator, so that stale data are never measured. Tables made since
 * are added when it is opened, as a house's own are at its start.
 */
function folderOf(dossiers: number): string {
  const files = globSync('test/load/data/fill*.ts', { cwd: projectRoot }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return join(BASE, `${String(dossiers)}-${hash.digest('hex').slice(0, 8)}`);
}

const isFilled = (folder: string): boolean => existsSync(join(folder, 'filled'));

/** Whether a size's data are there already. */
export const hasBenchDatabase = (dossiers: number): boolean => isFilled(folderOf(dossiers));

/** Starts the database of a size; builds it first when it is not there or `fresh` is asked for. */
export async function openBenchDatabase(dossiers: number, { fresh }: { fresh: boolean }): Promise<BenchDatabase> {
  const folder = folderOf(dossiers);
  if (fresh || !isFilled(folder)) removeOld(dossiers);
  mkdirSync(folder, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  try {
    const owner = await ensureDatabase(server.owner, 'mot_cua');
    const app = await bootstrapDatabase(owner);
    if (!isFilled(folder)) {
      await fillDatabase({ owner, app }, dossiers);
      writeFileSync(join(folder, 'filled'), '');
    }
    const { migrateRooms, allRooms } = await loadProduct();
    const added = await migrateRooms(allRooms, owner);
    if (added.length > 0) say(`${String(added.length)} migrations ran`);
    await withClient(owner, ensureStaff);
    await warm(owner);
    const logFile = `${server.dataDir}.log`;
    return { dossiers, owner, app, postmaster: server.pid, logFile, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function removeOld(dossiers: number): void {
  if (!existsSync(BASE)) return;
  for (const name of readdirSync(BASE)) {
    if (name.startsWith(`${String(dossiers)}-`)) rmSync(join(BASE, name), { recursive: true, force: true });
  }
}

/** Runs work on a connection of its own. */
export async function withClient<T>(config: ConnectionConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Reads the tables that the reads look at once, so that the first side measured does not pay for the disk. */
async function warm(owner: ConnectionConfig): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query(`select sum(received) from dossiers.unit_month`);
    await client.query(`select sum(received) from dossiers.unit_day`);
    await client.query(`select count(handling_minutes) from dossiers.dossier`);
    await client.query(`select count(title) from workforce.assignment`);
  });
  say('data are warm');
}
