import { Client } from 'pg';
import type { Viewer } from '../../../server/src/platform/context.ts';
import type { TestDatabase } from '../../support/database.ts';
import { examineExports, examineLists, examinePaths, examinePublic, FILTERS } from './examine-graph.ts';
import { examinePeople, examinePlacements } from './examine-people.ts';
import { examineRelations, examineWrites } from './examine-rows.ts';
import { emptyFindings, type Findings } from './findings.ts';
import { openScopedHouse } from './scoped-house.ts';

/** Everything, on a database of its own; or a quick look: without each field alone, and by some of the filters. */
export async function examineAll(
  database: TestDatabase,
  viewers: readonly Viewer[],
  { quick = false }: { quick?: boolean } = {},
): Promise<Findings> {
  const found = emptyFindings();
  const house = await openScopedHouse(database);
  const client = new Client(database.app);
  await client.connect();
  try {
    if (!quick) await examinePaths(house, viewers, found);
    await examineLists(house, viewers, { found, filters: quick ? FILTERS.slice(0, 8) : FILTERS });
    await examinePublic(house, viewers, found);
    await examineRelations(client, viewers, found);
    await examineWrites(client, viewers, found);
    await examinePeople(house, viewers, { found, client });
    await examinePlacements(house, viewers, { found, client });
    await examineExports(house, viewers, found);
  } finally {
    await client.end();
    await house.close();
  }
  const owner = new Client(database.owner);
  await owner.connect();
  const drift = await owner.query(`select (select count(*) from dossiers.scope_drift())::int
    + (select count(*) from workforce.scope_drift())::int as n`);
  await owner.end();
  const [{ n } = { n: 0 }] = drift.rows as { n: number }[];
  if (n > 0) found.wrong.push(`${String(n)} rows are stamped otherwise than the territory says`);
  return found;
}
