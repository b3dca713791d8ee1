import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;

beforeAll(async () => {
  // What is known when is told by the database's clock, so the house goes by the same.
  world = await openWorld({ clock: () => new Date() });
});
afterAll(() => world.close());

const UNIT = toGlobalId('AdministrativeUnit', 1001);
const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-31" }';
const TOLD = `asOf value reference difference rank rankBefore parts { kind effect fieldCode channel ownNumerator ownDenominator }
  nextPlace { rank cases } overtakenBy { rank unit { code } } overtook { rank unit { code } } placeChange { rankedBefore overtakenBy overtook newAhead goneAhead } adjusted { value }
  context { volume { received { own before other } resolved { own before other } } practices { count { own } } }`;

interface Told {
  knownAt: string | null;
  value: number;
  parts: { effect: number }[];
}

const told = async (args: string, fields = TOLD): Promise<Told> =>
  (
    await world.ask<{ rankExplanation: Told }>(
      `{ rankExplanation(unit: "${UNIT}", ${PERIOD}, ${args}) { knownAt ${fields} } }`,
    )
  ).rankExplanation;

const now = async (): Promise<string> => {
  const { rows } = await world.owner.query<{ now: Date }>('select clock_timestamp() as now');
  return (rows[0]?.now ?? new Date(0)).toISOString();
};

test.each([
  ['on_time', 'SCOPE', 0],
  ['on_time', 'PREVIOUS_PERIOD', 1],
  ['volume', 'SCOPE', 2],
])('of %s against %s, what was known is told again whatever is corrected since', async (metric, against, some) => {
  const args = `metric: "${metric}", against: ${against}, asOf: "2026-02-01"`;
  const before = await told(args);
  const instant = await now();
  await world.owner.query(
    `update dossiers.dossier set outcome = 'LATE', received_at = received_at - interval '20 days'
    where unit_id in (1001, 1000) and outcome in ('EARLY', 'ON_TIME') and id % 4 = $1`,
    [some],
  );
  await world.owner.query('select dossiers.compact_tallies()');
  const pinned = await told(`${args}, knownAt: "${instant}"`);
  const after = await told(args);
  expect(pinned).toEqual({
    ...before,
    knownAt: pinned.knownAt,
  });
  expect(pinned.knownAt).not.toBeNull();
  expect(after.parts).not.toEqual(before.parts);
  expect(before.parts.length).toBeGreaterThan(0);
});

interface Beside {
  readonly context: { staffing: object | null; outages: object | null; lines: { key: string }[] };
}
const besideOf = async (args: string, fields: string) => (await told(args, fields)) as unknown as Beside;

test('people and outages stand beside what was known, too; not beside a slice', async () => {
  const instant = await now();
  const beside = `context { staffing { posts { own } } outages { own } lines { key } }`;
  const lines = ['received', 'resolved', 'posts', 'people', 'perPerson', 'outages', 'practices'];
  const found = await besideOf(`metric: "on_time", knownAt: "${instant}"`, beside);
  expect(found.context.staffing).not.toBeNull();
  expect(found.context.outages).not.toBeNull();
  expect(found.context.lines.map(({ key }) => key)).toEqual(lines);
  const sliced = await besideOf(`metric: "on_time", knownAt: "${instant}", scope: { channels: [ONLINE] }`, beside);
  expect(sliced.context).toMatchObject({ staffing: null, outages: null });
});
