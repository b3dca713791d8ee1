import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { ownQuestion, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const TITLE = 'Bảng xếp hạng đang đóng';
const notice = (page: Page) => page.locator('main').getByRole('status').filter({ hasText: TITLE });

/** Closes the leaderboard of the one metric that the page is narrowed to. */
async function close(page: Page, { audience, reason }: { audience?: string; reason: string }): Promise<void> {
  await page.getByRole('button', { name: 'Đóng bảng xếp hạng…' }).first().click();
  const dialog = page.getByRole('dialog');
  if (audience !== undefined) {
    await dialog.getByRole('combobox', { name: 'Đóng với ai' }).click();
    await page.getByRole('option', { name: audience }).click();
  }
  await dialog.getByRole('textbox', { name: 'Lý do (tiếng Việt)' }).fill(reason);
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('an administrator closes a leaderboard to the public, who read why in its place, and opens it again', async () => {
  const admin = await visitAs('quantri', '/catalog?q=Tỷ lệ nộp trực tuyến');
  await close(admin, { reason: 'Đang rà soát số liệu quý III.' });
  const card = admin.locator('main article').first();
  await card.getByText('Lý do: Đang rà soát số liệu quý III.').waitFor();
  expect(await card.textContent()).toContain('Bảng xếp hạng đóng với người chưa đăng nhập');
  const closed = await console.visit('/rankings?m=online&in=15');
  await notice(closed).getByText('Đang rà soát số liệu quý III.').waitFor();
  expect(await closed.locator('main table').count()).toBe(0);
  const alone = notice(closed).getByRole('link', { name: 'Xem số liệu từng đơn vị' });
  await expect.poll(() => alone.getAttribute('href')).toBe('/communes');
  await closed.getByText('Đang đóng: Tỷ lệ nộp trực tuyến').first().waitFor();
  const open = await visitAs('lanhdao', '/rankings?m=online&in=15');
  await open.locator('main table').first().waitFor();
  expect(await notice(open).count()).toBe(0);
  await card.getByRole('button', { name: 'Mở lại' }).click();
  await card.getByText('Lý do: Đang rà soát số liệu quý III.').waitFor({ state: 'detached' });
  const again = await console.visit('/rankings?m=online&in=15');
  await again.locator('main table').first().waitFor();
});

test('a province’s leader closes to the leaders of its communes: on no page do units stand beside each other for them', async () => {
  const leader = await visitAs('lanhdao', '/catalog?q=on_time');
  await close(leader, { audience: 'lãnh đạo xã', reason: 'Chờ thẩm định.' });
  await leader.getByText('Bảng xếp hạng đóng với lãnh đạo xã thuộc Tỉnh Lào Cai').first().waitFor();
  const { unit } = (await ownQuestion(leader, '{ unit(code: "02788") { id } }')) as { unit: { id: string } };
  const two = (await ownQuestion(leader, '{ unit(code: "02761") { id } }')) as { unit: { id: string } };
  for (const path of [
    '/rankings?m=on_time&in=15',
    '/trends?m=on_time&in=15',
    `/why/${unit.id}?m=on_time`,
    `/compare?ids=${unit.id},${two.unit.id}`,
    '/',
  ]) {
    const page = await visitAs('xa.banlau', path);
    await notice(page).getByText('Chờ thẩm định.').first().waitFor();
    expect([path, await page.locator('main').getByText('Chưa lấy được số liệu').count()]).toEqual([path, 0]);
  }
  const tiles = (await visitAs('xa.banlau', '/')).locator('main [data-figure]');
  await tiles.filter({ hasText: 'So sánh theo chỉ tiêu này đang đóng' }).waitFor();
  await expect.poll(() => tiles.filter({ hasText: 'Trung vị nhóm so sánh' }).count()).toBe(3);
  expect(await (await visitAs('xa.banlau', '/catalog?q=on_time')).getByRole('button', { name: 'Mở lại' }).count()).toBe(
    0,
  );
});
