import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

test('a province’s leader sets a target; the commune’s course is held against it, its table says by which document', async () => {
  const leader = await visitAs('lanhdao', '/catalog?q=paid_online');
  await leader.getByRole('button', { name: 'Đặt mức phấn đấu…' }).first().click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mức (%)' }).fill('62,5');
  await dialog.getByRole('textbox', { name: /^Văn bản đặt ra mức này/ }).fill('Kế hoạch 12/KH-UBND, mục 3');
  await dialog.getByRole('button', { name: 'Đặt mức', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const told = leader.locator('[data-target]').filter({ hasText: 'Kế hoạch 12/KH-UBND, mục 3' });
  await told.waitFor();
  expect(await told.textContent()).toContain('từ 62,5%');
  expect(await told.textContent()).toContain('Tỉnh Lào Cai');
  await told.getByRole('button', { name: 'Kết thúc' }).click();
  await told.waitFor({ state: 'detached' });
});

test('the course of a commune shows the target of each month with its source, and no target where there is none', async () => {
  const page = await visitAs('phantich', `/communes/${banLau}?m=on_time`);
  await page
    .getByText(/^mức phấn đấu 90,0%$/)
    .first()
    .waitFor();
  const chart = page.locator('figure').filter({ hasText: 'Mức phấn đấu mới nhất: 90,0%' }).first();
  await chart.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const table = chart.getByRole('table');
  await table.waitFor();
  expect(await table.locator('thead th').allTextContents()).toContain('Nguồn của mức');
  const rows = await table.locator('tbody tr').allTextContents();
  const before = rows.filter((row) => row.startsWith('Tháng 6/2025'));
  const after = rows.filter((row) => row.startsWith('Tháng 7/2025'));
  expect(before.every((row) => !row.includes('Thọ Xuân'))).toBe(true);
  expect(after.length).toBeGreaterThan(0);
  expect(after.every((row) => row.includes('90,0%') && row.includes('Thọ Xuân'))).toBe(true);
  const other = await visitAs('phantich', `/communes/${banLau}?m=satisfied`);
  await other.locator('figure').filter({ hasText: 'từng tháng' }).first().waitFor();
  expect(await other.getByText(/mức phấn đấu \d/).count()).toBe(0);
});

test('the head of a commune says what it is, of what it was made and how well it is known; staff to who may see it', async () => {
  const page = await visitAs('motcua.banlau', `/communes/${banLau}`);
  const head = page.locator('main dl').first();
  await head.getByText(/hồ sơ tiếp nhận đến/).waitFor();
  const words = (await head.textContent()) ?? '';
  for (const part of ['Xã Lùng Vai', 'Xã Bản Sen', 'Dân số', 'Diện tích', '/12 tháng gần nhất'])
    expect(words).toContain(part);
  expect(words).not.toContain('Biên chế');
  const leader = await visitAs('lanhdao', `/communes/${banLau}`);
  await leader
    .locator('main dl')
    .first()
    .getByText(/\d+ \/ \d+ vị trí có người/)
    .waitFor();
});
