import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const period = 'period: { from: "2026-07-01", to: "2026-09-30" }';

test('by the index: which indicators could lift a unit a place, and how its place moves over other weights', async () => {
  const page = await visitAs('lanhdao', `/why/${banLau}?m=index_766&p=2026Q3`);
  const { rankExplanation, weightSensitivity } = (await console.ask(
    `query Q($unit: ID!) {
      rankExplanation(unit: $unit, metric: "index_766", ${period}) { nextPlace { ways { indicatorName cases } } }
      weightSensitivity(unit: $unit, ${period}, scope: { provinceCode: "15" }) {
        rows { rank shifted { groupCode rankLess rankMore } } } }`,
    { unit: banLau },
  )) as {
    rankExplanation: { nextPlace: { ways: { indicatorName: string; cases: number | null }[] } };
    weightSensitivity: {
      rows: { rank: number; shifted: { groupCode: string; rankLess: number; rankMore: number }[] }[];
    };
  };
  const ways = await page.locator('[data-way]').allTextContents();
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.map((words) => words.split(':')[0])).toEqual(
    rankExplanation.nextPlace.ways.map(({ indicatorName }) => indicatorName),
  );
  const [row] = weightSensitivity.rows;
  expect(await page.locator('[data-weights]').getAttribute('data-weights')).toBe(String(row?.rank));
  expect(row?.shifted.length).toBeGreaterThan(0);
  for (const { groupCode, rankLess, rankMore } of row?.shifted ?? []) {
    const cells = await page.locator(`[data-weight="${groupCode}"] td`).allTextContents();
    expect(cells.slice(1)).toEqual([String(rankLess), String(rankMore)]);
  }
});

test('other metrics have no weights to change', async () => {
  const page = await visitAs('lanhdao', `/why/${banLau}?p=2026Q3`);
  await page.locator('[data-finding]').waitFor();
  expect(await page.getByRole('heading', { name: 'Nếu trọng số khác đi' }).count()).toBe(0);
});
