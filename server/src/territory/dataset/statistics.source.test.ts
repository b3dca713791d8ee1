import { expect, test } from 'vitest';
import { assembleTerritory } from './assemble.rules.ts';
import { readStatisticsFolder } from './statistics.source.ts';
import { TerritorySourceInvalid } from './territory-source.ts';

const fixture = (name: string): string => new URL(`fixtures/${name}`, import.meta.url).pathname;
const data = assembleTerritory(await readStatisticsFolder(fixture('office')));
const unit = (id: number) => data.units.find((one) => one.id === id);

test('all that was read is counted', () => {
  expect(data.counts).toEqual({
    units: 5,
    formerUnits: 7,
    edges: 11,
    splits: 3,
    laterChanges: 1,
    neighbourPairs: 3,
    flaggedUnits: 3,
  });
});

test('names, types and districts are written the one way', () => {
  expect([unit(9_000_200)?.name, unit(9_000_300)?.name, unit(9_000_300)?.type]).toEqual([
    'Xã An Lạc',
    'Thị trấn An Hòa',
    'TOWNSHIP',
  ]);
  expect([unit(9_000_400)?.name, unit(9_000_400)?.districtName]).toEqual(['Xã Ba Sông', 'Thị xã Sông']);
});

test('doubtful figures give way to the map or to nothing', () => {
  const figures = [9_000_101, 9_000_701, 9_001_001, 9_001_301].map((id) => {
    const one = unit(id);
    return [one?.areaKm2, one?.areaSource, one?.population, one?.qualityFlags.length];
  });
  expect(figures).toEqual([
    [10.5, 'REPORTED', 9000, 0],
    [12.5, 'POLYGON', null, 2],
    [5, 'REPORTED', null, 1],
    [60.2, 'POLYGON', 52_000, 1],
  ]);
});

test('a seat that is only "being updated" is unknown', () => {
  expect([unit(9_000_101)?.adminCentre, unit(9_000_401)?.adminCentre]).toEqual([null, 'UBND phường An Hòa']);
});

test('the act is told in words', () => {
  expect(unit(9_000_101)?.legalAct).toBe('Nghị quyết 1673/NQ-UBTVQH15 ngày 16/06/2025');
});

test('a split is weighed by the people of each successor and its predecessors', () => {
  const shares = data.lineage.filter((edge) => edge.fromUnitId === 9_000_300);
  expect(shares.map((edge) => [edge.toUnitId, edge.share, edge.shareEstimated])).toEqual([
    [9_000_101, 5455, true],
    [9_000_401, 4545, true],
  ]);
});

test('the note tells the relation where its column is empty', () => {
  const edges = data.lineage.filter((edge) => edge.fromUnitId === 9_000_500);
  expect(edges.map((edge) => [edge.relation, edge.share])).toEqual([
    ['PART_AREA', 0],
    ['PART_AREA_ALL_POPULATION', 10_000],
  ]);
});

test('a district without communes is kept by its name', () => {
  expect(data.lineage.filter((edge) => edge.fromUnitId === null)).toEqual([
    {
      fromUnitId: null,
      fromName: 'Huyện Hòn Xa',
      toUnitId: 9_001_001,
      relation: 'WHOLE_TO_SPECIAL_ZONE',
      effectiveOn: '2025-07-01',
      share: 10_000,
      shareEstimated: false,
    },
  ]);
});

test('a later change ends one validity and begins another with its own id', () => {
  expect([unit(9_001_301)?.validUntil, unit(9_001_302)?.validFrom]).toEqual(['2026-04-29', '2026-04-30']);
  expect([unit(9_001_302)?.name, unit(9_001_302)?.formerNames]).toEqual([
    'Phường Long Mới',
    ['Xã Long Mới', 'Xã Hai', 'Xã Long Cũ'],
  ]);
});

test('a unit has the same neighbours before and after a change of type', () => {
  const around = data.neighbours.filter(([one]) => one === 9_000_401).map(([, other]) => other);
  expect(around.toSorted()).toEqual([9_000_101, 9_001_301, 9_001_302]);
});

test('everything doubtful is told', () => {
  expect(data.findings.map(({ code, subject }) => `${code} ${subject}`).toSorted()).toEqual([
    'AREA_DIFFERS_FROM_POLYGON_GT10PCT 90007',
    'AREA_DIFFERS_FROM_POLYGON_GT10PCT 90013',
    'NAME_SPELLING_MENDED 90002',
    'NAME_SPELLING_MENDED 90003',
    'NAME_TYPE_MISSING 90004',
    'NEIGHBOUR_UNKNOWN 90004',
    'NEW_NAME_DIFFERS 90004',
    'OLD_NAMES_MERGED 90006',
    'OLD_UNIT_WITHOUT_CODE 90010',
    'POP_MISSING 90010',
    'PROVINCE_NAME_DIFFERS 15',
    'SHARED_WITH_HOMONYM 90007',
  ]);
});

test('a folder that cannot be used is refused with every reason', async () => {
  const refusal: unknown = await readStatisticsFolder(fixture('broken')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TerritorySourceInvalid);
  expect((refusal as TerritorySourceInvalid).problems.map((problem) => problem.split(':')[0])).toEqual([
    'units, 2',
    'units, 2',
    'units, 3',
    'units',
    'units',
    'conversion, 2',
    'conversion, 3',
    'conversion, 3',
    'conversion, 3',
    'conversion, 3',
  ]);
});

test('a folder that is not there is refused', async () => {
  await expect(readStatisticsFolder(fixture('nowhere'))).rejects.toThrow(TerritorySourceInvalid);
});
