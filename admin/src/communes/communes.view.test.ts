import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../filters/period.grammar.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import type { FamilySeries, LineageLink } from './communes.documents.ts';
import { lineageFinding, lineageGraph } from './lineage.view.ts';
import { familyLines, seriesPeriod, unitEvents } from './series.view.ts';
import { hasHomonyms } from './unit.homonyms.ts';

const meta = { demo: true, today: '2026-10-15', dataFrom: '2024-10-01', dataTo: '2026-09-30', version: '1' };
const analysisOf = (period: string, asOf: string | null = null) =>
  ({ period: parsePeriod(period), asOf }) as unknown as Analysis;
const node = (id: string, name: string, validFrom = '2004-07-08') => ({
  id,
  name,
  code: '00000',
  validFrom,
  validUntil: null,
});
const link = (from: string, to: string, more: Partial<LineageLink> = {}): LineageLink => ({
  from: node(from, from),
  to: node(to, to, '2025-07-01'),
  relation: 'WHOLE',
  effectiveOn: '2025-07-01',
  share: 1,
  shareEstimated: false,
  ...more,
});

describe('the months of a series', () => {
  test('are at most 24, ending with the period', () => {
    expect(seriesPeriod(analysisOf('2026Q3'), { ...meta, dataFrom: '2020-01-01' })).toEqual({
      from: '2024-10-01',
      to: '2026-09-30',
    });
  });

  test('begin with the data', () => {
    expect(seriesPeriod(analysisOf('2025Q2'), meta)).toEqual({ from: '2024-10-01', to: '2025-06-30' });
  });

  test('do not run past the day told about', () => {
    expect(seriesPeriod(analysisOf('2026Q3', '2026-08-10'), meta).to).toBe('2026-08-10');
  });
});

test('a merger is marked once, and a unit that went on unchanged has none', () => {
  const period = { from: '2024-10-01', to: '2026-09-30' };
  expect(unitEvents({ id: 'b', lineage: [link('a', 'b'), link('c', 'b')] }, period)).toEqual([
    { day: '2025-07-01', month: '2025-07-01', kind: 'merger' },
  ]);
  expect(unitEvents({ id: 'b', lineage: [link('a', 'b', { relation: 'UNCHANGED' })] }, period)).toEqual([]);
});

test('each member’s line exists only while it was in force', () => {
  const totals = { received: 7 } as FamilySeries['dossierSeries'] extends readonly (infer Month)[] | null
    ? Month extends { totals: infer T }
      ? T
      : never
    : never;
  const months = ['2025-06-01', '2025-07-01'].map((month) => ({ month, totals }));
  const family: FamilySeries = {
    id: 'new',
    name: 'Mới',
    validFrom: '2025-07-01',
    validUntil: null,
    dossierSeries: months,
    predecessors: [
      { unit: { id: 'old', name: 'Cũ', validFrom: '2004-07-08', validUntil: '2025-06-30', dossierSeries: months } },
    ],
  };
  const { lines } = familyLines(family);
  expect(lines.map(({ unit, values }) => [unit.name, values])).toEqual([
    ['Cũ', [7, null]],
    ['Mới', [null, 7]],
  ]);
  expect(lines.map(({ hasHomonym }) => hasHomonym)).toEqual([false, false]);
});

test('a commune that kept the name of one it was made from is told from it', () => {
  const member = { name: 'Xã Bản Lầu', validUntil: null, dossierSeries: [] };
  const family = {
    ...member,
    id: 'new',
    validFrom: '2025-07-01',
    predecessors: [{ unit: { ...member, id: 'old', validFrom: '2004-07-08', validUntil: '2025-06-30' } }],
  };
  expect(familyLines(family).lines.map(({ hasHomonym }) => hasHomonym)).toEqual([true, true]);
});

describe('the family tree', () => {
  test('holds each unit once, old before new', () => {
    const graph = lineageGraph([link('c', 'new'), link('a', 'new'), link('b', 'new')]);
    expect(graph.units.map((unit) => unit.id)).toEqual(['a', 'b', 'c', 'new']);
    expect(graph.links.map(({ source, target }) => [source, target])).toEqual([
      [2, 3],
      [0, 3],
      [1, 3],
    ]);
  });

  test('is told from the side that matters', () => {
    const edge = (name: string) => ({
      unit: { id: name, name, validFrom: '2004-07-08', province: null },
      effectiveOn: '2025-07-01',
    });
    expect(lineageFinding({ isCurrent: true, predecessors: [edge('A'), edge('B')], successors: [] })).toEqual({
      kind: 'from',
      names: ['A', 'B'],
    });
    expect(lineageFinding({ isCurrent: false, predecessors: [], successors: [edge('C')] })).toEqual({
      kind: 'into',
      names: ['C'],
    });
    expect(lineageFinding({ isCurrent: true, predecessors: [], successors: [] })).toEqual({ kind: 'none' });
  });
});

test('homonyms are noticed', () => {
  expect(hasHomonyms([{ name: 'Xã Tân Tiến' }, { name: 'Xã Tân Tiến' }])).toBe(true);
  expect(hasHomonyms([{ name: 'Xã A' }, { name: 'Xã B' }])).toBe(false);
});
