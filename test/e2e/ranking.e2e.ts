import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

const search = (page: Page): string => new URL(page.url()).search;
const table = (page: Page) => page.getByRole('table', { name: 'Xếp hạng' });

test('the ranking compares the communes of the demo, and says what it shows', async () => {
  const page = await console.visit('/rankings');
  await table(page).waitFor();
  await expect
    .poll(() => page.textContent('section[aria-label="Bộ lọc"]'))
    .toContain('Quý III/2026, tính đến 22/11/2026');
  await expect.poll(() => table(page).locator('tbody tr').count()).toBeGreaterThan(30);
  await expect
    .poll(() => page.getByRole('complementary', { name: 'Dữ liệu minh hoạ' }).textContent())
    .toContain('Dữ liệu minh hoạ');
  expect(await page.title()).toBe('Xếp hạng · Một Cửa');
});

test('each filter stands in the address, and back and forward bring the others again', async () => {
  const page = await console.visit('/rankings');
  await page.getByRole('combobox', { name: 'Tỉnh' }).click();
  await page.getByRole('option', { name: 'Tỉnh Lào Cai' }).click();
  await page.waitForURL(/in=15/);
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Tỷ lệ nộp trực tuyến' }).click();
  await page.waitForURL(/m=online/);
  expect(search(page)).toBe('?in=15&m=online');
  await page.goBack();
  await page.waitForURL((url) => url.search === '?in=15');
  await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await page.goForward();
  await page.getByRole('button', { name: 'Bỏ bộ lọc Tỉnh Lào Cai' }).click();
  await page.waitForURL((url) => url.search === '');
});

test('a shared address shows the same to another reader', async () => {
  const path = '/rankings?p=2025Q3&asof=2025-10-15&in=15&type=phuong&m=online';
  const page = await console.visit(path);
  await table(page).waitFor();
  const names = await table(page).locator('tbody th').allTextContents();
  expect(names.length).toBeGreaterThan(5);
  expect(names.every((name) => name.startsWith('Phường'))).toBe(true);
  const words = await page.textContent('section[aria-label="Bộ lọc"]');
  expect(words).toContain('Quý III/2025, tính đến 15/10/2025, phường thuộc Tỉnh Lào Cai, ranh giới hiện hành');
});

test('filters that cannot be read count as not given', async () => {
  const page = await console.visit('/rankings?p=2025Q9&asof=2025-02-30&in=xx&geo=later');
  await table(page).waitFor();
  await expect
    .poll(() => page.textContent('section[aria-label="Bộ lọc"]'))
    .toContain('Quý III/2026, tính đến 22/11/2026');
});

test('a metric that does not exist is refused in words, with its code', async () => {
  const page = await console.visit('/rankings?m=happiness');
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  await expect.poll(() => alert.textContent()).toContain('METRIC_UNKNOWN');
});

describe('the chart', () => {
  test('draws a dot for each row, and tells the same as a table', async () => {
    const page = await console.visit('/rankings?in=15&type=phuong&view=chart');
    await page.locator('.recharts-scatter-symbol').first().waitFor();
    const dots = await page.locator('.recharts-scatter-symbol').count();
    await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
    expect(
      await page
        .getByRole('region', { name: /Giá trị và khoảng tin cậy/ })
        .locator('tbody tr')
        .count(),
    ).toBe(dots);
  });
});

test('the funnel draws every ranked unit, names those outside of it, and tells the same as a table', async () => {
  const page = await console.visit('/rankings?in=15');
  await page.getByRole('button', { name: 'Phễu' }).click();
  await page.waitForURL(/view=funnel/);
  await page.locator('.funnel-dot').first().waitFor();
  await expect.poll(() => page.locator('.funnel-dot').count()).toBe(99);
  await page.locator('.funnel-name text').first().waitFor();
  const named = await page.locator('.funnel-name text').allTextContents();
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const outside = page.getByRole('region', { name: 'Biểu đồ phễu' }).locator('tbody tr', { hasText: 'giới hạn 99,8%' });
  const rows = await outside.locator('th').allTextContents();
  expect(rows.length).toBeGreaterThan(0);
  expect(named.toSorted()).toEqual(rows.toSorted());
});

test('only a change beyond chance is coloured, and units that cannot be told apart are bracketed', async () => {
  const page = await console.visit('/rankings?in=15');
  await table(page).waitFor();
  const data = (await console.ask(`{ communeRanking(metric: "on_time", period: { from: "2026-07-01", to: "2026-09-30" },
    scope: { provinceCode: "15" }) { rows { rank changeIsSignal } } }`)) as {
    communeRanking: { rows: { rank: number; changeIsSignal: boolean }[] };
  };
  const signals = data.communeRanking.rows.slice(0, 60).filter(({ changeIsSignal }) => changeIsSignal).length;
  await expect
    .poll(() => table(page).locator('[data-movement="better"], [data-movement="worse"]').count())
    .toBe(signals);
  await expect.poll(() => table(page).locator('[data-bracket="first"]').first().textContent()).toBe('1');
  await table(page).getByRole('button', { name: 'Đơn vị' }).click();
  await page.waitForURL(/sort=name/);
  expect(await table(page).locator('[data-bracket]').count()).toBe(0);
});

test('the ranking is had as a file of every format, at an address that says what is in it', async () => {
  const page = await console.visit('/rankings?in=15');
  await page.getByRole('button', { name: 'Tải tệp' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'NDJSON' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { unit_name: string; province: string });
  expect(new Set(lines.map(({ province }) => province))).toEqual(new Set(['Tỉnh Lào Cai']));
  expect(lines.length).toBe(99);
  expect(download.url()).toMatch(/\/exports\/ranking\.ndjson\?metric=on_time&from=.*&asOf=.*&province=15&lang=vi$/);
});
