import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { settled } from '../support/rest.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

const drawing = (page: Page) => page.getByRole('group', { name: /Sơ đồ sáp nhập/ });
const namesIn = async (page: Page): Promise<string[]> => {
  await drawing(page).getByRole('link').first().waitFor();
  return drawing(page).getByRole('link').allTextContents();
};

test('an old name leads to the unit it is part of now, isolated', async () => {
  const page = await console.visit('/lineage');
  await page.getByRole('combobox', { name: 'Tên mới, tên cũ hoặc mã' }).fill('lung vai');
  await page.getByRole('option', { name: /Xã Lùng Vai.*nay thuộc Xã Bản Lầu/ }).click();
  await page.getByRole('heading', { level: 2, name: /^Xã Lùng Vai ?: nay thuộc Xã Bản Lầu$/u }).waitFor();
  const names = async () => (await namesIn(page)).map((name) => name.replace(/(Huyện|từ).*/u, ''));
  await expect.poll(names).toEqual(['Xã Lùng Vai', 'Xã Bản Lầu']);
});

test('a province is chosen, narrowed to a former district, and a name of the drawing isolates its family', async () => {
  const page = await console.visit('/lineage');
  await page.getByRole('link', { name: 'Tỉnh Lào Cai' }).click();
  await page.getByText('Tỉnh Lào Cai: 99 đơn vị hình thành từ 319 đơn vị cũ').waitFor();
  await page.getByRole('combobox', { name: 'Huyện trước đây' }).click();
  await page.getByRole('option', { name: 'Huyện Mường Khương' }).click();
  await page.getByText('4 đơn vị hình thành từ 16 đơn vị cũ').waitFor();
  await expect.poll(() => namesIn(page)).toHaveLength(20);
  await drawing(page)
    .getByRole('link', { name: /Xã Cao Sơn.*từ 01\/07\/2025/ })
    .click();
  await page.getByRole('heading', { level: 2, name: 'Xã Cao Sơn' }).waitFor();
  await expect.poll(() => namesIn(page)).toHaveLength(5);
  await page.goBack();
  await page.getByText('4 đơn vị hình thành từ 16 đơn vị cũ').waitFor();
});

test('the table tells the same links as the drawing, and the file holds the whole province', async () => {
  const page = await console.visit('/lineage?in=15&d=Huyện Mường Khương');
  const links = (await namesIn(page)).filter((name) => name.includes('Huyện Mường Khương')).length;
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const table = page.getByRole('region', { name: 'Bảng các đơn vị trước và sau' });
  await expect.poll(() => table.locator('tbody tr').count()).toBe(links);
  await page.getByRole('button', { name: 'Bỏ bộ lọc Huyện Mường Khương' }).click();
});

test('units that bear one name are told apart by code, district and where they went', async () => {
  const page = await console.visit('/lineage?in=15');
  const rows = page.getByRole('table', { name: 'Tên trùng nhau' }).locator('tbody tr', { hasText: 'Phường Nam Cường' });
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(3);
  await expect.poll(() => rows.first().textContent()).toContain('Thành phố Lào Cai');
});

test('a phone gets the same families in words', async () => {
  const page = await console.visit('/lineage?in=15&d=Huyện Mường Khương', { width: 360 });
  await page.getByRole('link', { name: 'Xem riêng Xã Bản Lầu' }).click();
  const unit = await unitIdOf(console, '02788', '2025-07-01');
  await page.waitForURL((url) => url.searchParams.get('unit') === unit);
  await settled(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
