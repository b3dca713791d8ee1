import { Client } from 'pg';
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
  const client = new Client(console.database.owner);
  await client.connect();
  await client.query(`update workforce.official set account_id =
    (select id::text from access.account where user_name = 'motcua.banlau') where code = 'CC02788-02'`);
  await client.query(`insert into workforce.reminder
    (official_id, issued_on, issued_by, reason, explain_by, state, answer, answered_at, judged_by, judged_at)
    select o.id, d.day, 'x', 'Trễ hạn không lý do', d.day + 5, 'UPHELD', 'Xin nhận thiếu sót', d.day, 'x', d.day
    from workforce.official o, unnest('{2026-02-03,2026-05-04}'::date[]) d (day) where o.code = 'CC02788-03'`);
  await client.end();
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visit = (path: string, userName = 'noivu'): Promise<Page> => visitAs(console, { userName, path });

describe('Khen thưởng', () => {
  test('is proposed for all whom a filter finds, decided by somebody else, and counted', async () => {
    const page = await visit(`/recognition?view=people&unit=${banLau}`);
    await page.getByText('0 đã chọn trên 5 khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Chọn tất cả 5' }).click();
    await page.getByRole('checkbox', { name: 'Chọn Má A Chống' }).click();
    await page.getByText('4 đã chọn trên 5 khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Đề nghị khen…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đề nghị khen 4 người' });
    await dialog.getByRole('combobox', { name: 'Hình thức, danh hiệu' }).click();
    await page.getByRole('option', { name: 'Giấy khen của Chủ tịch UBND xã' }).click();
    await dialog.getByRole('textbox', { name: 'Thành tích' }).fill('Trả trước hạn toàn bộ hồ sơ hộ tịch quý III');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText('Đã gửi đề nghị khen 4 người.').waitFor();
    await page.getByRole('button', { name: 'Đề nghị đang chờ' }).click();
    await page.getByText('Đề nghị của bạn: người khác quyết định.').waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);

    const leader = await visit('/tasks', 'lanhdao');
    await leader.getByText('Đề nghị khen đang chờ bạn quyết định: 1.').waitFor();
    await leader.getByRole('link', { name: 'Xem các đề nghị' }).click();
    await leader.getByRole('textbox', { name: 'Số quyết định' }).fill('12/QĐ-UBND');
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await leader.getByText('Đã duyệt', { exact: true }).waitFor();

    await leader.goto(`${console.address}/recognition`);
    await leader.getByText('4 lần khen của Tỉnh Lào Cai').waitFor();
    await leader.getByRole('button', { name: 'Chỉ xem Tư pháp – Hộ tịch: 1 lần khen' }).click();
    await leader.getByRole('button', { name: 'Chỉ xem Xã Bản Lầu: 1 lần khen' }).click();
    await leader.getByText('1 lần khen của Tỉnh Lào Cai').waitFor();
    await leader.getByRole('link', { name: 'Xem những người ở đó' }).click();
    await leader.getByText('1 lần được khen').waitFor();
    await leader.getByRole('link', { name: 'Vàng Thị Ánh' }).click();
    await leader.getByText('Trả trước hạn toàn bộ hồ sơ hộ tịch quý III').first().waitFor();
  });

  test('names what stands against each person, and sends nothing', async () => {
    const page = await visit('/recognition?view=people&q=chong');
    await page.getByRole('checkbox', { name: 'Chọn Má A Chống' }).click();
    await page.getByRole('button', { name: 'Đề nghị khen…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Hình thức, danh hiệu' }).click();
    await page.getByRole('option', { name: 'Lao động tiên tiến' }).click();
    await dialog.getByRole('textbox', { name: 'Thành tích' }).fill('x');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText(/KCT02788-1/).waitFor();
  });
});

describe('Nhắc nhở', () => {
  test('is heard before it is judged, and counts only once it is upheld', async () => {
    const leader = await visit('/recognition/CC02788-02', 'lanhdao');
    await leader.getByText('0/3 nhắc nhở được tính').waitFor();
    await leader.getByText('trong kỳ 01/01/2026 – 31/12/2026').waitFor();
    await leader.getByRole('button', { name: 'Nhắc nhở…' }).click();
    await leader.getByRole('dialog').getByRole('textbox', { name: 'Nội dung' }).fill('Trả kết quả trễ hai ngày');
    await leader.getByRole('button', { name: 'Gửi nhắc nhở' }).click();
    await leader.getByText('Đã nhắc, chờ giải trình').waitFor();
    await leader.getByText('0/3 nhắc nhở được tính').waitFor();

    const own = await visit('/account', 'motcua.banlau');
    const answers = own.getByRole('list', { name: 'Giải trình đang chờ tôi' });
    await answers.getByRole('textbox', { name: 'Lời giải trình của bạn' }).fill('Hôm đó mất điện cả xã');
    await answers.getByRole('button', { name: 'Gửi giải trình' }).click();
    await answers.getByText('Đã giải trình, chờ xem xét').waitFor();

    await leader.reload();
    await leader.getByText('Hôm đó mất điện cả xã').waitFor();
    await leader.getByRole('button', { name: 'Kết luận…' }).click();
    await leader.getByRole('combobox', { name: 'Kết luận' }).click();
    await leader.getByRole('option', { name: 'Giữ nguyên' }).click();
    await leader.getByRole('button', { name: 'Ghi kết luận' }).click();
    await leader.getByText('1/3 nhắc nhở được tính').waitFor();
  });

  test('warns before the third, and nothing happens by itself', async () => {
    const page = await visit('/recognition/CC02788-03');
    await page.getByText('2/3 nhắc nhở được tính').waitFor();
    await page.getByText('Cảnh báo: thêm một nhắc nhở').waitFor();
    expect(await page.getByRole('button', { name: 'Đề xuất kiểm điểm…' }).count()).toBe(0);
    const timeline = page.getByRole('figure', { name: 'Khen thưởng và nhắc nhở trên một dòng thời gian' });
    await expect.poll(() => timeline.getByRole('img').locator('svg path').count()).toBe(2);
    await timeline.getByRole('button', { name: 'Xem dạng bảng' }).click();
    await expect
      .poll(() => timeline.locator('tbody tr').allTextContents())
      .toContain('03/02/2026Nhắc nhởTrễ hạn không lý doGiữ nguyên');
  });

  test('is told to nobody who does not lead', async () => {
    for (const userName of ['motcua.banlau', 'phantich', 'huyen.muongkhuong', 'quantri']) {
      const page = await visit('/recognition/CC02788-03', userName);
      await expect.poll(() => page.textContent('h1')).toBe('Bạn chưa được cấp quyền xem phạm vi này');
      await page.context().close();
    }
  });
});

test.each(['/recognition', '/recognition?view=people', '/recognition?view=proposals', '/recognition/CC02788-03'])(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (path) => {
    expect(await faultsOf(await visit(path, 'noivu'))).toEqual([]);
  },
);
