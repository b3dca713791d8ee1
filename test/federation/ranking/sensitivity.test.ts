import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

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
  }[];
}
const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);

const ranking = async (more = ''): Promise<Ranked['rows']> =>
  (
    await world.ask<{ communeRanking: Ranked }>(
      `{ communeRanking(metric: "index_766", ${PERIOD}${more}) { rows { unit { id } rank value } } }`,
    )
  ).communeRanking.rows;
const FIELDS =
  'draws ranked mattersMost groups { code weight counts } rows { unit { id } value rank holdsShare held { rank share } }';
const sensitivity = async (more = ''): Promise<Sensitive> =>
  (await world.ask<{ weightSensitivity: Sensitive }>(`{ weightSensitivity(${PERIOD}${more}) { ${FIELDS} } }`))
    .weightSensitivity;
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
      world.sent.length = 0;
      await sensitivity(more);
      expect(world.sent).toHaveLength(3);
    }
  });

  test.each([
    [', shift: 0', 'SENSITIVITY_SHIFT'],
    [', unit: "abc"', 'RANKING_UNIT_UNKNOWN'],
    [', scope: { provinceCode: "99" }', 'RANKING_PROVINCE_UNKNOWN'],
    [', minimumCases: -1', 'MINIMUM_CASES_NEGATIVE'],
  ])('%s is refused with %s', async (more, code) => {
    expect(await world.codeOf(`{ weightSensitivity(${PERIOD}${more}) { draws } }`)).toBe(code);
  });
});
