import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;

/** Procedures of several fields, so that the units' mixes differ. */
const MIXED = `
update dossiers.dossier d set procedure_id = p.id
from (select min(id) as id, row_number() over (order by field_id) - 1 as n from dossiers.procedure group by field_id) p
where p.n = (d.id * (1 + d.unit_id % 3)) % 7`;

beforeAll(async () => {
  world = await openWorld({ prepare: MIXED });
});
afterAll(() => world.close());

interface Part {
  kind: string;
  effect: number;
  fieldCode: string | null;
  unit: { id: string } | null;
}
interface Explanation {
  value: number;
  reference: number;
  difference: number;
  referenceSize: number;
  rank: number | null;
  rankBefore: number | null;
  ranked: number;
  parts: Part[];
  adjusted: { value: number; low: number; high: number } | null;
  nextPlace: { rank: number; cases: number; units: { id: string }[] } | null;
  placeChange: Record<'rankedBefore' | 'overtakenBy' | 'overtook' | 'newAhead' | 'goneAhead', number> | null;
  referenceUnits: { id: string }[];
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
const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';

const explain = async (id: number, args: string): Promise<Explanation> => {
  const found = await world.ask<{ rankExplanation: Explanation }>(`{ rankExplanation(unit: "${unit(id)}", ${args}) {
    value reference difference referenceSize rank rankBefore ranked parts { kind effect fieldCode unit { id } }
    adjusted { value low high } nextPlace { rank cases units { id } } referenceUnits { id }
    overtakenBy { unit { code } rank } placeChange { rankedBefore overtakenBy overtook newAhead goneAhead } } }`);
  return found.rankExplanation;
};
const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { effect }) => sum + effect, 0);

describe.each(['on_time', 'online', 'volume', 'pending_overdue'])('%s', (metric) => {
  test.each([
    ['PEER_MEDIAN', ''],
    ['SCOPE', ''],
    ['PREVIOUS_PERIOD', ''],
    ['UNIT', `, other: "${unit(4001)}"`],
  ])('against %s the parts sum to the difference, and both values are those of the ranking', async (against, more) => {
    const { communeRanking } = await world.ask<{ communeRanking: { mean: number | null; rows: Row[] } }>(
      `{ communeRanking(metric: "${metric}", ${PERIOD}) { mean rows { unit { id } value rank previousRank previousValue peerMedian } } }`,
    );
    const row = communeRanking.rows.find((one) => one.unit.id === unit(3001));
    const found = await explain(3001, `metric: "${metric}", ${PERIOD}, against: ${against}${more}`);
    expect(found.value).toBeCloseTo(row?.value ?? Number.NaN, 10);
    expect(found.difference).toBeCloseTo(found.value - found.reference, 10);
    expect(sumOf(found.parts)).toBeCloseTo(found.difference, 10);
    expect(new Set(found.parts.map(({ fieldCode }) => fieldCode)).size).toBeGreaterThan(2);
    expect([found.rank, found.rankBefore, found.ranked]).toEqual([row?.rank, row?.previousRank, 3]);
    const { rankedBefore, overtakenBy, overtook, newAhead, goneAhead } = found.placeChange!;
    expect(rankedBefore).toBe(3);
    expect(overtakenBy - overtook + newAhead - goneAhead).toBe((found.rank ?? 0) - (found.rankBefore ?? 0));
    const values = communeRanking.rows.map(({ value }) => value);
    const expected: Readonly<Record<string, number | null | undefined>> = {
      PEER_MEDIAN: row?.peerMedian,
      SCOPE: communeRanking.mean ?? values.reduce((sum, value) => sum + value, 0) / values.length,
      PREVIOUS_PERIOD: row?.previousValue,
      UNIT: communeRanking.rows.find((one) => one.unit.id === unit(4001))?.value,
    };
    expect(found.reference).toBeCloseTo(expected[against] ?? Number.NaN, 10);
  });
});

const COUNTED = `
select f.code || '|' || d.channel as kind, count(*) filter (where d.outcome <> 'LATE')::int as numerator, count(*)::int as denominator
from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id
join territory.published_attribution a on a.from_unit_id = d.unit_id and a.part = d.part
where a.to_unit_id = any ($1::int[]) and d.counted and d.outcome in ('EARLY', 'ON_TIME', 'LATE') and d.ended_on between $2 and $3
group by 1`;

test.each([
  ['2025-10-01', '2025-12-31'],
  ['2025-09-11', '2025-12-19'],
  ['2025-11-04', '2025-11-20'],
])('from %s to %s each kind has the cases that are counted one by one', async (from, to) => {
  const { rankExplanation } = await world.ask<{ rankExplanation: { parts: Record<string, string | number | null>[] } }>(
    `{ rankExplanation(unit: "${unit(1001)}", metric: "on_time", period: { from: "${from}", to: "${to}" }, against: SCOPE) {
      parts { fieldCode channel ownNumerator ownDenominator otherNumerator otherDenominator } } }`,
  );
  const sides = { own: [1001], other: [1001, 3001, 4001] };
  for (const [side, units] of Object.entries(sides)) {
    const { rows } = await world.owner.query<{ kind: string; numerator: number; denominator: number }>(COUNTED, [
      units,
      from,
      to,
    ]);
    const kinds = new Map(rows.map((row) => [row.kind, row]));
    for (const part of rankExplanation.parts) {
      const counted = kinds.get(`${String(part.fieldCode)}|${String(part.channel)}`);
      expect(part[`${side}Numerator`] ?? 0).toBe(counted?.numerator ?? 0);
      expect(part[`${side}Denominator`] ?? 0).toBe(counted?.denominator ?? 0);
    }
  }
  expect(rankExplanation.parts.length).toBeGreaterThan(5);
});

test('a share has its case-mix adjusted value beside it', async () => {
  const { adjusted, value } = await explain(1001, `metric: "on_time", ${PERIOD}, against: SCOPE`);
  expect(adjusted?.low).toBeLessThan(adjusted?.value ?? 0);
  expect(adjusted?.high).toBeGreaterThan(adjusted?.value ?? 1);
  expect(Math.abs((adjusted?.value ?? 9) - value)).toBeLessThan(0.1);
});

test('as then, a merged unit goes on from the one that bore its code, and each predecessor says what it brought', async () => {
  const args = 'metric: "on_time", boundaries: AS_THEN, against: PREVIOUS_PERIOD';
  const found = await explain(1001, `${args}, period: { from: "2025-07-01", to: "2025-09-30" }`);
  expect(found.referenceUnits).toEqual([{ id: unit(1000) }]);
  const merger = found.parts.filter(({ kind }) => kind === 'MERGER').map((part) => part.unit?.id);
  expect([...merger].sort()).toEqual([unit(2000), unit(3000)].sort());
  expect(sumOf(found.parts)).toBeCloseTo(found.difference, 10);
  const { communeRanking } = await world.ask<{ communeRanking: { rows: Row[] } }>(
    '{ communeRanking(metric: "on_time", boundaries: AS_THEN, period: { from: "2025-04-01", to: "2025-06-30" }) { rows { unit { id } value } } }',
  );
  expect(found.reference).toBeCloseTo(communeRanking.rows.find((row) => row.unit.id === unit(1000))?.value ?? -1, 10);
});

test('all but the first are told what would lift them', async () => {
  for (const id of [1001, 3001, 4001]) {
    const { rank, nextPlace } = await explain(id, `metric: "on_time", ${PERIOD}`);
    expect(nextPlace === null).toBe(rank === 1);
    expect(nextPlace?.rank ?? 0).toBeLessThan(rank ?? 0);
  }
});

test('costs the same few statements whatever the time', async () => {
  const args = 'metric: "on_time", against: PREVIOUS_PERIOD';
  await explain(1001, `${args}, ${PERIOD}`);
  world.sent.length = 0;
  await explain(1001, `${args}, period: { from: "2025-12-01", to: "2025-12-31" }`);
  expect(world.sent).toHaveLength(7);
});

test.each([
  ['metric: "on_time", unit: "abcd"', 'EXPLAIN_UNIT_UNKNOWN'],
  [`metric: "on_time", unit: "${unit(1001)}", scope: { unitCodes: ["00040"] }`, 'EXPLAIN_UNIT_OUTSIDE'],
  [`metric: "on_time", unit: "${unit(1001)}", against: UNIT`, 'EXPLAIN_OTHER_MISSING'],
])('%s is refused with %s', async (args, code) => {
  expect(await world.codeOf(`{ rankExplanation(${args}, ${PERIOD}) { asOf } }`)).toBe(code);
});
