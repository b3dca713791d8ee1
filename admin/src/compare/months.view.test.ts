import { expect, test } from 'vitest';
import type { ComparedUnit } from './compare.documents.ts';
import { monthGrid } from './months.view.ts';

const unit = (id: string, months: readonly [string, number][]): ComparedUnit =>
  ({
    id,
    name: id,
    dossierSeries: months.map(([month, received]) => ({ month, totals: { received } })),
  }) as unknown as ComparedUnit;

test('all panels share their months and one scale; what is not told stays a gap', () => {
  const grid = monthGrid(
    [
      unit('a', [
        ['2025-06-01', 10],
        ['2025-07-01', 40],
      ]),
      unit('b', [['2025-07-01', 5]]),
    ],
    'received',
  );
  expect(grid.months).toEqual(['2025-06-01', '2025-07-01']);
  expect(grid.panels.map(({ values }) => values)).toEqual([
    [10, 40],
    [null, 5],
  ]);
  expect(grid.highest).toBe(40);
});
