import { loadDemo } from '../../server/src/demo/demo.service.ts';
import { rooms } from '../../server/src/gateway/rooms.ts';
import { STAFF } from '../../server/src/platform/context.ts';
import { migrateRooms, openRoom } from '../../server/src/platform/database.ts';
import { makeTerminal, type Terminal } from '../../server/src/platform/terminal.ts';
import { importTerritory } from '../../server/src/territory/dataset/dataset.service.ts';
import { readDefaultTerritory } from '../../server/src/territory/dataset/read-territory.ts';
import { territory } from '../../server/src/territory/territory.subgraph.ts';
import { templateDatabase, type TestDatabase } from './database.ts';

export const DEMO_NOW = new Date('2026-11-22T08:00:00+07:00');

/** A terminal whose lines `tell` gets. */
export const tellingTerminal = (tell: (line: string) => void): Terminal =>
  makeTerminal({ language: 'en', write: tell, clock: () => performance.now(), showStack: true });

/** A database with all rooms and the default territory, but no dossier. */
export const houseDatabase = (): Promise<TestDatabase> => templateDatabase('house', fillHouse);

/** A database as the first start leaves it: default territory and demo, made once a run. */
export const demoDatabase = (): Promise<TestDatabase> =>
  templateDatabase('demo', async (database) => {
    await fillHouse(database);
    const terminal = tellingTerminal((line) => process.stdout.write(line));
    await loadDemo({ ...database, terminal, now: DEMO_NOW });
  });

async function fillHouse({ owner, app }: TestDatabase): Promise<void> {
  await migrateRooms(rooms, owner);
  const room = await openRoom(territory, app, { poolSize: 1 });
  const data = await readDefaultTerritory();
  await room.door(STAFF).writes.transaction((tx) => importTerritory(tx, data, DEMO_NOW));
  await room.close();
}
