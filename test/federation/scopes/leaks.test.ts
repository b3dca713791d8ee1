import { expect, test } from 'vitest';
import { examineAll } from './examine.ts';
import { guardedRoots } from './paths.ts';
import { canaryDatabase } from './placements.ts';
import { nameOf, openScopedHouse, VIEWERS } from './scoped-house.ts';

test('every way to a dossier, an import, an official or a placement is examined', async () => {
  const database = await canaryDatabase();
  const house = await openScopedHouse(database);
  expect(guardedRoots(house.schema)).toEqual([
    'comparePlacements',
    'dossier',
    'dossiers',
    'expiringAssignments',
    'importBatch',
    'importBatches',
    'importFindings',
    'node',
    'official',
    'officials',
    'ownReminders',
    'placement',
    'placements',
    'posts',
    'recognitionProposals',
  ]);
  await house.close();
  await database.drop();
});

test('nobody sees or changes what is not theirs, by any path', async () => {
  const database = await canaryDatabase();
  const { wrong, pairs, fields, proven } = await examineAll(database, VIEWERS);
  const unproven = [...fields].filter((field) => !proven.has(field));
  process.stdout.write(
    `scopes: ${String(pairs)} questions by ${String(VIEWERS.length)} viewers (${VIEWERS.map(nameOf).join(', ')}), ${String(wrong.length)} leaks; ` +
      `${String(proven.size)} of ${String(fields.size)} field paths had a value${unproven.length > 0 ? `, not: ${unproven.join(', ')}` : ''}\n`,
  );
  expect(wrong).toEqual([]);
  expect(proven.size / fields.size).toBeGreaterThanOrEqual(0.95);
  await database.drop();
}, 600_000);
