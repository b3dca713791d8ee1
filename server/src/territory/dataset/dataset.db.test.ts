import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { STAFF } from '../../platform/context.ts';
import { migrateRooms, openRoom, type RoomDatabase } from '../../platform/database.ts';
import { territory } from '../territory.subgraph.ts';
import { assembleTerritory } from './assemble.rules.ts';
import { importTerritory } from './dataset.service.ts';
import { readStatisticsFolder } from './statistics.source.ts';
import type { TerritorySource } from './territory-source.ts';

const now = new Date('2026-11-22T08:00:00+07:00');
let database: TestDatabase;
let room: RoomDatabase;
let owner: Client;
let source: TerritorySource;

beforeAll(async () => {
  database = await freshDatabase('dataset');
  await migrateRooms([territory], database.owner);
  room = await openRoom(territory, database.app, { poolSize: 2 });
  owner = new Client(database.owner);
  await owner.connect();
  source = await readStatisticsFolder(new URL('fixtures/office', import.meta.url).pathname);
  await load(source);
});
afterAll(async () => {
  await owner.end();
  await room.close();
  await database.drop();
});

const load = (given: TerritorySource) =>
  room.door(STAFF).writes.transaction((tx) => importTerritory(tx, assembleTerritory(given), now));
const rows = async (sql: string): Promise<unknown[]> => (await owner.query({ text: sql, rowMode: 'array' })).rows;

/** Without the town that was split, so that the unit is unknown and another is whole. */
const without = (given: TerritorySource, oldCode: string): TerritorySource => ({
  ...given,
  edges: given.edges.filter((edge) => edge.oldCode !== oldCode),
});

test('the same data again change nothing', async () => {
  await load(source);
  const again = await load(source);
  expect(again).toMatchObject({ changed: false, repartedUnitIds: [], unlistedUnitIds: [] });
});

test('a unit the new data do not know keeps its dossiers but leaves the lists', async () => {
  await load(source);
  const outcome = await load(without(source, '90003'));
  expect(outcome).toMatchObject({ changed: true, unlistedUnitIds: [9_000_300], repartedUnitIds: [] });
  expect(await rows('select count(*)::int from territory.published_unit where id = 9000300')).toEqual([[0]]);
  expect(
    await rows(
      'select distinct to_unit_id, valid_until from territory.published_attribution where from_unit_id = 9000300',
    ),
  ).toEqual([[9_000_300, null]]);
  const back = await load(source);
  expect(back).toMatchObject({ unlistedUnitIds: [], repartedUnitIds: [] });
  expect(await rows('select is_listed from territory.unit where id = 9000300')).toEqual([[true]]);
});

test('an import that fails leaves everything as it was', async () => {
  await load(source);
  const data = assembleTerritory(source);
  const broken = {
    ...data,
    attributions: [
      ...data.attributions,
      ...data.attributions.slice(0, 1).map((one) => ({ ...one, toUnitId: 9_000_701 })),
    ],
  };
  await expect(room.door(STAFF).writes.transaction((tx) => importTerritory(tx, broken, now))).rejects.toThrow();
  expect(await rows('select count(*)::int from territory.unit_part')).toEqual([[data.parts.length]]);
});

test('two imports at once end one after the other', async () => {
  const outcomes = await Promise.all([load(without(source, '90002')), load(source)]);
  expect(outcomes.map((outcome) => outcome.counts.formerUnits).toSorted()).toEqual([6, 7]);
});

test('every share, part and holder stands in the tables as worked out', async () => {
  await load(source);
  const sums = `select from_unit_id from territory.published_lineage where from_unit_id is not null
    group by 1 having sum(share) <> 1`;
  const gaps = `select unit_id from territory.published_unit_part group by 1
    having sum(bucket_to - bucket_from) <> 10000 or min(bucket_from) <> 0 or max(bucket_to) <> 10000`;
  const holders = `select from_unit_id, part from territory.published_attribution
    where current_date between valid_from and coalesce(valid_until, 'infinity')
    group by 1, 2 having count(*) <> 1`;
  expect([await rows(sums), await rows(gaps), await rows(holders)]).toEqual([[], [], []]);
});

test('a province has one name on each day', async () => {
  const names = `select name, valid_from::text, valid_until::text from territory.published_province
    where code = '75' order by valid_from`;
  expect(await rows(names)).toEqual([
    ['Tỉnh Đồng Nai', '2004-07-08', '2025-06-30'],
    ['Tỉnh Đồng Nai', '2025-07-01', '2026-04-29'],
    ['Thành phố Đồng Nai', '2026-04-30', null],
  ]);
});

/** With other people in a unit, so that what is divided by people is divided otherwise. */
const peopled = (given: TerritorySource, code: string, population: number): TerritorySource => ({
  ...given,
  units: given.units.map((unit) => (unit.code === code ? { ...unit, population } : unit)),
});

/** With other people and another name of every province, and nobody who touches anybody. */
const apart = (given: TerritorySource): TerritorySource => ({
  ...given,
  provinces: given.provinces.map((province) => ({ ...province, name: `${province.name} Sửa`, population: 1_000_000 })),
  neighbours: [],
});

/** Units, ways, findings, who holds which buckets, provinces and who touches whom, as they were known at an instant; null: as they are. */
async function told(instant: string | null): Promise<readonly unknown[][]> {
  const of = (table: string): string => (instant === null ? table : `${table}_known('${instant}')`);
  const parts = [
    `select id, name, population, area_km2, valid_until from ${of('territory.published_unit')} order by id`,
    `select * from ${of('territory.published_lineage')} order by from_unit_id, from_name, to_unit_id`,
    `select a.from_unit_id, a.to_unit_id, a.valid_from, a.valid_until, a.estimated, bucket
      from ${of('territory.published_attribution')} a
      join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
      join generate_series(0, 9999, 20) bucket on bucket >= p.bucket_from and bucket < p.bucket_to order by 1, 2, 3, 6`,
    `select * from ${of('territory.published_province')} order by id, valid_from`,
    `select id, area_km2, population, is_listed from ${of('territory.province')} order by id`,
    `select unit_id, neighbour_id from ${of('territory.neighbour')} order by 1, 2`,
    `select code, subject, parameters from ${of('territory.quality_finding')} order by code, subject, parameters::text`,
  ];
  const found: unknown[][] = [];
  for (const part of parts) found.push(await rows(part));
  return found;
}

const instant = async (): Promise<string> =>
  ((await rows('select clock_timestamp()::text')) as string[][])[0]?.[0] ?? '';

test('as it was known at an instant a territory is the same after others came in its place', async () => {
  const versions = [
    source,
    peopled(source, '90001', 70_000),
    without(source, '90003'),
    apart(peopled(source, '90004', 300_000)),
  ];
  const known: { at: string; said: readonly unknown[][] }[] = [];
  for (const version of versions) {
    await load(version);
    const said = await told(null);
    known.push({ at: await instant(), said });
    expect(await told(known.at(-1)?.at ?? '')).toEqual(said);
  }
  for (const { at, said } of known) expect(await told(at)).toEqual(said);
  // Other people, and so other shares, other names: every part of it but findings was told otherwise at the first.
  const now = (await told(null)).slice(0, 6).map((part) => JSON.stringify(part));
  const first = (known[0]?.said ?? []).slice(0, 6).map((part) => JSON.stringify(part));
  expect(now.filter((part, index) => part === first[index])).toEqual([]);
});

test('what an import tells as it was told before stays known since then', async () => {
  await load(source);
  const before = await instant();
  await load(peopled(source, '90001', 71_000));
  const later = (table: string) => rows(`select * from territory.${table} where known_from > '${before}'`);
  expect(await rows(`select id from territory.unit where known_from > '${before}'`)).toEqual([[9_000_101]]);
  const ways = (await later('lineage')).length;
  expect([ways > 0, ways < (await rows('select id from territory.lineage')).length]).toEqual([true, true]);
  for (const table of ['province', 'province_name', 'neighbour']) expect(await later(table)).toEqual([]);
});
