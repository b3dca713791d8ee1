import { expect, test } from 'vitest';
import { assembleTerritory } from './assemble.rules.ts';
import { readAddressPackage } from './package.source.ts';
import { readDefaultTerritory } from './read-territory.ts';
import { TerritorySourceInvalid } from './territory-source.ts';

const provinces = [
  { province_code: '15', name: 'Lào Cai', place_type: 'Tỉnh' },
  { province_code: '31', name: 'Thành phố Hải Phòng', place_type: 'Thành phố Trung Ương' },
];
const wards = [
  { ward_code: '00101', name: 'Xã Bản Lầu', province_code: '15' },
  { ward_code: '00104', name: 'Phường Cốc Lếu', province_code: '15' },
  { ward_code: '00107', name: 'Đặc khu Bạch Long Vĩ', province_code: '31' },
];

const aMapping = (given: Record<string, string | null>) => ({
  id: '1',
  old_ward_code: '00101',
  old_ward_name: 'Xã Bản Lầu',
  old_district_name: 'Huyện Mường Khương',
  old_province_name: 'Tỉnh Lào Cai',
  new_ward_code: '00101',
  new_ward_name: 'Xã Bản Lầu',
  new_province_name: 'Lào Cai',
  ...given,
});

const read = (...mappings: object[]) =>
  readAddressPackage([
    { type: 'header', version: '1.1' },
    { type: 'table', name: 'provinces', data: provinces },
    { type: 'table', name: 'wards', data: wards },
    { type: 'table', name: 'ward_mappings', data: mappings },
  ]);
const codes = (source: ReturnType<typeof read>) => source.findings.map((one) => one.code);

test('a code that lost its leading zeros is mended', () => {
  const source = read(aMapping({ new_ward_code: '101' }));
  expect(source.edges.map((edge) => edge.newCode)).toEqual(['00101']);
  expect(codes(source)).toEqual([]);
});

test('a code of no unit is replaced by the one of that name and province', () => {
  const source = read(aMapping({ new_ward_code: '99999', new_ward_name: 'Phường Cốc Lếu' }));
  expect([source.edges[0]?.newCode, codes(source)]).toEqual(['00104', ['NEW_CODE_MENDED']]);
});

test('a row whose new unit cannot be recognised is left out and told', () => {
  const source = read(aMapping({ new_ward_code: '99999', new_ward_name: 'Xã Không Có' }));
  expect([source.edges, codes(source)]).toEqual([[], ['NEW_CODE_UNKNOWN']]);
});

test('a row without an old code is recognised by name, district and province', () => {
  const source = read(
    aMapping({}),
    aMapping({ old_ward_code: null, new_ward_code: '00104', new_ward_name: 'Phường Cốc Lếu' }),
  );
  expect(source.edges.map((edge) => [edge.oldCode, edge.newCode, edge.relation])).toEqual([
    ['00101', '00101', 'PART'],
    ['00101', '00104', 'PART'],
  ]);
  expect(codes(source)).toEqual(['OLD_UNIT_FOUND_BY_NAME']);
});

test('a former unit no list knows becomes a former name', () => {
  const source = read(aMapping({ old_ward_code: null, old_ward_name: 'Xã Xưa Cũ' }));
  expect([source.edges, codes(source)]).toEqual([[], ['OLD_UNIT_UNKNOWN']]);
  expect(source.units[0]?.formerNames).toEqual(['Xã Xưa Cũ']);
});

test('a special zone without communes before comes from its district', () => {
  const nameless = { old_ward_code: '', old_ward_name: null, old_district_name: null, old_province_name: null };
  const source = read(
    aMapping({
      ...nameless,
      new_ward_code: '00107',
      new_ward_name: 'Đặc khu Bạch Long Vĩ',
      new_province_name: 'Thành phố Hải Phòng',
    }),
  );
  expect(source.edges).toEqual([
    {
      newCode: '00107',
      oldCode: null,
      oldName: '',
      districtName: 'Huyện Bạch Long Vĩ',
      oldProvinceCode: '31',
      relation: 'WHOLE_TO_SPECIAL_ZONE',
    },
  ]);
});

test('a repeated row counts once', () => {
  const source = read(aMapping({}), aMapping({}));
  expect([source.edges.length, codes(source)]).toEqual([1, ['DUPLICATE_ROW']]);
});

test.each([
  [{}, 'UNCHANGED'],
  [{ old_ward_name: 'Thị trấn Bản Lầu' }, 'RECLASSIFIED'],
  [{ old_ward_name: 'Xã Bản Cũ' }, 'RENAMED'],
])('one unit into one unit: %o is %s', (given, relation) => {
  expect(read(aMapping(given)).edges[0]?.relation).toBe(relation);
});

test('provinces get their type word', () => {
  expect(read().provinces.map((province) => province.name)).toEqual(['Tỉnh Lào Cai', 'Thành phố Hải Phòng']);
});

test('anything else than the package’s tables is refused', () => {
  expect(() => readAddressPackage({ provinces: [] })).toThrow(TerritorySourceInvalid);
});

test('the whole package becomes a territory whose shares are whole', async () => {
  const data = await readDefaultTerritory();
  expect(data.counts).toMatchObject({ units: 3321, formerUnits: 10_034, edges: 10_047, splits: 8, laterChanges: 10 });
  const sums = Map.groupBy(
    data.lineage.filter((edge) => edge.fromUnitId !== null),
    (edge) => edge.fromUnitId,
  );
  const partial = [...sums.values()].filter((edges) => edges.reduce((sum, edge) => sum + edge.share, 0) !== 10_000);
  expect(partial).toEqual([]);
});

test('the order of the package’s rows does not change the territory', () => {
  const rows = [aMapping({}), aMapping({ old_ward_code: '00105', old_ward_name: 'Xã Bản Sen' })];
  const ids = (source: ReturnType<typeof read>) => assembleTerritory(source).units.map((unit) => unit.id);
  expect(ids(read(...rows.toReversed()))).toEqual(ids(read(...rows)));
});
