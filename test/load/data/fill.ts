import { Client } from 'pg';
import type { ConnectionConfig } from '../../../server/src/platform/connection-config.ts';
import { say } from '../drive/say.ts';
import { loadProduct } from '../drive/product.ts';
import { fillerSession, finish, insertDossiers, prepareBench, prepareHelpers } from './fill.sql.ts';
import { countBadCells } from './tally-check.ts';

const CHUNK = 100_000;
const FILLERS = 2;

interface Databases {
  readonly owner: ConnectionConfig;
  readonly app: ConnectionConfig;
}

/** Tables and territory by the product's own services, dossiers by hand-written SQL, tallies by the product's trigger. */
export async function fillDatabase({ owner, app }: Databases, dossiers: number): Promise<void> {
  say(`building a database of ${dossiers.toLocaleString('en')} dossiers (kept for the next run)`);
  await prepare({ owner, app });
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(prepareBench);
    await client.query(prepareHelpers);
    await fillInChunks(owner, dossiers);
    say('adding the tallies up');
    await compact(client);
    await client.query(finish);
    say('building indexes');
    await rebuildIndexes(client);
    say('vacuum and analyze');
    await client.query('vacuum (analyze)');
    say('checking the tallies against the dossiers');
    const { cells, bad } = await countBadCells(client);
    if (bad > 0) throw new Error(`${String(bad)} of ${String(cells)} tallies are not what the dossiers say.`);
    say(`${cells.toLocaleString('en')} tallies by unit and day checked against the dossiers: all equal`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function prepare({ owner, app }: Databases): Promise<void> {
  const product = await loadProduct();
  await product.migrateRooms(product.rooms, owner);
  const room = await product.openRoom(product.territory, app, { poolSize: 1 });
  try {
    const territory = await product.readDefaultTerritory();
    const { writes } = room.door(product.STAFF);
    const { counts } = await writes.transaction((tx) => product.importTerritory(tx, territory, new Date()));
    say(`territory is in: ${String(counts.units)} units of today, ${String(counts.formerUnits)} former ones`);
  } finally {
    await room.close();
  }
}

async function fillInChunks(owner: ConnectionConfig, dossiers: number): Promise<void> {
  let next = 1;
  const filler = async (): Promise<void> => {
    const client = new Client(owner);
    await client.connect();
    try {
      await client.query(fillerSession);
      while (next <= dossiers) {
        const first = next;
        next += CHUNK;
        await client.query(insertDossiers, [first, Math.min(first + CHUNK - 1, dossiers), dossiers]);
        if ((first - 1) % (CHUNK * 10) === 0) {
          await client.query('select dossiers.compact_tallies()');
          say(`${Math.min(next - 1, dossiers).toLocaleString('en')} dossiers`);
        }
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: FILLERS }, filler));
}

/** Moves the whole delta into the tallies. */
export async function compact(client: Client): Promise<void> {
  for (;;) {
    await client.query('select dossiers.compact_tallies()');
    const left = await client.query('select from dossiers.unit_day_delta limit 1');
    if (left.rowCount === 0) return;
  }
}

async function rebuildIndexes(client: Client): Promise<void> {
  await client.query(`set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2`);
  const dropped = await client.query<{ definition: string }>('select definition from bench.dropped order by place');
  for (const { definition } of dropped.rows) await client.query(definition);
}
