import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { faultsOf } from '../support/reader.ts';
import { addStaffOfBanLau } from '../support/staff-of-ban-lau.ts';
import { visitAs } from '../support/visitor.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  await addStaffOfBanLau(console.database);
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visit = (path: string, userName = 'noivu'): Promise<Page> => visitAs(console, { userName, path });

/** Types days into a dialog, by their labels. */
async function fillDays(page: Page, days: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [label, day] of Object.entries(days)) {
    await dialog.getByLabel(label, { exact: true }).fill(day);
    await dialog.getByLabel(label, { exact: true }).press('Tab');
  }
}

describe('Cán bộ', () => {
  test('is given concurrent work, whose end is written down when it comes', async () => {
    const page = await visit('/officers/CC02785-01');
    await page.getByRole('button', { name: 'Bố trí…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bố trí Vàng Thị Ánh' });
    await dialog.getByRole('combobox', { name: 'Hình thức' }).click();
    await page.getByRole('option', { name: 'Kiêm nhiệm' }).click();
    await fillDays(page, { 'Từ ngày': '01/12/2026' });
    await dialog.getByRole('combobox', { name: 'Nơi làm việc' }).fill('ban lau');
    await page
      .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
      .first()
      .click();
    await dialog.getByRole('combobox', { name: 'Lĩnh vực công tác' }).click();
    await page
      .getByRole('option', { name: 'Văn phòng – Thống kê' })
      .or(page.getByRole('option').nth(2))
      .first()
      .click();
    await dialog.getByRole('textbox', { name: 'Chức danh' }).fill('Kiêm văn thư');
    await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill('21/QĐ-UBND');
    await dialog.getByRole('button', { name: 'Ghi quyết định bố trí' }).click();
    await page.getByRole('button', { name: 'Kết thúc: Kiêm văn thư…' }).click();
    await fillDays(page, { 'Ngày làm việc cuối': '31/12/2026' });
    await page.getByRole('button', { name: 'Ghi ngày kết thúc' }).click();
    const career = page.getByRole('figure', { name: 'Quá trình công tác' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await career.getByRole('button', { name: 'Xem dạng bảng' }).click();
    await expect.poll(() => career.locator('tbody').textContent()).toContain('31/12/2026');
  });

  test('is told why a secondment of more than three years is none', async () => {
    const page = await visit('/officers/CC02788-02');
    await page.getByRole('button', { name: 'Bố trí…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Hình thức' }).click();
    await page.getByRole('option', { name: 'Biệt phái' }).click();
    await fillDays(page, { 'Từ ngày': '01/12/2026', 'Đến ngày': '01/12/2029' });
    await dialog.getByRole('combobox', { name: 'Nơi làm việc' }).fill('ban lau');
    await page
      .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
      .first()
      .click();
    await dialog.getByRole('combobox', { name: 'Vị trí (bỏ trống nếu không theo vị trí)' }).fill('02788-TP-2');
    await page.getByRole('option').first().click();
    await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill('22/QĐ-UBND');
    await dialog.getByRole('button', { name: 'Ghi quyết định bố trí' }).click();
    await dialog.getByText('Biệt phái không quá 3 năm: ngày cuối muộn nhất là 2029-11-30.').waitFor();
  });

  test('is away and has shifts; nobody has a shift while away', async () => {
    const page = await visit('/officers/CC02788-02');
    await page.getByRole('button', { name: 'Ghi nghỉ…' }).click();
    await fillDays(page, { 'Từ ngày': '07/12/2026', 'Đến ngày': '11/12/2026' });
    await page.getByRole('button', { name: 'Ghi nghỉ', exact: true }).click();
    await page.getByRole('list', { name: 'Nghỉ' }).getByText('Nghỉ phép năm, 07/12/2026 – 11/12/2026').waitFor();
    await page.getByRole('button', { name: 'Xếp ca trực…' }).click();
    await fillDays(page, { Ngày: '08/12/2026' });
    await page.getByRole('button', { name: 'Xếp ca', exact: true }).click();
    await page.getByRole('dialog').getByText('CC02788-02 nghỉ ngày 2026-12-08.').waitFor();
    await fillDays(page, { Ngày: '12/12/2026' });
    await page.getByRole('button', { name: 'Xếp ca', exact: true }).click();
    await page
      .getByRole('list', { name: 'Lịch trực sắp tới' })
      .getByText(/12\/12\/2026/)
      .waitFor();
  });

  test('stays among what has run out until somebody ends it', async () => {
    const page = await visit('/tasks');
    const line = page.getByRole('list', { name: 'Bố trí sắp hết hạn hoặc đã quá hạn' }).getByRole('listitem');
    await line.filter({ hasText: 'Má A Chống' }).getByRole('button', { name: 'Kết thúc…' }).click();
    await fillDays(page, { 'Ngày làm việc cuối': '21/11/2026' });
    await page.getByRole('button', { name: 'Ghi ngày kết thúc' }).click();
    await expect.poll(() => line.filter({ hasText: 'Má A Chống' }).count()).toBe(0);
  });
});

test('a post is added from the catalogue, and closed while nobody is on it', async () => {
  const page = await visit(`/positions?unit=${banLau}`);
  await page.getByRole('button', { name: 'Thêm vị trí…' }).click();
  await fillDays(page, { 'Từ ngày': '01/11/2026' });
  const dialog = page.getByRole('dialog', { name: 'Thêm vị trí cho Xã Bản Lầu' });
  await dialog.getByRole('combobox', { name: 'Chức danh trong danh mục' }).click();
  await page.getByRole('option', { name: /công nghệ thông tin/ }).click();
  await dialog.getByRole('textbox', { name: 'Mã vị trí' }).fill('02788-IT-1');
  await dialog.getByRole('textbox', { name: 'Căn cứ, ví dụ số đề án' }).fill('Đề án 12');
  await dialog.getByRole('button', { name: 'Thêm vị trí', exact: true }).click();
  await page.getByRole('button', { name: 'Bỏ vị trí 02788-IT-1' }).click();
  await fillDays(page, { 'Ngày cuối của vị trí': '21/11/2026' });
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ vị trí', exact: true }).click();
  await expect.poll(() => page.getByText('02788-IT-1').count()).toBe(0);
});

test('a collective is proposed by the commune and commended by the province', async () => {
  const commune = await visit('/recognition?view=collectives', 'xa.banlau');
  await commune.getByRole('button', { name: 'Đề nghị khen tập thể…' }).click();
  const dialog = commune.getByRole('dialog', { name: 'Đề nghị khen một tập thể' });
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('ban lau');
  await commune
    .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/ })
    .first()
    .click();
  await dialog.getByRole('combobox', { name: 'Hình thức, danh hiệu' }).click();
  await commune.getByRole('option', { name: 'Tập thể lao động xuất sắc' }).click();
  await dialog.getByText(/3\.510\.000 đồng/).waitFor();
  await dialog.getByRole('textbox', { name: 'Thành tích' }).fill('Không hồ sơ nào trễ');
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await commune.getByText('Đề nghị của bạn: người khác quyết định.').waitFor();
  const leader = await visit('/recognition?view=collectives', 'lanhdao');
  await leader.getByRole('textbox', { name: 'Số quyết định' }).fill('40/QĐ-UBND');
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await leader.getByText(/40\/QĐ-UBND, ngày 22\/11\/2026 · 3\.510\.000 đồng/).waitFor();
});

describe('one person', () => {
  test('has initiatives and disciplines written down, of the kinds in force on that day', async () => {
    const page = await visit('/recognition/CC02785-01');
    await page.getByRole('button', { name: 'Ghi sáng kiến…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Tên sáng kiến' }).fill('Trả kết quả tại bản');
    await fillDays(page, { 'Ngày công nhận': '01/10/2026' });
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Trả kết quả tại bản' }).waitFor();
    await page.getByRole('button', { name: 'Ghi kỷ luật…' }).click();
    await fillDays(page, { 'Ngày quyết định': '05/11/2026' });
    await page.getByRole('dialog').getByRole('combobox', { name: 'Hình thức, danh hiệu' }).click();
    await page.getByRole('option', { name: 'Khiển trách' }).waitFor();
    expect(await page.getByRole('option', { name: 'Hạ bậc lương' }).count()).toBe(0);
    await page.getByRole('option', { name: 'Khiển trách' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Số quyết định' }).fill('9/QĐ');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Vi phạm' }).fill('Thử');
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByRole('heading', { name: 'Kỷ luật' }).waitFor();
  });

  test('is assessed by somebody, quarter by quarter before the year', async () => {
    const page = await visit('/recognition/CC02788-03');
    const table = page.getByRole('table', { name: 'Điểm theo Nghị định 335/2025/NĐ-CP' });
    await table.waitFor();
    await expect
      .poll(() => table.locator('tbody th').allTextContents())
      .toEqual(['Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm 2026']);
    await page.getByRole('textbox', { name: 'Điểm tiêu chí chung (0–30)' }).fill('27,5');
    await table.getByRole('row', { name: /^Cả năm 2026.*Hoàn thành/ }).waitFor();
    await page.getByRole('button', { name: 'Quyết định xếp loại năm 2026…' }).click();
    await page.getByRole('button', { name: 'Ghi quyết định', exact: true }).click();
    await page.getByText(/Đã quyết định năm 2026: Hoàn thành/).waitFor();
  });
});

test.each(['/recognition?view=collectives', '/recognition/CC02785-01', '/officers/CC02788-02'])(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (path) => {
    expect(await faultsOf(await visit(path, 'noivu'))).toEqual([]);
  },
);
