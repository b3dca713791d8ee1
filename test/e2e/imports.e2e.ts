import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { aRegister } from '../support/register.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

const register = aRegister([
  { code: 'H20.30112-250701-9001' },
  { code: 'H20.30112-250701-9002' },
  { code: 'H20.30112-250701-9003', unitCode: '99999', unitName: 'Xã Không Có' },
]);

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The counts of a report, by name. */
const countsOf = async (page: Page): Promise<Record<string, string>> => {
  const names = await page.locator('dl dt').allTextContents();
  const counts = await page.locator('dl dd').allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? '']));
};

test('a register is tried, imported and taken back', async () => {
  const page = await console.visit('/imports');
  await choose(page, 'so-mau-06.csv', register);
  expect(await page.getByRole('button', { name: '3. Nhập thật' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '2. Chạy thử' }).click();
  await page.getByText('Chạy thử xong: chưa ghi gì vào hệ thống.').waitFor();
  await expect.poll(() => countsOf(page)).toMatchObject({ 'Đã đọc': '3', 'Sẽ thêm': '2', 'Bị từ chối': '1' });

  await page.getByRole('button', { name: '3. Nhập thật' }).click();
  await page.getByText('Đã nhập xong.').waitFor();
  await expect.poll(() => countsOf(page)).toMatchObject({ 'Thêm mới': '2', 'Bị từ chối': '1' });

  const findings = page.getByRole('table', { name: 'Dòng cần xem lại' });
  await expect.poll(() => findings.locator('tbody tr').first().textContent()).toContain('99999');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp lỗi' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('H20.30112-250701-9003');

  await page.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('alert').filter({ hasText: 'Đã hoàn tác' }).first().waitFor();
  await page.goto(`${console.address}/dossiers?filter=${encodeURIComponent('{"search":"H20.30112-250701-9001"}')}`);
  await page.getByText('Không có hồ sơ nào khớp bộ lọc.').waitFor();
});

test('an import lives on after its page is left: the list leads back to it', async () => {
  const page = await console.visit('/imports');
  await choose(page, 'roi-trang.csv', aRegister([{ code: 'H20.30112-250701-9101' }]));
  await page.getByRole('button', { name: '2. Chạy thử' }).click();
  await page.getByText('Chạy thử xong').waitFor();
  await page.goto(`${console.address}/imports`);
  await page.getByRole('link', { name: 'Xem lần nhập roi-trang.csv' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'roi-trang.csv' }).waitFor();
  await page.getByText('Chạy thử xong').waitFor();
});

test('a file of another kind is refused before it is sent', async () => {
  const page = await console.visit('/imports');
  await page.setInputFiles('input[type=file]', { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await page.getByText('Chỉ nhận tệp .csv hoặc .xlsx.').waitFor();
});

test('a file without the columns of form 06 fails with a reason', async () => {
  const page = await console.visit('/imports');
  await choose(page, 'la.csv', 'a;b\n1;2\n');
  await page.getByRole('button', { name: '2. Chạy thử' }).click();
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  expect((await alert.textContent())?.length).toBeGreaterThan(20);
  expect(await page.getByRole('button', { name: '3. Nhập thật' }).isDisabled()).toBe(true);
});
