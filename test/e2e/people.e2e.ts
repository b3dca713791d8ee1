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
const list = (page: Page) => page.getByRole('table', { name: 'Danh sách cán bộ' });
const matrix = (page: Page) => page.getByRole('table', { name: 'Bảng đơn vị và lĩnh vực' });

describe('Cán bộ', () => {
  test('is found by name without marks, in the order of given names, a page at a time', async () => {
    const page = await visit('/officers');
    await list(page).waitFor();
    const names = () => list(page).locator('tbody th a').allTextContents();
    expect((await names()).slice(0, 4)).toEqual(['Bùi Thị An', 'Đỗ Văn An', 'Vàng Thị Ánh', 'Má A Chống']);
    await expect.poll(() => list(page).locator('tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await expect.poll(() => list(page).locator('tbody tr').count()).toBe(10);
    await page.goBack();
    await expect.poll(() => list(page).locator('tbody tr').count()).toBe(50);
    await page.getByRole('searchbox', { name: 'Tên (không cần dấu) hoặc mã' }).fill('vang thi anh');
    await page.getByText('1 người khớp bộ lọc.').waitFor();
    await expect.poll(names).toEqual(['Vàng Thị Ánh']);
    expect(new URL(page.url()).searchParams.get('q')).toBe('vang thi anh');
  });

  test('is filtered by unit, field and kind; each filter is taken away with one click', async () => {
    const page = await visit(`/officers?unit=${banLau}&f=ONE_STOP`);
    await expect.poll(() => list(page).locator('tbody th a').allTextContents()).toEqual(['Nông Thị Dung']);
    await page.getByRole('combobox', { name: 'Diện' }).click();
    await page.getByRole('option', { name: 'Viên chức' }).click();
    await page.getByText('Không có ai khớp bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Bỏ bộ lọc Viên chức' }).click();
    await page.getByRole('button', { name: 'Bỏ bộ lọc Một cửa' }).click();
    await page.getByText('5 người khớp bộ lọc').waitFor();
  });

  test('has a profile: degrees, and posts before and after the merger as a drawing and as a table', async () => {
    const page = await visit('/officers?q=anh');
    await page.getByRole('link', { name: 'Vàng Thị Ánh' }).click();
    await page.getByRole('heading', { name: 'Vàng Thị Ánh' }).waitFor();
    await page
      .getByText('Đại học Luật, Trường Đại học Luật Hà Nội, 2014, phù hợp lĩnh vực Tư pháp – Hộ tịch')
      .waitFor();
    const career = page.getByRole('figure', { name: 'Quá trình công tác' });
    await career.locator('svg text', { hasText: 'Sáp nhập 01/07/2025' }).waitFor();
    await expect.poll(() => career.locator('svg rect').count()).toBe(2);
    await career.getByRole('button', { name: 'Xem dạng bảng' }).click();
    const rows = await career.locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('01/01/202030/06/2025Tư pháp – Hộ tịchXã Lùng VaiXã Bản Lầu');
    expect(rows[1]).toContain('01/07/2025nayChuyên viên Tư phápXã Bản LầuXã Bản Lầu');
  });

  test('warns of what is past its end, and shows it among the tasks until somebody has ended it', async () => {
    const page = await visit('/officers');
    await page.getByText('1 bố trí đã quá hạn mà chưa có quyết định kết thúc.').waitFor();
    await page.getByRole('link', { name: 'Xem việc cần làm' }).click();
    await page.getByText('1 đã quá hạn, 1 sắp hết hạn.').waitFor();
    const tasks = page.getByRole('list', { name: 'Bố trí sắp hết hạn hoặc đã quá hạn' }).getByRole('listitem');
    await expect.poll(() => tasks.first().textContent()).toContain('Má A Chống');
    await expect.poll(() => tasks.first().textContent()).toContain('Đã quá hạn 176 ngày');
    await expect.poll(() => tasks.last().textContent()).toContain('Còn 70 ngày');
    await page.getByRole('combobox', { name: 'Trong vòng' }).click();
    await page.getByRole('option', { name: '30 ngày tới' }).click();
    await page.getByText('1 đã quá hạn, 0 sắp hết hạn.').waitFor();
  });

  test('is told to nobody who does not lead: another commune, an analyst, a former district', async () => {
    const neighbour = await visit('/officers/CC02761-10', 'xa.banlau');
    await neighbour.getByText('Không có cán bộ mã CC02761-10').waitFor();
    for (const userName of ['phantich', 'huyen.muongkhuong', 'quantri']) {
      const page = await visit('/officers', userName);
      await expect.poll(() => page.textContent('h1')).toBe('Bạn chưa được cấp quyền xem phạm vi này');
      await page.context().close();
    }
  });
});

describe('Vị trí và nhu cầu', () => {
  test('shows seats and people by unit and field, opens who they are, and goes into a file', async () => {
    const page = await visit('/positions');
    await matrix(page).waitFor();
    const cell = matrix(page).getByRole('link', { name: /Xã Bản Lầu, Tư pháp – Hộ tịch: cần 2, vị trí có người 1/ });
    await expect.poll(() => cell.textContent()).toMatch(/^\u221211\/2/);
    await cell.click();
    await expect.poll(() => list(page).locator('tbody th a').allTextContents()).toEqual(['Vàng Thị Ánh']);
  });

  test('is put in order by a column, and the order is in the address', async () => {
    const page = await visit('/positions');
    const first = () => matrix(page).locator('tbody th').first().textContent();
    await expect.poll(first).toBe('Xã Bản Lầu');
    await page.getByRole('button', { name: 'Sắp xếp theo Văn phòng – Thống kê' }).click();
    await page.getByRole('button', { name: 'Sắp xếp theo Văn phòng – Thống kê' }).click();
    await expect.poll(first).toBe('Xã Mường Khương');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-OFFICE');
  });

  test('opens the seats of a unit, the empty ones alone if wanted', async () => {
    const page = await visit('/tasks');
    await page.getByRole('list', { name: 'Đơn vị thiếu người' }).getByRole('link', { name: 'Xã Bản Lầu' }).click();
    await page.getByText('3 vị trí ngày 22/11/2026, 2 còn trống.').waitFor();
    await expect.poll(() => page.getByText('Còn trống', { exact: true }).count()).toBe(2);
    await page.getByRole('switch', { name: 'Chỉ vị trí trống' }).click();
    await page.getByRole('link', { name: 'Vàng Thị Ánh' }).click();
    await page.getByRole('heading', { name: 'Vàng Thị Ánh' }).waitFor();
  });

  test('names nobody to an analyst, who chooses a province', async () => {
    const page = await visit('/positions', 'phantich');
    await page.getByText('Chọn một tỉnh để xem.').first().waitFor();
    await page.getByRole('combobox', { name: 'Tỉnh' }).click();
    await page.getByRole('option', { name: 'Tỉnh Lào Cai' }).click();
    await matrix(page).waitFor();
    expect(await page.locator('main a[href^="/officers"]').count()).toBe(0);
    await page.goto(`${console.address}/positions?in=15&unit=${banLau}`);
    await matrix(page).waitFor();
    expect(await page.textContent('main')).not.toContain('Ánh');
  });
});

const looks = ['/officers', '/officers/CC02785-01', '/positions', 'seats', '/tasks'];

test.each(looks)(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (path) => {
    expect(await faultsOf(await visit(path === 'seats' ? `/positions?unit=${banLau}` : path, 'noivu'))).toEqual([]);
  },
);
