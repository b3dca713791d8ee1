import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { openWorld, type WorldHouse } from './world-house.ts';
import { BRUTE_FORCE } from './world.ts';

const [M, N, Z] = [1001, 3001, 4001];
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);
const QUARTER = ['2025-10-01', '2025-12-31'] as const;
const BEFORE = ['2025-07-01', '2025-09-30'] as const;

let world: WorldHouse;

/** So many officials of a unit, each with one reminder that an outage excused where `excused` says so. */
async function staff(code: string, [unitId, people, excused]: readonly [number, number, number]): Promise<void> {
  const names = Array.from({ length: people }, (_, n) => `${code}-${String(n)}`);
  const ids = await addOfficials(
    world.owner,
    names.map((name) => ({ code: name, name: ['Lý', 'Thị', 'Mai'], unitId })),
  );
  for (const name of names.slice(0, excused)) {
    await world.owner.query(
      `insert into workforce.reminder (official_id, issued_on, issued_by, reason, dossier_code, explain_by, state, excuse, judged_at)
       values ($1, '2025-11-12', '1', 'trễ', $2, '2025-11-17', 'EXCUSED', 'OUTAGE', now())`,
      [ids.get(name), `W-${name}`],
    );
  }
}

beforeAll(async () => {
  world = await openWorld();
  await staff('M', [M, 6, 5]);
  await staff('N', [N, 3, 2]);
  const { rows } = await world.owner.query<{ code: string }>(
    'select code from workforce.position order by code limit 1',
  );
  for (const code of ['a', 'b']) await addPost(world.owner, { code, unitId: M, position: rows[0]?.code ?? '' });
  await world.owner.query(`
    insert into rankings.practice (unit_id, place, kind, title_vi, title_en, scope_vi, started_on, precision, metric, source, owner,
      owner_name, created_at)
    select u, 'x', 'HOURS', 'Mở sáng thứ bảy ' || u, 'Open on Saturdays', 'x', day, 'DAY', 'on_time', 'Kế hoạch 1', 'x', 'x', now()
    from (values (2000, date '2025-05-05'), (${M}, date '2025-11-03'), (${M}, date '2026-02-02')) v (u, day)`);
});
afterAll(() => world.close());

interface Figure {
  own: number | null;
  ownState: string;
  before: number | null;
  beforeState: string;
  other: number | null;
  otherState: string;
  otherUnits: number;
  source: string;
  from: string | null;
  until: string;
}
interface Context {
  note: string;
  volume: { received: Figure; resolved: Figure };
  staffing: { posts: Figure; people: Figure; resolvedPerPerson: Figure };
  outages: Figure;
  practices: { count: Figure; latest: { title: string; startedOn: string; unit: { id: string } }[] };
}
const FIGURE = '{ own ownState before beforeState other otherState otherUnits source from until }';
const ALL = `note volume { received ${FIGURE} resolved ${FIGURE} } outages ${FIGURE}
  staffing { posts ${FIGURE} people ${FIGURE} resolvedPerPerson ${FIGURE} }
  practices { count ${FIGURE} latest { title startedOn unit { id } } }`;

async function contextOf(id: number, against: string, [from, to]: readonly [string, string] = QUARTER) {
  const query = `{ rankExplanation(unit: "${unit(id)}", metric: "on_time", against: ${against},
    period: { from: "${from}", to: "${to}" }) { context { ${ALL} } } }`;
  return (await world.ask<{ rankExplanation: { context: Context } }>(query)).rankExplanation.context;
}

async function counted([from, to]: readonly [string, string]) {
  const { rows } = await world.owner.query<{
    id: number;
    received: number;
    early: number;
    on_time: number;
    late: number;
  }>(BRUTE_FORCE, [from, to, [M, N, Z]]);
  const ofUnit = (id: number) => {
    const row = rows.find((one) => one.id === id);
    return { received: row?.received ?? -1, resolved: (row?.early ?? 0) + (row?.on_time ?? 0) + (row?.late ?? 0) };
  };
  return { M: ofUnit(M), N: ofUnit(N), Z: ofUnit(Z) };
}

test('volume is that of the dossiers, in the period, the one before and the reference', async () => {
  const { note, volume } = await contextOf(M, 'SCOPE');
  const [now, before] = [await counted(QUARTER), await counted(BEFORE)];
  expect(note).toMatch(/không phải bằng chứng/u);
  const { received, resolved } = volume;
  const middle = [now.M, now.N, now.Z].map((each) => each.received).sort((one, other) => one - other)[1];
  expect(received).toMatchObject({ own: now.M.received, before: before.M.received, other: middle, otherUnits: 3 });
  expect(received).toMatchObject({ from: QUARTER[0], until: QUARTER[1], source: 'Hồ sơ tiếp nhận trong kỳ' });
  expect([resolved.own, resolved.before]).toEqual([now.M.resolved, before.M.resolved]);
  const itself = await contextOf(M, 'PREVIOUS_PERIOD');
  expect(itself.volume.received.other).toBe(before.M.received);
});

test('another unit outside the scope is counted too; a period of which nothing is known is not 0', async () => {
  const found = await contextOf(M, `UNIT, scope: { unitCodes: ["00010", "00030"] }, other: "${unit(Z)}"`);
  expect(found.volume.received.other).toBe((await counted(QUARTER)).Z.received);
  const first = await contextOf(M, 'PREVIOUS_PERIOD', ['2025-01-01', '2025-03-31']);
  expect(first.volume.received).toMatchObject({ before: null, beforeState: 'UNKNOWN', other: null, otherUnits: 0 });
});

test('a unit without a dossier in both periods is not told as 0, nor does it lower the median', async () => {
  await world.owner.query(
    `update territory.attribution set to_unit_id = 1001 where from_unit_id in (4000, 4001) and to_unit_id = 4001`,
  );
  const [ofZ, ofM] = [await contextOf(Z, 'SCOPE'), await contextOf(M, 'SCOPE')];
  await world.owner.query(
    `update territory.attribution set to_unit_id = 4001 where from_unit_id in (4000, 4001) and to_unit_id = 1001`,
  );
  expect(ofZ.volume.received).toMatchObject({ own: null, ownState: 'UNKNOWN', otherUnits: 2 });
  expect(ofM.volume.received.other).toBe(((ofM.volume.received.own ?? 0) + (await counted(QUARTER)).N.received) / 2);
});

test('people of fewer than five are withheld, and what nobody wrote down is unknown', async () => {
  const { staffing } = await contextOf(M, `UNIT, other: "${unit(N)}"`);
  const { resolved } = (await counted(QUARTER)).M;
  expect(staffing.posts).toMatchObject({ own: 2, ownState: 'KNOWN', other: null, otherState: 'UNKNOWN', from: null });
  expect(staffing.people).toMatchObject({ own: 6, before: 6, other: null, otherState: 'FEW', otherUnits: 0 });
  expect(staffing.resolvedPerPerson).toMatchObject({ ownState: 'KNOWN', other: null, otherState: 'FEW' });
  expect(staffing.resolvedPerPerson.own).toBeCloseTo(resolved / 6, 10);
  const ofZ = await contextOf(Z, 'PREVIOUS_PERIOD');
  expect(ofZ.staffing.people).toMatchObject({ own: null, ownState: 'UNKNOWN' });
});

test('outages are told of confirmed excuses alone; none on record is unknown, not 0', async () => {
  const { outages } = await contextOf(M, `UNIT, other: "${unit(N)}"`);
  expect(outages).toMatchObject({ own: 5, before: null, beforeState: 'UNKNOWN', other: null, otherState: 'FEW' });
  const ofZ = await contextOf(Z, `UNIT, other: "${unit(M)}"`);
  expect(ofZ.outages).toMatchObject({ own: null, ownState: 'UNKNOWN', other: 5, otherUnits: 1 });
});

test('practices begun by the end of the period, with those of predecessors', async () => {
  const { practices } = await contextOf(M, 'SCOPE');
  expect(practices.latest.map(({ startedOn, unit: of }) => [startedOn, of.id])).toEqual([
    ['2025-11-03', unit(M)],
    ['2025-05-05', unit(2000)],
  ]);
  expect(practices.count).toMatchObject({ own: 2, before: 1, other: 2, otherUnits: 1 });
  const asThen = await contextOf(M, 'SCOPE, boundaries: AS_THEN');
  expect(asThen.practices.latest.map(({ startedOn }) => startedOn)).toEqual(['2025-11-03']);
});

test('all of it stands in one table, figures first and the unit’s practices then', async () => {
  const query = `{ rankExplanation(unit: "${unit(M)}", metric: "on_time", against: SCOPE,
    period: { from: "${QUARTER[0]}", to: "${QUARTER[1]}" }) { context { lines { key name figure { own } practice { startedOn } } } } }`;
  const { rankExplanation } = await world.ask<{
    rankExplanation: { context: { lines: { key: string; figure: Figure | null; practice: object | null }[] } };
  }>(query);
  const { lines } = rankExplanation.context;
  const { volume, staffing, outages, practices } = await contextOf(M, 'SCOPE');
  expect(lines.map(({ key, figure }) => [key, figure?.own])).toEqual([
    ['received', volume.received.own],
    ['resolved', volume.resolved.own],
    ['posts', staffing.posts.own],
    ['people', staffing.people.own],
    ['perPerson', staffing.resolvedPerPerson.own],
    ['outages', outages.own],
    ['practices', practices.count.own],
    ['practice', undefined],
    ['practice', undefined],
  ]);
  expect(lines.flatMap(({ practice }) => practice ?? [])).toEqual([
    { startedOn: '2025-11-03' },
    { startedOn: '2025-05-05' },
  ]);
});

test('costs one statement each for staffing, outages and practices, and none for volume', async () => {
  await contextOf(M, 'SCOPE');
  world.sent.length = 0;
  await contextOf(M, 'SCOPE', ['2025-12-01', '2025-12-31']);
  const beside = ['rankings.staffing', 'rankings.outages', 'rankings.begunPractices'];
  expect(world.sent.filter((name) => beside.includes(name)).sort()).toEqual([...beside].sort());
  expect(world.sent).toHaveLength(9);
});
