import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole, type PageOptions } from '../support/console.ts';
import { faultsOf } from '../support/reader.ts';
import { addStaffToPlace } from '../support/staff-to-place.ts';
import { visitAs } from '../support/visitor.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  await addStaffToPlace(console.database);
});
afterAll(() => console.close());

const visit = (path: string, userName = 'noivu', options: PageOptions = {}): Promise<Page> =>
  visitAs(console, { userName, path, options });
const slot = (page: Page, code: string) =>
  page.getByRole('group', { name: new RegExp(`^Vị trí .*\\(${code}\\)$`, 'u') });
/** Asks for a proposal and looks at the board anew, so that nothing of the plan before is taken for it. */
const propose = async (page: Page): Promise<void> => {
  await Promise.all([
    page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('ProposePlacement')),
    page.getByRole('button', { name: 'Đề xuất', exact: true }).click(),
  ]);
  await page.reload();
  await page.getByText(/đã chứng minh: không có phương án nào tốt hơn/).waitFor();
  await page.getByRole('button', { name: 'Đề xuất', exact: true }).waitFor();
};
const make = async (page: Page, name: string): Promise<void> => {
  const form = page.getByRole('form', { name: 'Lập phương án' });
  await form.getByLabel('Tên phương án').fill(name);
  await form.getByLabel('Ngày có hiệu lực', { exact: true }).fill('01/01/2027');
  await form.getByRole('combobox', { name: 'Thêm đơn vị' }).fill('ban lau');
  await page
    .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Lập phương án' }).click();
  await page.waitForURL(/\/placement\/./u);
};

let board = '';

describe('Bàn bố trí', () => {
  test('proposes a plan, says why somebody is where, and why a post is empty', async () => {
    const page = await visit('/placement');
    await make(page, 'Sáp nhập Bản Lầu');
    board = new URL(page.url()).pathname;
    await page.getByText('Chưa tính lần nào. Bấm “Đề xuất”.').waitFor();
    await propose(page);
    await page.getByRole('heading', { name: 'Xã Bản Lầu: 4/5 vị trí có người' }).waitFor();
    const empty = page.getByRole('list', { name: 'Vị trí chưa bố trí được' });
    await expect
      .poll(() => empty.textContent())
      .toContain('0 người đủ chuyên môn.Phải tuyển hoặc điều động thêm một người');
    await slot(page, 'P-TC').getByRole('button', { name: 'Vì sao Vàng Thử Cúc ở đây' }).click();
    const why = page.getByRole('dialog', { name: 'Vì sao Vàng Thử Cúc ở đây' });
    await why.getByText(/Lựa chọn thứ hai: .* mất [\d.,–]+ điểm/).waitFor();
    await expect
      .poll(() => why.getByRole('table', { name: 'Điểm phù hợp' }).locator('tbody tr').count())
      .toBeGreaterThan(3);
    await why.getByRole('button', { name: 'Đóng' }).click();
  });

  test('is overruled by keyboard, with a reason where a rule is broken; the pin survives the next proposal', async () => {
    const page = await visit(board);
    await page.getByRole('button', { name: 'Chuyển Vàng Thử Hà' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Chuyển Vàng Thử Hà đến' });
    await dialog.getByRole('combobox', { name: 'Vị trí' }).fill('P-IT');
    await page.getByRole('option', { name: /P-IT/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Bố trí và ghim' }).press('Enter');
    await dialog.getByText(/Bố trí này trái quy tắc/).waitFor();
    await dialog.getByLabel('Lý do (bắt buộc khi trái quy tắc)').fill('Đã học tin học');
    await dialog.getByRole('button', { name: 'Bố trí và ghim' }).press('Enter');
    await slot(page, 'P-IT').getByText('Vàng Thử Hà').waitFor();
    await propose(page);
    await slot(page, 'P-IT').getByText('ngoại lệ').waitFor();
    await slot(page, 'P-IT').getByText('đã ghim').waitFor();
  });

  test('is changed by dragging, and a copy is compared by the same measures', async () => {
    const page = await visit(board);
    await page.getByRole('button', { name: 'Chép để thử' }).click();
    await page.getByRole('heading', { name: 'Sáp nhập Bản Lầu (bản thử)' }).waitFor();
    await propose(page);
    const waiting = page
      .getByRole('region', { name: /^Chưa bố trí/ })
      .locator('[draggable=true]')
      .first();
    const name = (await waiting.locator('p').first().textContent()) ?? '';
    await waiting.locator('p').first().hover();
    await page.mouse.down();
    // A page is told of a drag only once the pointer has moved twice over where it goes.
    await slot(page, 'P-DD').hover();
    await slot(page, 'P-DD').hover();
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: `Chuyển ${name} đến` });
    await dialog.getByLabel('Lý do (bắt buộc khi trái quy tắc)').fill('Quen việc đất đai');
    await dialog.getByRole('button', { name: 'Bố trí và ghim' }).click();
    await slot(page, 'P-DD').getByText(name).waitFor();
    await page.getByRole('button', { name: 'Ai phải chuyển' }).click();
    await page.getByText(/người đổi đơn vị hoặc đổi việc/).waitFor();
    await page.goto(`${console.address}/placement`);
    for (const each of ['So sánh Sáp nhập Bản Lầu', 'So sánh Sáp nhập Bản Lầu (bản thử)']) {
      await page.getByRole('checkbox', { name: each, exact: true }).click();
    }
    const comparison = page.getByRole('table', { name: 'So sánh phương án' });
    await comparison.getByRole('row', { name: /Người được bố trí 5 5/ }).waitFor();
  });

  test('is submitted by one person and approved by another; its decisions are printed', async () => {
    const page = await visit(board);
    await page.getByRole('button', { name: 'Khoá và trình duyệt' }).click();
    await page.getByText('một lãnh đạo khác duyệt').waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt…' }).count()).toBe(0);

    const leader = await visit('/tasks', 'lanhdao');
    await leader.getByText('Phương án chờ duyệt, ký quyết định: 1.').waitFor();
    await leader.getByRole('link', { name: 'Sáp nhập Bản Lầu' }).click();
    await leader.getByRole('button', { name: 'Duyệt…' }).click();
    const dialog = leader.getByRole('dialog', { name: 'Duyệt và ký 5 quyết định' });
    await dialog.getByLabel('Số quyết định đầu tiên').fill('12');
    await dialog.getByLabel('Cơ quan ban hành').fill('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
    await dialog.getByLabel('Địa danh').fill('Lào Cai');
    await dialog.getByLabel('Họ tên người ký').fill('Người Ký Thử');
    await dialog.getByRole('button', { name: 'Duyệt và ra quyết định' }).click();
    const decisions = leader.getByRole('list', { name: 'Các quyết định' });
    await decisions.waitFor();
    await expect.poll(() => decisions.getByRole('listitem').count()).toBe(5);
    const href = await leader.getByRole('link', { name: 'In quyết định (PDF)' }).getAttribute('href');
    const pdf = await leader.request.get(`${console.address}${href ?? ''}`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('only shows on a phone, and nothing to whom it is closed', async () => {
    const page = await visit(board, 'noivu', { width: 360 });
    await page.getByText('Trên màn hình hẹp chỉ xem được').waitFor();
    expect(await page.locator('[draggable=true]').count()).toBe(0);
    const analyst = await visit(board, 'phantich');
    expect(await analyst.textContent('h1')).toBe('Bạn chưa được cấp quyền xem phạm vi này');
  });
});

test.each(['/placement', 'board'])(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (path) => {
    expect(await faultsOf(await visit(path === 'board' ? board : path, 'noivu'))).toEqual([]);
  },
);
