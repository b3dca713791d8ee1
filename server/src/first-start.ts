import type { ReadyDatabase } from './database-setup.ts';
import { loadDemoAtFirstStart } from './demo/demo.service.ts';
import { addDemoPractices } from './demo/practices/practices.service.ts';
import { signDemoReports } from './demo/reports/reports.service.ts';
import type { Environment } from './environment.ts';
import type { House } from './gateway/house.ts';
import { REFRESHES } from './merger-start.ts';
import { STAFF } from './platform/context.ts';
import { dayOf } from './platform/plain-date.ts';
import { connect } from './platform/postgres-bootstrap.ts';
import type { Terminal } from './platform/terminal.ts';
import { importTerritory } from './territory/dataset/dataset.service.ts';
import { readDefaultTerritory } from './territory/dataset/read-territory.ts';
import { readReport } from './territory/dataset/territory-report.ts';

export interface FirstStart {
  readonly house: Pick<House, 'open'>;
  readonly database: ReadyDatabase;
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly now: () => Date;
}

/**
 * Fills an empty house: all of Vietnam's units, and the demo. Does nothing where either is, or was, there already. What a
 * merger gave to another unit since the last start goes over to it.
 * @returns whether anything was stored
 */
export async function fillOnFirstStart(start: FirstStart): Promise<boolean> {
  const { house, environment, database, terminal, now } = start;
  const hasTerritory = environment.defaultTerritory && (await fillTerritory(start));
  for (const [name, refresh] of Object.entries(REFRESHES)) {
    await house.open(name, STAFF).writes.transaction((tx) => refresh(tx, dayOf(now())));
  }
  const hasDemo = environment.demo && (await loadDemoAtFirstStart({ ...database, terminal, now: now() })) === 'LOADED';
  if (hasDemo) {
    await terminal.step({ vi: 'ký báo cáo minh hoạ', en: 'sign the demo reports' }, () =>
      signDemoReports(house.open, now()),
    );
    await addDemoPractices(house.open, now());
  }
  return hasTerritory || hasDemo;
}

/** Writes all that was stored to its place on disk now, so that the first Ctrl-C need not wait for it. */
export async function settle({ owner }: ReadyDatabase, terminal: Terminal): Promise<void> {
  await terminal.step({ vi: 'ghi xuống đĩa', en: 'write to disk' }, async () => {
    const client = await connect(owner);
    try {
      await client.query('checkpoint');
    } finally {
      await client.end();
    }
  });
}

async function fillTerritory({ house, terminal, now }: FirstStart): Promise<boolean> {
  const territory = house.open('territory', STAFF);
  if ((await readReport(territory.reads)) !== null) return false;
  await terminal.step(
    { vi: 'nạp địa giới cả nước', en: 'load the territory of all Vietnam' },
    async () => {
      const data = await readDefaultTerritory();
      await territory.writes.transaction((tx) => importTerritory(tx, data, now()));
      return data;
    },
    ({ units }) => String(units.length),
  );
  return true;
}
