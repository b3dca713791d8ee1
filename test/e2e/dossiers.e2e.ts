import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

test('filters stand in the address as chips in words, removable one by one', async () => {
  const page = await console.visit('/dossiers');
  await page.getByRole('combobox', { name: 'Kênh' }).click();
  await page.getByRole('option', { name: 'Bưu chính' }).click();
  // Several can be chosen: the list stays open.
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Trạng thái' }).click();
  await page.getByRole('option', { name: 'Đã trả kết quả' }).click();
  await page.getByRole('button', { name: 'Bỏ bộ lọc Trạng thái: Đã trả kết quả' }).click();
  await page.getByRole('button', { name: 'Bỏ bộ lọc Kênh: Bưu chính' }).waitFor();
  // The list before stays until the next has come.
  const channels = async () => new Set(await page.locator('td.column-channel').allTextContents());
  await expect.poll(channels).toEqual(new Set(['Bưu chính']));
});

test('page after page shows other dossiers, and the way back the first again', async () => {
  const page = await console.visit('/dossiers');
  const codes = page.locator('td.column-code');
  await codes.first().waitFor();
  const first = await codes.allTextContents();
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await page.waitForURL(/page=2/);
  await page.getByText('26–50').waitFor();
  // The page before stays until the next has come.
  const shared = async (): Promise<string[]> => (await codes.allTextContents()).filter((code) => first.includes(code));
  await expect.poll(shared).toEqual([]);
  await page.goBack();
  await page.getByText('1–25').waitFor();
  await expect.poll(() => codes.allTextContents()).toEqual(first);
});

test('a far page opened by its address begins where it should', async () => {
  const page = await console.visit('/dossiers?page=41&perPage=25&sort=receivedAt&order=DESC&filter={}');
  await page.getByText('1001–1025').waitFor();
  await expect.poll(() => page.locator('td.column-code').count()).toBe(25);
});

test('nothing found says so, and offers to drop the condition', async () => {
  const page = await console.visit(`/dossiers?filter=${encodeURIComponent('{"search":"KHONG-CO"}')}`);
  await page.getByText('Không có hồ sơ nào khớp bộ lọc.').waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Bỏ bộ lọc Mã hồ sơ bắt đầu bằng/ })
    .last()
    .click();
  await page.locator('td.column-code').first().waitFor();
});

test('of several conditions the one that took the most away is named, with what there is without it', async () => {
  const filter = { channels: ['POST', 'IN_PERSON'], fieldCodes: ['HO_TICH'], receivedFrom: '2030-01-01' };
  const page = await console.visit(`/dossiers?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  const { dossiers } = (await console.ask(
    `query Q($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }`,
    { filter: { channels: filter.channels, fieldCodes: filter.fieldCodes } },
  )) as { dossiers: { totalCount: number } };
  expect(dossiers.totalCount).toBeGreaterThan(100);
  const count = dossiers.totalCount.toLocaleString('vi');
  await page
    .getByText(`Loại đi nhiều nhất là điều kiện “Tiếp nhận từ ngày: 01/01/2030”: bỏ nó thì có ${count} hồ sơ.`)
    .waitFor();
  await page.getByRole('button', { name: `Bỏ bộ lọc Kênh: Bưu chính, Trực tiếp (0 hồ sơ)` }).waitFor();
  await page.getByRole('button', { name: `Bỏ bộ lọc Tiếp nhận từ ngày: 01/01/2030 (${count} hồ sơ)` }).click();
  await page.getByText(`${count} hồ sơ khớp bộ lọc`, { exact: true }).waitFor();
});

test('a dossier shows its steps and leads to its unit', async () => {
  const page = await console.visit('/dossiers');
  const link = page.locator('td.column-code a').first();
  const code = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: code }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Được tiếp nhận' }).first().waitFor();
  await page.locator('dd a').first().click();
  await page.waitForURL(/\/communes\//);
});

test('a code that is none is told with its code', async () => {
  const page = await console.visit('/dossiers/KHONG-CO/show');
  await page.getByRole('alert').first().waitFor();
  await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('Không có hồ sơ mã KHONG-CO.');
});

test('a drill-down keeps the unit when the number is dropped', async () => {
  const unitId = await unitIdOf(console, '02788', '2025-07-01');
  const filter = { unitId, boundaries: 'CURRENT', from: '2026-07-01', to: '2026-09-30', counts: 'LATE' };
  const page = await console.visit(`/dossiers?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await page
    .getByRole('button', { name: /Bỏ bộ lọc Đúng những hồ sơ của số “Giải quyết quá hạn”/ })
    .first()
    .click();
  await expect
    .poll(() => JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}') as unknown, { timeout: 60_000 })
    .toEqual({ unitId, boundaries: 'CURRENT' });
  await page.getByRole('button', { name: 'Bỏ bộ lọc Đơn vị: Xã Bản Lầu' }).waitFor();
});
