import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

interface Moves {
  readonly rankHistory: {
    readonly compared: number;
    readonly realMoves: number;
    readonly moves: readonly { readonly unit: { readonly name: string } }[];
  };
}

const chosen = (page: Page) => page.locator('.recharts-line.bump-chosen');

test('the moves beyond chance are told as the server found them, and those that made them are drawn', async () => {
  const page = await console.visit('/trends?m=online&in=15&step=QUARTER');
  const table = page.getByRole('table', { name: 'Biến động thật' });
  await table.waitFor();
  const { rankHistory } = (await console.ask(`{ rankHistory(metric: "online", step: QUARTER, units: [],
    period: { from: "2024-10-01", to: "2026-09-30" }, scope: { provinceCode: "15" }) {
    compared realMoves moves { unit { name } } } }`)) as Moves;
  const names = rankHistory.moves.map(({ unit }) => unit.name);
  expect(names).toHaveLength(10);
  expect(rankHistory.realMoves).toBeGreaterThan(10);
  await expect.poll(() => table.locator('tbody th').allTextContents()).toEqual(names);
  await expect.poll(() => chosen(page).count()).toBe(Math.min(4, new Set(names).size));
  const { compared, realMoves } = rankHistory;
  const finding = `${String(realMoves)} trên ${compared.toLocaleString('vi')} lần thay đổi là có thật; lớn nhất là ${String(names[0])},`;
  await expect.poll(() => page.textContent('h2')).toContain(finding);
});

test('a unit found by name is put forward, kept in the address and removed by its chip', async () => {
  const page = await console.visit('/trends?in=15&step=QUARTER');
  await page.getByRole('combobox', { name: 'Nêu bật đơn vị' }).fill('ban lau');
  await page
    .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
    .first()
    .click();
  await page.waitForURL((url) => url.searchParams.get('u') === '02788');
  await expect.poll(() => chosen(page).count()).toBe(1);
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const rows = page.getByRole('region', { name: 'Thứ hạng qua các kỳ' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(8);
  await page.getByRole('button', { name: 'Bỏ bộ lọc Xã Bản Lầu' }).click();
  await page.waitForURL((url) => url.search === '?in=15&step=QUARTER');
});

test('the whole country asks for units to draw, and still tells whether any move is real', async () => {
  const page = await console.visit('/trends');
  await page.getByText('Cả nước có quá nhiều đơn vị để vẽ').waitFor();
  // By month the demo's communes do not change, whatever their places do.
  await page
    .getByRole('heading', { name: /^Trong [\d.]+ lần thay đổi không lần nào vượt quá ngẫu nhiên\.$/u })
    .waitFor();
  await page.getByText('Mọi lên xuống trong thời gian này đều có thể do ngẫu nhiên.').waitFor();
});
