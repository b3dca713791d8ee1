import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;

/** Fields of several speeds, so that the units' mixes tell. */
const MIXED = `
update dossiers.dossier d set procedure_id = p.id, handling_minutes = handling_minutes / (1 + p.n)
from (select min(id) as id, row_number() over (order by field_id) - 1 as n from dossiers.procedure group by field_id) p
where p.n = (d.id * (1 + d.unit_id % 3)) % 7`;

beforeAll(async () => {
  world = await openWorld({ prepare: MIXED });
});
afterAll(() => world.close());

interface Part {
  kind: string;
  effect: number;
  gathered: number | null;
  fieldCode: string | null;
  channel: string | null;
  ownNumerator: number | null;
  ownDenominator: number | null;
  ownValue: number | null;
  unit: { id: string } | null;
}
interface Explanation {
  value: number;
  reference: number;
  difference: number;
  rank: number | null;
  rankBefore: number | null;
  parts: Part[];
  nextPlace: { rank: number; value: number; cases: number; gap: number } | null;
  referenceUnits: { id: string }[];
  adjusted: object | null;
  method: string;
}
interface Row {
  unit: { id: string };
  value: number;
  rank: number | null;
  previousRank: number | null;
  previousValue: number | null;
  peerMedian: number | null;
}

const unit = (id: number): string => toGlobalId('AdministrativeUnit', id);
const NOW = ['2025-10-01', '2025-12-31'] as const;
const periodText = ([from, to]: readonly [string, string]): string => `period: { from: "${from}", to: "${to}" }`;

const explain = async (id: number, args: string): Promise<Explanation> => {
  const found = await world.ask<{ rankExplanation: Explanation }>(`{ rankExplanation(unit: "${unit(id)}", ${args}) {
    value reference difference rank rankBefore method adjusted { value } referenceUnits { id }
    parts { kind effect gathered fieldCode channel ownNumerator ownDenominator ownValue unit { id } }
    nextPlace { rank value cases gap } } }`);
  return found.rankExplanation;
};
const rowsOf = async (metric: string, args: string): Promise<Row[]> =>
  (
    await world.ask<{ communeRanking: { rows: Row[] } }>(`{ communeRanking(metric: "${metric}", ${args}) {
      rows { unit { id } value rank previousRank previousValue peerMedian } } }`)
  ).communeRanking.rows;
const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { effect }) => sum + effect, 0);

/** Hours of all units' dossiers together, by PostgreSQL itself. */
async function ofAll(how: string): Promise<number> {
  const { rows } = await world.owner.query<{ hours: number }>(
    `select (${how} / 60)::float8 as hours from dossiers.published_handling h
     where h.ended_on between $1::date and $2::date and h.outcome <> 'RETURNED' and h.handling_minutes is not null`,
    [...NOW],
  );
  return rows[0]?.hours ?? Number.NaN;
}

describe.each([
  ['median_handling', 'percentile_cont(0.5) within group (order by h.handling_minutes)'],
  ['mean_handling', 'avg(h.handling_minutes)'],
])('%s', (metric, how) => {
  test.each([
    ['PEER_MEDIAN', '', ({ peerMedian }: Row) => peerMedian],
    ['PREVIOUS_PERIOD', '', ({ previousValue }: Row) => previousValue],
    ['UNIT', `, other: "${unit(4001)}"`, (_: Row, other: Row) => other.value],
  ] as const)('against %s the parts sum to the difference of the ranking’s figures', async (against, more, pick) => {
    const rows = await rowsOf(metric, periodText(NOW));
    const [row, other] = [3001, 4001].map((id) => rows.find((one) => one.unit.id === unit(id))) as [Row, Row];
    const found = await explain(3001, `metric: "${metric}", ${periodText(NOW)}, against: ${against}${more}`);
    // Rankings tell hours to two places; here they are told to the minute.
    expect(Math.abs(found.value - row.value)).toBeLessThan(0.0051);
    expect(Math.abs(found.reference - (pick(row, other) ?? Number.NaN))).toBeLessThan(0.0051);
    expect(sumOf(found.parts)).toBeCloseTo(found.value - found.reference, 9);
    expect(found.difference).toBeCloseTo(found.value - found.reference, 9);
    expect([found.rank, found.rankBefore]).toEqual([row.rank, row.previousRank]);
    const kinds = new Set(found.parts.map(({ kind }) => kind));
    expect([kinds.has('SPEED'), kinds.has('MIX')]).toEqual([true, true]);
    expect(found.adjusted).toBeNull();
  });

  test('against the scope the reference is that of all dossiers together', async () => {
    const found = await explain(1001, `metric: "${metric}", ${periodText(NOW)}, against: SCOPE`);
    expect(found.reference).toBeCloseTo(await ofAll(how), 9);
    expect(sumOf(found.parts)).toBeCloseTo(found.difference, 9);
  });

  test('as then, predecessors say what they brought', async () => {
    const since = periodText(['2025-07-01', '2025-09-30']);
    const found = await explain(1001, `metric: "${metric}", boundaries: AS_THEN, against: PREVIOUS_PERIOD, ${since}`);
    expect(found.referenceUnits).toEqual([{ id: unit(1000) }]);
    const brought = found.parts.filter(({ kind }) => kind === 'MERGER').map((part) => part.unit?.id);
    expect(brought.sort()).toEqual([unit(2000), unit(3000)].sort());
    expect(sumOf(found.parts)).toBeCloseTo(found.difference, 9);
    const before = await rowsOf(metric, `boundaries: AS_THEN, ${periodText(['2025-04-01', '2025-06-30'])}`);
    const core = before.find((row) => row.unit.id === unit(1000));
    expect(Math.abs(found.reference - (core?.value ?? Number.NaN))).toBeLessThan(0.0051);
  });
});

test('parts open the dossiers they are told from, each of which has a time; the smaller kinds are told together', async () => {
  const { parts, method } = await explain(1001, `metric: "median_handling", ${periodText(NOW)}, against: SCOPE`);
  const one = parts.find(({ fieldCode, ownDenominator }) => fieldCode !== null && ownDenominator !== null);
  const filter = `{ unitId: "${unit(1001)}", boundaries: CURRENT, ${periodText(NOW)}, countsAny: [TIMED],
    fieldCode: "${one?.fieldCode ?? ''}", channels: [${one?.channel ?? ''}] }`;
  const { dossiers } = await world.ask<{ dossiers: { totalCount: number } }>(
    `{ dossiers(filter: ${filter}) { totalCount } }`,
  );
  expect(one).toMatchObject({ ownNumerator: null, ownDenominator: dossiers.totalCount, gathered: null });
  expect(one?.ownValue).toBeGreaterThan(0);
  expect(parts.filter(({ gathered }) => gathered !== null).length).toBeGreaterThan(0);
  expect(method).toContain('Shapley');
});

test('what would lift it is so many dossiers more within the hours of the next place', async () => {
  const found = await Promise.all(
    [1001, 3001, 4001].map((id) => explain(id, `metric: "median_handling", ${periodText(NOW)}`)),
  );
  for (const { rank, value, nextPlace } of found) {
    expect(nextPlace === null).toBe(rank === 1);
    expect(nextPlace?.value ?? 0).toBeLessThan(value);
    expect(nextPlace?.cases ?? 1).toBeGreaterThan(0);
  }
});

test('of what neither way is good there is no place to be lifted to', async () => {
  const found = await explain(3001, `metric: "mean_handling", ${periodText(NOW)}`);
  expect([found.rank === null, found.nextPlace]).toEqual([false, null]);
});

test('costs two statements more than a share does, whatever the time', async () => {
  const args = 'metric: "median_handling", against: PREVIOUS_PERIOD';
  await explain(1001, `${args}, ${periodText(NOW)}`);
  world.sent.length = 0;
  await explain(1001, `${args}, ${periodText(['2025-12-01', '2025-12-31'])}`);
  expect(world.sent).toHaveLength(9);
});
