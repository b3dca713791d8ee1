import { importTerritory } from '../../server/src/territory/dataset/dataset.service.ts';
import { readDefaultTerritory } from '../../server/src/territory/dataset/read-territory.ts';
import { STAFF } from '../../server/src/platform/context.ts';
import { migrateRooms, openRoom } from '../../server/src/platform/database.ts';
import { territory } from '../../server/src/territory/territory.subgraph.ts';
import { templateDatabase, type TestDatabase } from './database.ts';

/** A database with the room `territory` and the default data, made once a run. */
export const territoryDatabase = (): Promise<TestDatabase> =>
  templateDatabase('territory', async ({ owner, app }) => {
    await migrateRooms([territory], owner);
    const room = await openRoom(territory, app, { poolSize: 1 });
    const data = await readDefaultTerritory();
    await room.door(STAFF).writes.transaction((tx) => importTerritory(tx, data, new Date('2026-11-22T08:00:00+07:00')));
    await room.close();
  });
