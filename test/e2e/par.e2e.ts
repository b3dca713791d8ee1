import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { ownQuestion, settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau = '';
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const INDEX = `query ($method: String!) { parIndex(method: $method) {
  rows { rank points selfPoints criteriaPoints surveyPoints bonusPoints penaltyPoints unit { name } } } }`;

interface Row {
  readonly rank: number | null;
  readonly points: number | null;
  readonly unit: { readonly name: string };
}
const rowsOf = async (page: Page, method: string): Promise<readonly Row[]> =>
  ((await ownQuestion(page, INDEX, { method })) as { parIndex: { rows: Row[] } }).parIndex.rows;
const shown = (points: number | null): string => (points ?? 0).toFixed(2).replace('.', ',');

test('a leader sees the result of the province: the finding, the points drawn and as a table, and all of it as a file', async () => {
  const page = await visitAs('lanhdao', '/par');
  const rows = await rowsOf(page, '15-2025');
  const [first] = rows;
  const tied = rows.filter(({ rank }) => rank === 1).length;
  await page.locator('h2[data-method="15-2025"]').waitFor();
  await page.getByText('Minh hoạ', { exact: true }).waitFor();
  expect(tied).toBe(2);
  await page
    .getByRole('heading', {
      name: `${tied} đơn vị cùng đứng đầu với ${shown(first?.points ?? null)} trên 100 điểm; ${rows.length} đơn vị có hạng.`,
    })
    .waitFor();
  const table = page.getByRole('table', { name: 'Bảng hạng theo bộ tiêu chí' });
  await expect.poll(() => table.locator('[data-par-row]').count()).toBe(rows.length);
  await expect
    .poll(() => table.getByRole('row').nth(1).textContent())
    .toContain(`1${first?.unit.name ?? ''}${shown(first?.points ?? null)}`);
  const chart = page.getByRole('figure', { name: /^Điểm theo thành phần/u });
  await expect.poll(() => chart.locator('.recharts-bar-rectangle').count()).toBeGreaterThan(25);
  await chart.getByRole('button', { name: 'Xem dạng bảng' }).click();
  await expect.poll(() => chart.getByRole('row').count()).toBe(26);
});

test('methods are never held against each other: each stands alone, said so, with only places across years', async () => {
  const page = await visitAs('phantich', '/par');
  await page.getByRole('combobox', { name: 'Cơ quan thẩm định' }).click();
  await page.getByRole('option', { name: 'Phòng Nội vụ huyện Thanh Miện' }).click();
  await page.waitForURL((url) => url.searchParams.get('k') === '30-thanh-mien-2022');
  await page.getByRole('heading', { name: /^Xã Chi Lăng Bắc đứng đầu với/u }).waitFor();
  const refusal = page.locator('[data-refusal]');
  await refusal.getByText('Trang này không vẽ đường nối các năm, các nơi', { exact: false }).waitFor();
  await page
    .getByText('Xã Chi Lăng Bắc đứng đầu 2 năm liền (2021–2022), Phòng Nội vụ huyện Thanh Miện.', { exact: true })
    .waitFor();
  expect(await page.locator('.recharts-line').count()).toBe(0);
  await refusal.getByRole('link', { name: 'Năm 2021' }).click();
  await page.locator('h2[data-method="30-thanh-mien-2021"]').waitFor();
  await page.goBack();
  await page.locator('h2[data-method="30-thanh-mien-2022"]').waitFor();
  expect(await page.getByRole('button', { name: /^(Tự chấm|Thẩm định) tiêu chí/u }).count()).toBe(0);
});

test('a unit’s scores are told one by one, and a unit of elsewhere is told to be none of it', async () => {
  const page = await visitAs('lanhdao', `/par?k=15-2025&unit=${banLau}`);
  const { parIndex } = (await ownQuestion(
    page,
    'query ($unit: ID!) { parIndex(method: "15-2025", unit: $unit) { rows { rank scores { criterion selfPoints appraisedPoints evidence } } } }',
    { unit: banLau },
  )) as {
    parIndex: {
      rows: {
        rank: number;
        scores: { criterion: string; selfPoints: number | null; appraisedPoints: number; evidence: string | null }[];
      }[];
    };
  };
  const [row] = parIndex.rows;
  await page.locator(`[data-place="${String(row?.rank)}"]`).waitFor();
  for (const { criterion, selfPoints, appraisedPoints, evidence } of row?.scores ?? []) {
    const text = (await page.locator(`[data-criterion="${criterion}"]`).textContent()) ?? '';
    expect(text).toContain(
      `${selfPoints === null ? '–' : shown(selfPoints)}${shown(appraisedPoints)}${evidence ?? ''}`,
    );
  }
  await page.goto(`${console.address}/par?k=30-thanh-mien-2022&unit=${banLau}`);
  await page.getByText('Xã Bản Lầu không được chấm theo bộ tiêu chí này', { exact: false }).waitFor();
});

test('a commune scores itself with evidence, a second person appraises, and the commune then no more', async () => {
  const page = await visitAs('xa.banlau', '/par?k=15-2026');
  const line = page.locator('[data-criterion="2"]');
  await line.getByRole('button', { name: 'Tự chấm tiêu chí 2' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Điểm (tối đa 8,00)').fill('9');
  await dialog.getByLabel('Tài liệu kiểm chứng').fill('Báo cáo 12/BC-UBND ngày 15/11/2026');
  await dialog.getByLabel('Liên kết tới tài liệu').fill('https://example.vn/bao-cao-12');
  await dialog.getByRole('button', { name: 'Ghi điểm tự chấm' }).click();
  await dialog.getByText('Điểm từ 0 đến 8, nhiều nhất hai số lẻ.').waitFor();
  await dialog.getByLabel('Điểm (tối đa 8,00)').fill('6,5');
  await dialog.getByRole('button', { name: 'Ghi điểm tự chấm' }).click();
  await dialog.waitFor({ state: 'detached' });
  await line.getByText('Báo cáo 12/BC-UBND ngày 15/11/2026').waitFor();
  expect(await line.getByRole('link', { name: 'Mở tài liệu' }).getAttribute('href')).toBe(
    'https://example.vn/bao-cao-12',
  );
  expect(await page.locator('[data-criterion="S"]').getByRole('button').count()).toBe(0);

  const leader = await visitAs('lanhdao', `/par?k=15-2026&unit=${banLau}`);
  const same = leader.locator('[data-criterion="2"]');
  await same.getByRole('button', { name: 'Thẩm định tiêu chí 2' }).click();
  const appraisal = leader.getByRole('dialog');
  await appraisal.getByText('Xã tự chấm 6,50 điểm: Báo cáo 12/BC-UBND ngày 15/11/2026').waitFor();
  await appraisal.getByLabel('Điểm (tối đa 8,00)').fill('5,25');
  await appraisal.getByLabel('Lý do').fill('Thiếu một văn bản');
  await appraisal.getByRole('button', { name: 'Ghi điểm thẩm định' }).click();
  await appraisal.waitFor({ state: 'detached' });
  await expect.poll(() => same.textContent()).toMatch(/6,505,25.*Lý do: Thiếu một văn bản/u);

  await page.reload();
  await settled(page);
  await expect.poll(() => line.textContent()).toMatch(/6,505,25/u);
  expect(await line.getByRole('button').count()).toBe(0);
});

test('a result that nobody is appraised throughout for is not published', async () => {
  const page = await visitAs('lanhdao', '/par?k=15-2026');
  await page.getByRole('heading', { name: 'Chưa đơn vị nào được thẩm định đủ: chưa có thứ hạng.' }).waitFor();
  await page.getByRole('button', { name: 'Công bố kết quả' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Công bố kết quả' }).click();
  await dialog.getByText('Chưa công bố được: chưa đơn vị nào được thẩm định đủ.').waitFor();
});

test('a province writes a method down: last year’s as a start, lines moved by key, what is wrong said at its field', async () => {
  const page = await visitAs('lanhdao', '/par?k=15-2026');
  await page.locator('[data-changes="WORDS"]').waitFor();
  await page.getByRole('button', { name: 'Lập bộ tiêu chí mới' }).click();
  const form = page.getByRole('form', { name: 'Lập bộ tiêu chí mới' });
  await form.locator('[data-sum="100"]').waitFor();
  expect(await form.getByRole('textbox', { name: 'Năm' }).inputValue()).toBe('2027');
  const line = (place: number) => form.locator(`[data-line="${place}"]`);
  await line(2).getByRole('textbox', { name: 'Mã' }).press('Alt+ArrowUp');
  await expect.poll(() => line(1).getByRole('textbox', { name: 'Mã' }).inputValue()).toBe('2');
  await line(1).getByRole('textbox', { name: 'Tối đa' }).fill('9');
  await form.getByText('Thừa 1,00.', { exact: false }).waitFor();
  await line(2).getByRole('textbox', { name: 'Tối đa' }).fill('10');
  await form.locator('[data-sum="100"]').waitFor();
  await form.getByRole('button', { name: 'Lưu bộ tiêu chí' }).click();
  const source = form.getByRole('textbox', { name: 'Căn cứ' });
  await expect.poll(() => source.getAttribute('aria-invalid')).toBe('true');
  await source.fill('Quyết định 12/QĐ-UBND ngày 20/11/2026');
  await form.getByRole('button', { name: 'Lưu bộ tiêu chí' }).click();
  await page.locator('h2[data-method="15-2027"]').waitFor();
  await page.locator('[data-changes="ALL"]').waitFor();
  await page.getByRole('button', { name: 'Xoá bản nháp' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xoá bản nháp' }).click();
  await page.locator('h2[data-method="15-2025"]').waitFor();
});
