import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { ownQuestion, seriousOn, settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
let code: string;
const visitAs = visitor(() => console);
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  const officer = await visitAs('motcua.banlau', '/rankings');
  const received = await ownQuestion(
    officer,
    `mutation { result: receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
      applicantName: "Lò Thị Thử" }) { dossier { code } } }`,
  );
  code = (received as { result: { dossier: { code: string } } }).result.dossier.code;
  await ownQuestion(
    officer,
    `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "đã gọi điện" }) { userErrors { code } } }`,
  );
});
afterAll(() => console.close());

const trail = (page: Page) => page.getByRole('list', { name: 'Nhật ký' }).getByRole('listitem');

test('a leader opens from a dossier who changed it and who looked at it', async () => {
  const page = await visitAs('xa.banlau', `/dossiers/${code}/show`);
  await page.getByRole('link', { name: 'Ai đã xem, ai đã sửa' }).click();
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
  await trail(page).first().waitFor();
  const entries = await trail(page).allTextContents();
  expect(entries.filter((text) => !text.includes(code))).toEqual([]);
  expect(entries.some((text) => text.includes('Xem thông tin cá nhân') && text.includes('xa.banlau'))).toBe(true);
  expect(entries.some((text) => text.includes('Được tiếp nhận → Đang xử lý') && text.includes('motcua.banlau'))).toBe(
    true,
  );
  expect(entries.some((text) => text.includes('Lò Thị Thử'))).toBe(true);
});

test('dossiers that came by a file lead to their import', async () => {
  const page = await visitAs('lanhdao', '/audit?thing=DOSSIER');
  await trail(page).first().waitFor();
  await expect.poll(() => page.textContent('main')).toContain('Dữ liệu minh hoạ (không có thật)');
  expect(await page.textContent('main')).not.toContain('Ngoài ứng dụng');
  await trail(page)
    .getByRole('link', { name: /^lần nhập sổ \d+$/u })
    .first()
    .click();
  await page.waitForURL(/\/imports\/[\w-]+$/u);
  await settled(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('Không có trang này');
});

test('what is chosen stands in the address, and the way back clears it', async () => {
  const page = await visitAs('xa.banlau', '/audit');
  await page.getByLabel('Người thực hiện').fill('motcua.banlau');
  await page.getByLabel('Người thực hiện').press('Enter');
  await page.waitForURL(/who=motcua\.banlau/u);
  await page.getByLabel('Từ ngày', { exact: true }).fill('01/01/2020');
  await page.getByLabel('Đến ngày', { exact: true }).fill('02/01/2020');
  await page.getByLabel('Đến ngày', { exact: true }).press('Enter');
  await page.getByText('Không có dòng nhật ký nào trong phạm vi này.').waitFor();
  await page.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }).first().click();
  await trail(page).first().waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('an officer reads the own trail at the own account, and has no page of others', async () => {
  const page = await visitAs('motcua.banlau', '/account');
  await page.getByRole('heading', { name: 'Nhật ký của tôi' }).waitFor();
  await trail(page).first().waitFor();
  await page.goto(`${console.address}/audit`);
  await page.getByText('Vai trò đang dùng không mở trang này.').waitFor();
});

test.each([
  ['light', 'vi', 1280],
  ['dark', 'en', 360],
] as const)('nothing serious is in the way of a reader: %s, %s, %i pixels', async (theme, language, width) => {
  const page = await visitAs('xa.banlau', '/audit', { theme, language, width });
  await page.getByRole('listitem').first().waitFor();
  expect(await seriousOn(page)).toEqual([]);
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(over).toBe(0);
});
