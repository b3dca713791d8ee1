import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { splitHouse, type SplitHouse } from '../fixture/split-house.ts';
import { silent } from '../fixture/tiny-house.ts';
import { FIRST, type LateHouse, lateHouse, Z } from './late-house.ts';

/** The same database in both shapes. */
let house: LateHouse;
let split: SplitHouse;
beforeAll(async () => {
  house = await lateHouse();
  split = await splitHouse({ rooms, database: house.app, clock: () => new Date(), log: silent });
});
afterAll(async () => {
  await split.close();
  await house.close();
});

const M = toGlobalId('AdministrativeUnit', 1001);
/** What comes along with a figure, and what is asked of the unit's own room. */
const UNIT = '{ code name shortName type population }';
const ABOUT = 'period: { from: "2025-07-01", to: "2025-10-31" }, knownAt: $knownAt, asOf: "2025-10-20"';
const PLACED = `${ABOUT}, minimumCases: 0`;

/** Whatever is told as it was known and names units. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'a ranking': `communeRanking(metric: "on_time", ${PLACED}) { rows { rank unit ${UNIT} } }`,
  'names that come along alone': `communeRanking(metric: "on_time", ${PLACED}) { rows { unit { name } } }`,
  'values by unit': `metricValues(metric: "on_time", by: [UNIT], ${PLACED}) { rows { label value } }`,
  'places over time': `rankHistory(metric: "on_time", ${PLACED}) { series { unit ${UNIT} } moves { unit ${UNIT} } streaks { unit ${UNIT} } }`,
  'why a figure differs': `rankExplanation(unit: "${Z}", metric: "on_time", ${PLACED}) { unit ${UNIT} referenceUnits ${UNIT}
    parts { unit ${UNIT} } nextPlace { units ${UNIT} } overtook { unit ${UNIT} } overtakenBy { unit ${UNIT} } }`,
  'Decision 766 of a unit': `index766(unit: "${Z}", ${ABOUT}) { unit ${UNIT} points }`,
  'places over other weights': `weightSensitivity(${PLACED}) { rows { rank unit ${UNIT} } }`,
  'groups of units': `peerGroups(knownAt: $knownAt) { key units ${UNIT} }`,
  'a load to come': `loadForecast(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-03") { unit ${UNIT} }`,
  'what communes did': `practices(unit: "${Z}", knownAt: $knownAt) { nodes { title unit ${UNIT} } }`,
  'reported figures': `claims(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-20") { nodes { source unit ${UNIT} } }`,
  'what is asked on from a unit': `communeRanking(metric: "on_time", ${PLACED}) { rows { unit { id
    predecessors { unit { name province { name } } } neighbours { name } province { name shortName population unitCount } } } }`,
  'the province that comes along': `communeRanking(metric: "on_time", ${PLACED}) { rows { unit { province { id code name } } } }`,
  'who touches whom': `communeRanking(metric: "on_time", ${PLACED}) { rows { unit { neighbours { name province { name } } } } }`,
  'what units are': `communeRanking(metric: "on_time", ${PLACED}) { rows { unit { traits { kind holds source } } } }`,
  'values by province': `metricValues(metric: "on_time", by: [PROVINCE], ${PLACED}) { rows { label value } }`,
  'groups by province': `peerGroups(knownAt: $knownAt) { key name }`,
  'the province of a unit': `unit(id: "${Z}", knownAt: $knownAt) { province { name shortName population } }`,
  'all provinces': `provinces(knownAt: $knownAt) { name shortName population }`,
  'units of a province': `units(knownAt: $knownAt, provinceCode: "15") { nodes { name province { name } } }`,
};
const NAMES = Object.keys(QUESTIONS);

/** Every answer by its question's name, from one process; the other shape says the same. */
async function tell(knownAt: Date | null): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const name of NAMES) {
    const query = `query ($knownAt: DateTime) { ${QUESTIONS[name] ?? ''} }`;
    const payload = { query, variables: { knownAt } };
    const answer = await house.ask<object>(query, { knownAt });
    const apart = await split.http.inject({ method: 'POST', url: '/graphql', payload });
    expect([name, apart.json()]).toEqual([name, { data: answer }]);
    told.set(name, JSON.stringify(answer));
  }
  return told;
}

/** Names of units in a list of dossiers. */
async function listed(knownAt: Date | null): Promise<string> {
  const { dossiers } = await house.ask<{ dossiers: object }>(
    `query ($knownAt: DateTime) { dossiers(first: 5, filter: { knownAt: $knownAt, unitId: "${Z}" }) {
      nodes { code handlingUnit { code name } receivingUnit { name } } } }`,
    { knownAt },
  );
  return JSON.stringify(dossiers);
}

/** The names of a pinned or plain file of places. */
async function file(knownAt: Date | null): Promise<string> {
  const query = 'metric=on_time&from=2025-07-01&to=2025-10-31&minimumCases=0';
  const pinned = knownAt ? `&knownAt=${encodeURIComponent(knownAt.toISOString())}` : '';
  const { body, statusCode } = await house.house.http.inject(`/exports/ranking.csv?${query}${pinned}`);
  expect([statusCode, body]).toEqual([200, body]);
  return body;
}

test('units in a pinned answer and its file bear the names they were known by, whatever was corrected since', async () => {
  await house.owner
    .query(`insert into territory.lineage (from_unit_id, to_unit_id, relation, effective_on, share, share_estimated)
    values (1000, 1001, 'WHOLE', '2025-07-01', 1, false)`);
  await house.owner.query('insert into territory.neighbour values (1001, 3001), (3001, 1001)');
  await house.importFile(FIRST);
  for (const of of [
    `addPractice(input: { unitId: "${Z}", kind: PROCESS, titleVi: "Một cửa lưu động", scope: "cả xã", startedOn: "2025-08-15",
      metric: "volume", source: "Báo cáo" }) { userErrors { code } }`,
    `addClaim(input: { unitId: "${Z}", source: "Báo cáo", wording: "số liệu", item: RECEIVED, value: 400,
      period: { from: "2025-07-01", to: "2025-10-31" } }) { userErrors { code } }`,
  ]) {
    await house.ask<object>(`mutation { ${of} }`);
  }
  const known = await house.now();
  const before = await tell(known);
  const fileBefore = await file(known);
  const listBefore = await listed(known);
  const plainly = await tell(null);

  // As the import of a corrected territory does.
  await house.owner.query(`
    with batch as (
      insert into territory.trait_batch (file_name, digest, told, imported_at) values ('x.csv', repeat('0', 64), 1, now()) returning id
    ) insert into territory.unit_trait (batch_id, unit_id, kind, holds, valid_from, source)
    select id, 1001, 'MOUNTAIN', true, date '2025-07-01', 'Nguồn Tên Sửa' from batch;
    delete from territory.neighbour where 3001 in (unit_id, neighbour_id);
    insert into territory.neighbour (unit_id, neighbour_id, known_from) values (1001, 4001, now()), (4001, 1001, now());
    update territory.province set population = 1500000 where id = 'P15-1';
    update territory.province_name set name = 'Tỉnh Tên Sửa ' || province_id, short_name = 'Tên Sửa';
    update territory.unit set name = 'Xã Tên Sửa ' || id, short_name = 'Tên Sửa ' || id, population = 7000,
    type = 'COMMUNE' where id in (1000, 1001, 3001, 4001)`);

  const after = await tell(known);
  const now = await tell(null);
  for (const name of NAMES) {
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    expect([name, before.get(name)]).toEqual([name, plainly.get(name)]);
    expect([name, now.get(name)?.includes('Tên Sửa')]).toEqual([name, true]);
  }
  expect(await file(known)).toBe(fileBefore);
  expect(await listed(known)).toBe(listBefore);
  expect(listBefore).toContain('"name":"Xã ');
  expect(listBefore).not.toContain('Tên Sửa');
  expect(await listed(null)).toContain('Tên Sửa');
  expect(fileBefore).not.toContain('Tên Sửa');
  expect(await file(null)).toContain('Tên Sửa');
});

test('a page of pinned units costs what a page of others costs', async () => {
  const query = `query ($knownAt: DateTime) { ${QUESTIONS['a ranking'] ?? ''} one: unit(id: "${M}") { name } }`;
  const cost = async (knownAt: Date | null): Promise<string[]> => {
    house.sent.length = 0;
    await house.ask<object>(query, { knownAt });
    return house.sent.filter((name) => name.startsWith('territory.')).map((name) => name.replace('.known', ''));
  };
  expect((await cost(await house.now())).sort()).toEqual((await cost(null)).sort());
});
