import { randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { useDataKey } from '../../platform/seal.ts';
import { registers } from '../../dossiers/importing/register.kind.ts';
import { openDesk } from '../../platform/importing/import.desk.ts';
import { openHouse, type House } from '../../gateway/house.ts';
import { rooms } from '../../gateway/rooms.ts';
import { STAFF } from '../../platform/context.ts';
import { migrateRooms } from '../../platform/database.ts';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres.ts';
import { makeLog } from '../../platform/log.ts';
import { bootstrapDatabase, ensureDatabase } from '../../platform/postgres-bootstrap.ts';
import { readCsv } from '../../territory/dataset/csv-table.ts';
import { importTerritory, type ImportOutcome } from '../../territory/dataset/dataset.service.ts';
import { readTerritoryFolder } from '../../territory/dataset/read-territory.ts';
import { importTraits, undoTraits, type TraitOutcome } from '../../territory/trait/trait.service.ts';

/** A whole house on a database of its own that is thrown away. Asked only through its public API. */
export interface ScratchHouse {
  /** Asks the GraphQL API. @throws ApiRefused when the answer has errors */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Fetches a plain route. */
  fetch(url: string): Promise<string>;
  importTerritory(folder: string): Promise<ImportOutcome>;
  /** Imports what a file says units are. */
  importTraits(file: string): Promise<TraitOutcome>;
  /** Takes such an import back. */
  undoTraits(batch: number): Promise<number | null>;
  /** Imports a register to its end. @returns number of its batch, and whether the very file was known */
  importRegister(file: string): Promise<{ id: number; known: boolean }>;
  close(): Promise<void>;
}

/** The API answered with errors where none were expected. */
export class ApiRefused extends Error {
  constructor(messages: readonly string[], query: string) {
    super(`${messages.join('; ')} ← ${query.replace(/\s+/gu, ' ').trim().slice(0, 200)}`);
    this.name = 'ApiRefused';
  }
}

const clock = (): Date => new Date();

/** Starts PostgreSQL in a temporary folder, migrates, opens the rooms. */
export async function openScratchHouse(): Promise<ScratchHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-accept-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  const owner = await ensureDatabase(server.owner, 'accept');
  const app = await bootstrapDatabase(owner);
  await migrateRooms(rooms, owner);
  useDataKey(randomBytes(32));
  const house = await openHouse({ rooms, database: app, clock, log: makeLog('error') });
  const desk = openDesk(registers, {
    database: app,
    spoolDir: join(folder, 'spool'),
    clock,
    onFailure: (_id, cause) => {
      throw cause;
    },
  });
  return {
    ask: (query, variables) => ask(house, query, variables),
    fetch: async (url) => (await house.http.inject({ method: 'GET', url })).body,
    async importTerritory(source) {
      const data = await readTerritoryFolder(source);
      return house.open('territory', STAFF).writes.transaction((tx) => importTerritory(tx, data, clock()));
    },
    async importTraits(file) {
      const table = await readCsv(file);
      const task = { fileName: basename(file), dryRun: false, now: clock() };
      return house.open('territory', STAFF).writes.transaction((tx) => importTraits(tx, table, task));
    },
    undoTraits: (batch) => house.open('territory', STAFF).writes.transaction((tx) => undoTraits(tx, batch, clock())),
    async importRegister(file) {
      const batch = await desk.register(createReadStream(file), { fileName: basename(file), dryRun: false });
      if (!batch.known) await desk.run(batch.id);
      return batch;
    },
    async close() {
      await desk.close();
      await house.close();
      await server.stop();
      rmSync(server.dataDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask<Data>(house: House, query: string, variables: object = {}): Promise<Data> {
  const response = await house.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ query, variables }),
  });
  const { data, errors } = response.json<Answer<Data>>();
  if (errors)
    throw new ApiRefused(
      errors.map(({ message }) => message),
      query,
    );
  return data;
}
