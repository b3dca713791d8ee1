import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { at } from '../access/signed-house.ts';
import { EXAMPLES } from './examples.ts';
import { exportWorld, type ExportWorld } from './export-world.ts';
import type { Rows } from './readers.ts';

let world: ExportWorld;
beforeAll(async () => {
  world = await exportWorld();
});
afterAll(() => world.close());

/** Seats, commendations and what is due are the affair of a province: the question itself has no other scope. */
const OF_A_PROVINCE = ['establishment', 'commendation-figures', 'collective-commendations', 'reports'];

/** A reader's example without the place and over the whole year. */
function widened(query: string): string {
  const search = new URLSearchParams(query);
  search.delete('province');
  if (search.has('from')) search.set('from', '2026-01-01');
  if (search.has('to')) search.set('to', '2026-12-31');
  return search.toString();
}

test('whatever may be asked without a province is answered for the whole country and a year', async () => {
  const asked = rooms
    .flatMap((room) => room.exports ?? [])
    .filter(({ parameters }) => parameters.some(({ name, isRequired }) => name === 'province' && isRequired !== true))
    .map(({ name }) => name);
  expect(asked.length).toBeGreaterThan(8);
  const refused: unknown[] = [];
  for (const name of asked) {
    const answer = await world.get(`/exports/${name}.ndjson?${widened(EXAMPLES[name]?.query ?? '')}`, 'lanhdao');
    if (answer.status !== 200) refused.push([name, answer.status, answer.body]);
  }
  expect(refused).toEqual([]);
});

test('who must name a province are these alone', () => {
  const bound = rooms
    .flatMap((room) => room.exports ?? [])
    .filter(({ parameters }) => parameters.some(({ name, isRequired }) => name === 'province' && isRequired === true));
  expect(bound.map(({ name }) => name).sort()).toEqual([...OF_A_PROVINCE].sort());
});

describe('tables that are asked for piece by piece', () => {
  const rowsOf = async (address: string): Promise<Rows> =>
    JSON.parse((await world.get(address, 'lanhdao')).body) as Rows;
  const countOf = async (): Promise<number> =>
    Number(at(await world.signed.ask('{ units(current: true) { totalCount } }'), 'units.totalCount'));

  test('places over months hold every unit once a month, by name, with the place among the whole country', async () => {
    const period = 'from=2026-01-01&to=2026-06-30';
    const rows = await rowsOf(`/exports/rank-history.json?metric=on_time&${period}&step=QUARTER`);
    const units = await countOf();
    expect(units).toBeGreaterThan(3_000);
    expect(rows).toHaveLength(2 * units);
    expect(new Set(rows.map((row) => [row['unit_code'], row['period_from']].join())).size).toBe(2 * units);
    const names = rows.map((row) => String(row['unit_name']));
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    const some = await rowsOf(`/exports/rank-history.json?metric=on_time&${period}&step=QUARTER&units=02788,02761`);
    expect(rows.filter((row) => ['02788', '02761'].includes(String(row['unit_code'])))).toEqual(some);
  });

  test('values by unit and month hold every unit once a month', async () => {
    const rows = await rowsOf('/exports/metric-values.json?metric=online&by=UNIT,MONTH&from=2026-01-01&to=2026-09-30');
    expect(rows).toHaveLength(9 * (await countOf()));
    expect(new Set(rows.map((row) => [row['first_key'], row['second_key']].join())).size).toBe(rows.length);
  });

  test('patterns of each province, as that province has them when it is named', async () => {
    const period = 'from=2026-07-01&to=2026-09-30';
    const [all, one] = await Promise.all([
      rowsOf(`/exports/patterns.json?${period}`),
      rowsOf(`/exports/patterns.json?${period}&province=15`),
    ]);
    expect(one.length).toBeGreaterThan(0);
    expect(all.filter((row) => row['province'] === one[0]?.['province'])).toEqual(one);
  });
});
