import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { ownQuestion, seriousOn, settled, signIn } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

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
    await settled(page);
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
    await settled(page);
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
    await settled(page);
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
    await settled(page);
    await endSession(page);
    await page.goto(`${console.address}/dossiers?page=2`);
    await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết' }).waitFor();
    await signIn(page, 'lanhdao');
    await page.waitForURL(/\/dossiers\?page=2/u);
  });
});
