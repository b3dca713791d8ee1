import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
let owner: Client;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await signedHouse();
  owner = new Client(house.database.owner);
  await owner.connect();
  for (const name of ['lanhdao', 'xa.banlau', 'phantich', 'motcua.banlau', 'congdan']) {
    cookies.set(name, await house.enter(name));
  }
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });

interface Group {
  key: string;
  kind: string;
  size: number;
}

describe('groups of what units are', () => {
  test('hold every unit in force once of each kind, as the official list has them', async () => {
    const groups = at(await house.ask('{ peerGroups { key kind size } }'), 'peerGroups') as Group[];
    const { rows } = await owner.query<{ units: number; banded: number; provinces: number }>(
      `select count(*)::int as units, count(population)::int as banded, count(distinct province_code)::int as provinces
       from territory.published_unit where valid_until is null`,
    );
    const sum = (kind: string) =>
      groups.filter((group) => group.kind === kind).reduce((total, { size }) => total + size, 0);
    const { units = 0, banded = 0, provinces = 0 } = rows[0] ?? {};
    expect(units).toBeGreaterThan(3_000);
    expect([sum('UNIT_TYPE'), sum('PROVINCE')]).toEqual([units, units]);
    expect([sum('POPULATION'), sum('TYPE_AND_POPULATION')]).toEqual([banded, banded]);
    expect(groups.filter(({ kind }) => kind === 'PROVINCE')).toHaveLength(provinces);
  });

  test('a group narrows a ranking to its units, and its size is that of the group', async () => {
    const period = 'period: { from: "2026-01-01", to: "2026-01-31" }';
    const answer = await house.ask(`{ peerGroup(key: "type=SPECIAL_ZONE") { size units { id } name source }
      communeRanking(metric: "volume", ${period}, scope: { peerGroup: "type=SPECIAL_ZONE" }) { rows { unit { id } peerGroup } } }`);
    const rows = at(answer, 'communeRanking.rows') as { unit: { id: string } }[];
    const units = at(answer, 'peerGroup.units') as { id: string }[];
    expect(units.length).toBe(at(answer, 'peerGroup.size'));
    expect(rows.map(({ unit }) => unit.id).sort()).toEqual(units.map(({ id }) => id).sort());
  });

  test('a group by population and type is the very units of that size', async () => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from territory.published_unit
       where valid_until is null and type = 'WARD' and population >= 21000 and population < 45000`,
    );
    const found = at(await house.ask('{ peerGroup(key: "type=WARD,pop=P3") { size } }'), 'peerGroup.size');
    expect(found ?? 0).toBe(rows[0]?.n);
  });

  test('before the reform no size is known, so nothing is grouped by it', async () => {
    const kinds = at(await house.ask('{ peerGroups(asOf: "2025-01-01") { kind } }'), 'peerGroups') as Group[];
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['UNIT_TYPE', 'PROVINCE']));
  });

  test.each(['type=VILLAGE', 'own=999999'])('%s is refused as a scope', async (key) => {
    const answer = await house.ask(
      `{ communeRanking(metric: "volume", period: { from: "2026-01-01", to: "2026-01-31" }, scope: { peerGroup: "${key}" }) { asOf } }`,
    );
    expect(codesOf(answer)).toEqual(['PEER_GROUP_UNKNOWN']);
  });
});

describe('mountain and border', () => {
  const sizes = async (asOf: string): Promise<Record<string, number>> => {
    const groups = at(
      await house.ask(`{ peerGroups(asOf: "${asOf}") { key kind size source } }`),
      'peerGroups',
    ) as Group[];
    const told = groups.filter(({ kind }) => ['MOUNTAIN', 'BORDER', 'TYPE_POPULATION_MOUNTAIN'].includes(kind));
    return Object.fromEntries(told.map(({ key, size }) => [key, size]));
  };
  const RANKING = (key: string): string =>
    `{ communeRanking(metric: "volume", period: { from: "2026-01-01", to: "2026-01-31" }, scope: { peerGroup: "${key}" }) {
      rows { unit { id } peerGroup } } }`;

  test('group nothing while no source tells, and then only what one tells: the others are unknown, never lowland', async () => {
    expect(await sizes('2026-11-22')).toEqual({});
    await owner.query(`
      with batch as (
        insert into territory.trait_batch (file_name, digest, told, imported_at) values ('t', repeat('a', 64), 6, now()) returning id
      ), units as (
        select id, valid_from, row_number() over (order by id) as place from territory.published_unit
        where valid_until is null and type = 'COMMUNE' order by id limit 6
      )
      insert into territory.unit_trait (batch_id, unit_id, kind, holds, valid_from, source)
      select b.id, u.id, 'MOUNTAIN', place <= 4, date '2026-01-01', 'Danh sách thử' from batch b cross join units u`);
    const { rows } = await owner.query<{ n: number }>(
      'select count(*)::int as n from territory.published_unit where valid_until is null',
    );
    expect(await sizes('2026-11-22')).toEqual({
      'mountain=yes': 4,
      'mountain=no': 2,
      'mountain=unknown': (rows[0]?.n ?? 0) - 6,
      'type=COMMUNE,mountain=yes': 4,
      'type=COMMUNE,mountain=no': 2,
    });
    expect(await sizes('2025-12-31')).toEqual({});
  });

  test('narrow a ranking to the very units of the group; two lowland communes are too few to be peers by themselves', async () => {
    const yes = at(await house.ask(RANKING('mountain=yes')), 'communeRanking.rows') as { peerGroup: string }[];
    expect(yes.map(({ peerGroup }) => peerGroup)).toEqual(Array(4).fill('type=COMMUNE,mountain=yes'));
    const no = at(await house.ask(RANKING('mountain=no')), 'communeRanking.rows') as { peerGroup: string }[];
    expect(no.map(({ peerGroup }) => peerGroup)).toEqual(Array(2).fill('type=COMMUNE'));
    const unknown = await house.ask(RANKING('type=COMMUNE,mountain=unknown'));
    const all = await house.ask(RANKING('type=COMMUNE'));
    const count = (answer: typeof all): number => (at(answer, 'communeRanking.rows') as unknown[]).length;
    expect(count(unknown)).toBe(count(all) - 6);
  });

  test('are told of each unit with source and days, to everybody', async () => {
    const { units } = at(
      await house.ask('{ peerGroup(key: "mountain=yes") { units { traits { kind holds validFrom source } } } }'),
      'peerGroup',
    ) as { units: { traits: unknown[] }[] };
    expect(new Set(units.map(({ traits }) => JSON.stringify(traits)))).toEqual(
      new Set([
        JSON.stringify([
          { kind: 'MOUNTAIN', holds: true, validFrom: '2026-01-01', source: 'Danh sách thử' },
          { kind: 'BORDER', holds: null, validFrom: null, source: null },
          { kind: 'ISLAND', holds: null, validFrom: null, source: null },
        ]),
      ]),
    );
  });
});

describe('own groups', () => {
  const save = (fields: string) =>
    `mutation { savePeerGroup(input: { ${fields} }) { peerGroup { key name size isOwn shared ownerName } userErrors { code field remedy } } }`;
  const MINE = 'unitCodes: ["02788", "02686"]';

  test('are made by leaders and analysts, and show to nobody else unless shared', async () => {
    const made = await as('xa.banlau', save(`name: "Vùng biên", ${MINE}`));
    expect(at(made, 'savePeerGroup.userErrors')).toEqual([]);
    const key = String(at(made, 'savePeerGroup.peerGroup.key'));
    expect(at(made, 'savePeerGroup.peerGroup')).toMatchObject({
      name: 'Vùng biên',
      size: 2,
      isOwn: true,
      shared: false,
    });
    const look = `{ peerGroup(key: "${key}") { isOwn size } }`;
    for (const other of ['lanhdao', 'phantich', 'congdan']) expect(at(await as(other, look), 'peerGroup')).toBeNull();
    expect(at(await house.ask(look), 'peerGroup')).toBeNull();
    await as('xa.banlau', save(`key: "${key}", name: "Vùng biên", shared: true, ${MINE}`));
    expect(at(await house.ask(look), 'peerGroup')).toEqual({ isOwn: false, size: 2 });
    const ranking = `{ communeRanking(metric: "volume", period: { from: "2026-01-01", to: "2026-01-31" }, scope: { peerGroup: "${key}" }) { rows { unit { code } } } }`;
    expect(at(await house.ask(ranking), 'communeRanking.rows')).toHaveLength(2);
  });

  test('nobody changes or deletes another’s', async () => {
    const made = await as('phantich', save(`name: "Của tôi", shared: true, ${MINE}`));
    const key = String(at(made, 'savePeerGroup.peerGroup.key'));
    const stolen = await as('lanhdao', save(`key: "${key}", name: "Của người khác", ${MINE}`));
    expect(at(stolen, 'savePeerGroup.userErrors.0.code')).toBe('PEER_GROUP_UNKNOWN');
    const remove = `mutation { deletePeerGroup(input: { key: "${key}" }) { key userErrors { code } } }`;
    expect(at(await as('lanhdao', remove), 'deletePeerGroup.userErrors.0.code')).toBe('PEER_GROUP_UNKNOWN');
    expect(at(await as('phantich', remove), 'deletePeerGroup')).toEqual({ key, userErrors: [] });
  });

  test('the counter and citizens make none', async () => {
    for (const name of ['motcua.banlau', 'congdan']) {
      expect(codesOf(await as(name, save(`name: "x", ${MINE}`)))).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await house.ask(save(`name: "x", ${MINE}`)))).toEqual(['UNAUTHENTICATED']);
  });

  test.each([
    [`name: " ", ${MINE}`, 'PEER_GROUP_NAME'],
    ['name: "x", unitCodes: ["02788"]', 'PEER_GROUP_SIZE'],
    ['name: "x", unitCodes: ["02788", "99999"]', 'PEER_GROUP_UNIT_UNKNOWN'],
    [`key: "own=1x", name: "x", ${MINE}`, 'PEER_GROUP_UNKNOWN'],
  ])('%s is refused with %s', async (fields, code) => {
    const refused = at(await as('lanhdao', save(fields)), 'savePeerGroup.userErrors.0') as {
      code: string;
      remedy: string;
    };
    expect(refused.code).toBe(code);
    expect(refused.remedy).not.toBe('');
  });
});
