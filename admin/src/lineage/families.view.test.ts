import { describe, expect, test } from 'vitest';
import { countFamilies, familiesOf, familyGraph, formerDistricts, homonymsOf } from './families.view.ts';
import type { Family, FamilyLink, FamilyNode } from './lineage.documents.ts';

const old = (id: string, districtName = 'Huyện A', name = `Xã ${id}`): FamilyNode => ({
  id,
  name,
  code: id,
  validFrom: '2004-07-08',
  validUntil: '2025-06-30',
  districtName,
  population: null,
});
const today = (id: string, name = `Xã ${id}`): FamilyNode => ({
  ...old(id, '', name),
  districtName: null,
  validFrom: '2025-07-01',
  validUntil: null,
});
const link = (from: FamilyNode, to: FamilyNode, share = 1): FamilyLink => ({
  from,
  to,
  relation: share === 1 ? 'WHOLE' : 'PART',
  effectiveOn: '2025-07-01',
  share,
  shareEstimated: share !== 1,
});
const familyOf = (unit: FamilyNode, ...lineage: FamilyLink[]): Family => ({
  id: unit.id,
  name: unit.name,
  isCurrent: true,
  province: { code: '15', name: 'Tỉnh Lào Cai' },
  successors: [],
  lineage,
});

const [x, y, divided] = [today('x'), today('y'), old('s', 'Huyện B')];
const families = [
  familyOf(x, link(old('a'), x), link(divided, x, 0.4)),
  familyOf(y, link(divided, y, 0.6), link(old('b', 'Huyện B', 'Xã x'), y), link(old('c'), y)),
];

describe('a drawing', () => {
  test('holds a divided unit once, and each family’s units side by side', () => {
    const { units, links } = familyGraph(families);
    expect(units.map(({ id }) => id)).toEqual(['a', 'x', 's', 'y', 'b', 'c']);
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [2, 1],
      [2, 3],
      [4, 3],
      [5, 3],
    ]);
  });
});

test('former districts come in Vietnamese order, and choose the families with a part there', () => {
  expect(formerDistricts(families)).toEqual(['Huyện A', 'Huyện B']);
  expect(familiesOf([familyOf(x, link(old('a'), x)), families[1] ?? families[0]!], 'Huyện B')).toEqual([families[1]]);
});

test('former units are counted once, however many took a part of them', () => {
  expect(countFamilies(families)).toEqual({
    units: 2,
    formerUnits: 4,
    unmerged: 0,
    largest: { family: families[1], parts: 3 },
  });
});

test('a unit that went on as it was is no homonym of itself', () => {
  const before = old('1', 'Huyện A', 'Xã Nậm Xé');
  const after = today('2', 'Xã Nậm Xé');
  expect(homonymsOf([familyOf(after, { ...link(before, after), relation: 'UNCHANGED' })])).toEqual([]);
});

test('homonyms are told with where the former one went', () => {
  expect(homonymsOf(families).map(({ name, units }) => [name, units.map(({ id, nowIn }) => [id, nowIn])])).toEqual([
    [
      'Xã x',
      [
        ['b', ['Xã y']],
        ['x', []],
      ],
    ],
  ]);
});
