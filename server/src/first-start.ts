import type { Environment } from './environment.ts';
import type { House } from './gateway/house.ts';
import { STAFF } from './platform/context.ts';
import type { Terminal } from './platform/terminal.ts';
import { importTerritory } from './territory/dataset/dataset.service.ts';
import { readDefaultTerritory } from './territory/dataset/read-territory.ts';
import { readReport } from './territory/dataset/territory-report.ts';

export interface FirstStart {
  readonly house: House;
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly now: () => Date;
}

/** Fills an empty house: all of Vietnam's units by default. Does nothing where a territory is there already. */
export async function fillOnFirstStart({ house, environment, terminal, now }: FirstStart): Promise<void> {
  if (!environment.defaultTerritory) return;
  const territory = house.open('territory', STAFF);
  if ((await readReport(territory.reads)) !== null) return;
  await terminal.step(
    { vi: 'nạp địa giới cả nước', en: 'load the territory of all Vietnam' },
    async () => {
      const data = await readDefaultTerritory();
      await territory.writes.transaction((tx) => importTerritory(tx, data, now()));
      return data;
    },
    ({ units }) => String(units.length),
  );
}
