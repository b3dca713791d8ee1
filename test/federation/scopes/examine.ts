import { Client } from 'pg';
import type { Viewer } from '../../../server/src/platform/context.ts';
import type { TestDatabase } from '../../support/database.ts';
import { examineExports, examineLists, examinePaths, examinePublic, FILTERS } from './examine-graph.ts';
import { examinePeople, examinePlacements } from './examine-people.ts';
import { examineRelations, examineWrites } from './examine-rows.ts';
import { emptyFindings, type Findings } from './findings.ts';
import { openScopedHouse } from './scoped-house.ts';

/**
 * Everything, on a database of its own; or a quick look: without each field alone, by some of the filters, and no
 * further than the first part that finds something.
 */
export async function examineAll(
  database: TestDatabase,
  viewers: readonly Viewer[],
  { quick = false }: { quick?: boolean } = {},
): Promise<Findings> {
  const found = emptyFindings();
  const house = await openScopedHouse(database);
  const client = new Client(database.app);
  await client.connect();
  const parts: readonly (() => Promise<void>)[] = [
    () => examineRelations(client, viewers, found),
    () => examineStamps(database, found),
    () => examineWrites(client, viewers, found),
    () => examineLists(house, viewers, { found, filters: quick ? FILTERS.slice(0, 8) : FILTERS }),
    () => examinePublic(house, viewers, found),
    () => examinePeople(house, viewers, { found, client }),
    () => examinePlacements(house, viewers, { found, client }),
    () => examineExports(house, viewers, found),
    ...(quick ? [] : [() => examinePaths(house, viewers, found)]),
  ];
  try {
    for (const part of parts) {
      await part();
      if (quick && found.wrong.length > 0) break;
    }
  } finally {
    await client.end();
    await house.close();
  }
  return found;
}

/** Whether rows carry the scope that the territory gives them. */
async function examineStamps(database: TestDatabase, { wrong }: Findings): Promise<void> {
  const owner = new Client(database.owner);
  await owner.connect();
  const { rows } = await owner.query<{ n: number }>(`select (select count(*) from dossiers.scope_drift())::int
    + (select count(*) from workforce.scope_drift())::int as n`);
  await owner.end();
  const [{ n } = { n: 0 }] = rows;
  if (n > 0) wrong.push(`${String(n)} rows are stamped otherwise than the territory says`);
}
