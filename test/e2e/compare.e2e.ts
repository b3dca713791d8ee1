import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';

let console: OpenConsole;
let banLau: string;
let laoCai: string;
beforeAll(async () => {
  console = await openConsole();
  banLau = await unitIdOf(console, '02788', '2025-07-01');
  laoCai = await unitIdOf(console, '02647', '2025-07-01');
});
afterAll(() => console.close());

const table = (page: Page) => page.getByRole('table', { name: 'Bảng so sánh' });

test('communes are put aside in the ranking and compared with its filters', async () => {
  const page = await console.visit('/rankings?in=15&p=2025Q3');
  await page.getByRole('button', { name: 'Thêm Xã Bản Lầu vào so sánh' }).click();
  await page.getByText('Cần ít nhất hai đơn vị.').waitFor();
  await page.getByRole('button', { name: 'Thêm Phường Lào Cai vào so sánh' }).click();
  await page.getByRole('link', { name: 'So sánh', exact: true }).last().click();
  await table(page).waitFor();
  const url = new URL(page.url());
  expect([url.pathname, url.searchParams.get('ids'), url.searchParams.get('p')]).toEqual([
    '/compare',
    `${banLau},${laoCai}`,
    '2025Q3',
  ]);
});

test('a third is found by name; the first is what the others are told against, until another is chosen', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}`);
  await page.getByRole('combobox', { name: 'Thêm đơn vị để so sánh' }).fill('cao son, lao cai');
  await page
    .getByRole('option', { name: /Xã Cao Sơn.*từ 01\/07\/2025/ })
    .first()
    .click();
  await table(page)
    .getByRole('columnheader', { name: /Xã Cao Sơn/ })
    .waitFor();
  await page.getByText(/số liệu khác Xã Bản Lầu một cách rõ rệt/).waitFor();
  await page.getByRole('button', { name: 'Lấy Xã Cao Sơn làm mốc' }).click();
  await page.getByText(/số liệu khác Xã Cao Sơn một cách rõ rệt/).waitFor();
  await page.getByRole('button', { name: 'Bỏ bộ lọc Phường Lào Cai' }).click();
  await expect.poll(() => table(page).getByRole('columnheader').count()).toBe(3);
});

test('while a new name is looked for, no unit of the name before can be chosen', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}`);
  const field = page.getByRole('combobox', { name: 'Thêm đơn vị để so sánh' });
  await field.fill('cao son, lao cai');
  await page
    .getByRole('option', { name: /Xã Cao Sơn/ })
    .first()
    .waitFor();
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('my hiep') === true) await held;
    await route.continue();
  });
  await field.fill('my hiep');
  await page.getByText('Đang tải…').last().waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
  answer();
  await page
    .getByRole('option', { name: /Xã Mỹ Hiệp/ })
    .first()
    .waitFor();
});

test('every metric of the registry has its row', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}`);
  await table(page).waitFor();
  const { metrics } = (await console.ask('{ metrics { name } }')) as { metrics: { name: string }[] };
  await expect.poll(() => table(page).locator('tbody th').allTextContents()).toEqual(metrics.map(({ name }) => name));
});

test('the months are drawn on one scale and told as a table; the file holds every figure', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}`);
  const months = page.getByRole('figure', { name: 'Tiếp nhận trong kỳ' });
  await months.locator('svg path[stroke-width="2"]').first().waitFor();
  await expect.poll(() => months.locator('svg path[stroke-width="2"]').count()).toBe(2);
  await months.getByRole('button', { name: 'Xem dạng bảng' }).click();
  await expect.poll(() => months.locator('tbody tr').count()).toBe(24);
});

test('one unit alone, or none, is asked for more', async () => {
  const page = await console.visit('/compare');
  await page.getByText('Chưa chọn đơn vị nào để so sánh.').waitFor();
  await page.goto(`${console.address}/compare?ids=${banLau}`);
  await page.getByText('Cần ít nhất hai đơn vị.').waitFor();
});
