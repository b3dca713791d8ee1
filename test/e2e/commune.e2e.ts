import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole();
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

test('Bản Lầu is drawn as made from three, and the table says the same', async () => {
  const page = await console.visit(`/communes/${banLau}`);
  const sankey = page.getByRole('group', { name: /Sơ đồ sáp nhập/ });
  await sankey.locator('.recharts-sankey-link, path').first().waitFor();
  await expect
    .poll(() => sankey.getByRole('link').allTextContents())
    .toEqual([
      expect.stringContaining('Xã Bản Lầu'),
      expect.stringContaining('Xã Bản Sen'),
      expect.stringContaining('Xã Lùng Vai'),
      expect.stringContaining('từ 01/07/2025'),
    ]);
  const rows = await page
    .getByRole('table', { name: 'Bảng các đơn vị trước và sau' })
    .locator('tbody th')
    .allTextContents();
  expect(rows.map((row) => row.trim()).toSorted()).toEqual([
    'Xã Bản Lầu 02788',
    'Xã Bản Sen 02797',
    'Xã Lùng Vai 02785',
  ]);
});

test('a code of five digits leads to its unit, one of before 2025 too, and keeps what the address says', async () => {
  const page = await console.visit('/communes/02788?p=2025Q2');
  await page.getByRole('heading', { level: 1, name: 'Xã Bản Lầu' }).waitFor();
  expect(page.url()).toBe(`${console.address}/communes/${banLau}?p=2025Q2`);
  await page.goto(`${console.address}/communes/02785`);
  await page.getByRole('heading', { level: 1, name: 'Xã Lùng Vai' }).waitFor();
  await page.goto(`${console.address}/communes/99999`);
  await page.getByRole('heading', { level: 1, name: 'Không có đơn vị này.' }).waitFor();
});

test('every number opens exactly as many dossiers', async () => {
  const page = await console.visit(`/communes/${banLau}?p=2025Q2`);
  await page.locator('a[data-counts]').first().waitFor();
  const links = await page.locator('a[data-counts]').all();
  const numbers = await Promise.all(
    links.map(async (link) => ({
      href: (await link.getAttribute('href')) ?? '',
      count: (await link.textContent()) ?? '',
    })),
  );
  expect(numbers.length).toBeGreaterThan(5);
  for (const { href, count } of numbers) {
    await page.goto(`${console.address}${href}`);
    await page.getByText(`${count} hồ sơ khớp bộ lọc`, { exact: true }).waitFor();
  }
});

test('told as it was then, the new commune leads to the old ones, and the merger breaks the series', async () => {
  const page = await console.visit(`/communes/${banLau}?p=2025Q2&geo=then`);
  await page.getByText('Xã Bản Lầu chưa có hiệu lực trong kỳ này.').waitFor();
  await page.getByRole('link', { name: 'Xã Lùng Vai' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Xã Lùng Vai' }).waitFor();
  expect(new URL(page.url()).search).toBe('?p=2025Q2&geo=then');
});

test('the merger is marked in the monthly series', async () => {
  const page = await console.visit(`/communes/${banLau}`);
  await page.getByText('Sáp nhập 01/07/2025').first().waitFor();
  await page.getByRole('button', { name: 'Theo thực tế lúc đó' }).click();
  await page.getByText('Tiếp nhận theo tháng, từng đơn vị lúc đó').first().waitFor();
  await page.getByText('Sáp nhập 01/07/2025').first().waitFor();
});

test('search finds an old name without marks, typed before its list was there, and says where the unit went', async () => {
  const typed = Promise.withResolvers<null>();
  const page = await console.visit('/sign-in');
  await page.route(/UnitSearch/u, async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(`${console.address}/rankings`);
  const field = page.getByRole('combobox', { name: 'Tìm xã, phường, đặc khu' });
  await field.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('lung vai');
  expect(await field.inputValue()).toBe('lung vai');
  typed.resolve(null);
  const hit = page.getByRole('option', { name: /Xã Lùng Vai/ });
  await hit.waitFor();
  await expect.poll(() => hit.textContent()).toContain('nay thuộc Xã Bản Lầu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Xã Lùng Vai' }).waitFor();
  await field.fill('ban lau');
  await field.press('Enter');
  await page.waitForURL(/\/communes\?q=ban(%20|\+)lau$/u);
});

test('a search that failed can be asked again', async () => {
  const page = await console.visit('/rankings');
  await page.route(/graphql/u, (route) =>
    (route.request().postData() ?? '').includes('UnitSearch') ? route.abort() : route.continue(),
  );
  await page.getByRole('combobox', { name: 'Tìm xã, phường, đặc khu' }).fill('lung vai');
  const again = page.getByRole('alert').getByRole('button', { name: 'Thử lại' });
  await again.waitFor();
  await page.unroute(/graphql/u);
  await again.click();
  await page.getByRole('option', { name: /Xã Lùng Vai/ }).waitFor();
});

test('a code leads to the unit that had it on the day', async () => {
  const page = await console.visit('/communes?code=30112&asOf=2025-06-30');
  await page.getByRole('heading', { level: 1, name: 'Xã Mỹ Hiệp' }).waitFor();
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(
    `/communes/${await unitIdOf(console, '30112', '2025-06-30')}`,
  );
});

test('an id that is none is told as such', async () => {
  const page = await console.visit('/communes/xyz');
  await page.getByRole('heading', { level: 1, name: 'Không có đơn vị này.' }).waitFor();
});

test('what it did, what it said and what happened to it stand in one row, latest first, and lead on', async () => {
  const made = await console.ask(
    `mutation($unit: ID!) {
    practice: addPractice(input: { unitId: $unit, kind: PROCESS, titleVi: "Trả kết quả tại nhà", scope: "cả xã",
      startedOn: "2026-03-02", metric: "on_time", source: "Báo cáo của xã" }) { userErrors { code } }
    words: saveCommuneStatement(input: { unitId: $unit, metric: "on_time", period: { from: "2026-07-01", to: "2026-09-30" },
      text: "Tháng 8 mất điện hai ngày." }) { userErrors { code } } }`,
    { unit: banLau },
  );
  expect(made).toEqual({ practice: { userErrors: [] }, words: { userErrors: [] } });
  const page = await console.visit(`/communes/${banLau}`);
  const events = page.locator('[data-event]');
  await page.locator('[data-event="2026-03-02"]', { hasText: 'Trả kết quả tại nhà' }).waitFor();
  await events.filter({ hasText: 'Tỷ lệ trước hạn và đúng hạn, Quý III/2026: “Tháng 8 mất điện hai ngày.”' }).waitFor();
  const days = await events.evaluateAll((found) => found.map((each) => each.getAttribute('data-event') ?? ''));
  expect(days).toEqual(days.toSorted().reverse());
  expect(days).toContain('2025-07-01');
  await page.locator('[data-event="2026-03-02"]').getByRole('link', { name: 'Cách làm hay' }).click();
  await page.waitForURL(/\/practices\?unit=/u);
  await page.getByText('Trả kết quả tại nhà').first().waitFor();
});
