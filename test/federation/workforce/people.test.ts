import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../support/database.ts';
import { houseDatabase } from '../../support/demo.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { openRoomGraph, type RoomGraph } from '../../support/room-graph.ts';
import { STAFF, type Viewer } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { territory } from '../../../server/src/territory/territory.subgraph.ts';
import { workforce } from '../../../server/src/workforce/workforce.subgraph.ts';

const LUNG_VAI = 278500;
const BAN_LAU = 278801;
const MUONG_KHUONG = 276101;
const TODAY = '2026-11-22';
const id = (unit: number): string => toGlobalId('AdministrativeUnit', unit);

let database: TestDatabase;
let owner: Client;
let graph: RoomGraph;
let ids: Map<string, number>;
beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  const office = await addPost(owner, { code: '02788-TP-1', unitId: BAN_LAU, position: 'CV_TP' });
  await addPost(owner, { code: '02788-TP-2', unitId: BAN_LAU, position: 'CV_TP' });
  ids = await addOfficials(owner, [
    {
      code: 'CC02785-01',
      name: ['Vàng', 'Thị', 'Ánh'],
      unitId: LUNG_VAI,
      from: '2020-01-01',
      until: '2025-06-30',
      field: 'JUSTICE',
      title: 'Tư pháp – Hộ tịch',
    },
    { code: 'CC02785-01', name: ['Vàng', 'Thị', 'Ánh'], unitId: BAN_LAU, field: 'JUSTICE', postId: office },
    { code: 'CC02788-02', name: ['Đỗ', 'Văn', 'An'], unitId: BAN_LAU },
    { code: 'CC02788-03', name: ['Bùi', 'Thị', 'An'], unitId: BAN_LAU },
    { code: 'CC02785-09', name: ['Lò', '', 'Đạt'], unitId: LUNG_VAI, from: '2019-01-01' },
    { code: 'CC02761-01', name: ['Nông', 'Thị', 'Dung'], unitId: MUONG_KHUONG },
    {
      code: 'CC02761-01',
      name: ['Nông', 'Thị', 'Dung'],
      unitId: BAN_LAU,
      kind: 'SECONDMENT',
      from: '2026-10-01',
      until: '2027-01-31',
      field: 'ONE_STOP',
    },
    { code: 'KCT02788-1', name: ['Má', 'A', 'Chống'], unitId: BAN_LAU, kind: 'TEMPORARY', statutoryEnd: '2026-05-31' },
  ]);
  graph = await openRoomGraph({ rooms: [territory, workforce], database, today: TODAY });
});
afterAll(async () => {
  await graph.close();
  await owner.end();
  await database.drop();
});

interface Names {
  readonly officials: { readonly nodes: readonly { readonly name: string }[]; readonly totalCount: number };
}
const namesOf = async (filter: string): Promise<string[]> =>
  (await graph.data<Names>(`{ officials(filter: ${filter}) { totalCount nodes { name } } }`)).officials.nodes.map(
    ({ name }) => name,
  );

describe('the list', () => {
  test('goes by given name in Vietnamese order, page by page without gap or repeat', async () => {
    const all = await namesOf('{}');
    expect(all).toEqual(['Bùi Thị An', 'Đỗ Văn An', 'Vàng Thị Ánh', 'Má A Chống', 'Nông Thị Dung', 'Lò Đạt']);
    const paged: string[] = [];
    let after = '';
    for (let page = 0; page < 3; page += 1) {
      const found = await graph.data<{ officials: { nodes: { name: string }[]; pageInfo: { endCursor: string } } }>(
        `{ officials(first: 2${after}) { nodes { name } pageInfo { endCursor } } }`,
      );
      paged.push(...found.officials.nodes.map(({ name }) => name));
      after = `, after: "${found.officials.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(all);
  });

  test.each([
    ['{ search: "anh" }', ['Vàng Thị Ánh']],
    ['{ search: "ĐỖ VAN" }', ['Đỗ Văn An']],
    ['{ search: "cc02785" }', ['Vàng Thị Ánh', 'Lò Đạt']],
    ['{ search: "100%" }', []],
    ['{ kinds: [CADRE] }', []],
    ['{ fieldCode: "JUSTICE" }', ['Vàng Thị Ánh']],
    [`{ unitId: "${id(MUONG_KHUONG)}" }`, ['Nông Thị Dung']],
    [`{ unitId: "${id(LUNG_VAI)}", asOf: "2025-06-30" }`, ['Vàng Thị Ánh', 'Lò Đạt']],
  ])('%s', async (filter, names) => {
    expect(await namesOf(filter)).toEqual(names);
  });

  test('of a merged unit names also those whose assignment still names the unit before', async () => {
    expect(await namesOf(`{ unitId: "${id(BAN_LAU)}" }`)).toContain('Lò Đạt');
  });

  test('with unit and work of today is one statement', async () => {
    const query = '{ officials { nodes { name currentAssignment { title kind unit { code name } field { name } } } } }';
    const { officials } = await graph.data<{
      officials: { nodes: { name: string; currentAssignment: { kind: string; unit: { name: string } } | null }[] };
    }>(query);
    const seconded = officials.nodes.find(({ name }) => name === 'Nông Thị Dung');
    expect(seconded?.currentAssignment).toMatchObject({ kind: 'SECONDMENT', unit: { name: 'Xã Bản Lầu' } });
    expect(graph.statements).toHaveLength(1);
  });
});

test('history goes through the merger, and says who holds the old unit today', async () => {
  const { official } = await graph.data<{ official: { assignments: unknown[] } }>(
    `{ official(code: "CC02785-01") { assignments { title unit { name } heldBy { name code } validUntil postCode } } }`,
  );
  expect(official.assignments).toEqual([
    {
      title: 'Tư pháp – Hộ tịch',
      unit: { name: 'Xã Lùng Vai' },
      heldBy: { name: 'Xã Bản Lầu', code: '02788' },
      validUntil: '2025-06-30',
      postCode: null,
    },
    { title: 'Chuyên viên', unit: { name: 'Xã Bản Lầu' }, heldBy: null, validUntil: null, postCode: '02788-TP-1' },
  ]);
});

test('the matrix tells seats, people, shortage and surplus; seconded people stand where they work', async () => {
  const { staffMatrix } = await graph.data<{
    staffMatrix: { cells: unknown[]; norms: { key: string; amount: number }[] };
  }>(
    `{ staffMatrix(scope: { unitIds: ["${id(BAN_LAU)}", "${id(MUONG_KHUONG)}"] }) { norms { key amount source }
      cells { unit { code } field { code } required filled available shortage surplus temporary } } }`,
  );
  expect(staffMatrix.cells).toEqual([
    {
      unit: { code: '02788' },
      field: { code: 'OFFICE' },
      required: 0,
      filled: 0,
      available: 3,
      shortage: 0,
      surplus: 3,
      temporary: 1,
    },
    {
      unit: { code: '02788' },
      field: { code: 'JUSTICE' },
      required: 2,
      filled: 1,
      available: 1,
      shortage: 1,
      surplus: 0,
      temporary: 0,
    },
    {
      unit: { code: '02788' },
      field: { code: 'ONE_STOP' },
      required: 0,
      filled: 0,
      available: 1,
      shortage: 0,
      surplus: 1,
      temporary: 0,
    },
    {
      unit: { code: '02761' },
      field: { code: 'OFFICE' },
      required: 0,
      filled: 0,
      available: 0,
      shortage: 0,
      surplus: 0,
      temporary: 0,
    },
  ]);
  expect(staffMatrix.norms.find(({ key }) => key === 'STAFF_OF_COMMUNE')?.amount).toBe(32);
});

test('norms are those of the day', async () => {
  const keysOn = async (day: string): Promise<string[]> => {
    const found = await graph.data<{ staffMatrix: { norms: { key: string }[] } }>(
      `{ staffMatrix(asOf: "${day}", scope: { provinceCode: "15" }) { norms { key } } }`,
    );
    return found.staffMatrix.norms.map(({ key }) => key);
  };
  expect(await keysOn('2025-06-30')).toEqual([]);
  expect(await keysOn('2025-12-28')).not.toContain('BODIES_OF_COMMUNE');
  expect(await keysOn('2025-12-29')).toContain('BODIES_OF_COMMUNE');
});

test('a unit tells its staff, a former one that of its day', async () => {
  const ask = (unit: number, asOf: string) =>
    graph.data<{ unit: { staff: unknown } }>(
      `{ unit(id: "${id(unit)}") { staff(asOf: "${asOf}") { required available temporary } } }`,
    );
  expect((await ask(BAN_LAU, TODAY)).unit.staff).toEqual({ required: 2, available: 5, temporary: 1 });
  expect((await ask(LUNG_VAI, '2025-06-30')).unit.staff).toEqual({ required: 0, available: 2, temporary: 0 });
});

test('what ends soon, and what the law has ended, is told with the days left', async () => {
  const { expiringAssignments } = await graph.data<{ expiringAssignments: { nodes: unknown[] } }>(
    '{ expiringAssignments(withinDays: 90) { totalCount pastCount nodes { officialCode endsOn daysLeft assignment { kind } } } }',
  );
  expect(expiringAssignments).toMatchObject({ totalCount: 2, pastCount: 1 });
  expect(expiringAssignments.nodes).toEqual([
    { officialCode: 'KCT02788-1', endsOn: '2026-05-30', daysLeft: -176, assignment: { kind: 'TEMPORARY' } },
    { officialCode: 'CC02761-01', endsOn: '2027-01-31', daysLeft: 70, assignment: { kind: 'SECONDMENT' } },
  ]);
});

test('posts name who holds them, in two statements however many there are', async () => {
  const { posts } = await graph.data<{ posts: unknown[] }>(
    `{ posts(unitId: "${id(BAN_LAU)}") { code body rank field { code } holders { officialCode name } } }`,
  );
  expect(posts).toMatchObject([
    {
      code: '02788-TP-1',
      body: 'OFFICE',
      rank: 'STAFF',
      holders: [{ officialCode: 'CC02785-01', name: 'Vàng Thị Ánh' }],
    },
    { code: '02788-TP-2', holders: [] },
  ]);
  expect(graph.statements).toEqual(['workforce.posts', 'workforce.holders']);
});

test.each([
  ['{ staffMatrix(scope: {}) { asOf } }', 'STAFF_SCOPE_UNCLEAR'],
  ['{ posts(unitId: "x") { code } }', 'ID_INVALID'],
  ['{ officials(filter: { unitId: "x" }) { totalCount } }', 'ID_INVALID'],
  ['{ officials(after: "zzzz") { totalCount } }', 'CURSOR_INVALID'],
  ['{ officials(first: 501) { totalCount } }', 'FIRST_OUT_OF_RANGE'],
])('%s is refused', async (query, code) => {
  const { errors } = await graph.ask(query);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});

describe('the database itself', () => {
  const add = (kind: string, from: string, until: string | null) =>
    owner.query(
      `insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from, valid_until) values ($1, $2, 'OFFICE', 'x', $3, $4, $5)`,
      [ids.get('CC02788-02'), BAN_LAU, kind, from, until],
    );

  test.each([
    ['a second primary assignment', 'PRIMARY', '2026-01-01', '2026-02-01'],
    ['a secondment of three years and a day', 'SECONDMENT', '2026-01-01', '2029-01-01'],
    ['a secondment without an end', 'SECONDMENT', '2026-01-01', null],
    ['a temporary assignment without the day the law ends it', 'TEMPORARY', '2026-01-01', null],
  ])('refuses %s', async (...[, kind, from, until]) => {
    await expect(add(kind, from, until)).rejects.toThrow();
  });

  test('stamps nobody otherwise than today’s territory says', async () => {
    const { rows } = await owner.query('select * from workforce.scope_drift()');
    expect(rows).toEqual([]);
  });

  test.each<[string, Pick<Viewer, 'role' | 'unit'>, number]>([
    ['the commune where they work', { role: 'mot_cua_commune', unit: BAN_LAU }, 6],
    ['the commune they were seconded from', { role: 'mot_cua_commune', unit: MUONG_KHUONG }, 0],
    ['the province', { role: 'mot_cua_province', unit: 15 }, 6],
    ['another province', { role: 'mot_cua_province', unit: 1 }, 0],
    ['the former district', { role: 'mot_cua_district', unit: 276100 }, 0],
    ['the country', { role: 'mot_cua_country', unit: 0 }, 0],
  ])('shows officials to %s', async (_who, viewer, count) => {
    const seen = await openRoomGraph({
      rooms: [territory, workforce],
      database,
      today: TODAY,
      viewer: { ...STAFF, ...viewer },
    });
    const { data } = await seen.ask('{ officials { totalCount nodes { assignments { key } } } }');
    await seen.close();
    expect((data as unknown as Names | null)?.officials.totalCount ?? 0).toBe(count);
  });
});
