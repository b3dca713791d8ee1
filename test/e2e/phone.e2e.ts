import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { seriousOn, visitor } from '../support/reader.ts';

let console: OpenConsole;
const visitAs = visitor(() => console);
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const phone = { width: 360 };
const tallest = 6_500;
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
const more = (page: Page) => page.getByRole('button', { name: 'Xem thêm' }).last();

test('a ranking on a phone begins with twenty cards; more of them follow where the keyboard stands', async () => {
  const page = await console.visit('/rankings?in=15', phone);
  const cards = page.locator('main ol > li:has([data-beside])');
  await expect.poll(() => cards.count()).toBe(20);
  expect(await heightOf(page)).toBeLessThan(tallest);
  await page.getByText('Đang hiện 20 trên 60').waitFor();
  await page.getByLabel('Sắp theo').click();
  await page.getByRole('option', { name: 'Tên' }).click();
  await page.waitForURL(/sort=name/u);
  const before = await cards.allInnerTexts();
  await more(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => cards.count()).toBe(40);
  expect(await cards.nth(20).evaluate((card) => card === document.activeElement)).toBe(true);
  expect((await cards.allInnerTexts()).slice(0, 20)).toEqual(before);
  expect(page.url()).toContain('sort=name');
  expect(await seriousOn(page)).toEqual([]);
  await more(page).click();
  await expect.poll(() => cards.count()).toBe(60);
  expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
  await page.context().close();
});

test.each([
  { path: '/claims', rows: 'main [data-report]', first: 4, step: 4 },
  { path: '/claims', rows: 'main [data-report]:first-of-type tbody tr', first: 6, step: 6 },
  { path: '/audit', rows: 'main [aria-label="Nhật ký"] > li', first: 15, step: 15 },
  { path: '/positions?in=15', rows: 'main li:has(button)', first: 10, step: 10 },
])('on a phone $path begins with $first of $rows, and paper has them all', async ({ path, rows, first, step }) => {
  const page = await visitAs('lanhdao', path, phone);
  const found = page.locator(rows);
  await expect.poll(() => found.count()).toBe(first);
  expect(await heightOf(page)).toBeLessThan(tallest);
  const begin = await found.allInnerTexts();
  const onward = found.last().locator('xpath=following::button[.="Xem thêm"][1]');
  await onward.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => found.count()).toBe(first + step);
  expect(await found.nth(first).evaluate((row) => row === document.activeElement)).toBe(true);
  expect((await found.allInnerTexts()).slice(0, first)).toEqual(begin);
  await page.context().close();
});

test.each([
  { path: '/rankings?in=15', rows: 'main table[aria-label="Xếp hạng"] tbody tr', least: 99 },
  { path: '/claims', rows: 'main [data-outcome]', least: 77 },
  { path: '/audit', rows: 'main [aria-label="Nhật ký"] > li', least: 50 },
  { path: '/positions?in=15', rows: 'main table[aria-label="Bảng đơn vị và lĩnh vực"] tbody tr', least: 99 },
])('a phone prints $path with all its rows', async ({ path, rows, least }) => {
  const page = await visitAs('lanhdao', path, phone);
  expect(await page.locator(rows).count()).toBeLessThan(least);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThanOrEqual(least);
  await page.context().close();
});

test('who comes back to a list on a phone finds as many rows as were left', async () => {
  const page = await visitAs('lanhdao', '/rankings?in=15', phone);
  const cards = page.locator('main ol > li:has([data-beside])');
  await more(page).click();
  await expect.poll(() => cards.count()).toBe(40);
  await cards.nth(30).locator('a[href*="/communes/"]').first().click();
  await page.waitForURL(/\/communes\//u);
  await page.goBack();
  await expect.poll(() => cards.count()).toBe(40);
  await page.context().close();
});
