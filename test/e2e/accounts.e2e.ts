import AxeBuilder from '@axe-core/playwright';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import { openConsole, unitIdOf, type OpenConsole, type PageOptions } from '../support/console.ts';
import { visitAs as openAs } from '../support/visitor.ts';

const patience = { timeout: 20_000 };

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const menu = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Trình đơn chính' }).first().getByRole('link').allTextContents();
const heading = (page: Page): Promise<string | null> => page.textContent('h1');
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Signs in by the form, as a reader does. */
async function signIn(page: Page, userName: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Đăng nhập' });
  await form.getByLabel('Tên đăng nhập').fill(userName);
  await form.getByLabel('Mật khẩu', { exact: false }).first().fill(DEMO_PASSWORD);
  await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Tài khoản', exact: true }).waitFor();
}

/** A page that its reader opened after signing in. */
const visitAs = (userName: string, path: string, options: PageOptions = {}): Promise<Page> =>
  openAs(console, { userName, path, options });

async function settled(page: Page): Promise<Page> {
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('.MuiSkeleton-root').count(), patience).toBe(0);
  return page;
}

async function seriousOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

const ownQuestion = async (page: Page, query: string, variables: object = {}): Promise<unknown> => {
  const answer = await page.request.post(`${console.address}/graphql`, { data: { query, variables } });
  return ((await answer.json()) as { data: unknown }).data;
};

describe('the public', () => {
  test('has the scoreboard and the look-up, and nothing else', async () => {
    const page = await settled(await console.visit('/'));
    expect(await menu(page)).toEqual(['Xếp hạng', 'Tra cứu hồ sơ']);
    await page.getByRole('table', { name: 'Xếp hạng' }).waitFor();
    expect(await page.locator('main a[href^="/communes"]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Khung nhìn đã lưu' }).count()).toBe(0);
  });

  test.each(['/dossiers', '/imports', '/communes', '/account', '/accounts'])(
    'is sent from %s to sign in',
    async (path) => {
      const page = await console.visit(path);
      await page.waitForURL(/\/sign-in/u);
      expect(new URL(page.url()).searchParams.get('next')).toBe(path);
      expect(await heading(page)).toBe('Đăng nhập');
      await page.context().close();
    },
  );

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
    expect(await page.textContent('main')).toContain('Xã Bản Lầu');
    await page.getByLabel('Mã hồ sơ').fill(code.slice(0, -1));
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText(`Không có hồ sơ mã ${code.slice(0, -1)}.`).waitFor();
  });

  test('reads what to do about a forgotten password', async () => {
    const page = await console.visit('/sign-in');
    await page.getByRole('link', { name: 'Quên mật khẩu' }).click();
    await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor();
    expect(await page.textContent('main')).toContain('mật khẩu dùng một lần');
  });
});

const always = ['Xếp hạng', 'Biến động hạng', 'Hồ sơ xã', 'So sánh', 'Sáp nhập'];
const people = ['Việc của tôi', 'Cán bộ', 'Vị trí và nhu cầu', 'Khen thưởng và nhắc nhở'];
const menus: Readonly<Record<string, readonly string[]>> = {
  PROVINCE_LEADER: [...always, 'Hồ sơ', ...people, 'Nhập dữ liệu', 'Tra cứu hồ sơ', 'Nhật ký'],
  DISTRICT_LEADER: [...always, 'Hồ sơ', 'Vị trí và nhu cầu', 'Tra cứu hồ sơ', 'Nhật ký'],
  COMMUNE_LEADER: [...always, 'Hồ sơ', ...people, 'Nhập dữ liệu', 'Tra cứu hồ sơ', 'Nhật ký'],
  HR_OFFICER: [...always, 'Hồ sơ', ...people, 'Tra cứu hồ sơ'],
  ANALYST: [...always, 'Vị trí và nhu cầu', 'Tra cứu hồ sơ'],
  ONE_STOP_OFFICER: [...always, 'Hồ sơ', 'Nhập dữ liệu', 'Tra cứu hồ sơ'],
  CITIZEN: [...always, 'Hồ sơ của tôi', 'Tra cứu hồ sơ'],
  ADMINISTRATOR: [...always, 'Hồ sơ', 'Vị trí và nhu cầu', 'Nhập dữ liệu', 'Tra cứu hồ sơ', 'Nhật ký', 'Tài khoản'],
};

describe('signing in', () => {
  test.each(DEMO_ACCOUNTS.map(({ userName, role }) => [userName, role] as const))(
    '%s fills the form with one click and gets the menu of %s',
    async (userName, role) => {
      const page = await console.visit('/sign-in?next=%2Fcommunes%3Fq%3Dban');
      await page.getByRole('button', { name: userName }).click();
      await page.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.waitForURL(/\/communes\?q=ban$/u);
      expect(await menu(page)).toEqual(menus[role]);
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
    await page.waitForURL(`${console.address}/rankings`);
  });

  test('the form can be filled by a password manager', async () => {
    const page = await console.visit('/sign-in');
    expect(await page.getAttribute('input[name=username]', 'autocomplete')).toBe('username');
    expect(await page.getAttribute('input[name=password]', 'autocomplete')).toBe('current-password');
  });
});

test('a page that the role does not open says so, and whom to ask', async () => {
  const page = await visitAs('phantich', '/imports');
  expect(await heading(page)).toBe('Bạn chưa được cấp quyền xem phạm vi này');
  expect(await page.textContent('main')).toContain('đề nghị người quản trị hệ thống');
  expect(pathOf(page)).toBe('/imports');
});

test('signing out leaves nothing but the public pages', async () => {
  const page = await settled(await visitAs('lanhdao', '/dossiers'));
  await page.getByRole('button', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await page.waitForURL(/\/rankings$/u);
  await expect.poll(() => menu(page), patience).toEqual(['Xếp hạng', 'Tra cứu hồ sơ']);
  await page.goto(`${console.address}/dossiers`);
  await page.waitForURL(/\/sign-in/u);
  expect(await heading(page)).toBe('Đăng nhập');
});

describe('a session that ends while a page is open', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
  const endSession = (page: Page) => ownQuestion(page, 'mutation { signOut(input: {}) { userErrors { code } } }');
  const enterAgain = async (page: Page): Promise<void> => {
    const form = dialog(page).getByRole('form', { name: 'Đăng nhập' });
    await form.locator('input[name=password]').fill(DEMO_PASSWORD);
    await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await dialog(page).waitFor({ state: 'hidden' });
  };

  test('asks for the password over the page, which keeps its filters', async () => {
    const page = await console.visit('/sign-in?next=%2Fdossiers');
    await signIn(page, 'lanhdao');
    await page.waitForURL(/\/dossiers/u);
    await page.locator('main tbody tr').first().waitFor();
    await endSession(page);
    await page.getByRole('textbox', { name: 'Mã hồ sơ bắt đầu bằng' }).fill('MH.0278');
    await dialog(page).waitFor();
    expect(await dialog(page).getByLabel('Tên đăng nhập').inputValue()).toBe('lanhdao');
    expect(await seriousOn(page)).toEqual([]);
    await enterAgain(page);
    await page.waitForURL(/\/dossiers\?.*MH.0278/u);
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Mã hồ sơ bắt đầu bằng' }).inputValue()).toBe('MH.0278');
  });

  test('keeps what was typed into a form, which can then be sent', async () => {
    const page = await console.visit('/sign-in?next=%2Faccounts');
    await signIn(page, 'quantri');
    await page.waitForURL(/\/accounts/u);
    await page.getByLabel('Tên đăng nhập').fill('dang.go.do');
    await page.getByLabel('Họ tên hoặc chức danh').fill('Đang Gõ Dở');
    await endSession(page);
    await page.getByRole('form').getByRole('button', { name: 'Tạo tài khoản' }).click();
    await dialog(page).waitFor();
    await enterAgain(page);
    expect(await page.getByLabel('Họ tên hoặc chức danh').inputValue()).toBe('Đang Gõ Dở');
    await page.getByRole('form').getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByText('Đang Gõ Dở (dang.go.do)').waitFor();
  });

  test('of somebody else nothing is kept', async () => {
    const page = await console.visit('/sign-in?next=%2Faccounts');
    await signIn(page, 'quantri');
    await page.waitForURL(/\/accounts/u);
    await page.getByLabel('Họ tên hoặc chức danh').fill('Không ai được thấy');
    await endSession(page);
    await page.getByLabel('Tìm theo tên').fill('x');
    await dialog(page).getByLabel('Tên đăng nhập').fill('phantich');
    await enterAgain(page);
    await page.getByRole('heading', { name: 'Bạn chưa được cấp quyền xem phạm vi này' }).waitFor();
    expect(await page.textContent('body')).not.toContain('Không ai được thấy');
  });

  test('after a new load the sign-in page says so and leads back', async () => {
    const page = await console.visit('/sign-in?next=%2Fdossiers');
    await signIn(page, 'lanhdao');
    await page.waitForURL(/\/dossiers/u);
    await endSession(page);
    await page.goto(`${console.address}/dossiers?page=2`);
    await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết' }).waitFor();
    await signIn(page, 'lanhdao');
    await page.waitForURL(/\/dossiers\?page=2/u);
  });
});

describe('a citizen', () => {
  test('begins with the own dossiers and sees their steps, on a phone', async () => {
    const page = await console.visit('/sign-in', { width: 360 });
    await page.getByRole('button', { name: 'congdan' }).click();
    await page.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Hồ sơ của tôi' }).waitFor();
    const cards = page.locator('main li', { has: page.getByRole('heading') });
    await cards.first().waitFor();
    expect(await cards.count()).toBeGreaterThanOrEqual(3);
    await page
      .getByRole('button', { name: /^Xem các bước/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    expect(await seriousOn(await settled(page))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('is told by the server of nobody else’s dossier, nor of officials and their notes', async () => {
    const officer = await visitAs('motcua.banlau', '/rankings');
    const list = (page: Page) =>
      ownQuestion(
        page,
        '{ dossiers(first: 100) { totalCount nodes { code officialCode steps { note } } } }',
      ) as Promise<{
        dossiers: {
          totalCount: number;
          nodes: { code: string; officialCode: string | null; steps: { note: string | null }[] }[];
        };
      }>;
    const citizen = await visitAs('congdan', '/mine');
    const own = (await list(citizen)).dossiers;
    expect(own.totalCount).toBe(own.nodes.length);
    expect(
      own.nodes.every(({ officialCode, steps }) => officialCode === null && steps.every(({ note }) => note === null)),
    ).toBe(true);
    const codes = new Set(own.nodes.map(({ code }) => code));
    const other = (await list(officer)).dossiers.nodes.find(({ code }) => !codes.has(code));
    expect(
      await ownQuestion(citizen, 'query($code: String!) { dossier(code: $code) { code } }', { code: other?.code }),
    ).toEqual({
      dossier: null,
    });
  });

  test('finds the list of an office closed', async () => {
    const page = await visitAs('congdan', '/dossiers');
    expect(await heading(page)).toBe('Bạn chưa được cấp quyền xem phạm vi này');
  });
});

describe('the administrator', () => {
  test('makes an account and gives it two roles; its owner sets a password and switches', async () => {
    const page = await settled(await visitAs('quantri', '/accounts'));
    await page.getByLabel('Tên đăng nhập').fill('nguoi.moi');
    await page.getByLabel('Họ tên hoặc chức danh').fill('Người Mới');
    await page.getByRole('form').getByRole('button', { name: 'Tạo tài khoản' }).click();
    const once = (await page.getByRole('form').locator('code').textContent()) ?? '';
    for (const role of ['Quản trị hệ thống', 'Người phân tích']) {
      await page.getByRole('button', { name: 'Giao vai trò cho Người Mới' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Vai trò' }).click();
      await page.getByRole('option', { name: role }).click();
      await dialog.getByRole('button', { name: 'Giao vai trò', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    }

    const own = await console.visit('/sign-in?next=%2Faccounts');
    await own.getByLabel('Tên đăng nhập').fill('nguoi.moi');
    await own.locator('input[name=password]').fill(once);
    await own.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await own.getByText('Mật khẩu đang dùng là mật khẩu dùng một lần').waitFor();
    await own.locator('input[name=current-password]').fill(once);
    await own.locator('input[name=new-password]').fill('mười ký tự trở lên là đủ');
    await own.getByRole('form').getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await own.getByText('Đã đổi mật khẩu').waitFor();
    expect(await menu(own)).toEqual(menus['ADMINISTRATOR']);
    await own.getByRole('radio', { name: /Người phân tích/u }).click();
    await own.getByText('Đã đổi vai trò.').waitFor();
    await expect.poll(() => menu(own), patience).toEqual(menus['ANALYST']);
  });
});

test('an identity nobody knew is linked by the administrator', async () => {
  const client = new Client(console.database.owner);
  await client.connect();
  await client.query(`insert into access.unlinked_identity (issuer, subject, name, first_seen_at, last_seen_at)
    values ('https://dinhdanh.example.vn', 'cd-0042', 'Trần Thị Chờ', now(), now())`);
  await client.end();
  const page = await settled(await visitAs('quantri', '/accounts/identities', { width: 360 }));
  expect(await seriousOn(page)).toEqual([]);
  const line = page.getByRole('listitem').filter({ hasText: 'Trần Thị Chờ (cd-0042)' });
  await line.getByRole('combobox', { name: 'Tài khoản cho cd-0042' }).fill('congdan');
  await page.getByRole('option', { name: /congdan/u }).click();
  await line.getByRole('button', { name: 'Gắn định danh cd-0042' }).click();
  await page.getByText('Không có ai đang chờ gắn.').waitFor();
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).last().click();
  await page.getByText('Đăng nhập bằng định danh cd-0042 của https://dinhdanh.example.vn').waitFor();
  await page.getByRole('button', { name: 'Gỡ định danh cd-0042' }).click();
  await expect.poll(() => page.getByText('cd-0042').count(), patience).toBe(0);
});

test('a citizen’s identity number is set, told to be known, and wrong ones are refused in words', async () => {
  const page = await settled(await visitAs('quantri', '/accounts'));
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
  await expect.poll(() => page.getByText('có số định danh').count(), patience).toBe(2);
});

describe('the own account', () => {
  test('switches single keys off', async () => {
    const page = await settled(await visitAs('phantich', '/account'));
    const field = page.getByRole('combobox', { name: 'Tìm xã, phường, đặc khu' });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.getByRole('switch', { name: 'Phím / mở ô tìm kiếm' }).click();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(false);
  });

  test('a token is shown once, works, and stops when it is revoked', async () => {
    const page = await settled(await visitAs('phantich', '/account'));
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
    await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tháng' }).waitFor();
    expect(await page.textContent('main')).not.toContain(secret);
    await page.getByRole('button', { name: 'Thu hồi mã Báo cáo tháng' }).click();
    await page.getByText('Chưa có mã nào.').waitFor();
    expect(await ask()).not.toContain('phantich');
  });

  test('another session can be ended', async () => {
    const other = await visitAs('noivu', '/communes');
    const page = await settled(await visitAs('noivu', '/account'));
    await page.getByRole('button', { name: 'Kết thúc' }).first().click();
    await page.getByText('Đã kết thúc phiên.').waitFor();
    await other.reload();
    await other.waitForURL(/\/sign-in/u);
  });
});

test('a view is saved, survives signing out, is shared with the unit, and deleted', async () => {
  const page = await settled(await visitAs('xa.banlau', '/rankings?in=15&m=online'));
  await page.getByRole('button', { name: 'Khung nhìn đã lưu' }).click();
  await page.getByLabel('Tên khung nhìn').fill('Trực tuyến ở Lào Cai');
  await page.getByRole('combobox', { name: 'Chia sẻ' }).click();
  await page.getByRole('option', { name: 'Mọi người trong đơn vị' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Trực tuyến ở Lào Cai' }).waitFor();
  await page.context().close();

  const colleague = await settled(await visitAs('motcua.banlau', '/rankings'));
  await colleague.getByRole('button', { name: 'Khung nhìn đã lưu' }).click();
  expect(await colleague.getByRole('button', { name: /Xóa khung nhìn/u }).count()).toBe(0);
  await colleague.getByRole('link', { name: 'Trực tuyến ở Lào Cai' }).click();
  await colleague.waitForURL(/\/rankings\?in=15&m=online$/u);

  const again = await settled(await visitAs('xa.banlau', '/rankings'));
  await again.getByRole('button', { name: 'Khung nhìn đã lưu' }).click();
  await again.getByRole('button', { name: 'Xóa khung nhìn Trực tuyến ở Lào Cai' }).click();
  await again.getByText('Chưa lưu khung nhìn nào cho trang này.').waitFor();
});

const looks: readonly (readonly [name: string, path: string, userName: string | null])[] = [
  ['sign-in', '/sign-in', null],
  ['ended', '/sign-in?ended=1&next=%2Fdossiers', null],
  ['forgotten', '/forgotten', null],
  ['look-up', '/look-up?code=khong-co', null],
  ['public ranking', '/rankings?in=15', null],
  ['forbidden', '/imports', 'phantich'],
  ['own account', '/account', 'xa.banlau'],
  ['accounts', '/accounts', 'quantri'],
  ['unlinked identities', '/accounts/identities', 'quantri'],
  ['own dossiers', '/mine', 'congdan'],
];

describe.each(looks)('%s', (_name, path, userName) => {
  const open = async (options: PageOptions): Promise<Page> =>
    settled(await (userName === null ? console.visit(path, options) : visitAs(userName, path, options)));

  test('has no serious fault of access, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await open({ theme });
      expect(await seriousOn(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('fits a phone of 360 pixels, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const page = await open({ width: 360, language });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.context().close();
    }
  });
});

test('the commune page tells its numbers without links to those who may not open them', async () => {
  const page = await visitAs('phantich', `/communes/${await unitIdOf(console, '02788', '2026-11-22')}`);
  await settled(page);
  expect(await page.locator('main a[href^="/dossiers"]').count()).toBe(0);
  expect(await page.textContent('main')).toContain('Tiếp nhận trong kỳ');
});
