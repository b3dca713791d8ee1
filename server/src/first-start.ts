import type { ReadyDatabase } from './database-setup.ts';
import { loadDemoAtFirstStart } from './demo/demo.service.ts';
import type { Environment } from './environment.ts';
import type { House } from './gateway/house.ts';
import { STAFF } from './platform/context.ts';
import type { Terminal } from './platform/terminal.ts';
import { importTerritory } from './territory/dataset/dataset.service.ts';
import { readDefaultTerritory } from './territory/dataset/read-territory.ts';
import { readReport } from './territory/dataset/territory-report.ts';

export interface FirstStart {
  readonly house: House;
  readonly database: ReadyDatabase;
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly now: () => Date;
}

/** Fills an empty house: all of Vietnam's units, and the demo. Does nothing where either is, or was, there already. */
export async function fillOnFirstStart(start: FirstStart): Promise<void> {
  const { environment, database, terminal, now } = start;
  if (environment.defaultTerritory) await fillTerritory(start);
  if (environment.demo) await loadDemoAtFirstStart({ ...database, terminal, now: now() });
}

async function fillTerritory({ house, terminal, now }: FirstStart): Promise<void> {
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
