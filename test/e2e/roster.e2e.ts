import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { pdfText } from '../support/pdf-text.ts';
import { aRoster, aSeat, type RosterLine } from '../support/roster.ts';
import { faultsOf } from '../support/reader.ts';
import { visitAs } from '../support/visitor.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  const client = new Client(console.database.owner);
  await client.connect();
  // The demo's own staff makes way: all that is placed comes from the files.
  await client.query('truncate workforce.official, workforce.post cascade');
  await client.end();
});
afterAll(() => console.close());

const official = (code: string, name: string, more: RosterLine): RosterLine => ({
  'Mã cán bộ': code,
  'Họ và tên': name,
  'Dân tộc': 'Giáy',
  'Trình độ': 'Đại học',
  'Xếp loại năm trước': 'Hoàn thành tốt',
  ...more,
});
const FINANCE: RosterLine = { 'Chức danh': 'Tài chính – Kế toán', 'Chuyên ngành': 'Kế toán' };
const LAND: RosterLine = { 'Chức danh': 'Địa chính – Xây dựng – Môi trường', 'Chuyên ngành': 'Quản lý đất đai' };
const OFFICE: RosterLine = { 'Chức danh': 'Văn phòng – Thống kê', 'Chuyên ngành': 'Văn thư lưu trữ' };
const LUNG_VAI = aRoster([
  official('LV-1', 'Vàng Thị Ánh', { 'Chuyên ngành': 'Luật' }),
  official('LV-2', 'Nông Văn Dũng', LAND),
  official('LV-3', 'Lý Thị Én', { ...OFFICE, 'Trình độ': 'Trung cấp', 'Mã đơn vị': '99999' }),
  official('LV-4', 'Giàng A Sai', { 'Trình độ': 'Trung cấp', 'Ngày sinh': '31/02/1990' }),
]);
const BAN_SEN = aRoster([
  { ...official('BS-1', 'Lò Thị Cúc', FINANCE), 'Mã đơn vị': '02797' },
  {
    ...official('BS-2', 'Má A Hà', { 'Chức danh': 'Văn hoá – Xã hội', 'Chuyên ngành': 'Quản lý văn hoá' }),
    'Mã đơn vị': '02797',
  },
]);
const BAN_LAU = aRoster([
  { ...official('BL-1', 'Đỗ Thị Giang', OFFICE), 'Mã đơn vị': '02788' },
  aSeat('P-TP', 'Chuyên viên tư pháp – hộ tịch'),
  aSeat('P-TC', 'Chuyên viên tài chính – kế toán'),
  aSeat('P-DD', 'Chuyên viên đất đai'),
  aSeat('P-VP', 'Chuyên viên văn phòng – thống kê'),
  aSeat('P-IT', 'Chuyên viên công nghệ thông tin'),
]);

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const tryOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '2. Chạy thử' }).click();
  await page.getByText('Chạy thử xong: chưa ghi gì vào hệ thống.').waitFor();
};
const bring = async (page: Page, name: string, text: string): Promise<void> => {
  await choose(page, name, text);
  await tryOut(page);
  await page.getByRole('button', { name: '3. Nhập thật' }).click();
  await page.getByText('Đã nhập xong.').waitFor();
};
const countsOf = async (page: Page): Promise<Record<string, string>> => {
  const names = await page.locator('dl dt').allTextContents();
  const counts = await page.locator('dl dd').allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? '']));
};
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
};
const move = async (page: Page, [name, post]: readonly [string, string], reason?: string): Promise<void> => {
  await page.getByRole('button', { name: `Chuyển ${name}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Chuyển ${name} đến` });
  await dialog.getByRole('combobox', { name: 'Vị trí' }).fill(post);
  await page.getByRole('option', { name: new RegExp(post, 'u') }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  if (reason !== undefined) await dialog.getByLabel('Lý do (bắt buộc khi trái quy tắc)').fill(reason);
  await dialog.getByRole('button', { name: 'Bố trí và ghim' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await slot(page, post).getByText(name).waitFor();
};

let batch = '';
let board = '';

describe('three communes become one establishment', () => {
  test('HR tries a roster, reads what is wrong with it, mends the rest and imports', async () => {
    const page = await visitAs(console, { userName: 'noivu', path: '/officers' });
    await page.getByRole('link', { name: 'Nhập danh sách' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập danh sách cán bộ' }).waitFor();
    await choose(page, 'lung-vai.csv', LUNG_VAI);
    await tryOut(page);
    await expect.poll(() => countsOf(page)).toMatchObject({ 'Đã đọc': '4', 'Sẽ thêm': '2', 'Bị từ chối': '2' });
    const findings = page.getByRole('table', { name: 'Dòng cần xem lại' });
    await expect.poll(() => findings.locator('tbody tr').first().textContent()).toContain('Không có đơn vị mã 99999.');
    await page.getByRole('button', { name: '3. Nhập thật' }).click();
    await page.getByText('Đã nhập xong.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp lỗi' }).click(),
    ]);
    const errors = readFileSync(await download.path(), 'utf8');
    expect(errors).toContain('Không có ngày 31/02/1990.');
    await bring(page, 'lung-vai-sua.csv', errors.replace('99999', '02785').replace('31/02/1990', '28/02/1990'));
    await expect.poll(() => countsOf(page)).toMatchObject({ 'Thêm mới': '2', 'Bị từ chối': '0' });
    await bring(page, 'ban-sen.csv', BAN_SEN);
    await bring(page, 'ban-lau.csv', BAN_LAU);
    await expect.poll(() => countsOf(page)).toMatchObject({ 'Thêm mới': '6', 'Bị từ chối': '0' });
    await page.getByRole('link', { name: 'Xem lần nhập lung-vai.csv' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'lung-vai.csv' }).waitFor();
    batch = new URL(page.url()).pathname;
  });

  test('the one unit’s plan is proposed, a reason read, one pinned, one placed against the rules with a reason', async () => {
    const page = await visitAs(console, { userName: 'noivu', path: '/placement' });
    const form = page.getByRole('form', { name: 'Lập phương án' });
    await form.getByLabel('Tên phương án').fill('Ba xã về Bản Lầu');
    await form.getByLabel('Ngày có hiệu lực', { exact: true }).fill('01/01/2027');
    await form.getByRole('combobox', { name: 'Thêm đơn vị' }).fill('ban lau');
    await page
      .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
      .first()
      .click();
    await form.getByRole('button', { name: 'Lập phương án' }).click();
    await page.waitForURL(/\/placement\/./u);
    board = new URL(page.url()).pathname;
    await propose(page);
    await page.getByRole('heading', { name: 'Xã Bản Lầu: 4/5 vị trí có người' }).waitFor();
    await slot(page, 'P-TC').getByRole('button', { name: 'Vì sao Lò Thị Cúc ở đây' }).click();
    const why = page.getByRole('dialog', { name: 'Vì sao Lò Thị Cúc ở đây' });
    await why.getByRole('table', { name: 'Điểm phù hợp' }).waitFor();
    await why.getByRole('button', { name: 'Đóng' }).click();
    await move(page, ['Đỗ Thị Giang', 'P-VP']);
    await slot(page, 'P-VP').getByText('đã ghim').waitFor();
    await move(page, ['Má A Hà', 'P-IT'], 'Đã học tin học');
    await propose(page);
    await slot(page, 'P-IT').getByText('ngoại lệ').waitFor();
    await page.getByRole('button', { name: 'Khoá và trình duyệt' }).click();
    await page.getByText('một lãnh đạo khác duyệt').waitFor();
  });

  test('a second person approves; the decisions are printed, and the new work stands on the official’s page', async () => {
    const leader = await visitAs(console, { userName: 'lanhdao', path: board });
    await leader.getByRole('button', { name: 'Duyệt…' }).click();
    const dialog = leader.getByRole('dialog', { name: 'Duyệt và ký 5 quyết định' });
    await dialog.getByLabel('Số quyết định đầu tiên').fill('12');
    await dialog.getByLabel('Cơ quan ban hành').fill('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
    await dialog.getByLabel('Địa danh').fill('Lào Cai');
    await dialog.getByLabel('Họ tên người ký').fill('Người Ký Thử');
    await dialog.getByRole('button', { name: 'Duyệt và ra quyết định' }).click();
    await leader.getByRole('list', { name: 'Các quyết định' }).waitFor();
    const href = await leader.getByRole('link', { name: 'In quyết định (PDF)' }).getAttribute('href');
    const pdf = await leader.request.get(`${console.address}${href ?? ''}`);
    const text = pdfText(await pdf.body());
    expect(['Má A Hà', 'Lò Thị Cúc', 'Vàng Thị Ánh', 'Người Ký Thử'].filter((name) => !text.includes(name))).toEqual(
      [],
    );

    const page = await visitAs(console, { userName: 'noivu', path: '/officers?q=anh' });
    await page.getByRole('link', { name: 'Vàng Thị Ánh' }).click();
    const career = page.getByRole('figure', { name: 'Quá trình công tác' });
    await career.getByRole('button', { name: 'Xem dạng bảng' }).click();
    const rows = await career.locator('tbody tr').allTextContents();
    expect(rows[0]).toContain('01/01/201831/12/2026Tư pháp – Hộ tịchXã Lùng VaiXã Bản Lầu');
    expect(rows[1]).toContain('01/01/2027nayChuyên viên tư pháp – hộ tịchXã Bản Lầu');
  });
});

test('what is wrong with a roster is read on a phone of 360 pixels, too', async () => {
  const page = await visitAs(console, { userName: 'noivu', path: '/officers/imports', options: { width: 360 } });
  await choose(page, 'lung-vai.csv', LUNG_VAI);
  await tryOut(page);
  await page.getByRole('table', { name: 'Dòng cần xem lại' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});

test.each(['/officers/imports', 'one import'])(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (name) => {
    const path = name === 'one import' ? batch : name;
    expect(await faultsOf(await visitAs(console, { userName: 'noivu', path }))).toEqual([]);
  },
);
