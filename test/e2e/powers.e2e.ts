import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { menu, menus, seriousOn, settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

describe('the administrator', () => {
  test('makes an account and gives it two roles; its owner sets a password and switches', async () => {
    // Another name at each try: an account is made once.
    const who = randomInt(1e6);
    const [userName, displayName] = [`nguoi.moi.${who}`, `Người Mới ${who}`];
    const page = await visitAs('quantri', '/accounts');
    await page.getByLabel('Tên đăng nhập').fill(userName);
    await page.getByLabel('Họ tên hoặc chức danh').fill(displayName);
    await page.getByRole('form').getByRole('button', { name: 'Tạo tài khoản' }).click();
    const once = (await page.getByRole('form').locator('code').textContent()) ?? '';
    for (const role of ['Quản trị hệ thống', 'Người phân tích']) {
      await page.getByRole('button', { name: `Giao vai trò cho ${displayName}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Vai trò' }).click();
      await page.getByRole('option', { name: role }).click();
      await dialog.getByRole('button', { name: 'Giao vai trò', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    }

    const own = await console.visit('/sign-in?next=%2Faccounts');
    await own.getByLabel('Tên đăng nhập').fill(userName);
    await own.locator('input[name=password]').fill(once);
    await own.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await own.getByText('Mật khẩu đang dùng là mật khẩu dùng một lần').waitFor();
    await own.locator('input[name=current-password]').fill(once);
    await own.locator('input[name=new-password]').fill('mười ký tự trở lên là đủ');
    await own.getByRole('form').getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await own.getByText('Đã đổi mật khẩu').waitFor();
    await expect.poll(() => menu(own)).toEqual(menus['ADMINISTRATOR']);
    await own.getByRole('radio', { name: /Người phân tích/u }).click();
    await own.getByText('Đã đổi vai trò.').waitFor();
    await expect.poll(() => menu(own)).toEqual(menus['ANALYST']);
  });
});

test('an identity nobody knew is linked by the administrator', async () => {
  const client = new Client(console.database.owner);
  await client.connect();
  await client.query(`insert into access.unlinked_identity (issuer, subject, name, first_seen_at, last_seen_at)
    values ('https://dinhdanh.example.vn', 'cd-0042', 'Trần Thị Chờ', now(), now())`);
  await client.end();
  const page = await visitAs('quantri', '/accounts/identities', { width: 360 });
  expect(await seriousOn(page)).toEqual([]);
  const line = page.getByRole('listitem').filter({ hasText: 'Trần Thị Chờ (cd-0042)' });
  await line.getByRole('combobox', { name: 'Tài khoản cho cd-0042' }).fill('congdan');
  await page.getByRole('option', { name: /congdan/u }).click();
  await line.getByRole('button', { name: 'Gắn định danh cd-0042' }).click();
  await page.getByText('Không có ai đang chờ gắn.').waitFor();
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).last().click();
  await page.getByText('Đăng nhập bằng định danh cd-0042 của https://dinhdanh.example.vn').waitFor();
  await page.getByRole('button', { name: 'Gỡ định danh cd-0042' }).click();
  await expect.poll(() => page.getByText('cd-0042').count()).toBe(0);
});

test('a citizen’s identity number is set, told to be known, and wrong ones are refused in words', async () => {
  const page = await visitAs('quantri', '/accounts');
  await page.getByRole('button', { name: 'Số định danh của Người phân tích' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số định danh').fill('123');
  await dialog.getByRole('button', { name: 'Ghi số' }).click();
  await dialog.getByText('Số định danh phải có 12 chữ số').waitFor();
  await dialog.getByLabel('Số định danh').fill('000 200 000 001');
  await dialog.getByRole('button', { name: 'Ghi số' }).click();
  await dialog.getByText('Số định danh này đã gắn với tài khoản khác.').waitFor();
  await dialog.getByLabel('Số định danh').fill('000 200 000 002');
  await dialog.getByRole('button', { name: 'Ghi số' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByText('có số định danh').count()).toBe(2);
});

describe('the own account', () => {
  test('switches single keys off', async () => {
    const page = await visitAs('phantich', '/account');
    const field = page.getByRole('combobox', { name: 'Tìm xã, phường, đặc khu' });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.getByRole('switch', { name: 'Phím tắt một phím (/, ?, g…)' }).click();
    // The hint on the field goes with the key.
    await page.locator('kbd').waitFor({ state: 'detached' });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(false);
  });

  test('a token is shown once, works, and stops when it is revoked', async () => {
    const page = await visitAs('phantich', '/account');
    await page.getByLabel('Dùng cho việc gì').fill('Báo cáo tháng');
    await page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
    const secret = (await page.getByRole('form', { name: 'Tạo mã truy cập' }).locator('code').textContent()) ?? '';
    expect(secret).toMatch(/^mc_/u);
    const ask = async (): Promise<string> => {
      const answer = await fetch(`${console.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { account { userName } } }' }),
      });
      return answer.text();
    };
    expect(await ask()).toContain('phantich');
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tháng' }).waitFor();
    expect(await page.textContent('main')).not.toContain(secret);
    await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tháng' }).click();
    await page.getByText('Chưa có mã nào.').waitFor();
    expect(await ask()).not.toContain('phantich');
  });

  test('another session can be ended', async () => {
    const other = await visitAs('noivu', '/communes');
    const page = await visitAs('noivu', '/account');
    await page.getByRole('button', { name: 'Kết thúc' }).first().click();
    await page.getByText('Đã kết thúc phiên.').waitFor();
    await other.reload();
    await other.waitForURL(/\/sign-in/u);
  });
});

test('a view is saved, survives signing out, is shared with the unit, and deleted', async () => {
  const page = await visitAs('xa.banlau', '/rankings?in=15&m=online');
  await page.getByRole('button', { name: 'Chế độ xem đã lưu' }).click();
  await page.getByLabel('Tên chế độ xem').fill('Trực tuyến ở Lào Cai');
  await page.getByRole('combobox', { name: 'Chia sẻ' }).click();
  await page.getByRole('option', { name: 'Mọi người trong đơn vị' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Trực tuyến ở Lào Cai' }).waitFor();
  await page.context().close();

  const colleague = await visitAs('motcua.banlau', '/rankings');
  await colleague.getByRole('button', { name: 'Chế độ xem đã lưu' }).click();
  expect(await colleague.getByRole('button', { name: /Xóa chế độ xem/u }).count()).toBe(0);
  await colleague.getByRole('link', { name: 'Trực tuyến ở Lào Cai' }).click();
  await colleague.waitForURL(/\/rankings\?in=15&m=online$/u);

  const again = await visitAs('xa.banlau', '/rankings');
  await again.getByRole('button', { name: 'Chế độ xem đã lưu' }).click();
  await again.getByRole('button', { name: 'Xóa chế độ xem Trực tuyến ở Lào Cai' }).click();
  await again.getByText('Chưa lưu chế độ xem nào cho trang này.').waitFor();
});

test('on every page of figures a view is kept beyond signing out, and brings back what was chosen', async () => {
  const unit = await unitIdOf(console, '02788', '2026-11-22');
  const pages = [
    '/?in=15',
    '/rankings?in=15&m=online',
    '/trends?in=15',
    `/compare?units=${unit}`,
    `/why/${unit}?m=online`,
    '/lineage?in=15',
    `/communes/${unit}?p=2026-Q2`,
    '/positions?in=15',
    '/recognition?view=figures',
  ];
  const saved: URL[] = [];
  const page = await visitAs('lanhdao', '/account');
  for (const address of pages) {
    await page.goto(`${console.address}${address}`);
    await settled(page);
    saved.push(new URL(page.url()));
    await page.getByRole('button', { name: 'Chế độ xem đã lưu' }).click();
    await page.getByLabel('Tên chế độ xem').fill(`Của tôi ${address}`);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('link', { name: `Của tôi ${address}` }).waitFor();
  }
  await page.context().close();
  const later = await visitAs('lanhdao', '/account');
  for (const [index, kept] of saved.entries()) {
    await later.goto(`${console.address}${kept.pathname}`);
    await later.getByRole('button', { name: 'Chế độ xem đã lưu' }).click();
    await later.getByRole('link', { name: `Của tôi ${pages[index] ?? ''}` }).click();
    await later.waitForURL(({ pathname, search }) => pathname === kept.pathname && search === kept.search);
  }
}, 240_000);

test('the commune page tells its numbers without links to those who may not open them', async () => {
  const page = await visitAs('phantich', `/communes/${await unitIdOf(console, '02788', '2026-11-22')}`);
  await settled(page);
  expect(await page.locator('main a[href^="/dossiers"]').count()).toBe(0);
  await expect.poll(() => page.textContent('main')).toContain('Tiếp nhận trong kỳ');
});
