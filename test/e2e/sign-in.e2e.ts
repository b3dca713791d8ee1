import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../../server/src/access/demo/demo-accounts.data.ts';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { heading, menu, menus, ownQuestion, signIn, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

/** Every page that the console's routes name, but for those that are everybody's. */
function closedPages(): string[] {
  const routes = readFileSync(new URL('../../admin/src/App.tsx', import.meta.url), 'utf8');
  const paths = [...routes.matchAll(/<Route path="(\/[^"*]*)"/gu)].map(([, path = '']) => path.replace(':id', 'x'));
  const open = new Set(['/', '/rankings', '/look-up', '/sign-in', '/forgotten']);
  return paths.filter((path) => !open.has(path));
}

describe('the public', () => {
  test('has the scoreboard and the look-up, and nothing else', async () => {
    const page = await console.visit('/');
    await expect.poll(() => menu(page)).toEqual(['Xếp hạng', 'Tra cứu hồ sơ']);
    await page.getByRole('table', { name: 'Xếp hạng' }).waitFor();
    expect(await page.locator('main a[href^="/communes"]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Chế độ xem đã lưu' }).count()).toBe(0);
  });

  test('is sent from every other page of the console to sign in, and told nothing on the way', async () => {
    const paths = [...closedPages(), '/why/QWRtaW5pc3RyYXRpdmVVbml0OjI3ODgwMQ?metric=on_time'];
    const page = await console.visit('/look-up');
    for (const path of paths) {
      await page.goto(`${console.address}${path}`);
      await page.waitForURL(/\/sign-in/u);
      expect(new URL(page.url()).searchParams.get('next')).toBe(path);
      expect([path, await heading(page)]).toEqual([path, 'Đăng nhập']);
    }
  }, 180_000);

  test('is told how a dossier stands, by its code only', async () => {
    const officer = await visitAs('motcua.banlau', '/rankings');
    const { dossiers } = (await ownQuestion(officer, '{ dossiers(first: 1) { nodes { code } } }')) as {
      dossiers: { nodes: { code: string }[] };
    };
    const code = dossiers.nodes[0]?.code ?? '';
    const page = await console.visit('/look-up');
    await page.getByLabel('Mã hồ sơ').fill(` ${code} `);
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByRole('heading', { name: code }).waitFor();
    await expect.poll(() => page.textContent('main')).toContain('Xã Bản Lầu');
    await page.getByLabel('Mã hồ sơ').fill(code.slice(0, -1));
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText(`Không có hồ sơ mã ${code.slice(0, -1)}.`).waitFor();
  });

  test('reads what to do about a forgotten password', async () => {
    const page = await console.visit('/sign-in');
    await page.getByRole('link', { name: 'Quên mật khẩu' }).click();
    await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor();
    await expect.poll(() => page.textContent('main')).toContain('mật khẩu dùng một lần');
  });
});

describe('signing in', () => {
  test.each(DEMO_ACCOUNTS.map(({ userName, role }) => [userName, role] as const))(
    '%s fills the form with one click and gets the menu of %s',
    async (userName, role) => {
      const page = await console.visit('/sign-in?next=%2Fcommunes%3Fq%3Dban');
      await page.getByRole('button', { name: userName }).click();
      await page.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.waitForURL(/\/communes\?q=ban$/u);
      await expect.poll(() => menu(page)).toEqual(menus[role]);
      await page.context().close();
    },
  );

  test('a wrong password is refused in words, and the name stays', async () => {
    const page = await console.visit('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill('khong.co.ai');
    await page.locator('input[name=password]').fill('sai hoàn toàn');
    await page.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('khong.co.ai');
  });

  test('an address elsewhere is not followed', async () => {
    const page = await console.visit('/sign-in?next=%2F%2Felsewhere.example');
    await signIn(page, 'phantich');
    await page.waitForURL(`${console.address}/`);
  });

  test('the form can be filled by a password manager', async () => {
    const page = await console.visit('/sign-in');
    expect(await page.getAttribute('input[name=username]', 'autocomplete')).toBe('username');
    expect(await page.getAttribute('input[name=password]', 'autocomplete')).toBe('current-password');
  });
});

test('a page that the role does not open says so, and whom to ask', async () => {
  const page = await visitAs('phantich', '/imports');
  await expect.poll(() => heading(page)).toBe('Bạn chưa được cấp quyền xem phạm vi này');
  await expect.poll(() => page.textContent('main')).toContain('đề nghị người quản trị hệ thống');
  expect(new URL(page.url()).pathname).toBe('/imports');
});

test('signing out leaves nothing but the public pages', async () => {
  const page = await visitAs('lanhdao', '/dossiers');
  await page.getByRole('button', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await page.waitForURL(/\/rankings$/u);
  await expect.poll(() => menu(page)).toEqual(['Xếp hạng', 'Tra cứu hồ sơ']);
  await page.goto(`${console.address}/dossiers`);
  await page.waitForURL(/\/sign-in/u);
  await expect.poll(() => heading(page)).toBe('Đăng nhập');
});
