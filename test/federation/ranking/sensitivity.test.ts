import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
const sent: string[] = [];
beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: silent,
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

interface Sensitive {
  draws: number;
  ranked: number;
  mattersMost: string | null;
  groups: { code: string; weight: number; counts: boolean }[];
  rows: {
    unit: { id: string };
    value: number;
    rank: number;
    holdsShare: number;
    held: { rank: number; share: number }[];
  }[];
}
interface Ranked {
  rows: {
    unit: { id: string };
    rank: number | null;
    value: number;
    previousValue: number | null;
    peerMedian: number;
  }[];
}
interface Explained {
  value: number;
  reference: number;
  difference: number;
  rank: number;
  parts: { kind: string; effect: number; indicatorCode: string | null; ownPoints: number | null }[];
  nextPlace: {
    rank: number;
    cases: number;
    gap: number;
    ways: { indicatorCode: string; cases: number | null }[];
  } | null;
}

const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);

async function post(query: string) {
  return (await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{
    data: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  }>();
}
async function ask<T>(query: string): Promise<T> {
  const answer = await post(query);
  expect(answer).not.toHaveProperty('errors');
  return answer.data as T;
}
const ranking = async (more = ''): Promise<Ranked['rows']> =>
  (
    await ask<{ communeRanking: Ranked }>(
      `{ communeRanking(metric: "index_766", ${PERIOD}${more}) { rows { unit { id } rank value previousValue peerMedian } } }`,
    )
  ).communeRanking.rows;
const FIELDS =
  'draws ranked mattersMost groups { code weight counts } rows { unit { id } value rank holdsShare held { rank share } }';
const sensitivity = async (more = ''): Promise<Sensitive> =>
  (await ask<{ weightSensitivity: Sensitive }>(`{ weightSensitivity(${PERIOD}${more}) { ${FIELDS} } }`))
    .weightSensitivity;
const explain = async (id: number, more: string): Promise<Explained> =>
  (
    await ask<{
      rankExplanation: Explained;
    }>(`{ rankExplanation(metric: "index_766", unit: "${unit(id)}", ${PERIOD}${more}) {
      value reference difference rank parts { kind effect indicatorCode ownPoints }
      nextPlace { rank cases gap ways { indicatorCode cases } } } }`)
  ).rankExplanation;

describe('weights of Decision 766’s index', () => {
  test('place the units as the ranking does, and are drawn the same again', async () => {
    const found = await sensitivity();
    const ranked = (await ranking()).filter(({ rank }) => rank !== null);
    expect(found.rows.map(({ unit: one, rank, value }) => ({ id: one.id, rank, value }))).toEqual(
      ranked.map(({ unit: one, rank, value }) => ({ id: one.id, rank, value })),
    );
    expect([found.ranked, found.draws]).toEqual([3, 2000]);
    expect(found.groups.map(({ weight }) => weight)).toEqual([18, 20, 22, 22, 18]);
    expect(found.groups.filter(({ counts }) => counts).map(({ code }) => code)).toEqual(['2', '3', '4', '5']);
    for (const { held, rank, holdsShare } of found.rows) {
      expect(held.find((one) => one.rank === rank)?.share ?? 0).toBe(holdsShare);
    }
    expect(await sensitivity()).toEqual(found);
  });

  test('of one unit are those among all of the scope', async () => {
    const all = await sensitivity();
    const own = await sensitivity(`, unit: "${unit(3001)}"`);
    expect(own.rows).toEqual(all.rows.filter((row) => row.unit.id === unit(3001)));
    expect(own.ranked).toBe(3);
  });

  test('cost the same three statements whatever the units', async () => {
    await sensitivity();
    for (const more of ['', ', scope: { unitCodes: ["00010", "00030"] }']) {
      sent.length = 0;
      await sensitivity(more);
      expect(sent).toHaveLength(3);
    }
  });

  test.each([
    [', shift: 0', 'SENSITIVITY_SHIFT'],
    [', unit: "abc"', 'RANKING_UNIT_UNKNOWN'],
    [', scope: { provinceCode: "99" }', 'RANKING_PROVINCE_UNKNOWN'],
    [', minimumCases: -1', 'MINIMUM_CASES_NEGATIVE'],
  ])('%s is refused with %s', async (more, code) => {
    const { errors } = await post(`{ weightSensitivity(${PERIOD}${more}) { draws } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('why a unit stands where it stands by the index', () => {
  test.each([
    ['PEER_MEDIAN', ''],
    ['SCOPE', ''],
    ['PREVIOUS_PERIOD', ''],
    ['PREVIOUS_PERIOD', ', boundaries: AS_THEN'],
    ['UNIT', `, other: "${unit(4001)}"`],
  ])('against %s%s the parts sum to the difference within 0.01 point', async (against, more) => {
    for (const id of [3001, 4001].filter((one) => !more.includes(unit(one)))) {
      const found = await explain(id, `, against: ${against}${more}`);
      const sum = found.parts.reduce((all, { effect }) => all + effect, 0);
      expect(Math.abs(sum - found.difference)).toBeLessThanOrEqual(0.01);
      expect(found.parts.filter(({ kind }) => kind === 'INDICATOR').length).toBeGreaterThan(4);
      const row = (await ranking(more.includes('AS_THEN') ? more : '')).find((one) => one.unit.id === unit(id));
      expect(found.value).toBeCloseTo(row?.value ?? Number.NaN, 1);
      if (against === 'PEER_MEDIAN') expect(found.reference).toBe(row?.peerMedian);
      if (against === 'PREVIOUS_PERIOD') expect(found.reference).toBeCloseTo(row?.previousValue ?? Number.NaN, 1);
    }
  });

  test('as then, a merged unit is held against its predecessors together', async () => {
    const { rankExplanation: found } = await ask<{ rankExplanation: Explained & { referenceUnits: unknown[] } }>(
      `{ rankExplanation(metric: "index_766", unit: "${unit(1001)}", against: PREVIOUS_PERIOD, boundaries: AS_THEN,
        period: { from: "2025-07-01", to: "2025-09-30" }) { difference referenceUnits { id } parts { effect } } }`,
    );
    expect(found.referenceUnits).toEqual([]);
    expect(found.parts.reduce((all, { effect }) => all + effect, 0)).toBeCloseTo(found.difference, 1);
  });

  test('all but the first are told what would lift them one place', async () => {
    for (const id of [1001, 3001, 4001]) {
      const { rank, nextPlace } = await explain(id, '');
      expect(nextPlace === null).toBe(rank === 1);
      if (!nextPlace) continue;
      expect(nextPlace.rank).toBeLessThan(rank);
      expect(nextPlace.gap).toBeGreaterThan(0);
      const [best] = nextPlace.ways;
      if (best?.cases != null) expect(nextPlace.cases).toBe(best.cases);
    }
  });

  test('the registry says which metrics can be explained, and rightly', async () => {
    const { metrics } = await ask<{ metrics: { key: string; explainable: boolean }[] }>(
      '{ metrics { key explainable } }',
    );
    expect(metrics.some(({ explainable }) => !explainable)).toBe(true);
    for (const { key, explainable } of metrics) {
      const { errors } = await post(`{ rankExplanation(metric: "${key}", unit: "${unit(1001)}", ${PERIOD}) { rank } }`);
      expect([key, errors?.[0]?.extensions.code]).toEqual([key, explainable ? undefined : 'EXPLAIN_METRIC']);
    }
  });
});
