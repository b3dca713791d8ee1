import { fileURLToPath } from 'node:url';
import type * as DatasetService from '../../../server/src/territory/dataset/dataset.service.ts';
import type * as ReadTerritory from '../../../server/src/territory/dataset/read-territory.ts';
import type * as Rooms from '../../../server/src/gateway/rooms.ts';
import type * as Context from '../../../server/src/platform/context.ts';
import type * as Database from '../../../server/src/platform/database.ts';
import type * as DossiersDoor from '../../../server/src/dossiers/dossiers.subgraph.ts';
import type * as RankingsDoor from '../../../server/src/rankings/rankings.subgraph.ts';
import type * as TerritoryDoor from '../../../server/src/territory/territory.subgraph.ts';

/** The checkout. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** A module of the product as it is shipped: compiled, since Node cannot strip decorators. */
async function load<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../../server/dist/${path}`, import.meta.url).href)) as Module;
}

/** What filling a database needs of the product: the rooms that are filled, and all of them. */
export async function loadProduct() {
  const { migrateRooms, openRoom } = await load<typeof Database>('platform/database.js');
  const { STAFF } = await load<typeof Context>('platform/context.js');
  const { importTerritory } = await load<typeof DatasetService>('territory/dataset/dataset.service.js');
  const { readDefaultTerritory } = await load<typeof ReadTerritory>('territory/dataset/read-territory.js');
  const { territory } = await load<typeof TerritoryDoor>('territory/territory.subgraph.js');
  const { dossiers } = await load<typeof DossiersDoor>('dossiers/dossiers.subgraph.js');
  const { rankings } = await load<typeof RankingsDoor>('rankings/rankings.subgraph.js');
  const { rooms: allRooms } = await load<typeof Rooms>('gateway/rooms.js');
  return {
    migrateRooms,
    openRoom,
    STAFF,
    importTerritory,
    readDefaultTerritory,
    territory,
    rooms: [territory, dossiers, rankings],
    allRooms,
  };
}
