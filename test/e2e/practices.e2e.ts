import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierFilterInput, type DossierListFilter } from '../../admin/src/dossiers/dossier.filter.ts';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { ownQuestion, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const cards = (page: Page): Locator => page.locator('[data-practice]');

test('what communes did is told with the warning and its source, by kind and unit, and as a file', async () => {
  const page = await visitAs('lanhdao', '/practices');
  const {
    practices: { nodes: practices },
  } = (await console.ask('{ practices(first: 500) { nodes { title kind source warning } } }')) as {
    practices: { nodes: { title: string; kind: string; source: string; warning: string }[] };
  };
  await expect.poll(() => cards(page).count()).toBe(practices.length);
  for (const { title, source, warning } of practices) {
    const text = (await page.getByRole('region', { name: title, exact: true }).textContent()) ?? '';
    expect([text.includes(source), text.includes(warning)]).toEqual([true, true]);
  }
  await page.getByRole('combobox', { name: 'Loại việc' }).click();
  await page.getByRole('option', { name: 'Giờ làm việc' }).click();
  await page.waitForURL((url) => url.searchParams.get('kind') === 'HOURS');
  await expect.poll(() => cards(page).count()).toBe(practices.filter(({ kind }) => kind === 'HOURS').length);
  await page.getByRole('combobox', { name: 'Chỉ cách làm của đơn vị' }).fill('ban lau, lao cai');
  await page
    .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/u })
    .first()
    .click();
  await page.getByText('Chưa có cách làm nào như vậy.').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi một cách làm của xã' }).count()).toBe(0);
});

interface Side {
  readonly numerator: number;
  readonly denominator: number;
}

/** The months around the beginning of a practice of 15 January 2026, each as the server tells it. */
async function courseOf(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: /^Xem theo từng tháng/u }).click();
  await card.getByRole('figure', { name: /từng tháng quanh lúc bắt đầu/u }).waitFor();
  expect(await card.getByText(/So với trung vị các đơn vị trong tỉnh/u).count()).toBe(1);
  await card.getByText('bắt đầu', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const rows = await card
    .getByRole('table', { name: /từng tháng quanh lúc bắt đầu/u })
    .locator('tbody tr')
    .all();
  const { rankHistory } = (await ownQuestion(
    page,
    `{ rankHistory(metric: "on_time", period: { from: "2025-07-15", to: "2026-07-15" }, scope: { provinceCode: "15" }, units: ["02788"]) {
      periods { median ranked } series { points { numerator denominator } } } }`,
  )) as { rankHistory: { periods: { ranked: number }[]; series: { points: Side[] }[] } };
  const told = rankHistory.series[0]?.points.map(({ numerator, denominator }, index) => [
    `${String(numerator)} / ${String(denominator)}`,
    String(rankHistory.periods[index]?.ranked),
  ]);
  const shown = await Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('td').allTextContents();
      return [cells[3], cells[5]];
    }),
  );
  expect(shown).toEqual(told);
}

test('a commune’s leader adds one, sees before and after as the server tells them and the very dossiers, and takes it back', async () => {
  const page = await visitAs('xa.banlau', '/practices');
  await page.getByRole('button', { name: 'Ghi một cách làm của xã' }).click();
  const form = page.getByRole('form', { name: 'Ghi một cách làm của xã' });
  await form.getByText('Đơn vị: Xã Bản Lầu').waitFor();
  await form.getByLabel('Ngày bắt đầu', { exact: true }).fill('15/01/2026');
  await form.getByRole('textbox', { name: 'Việc đã làm', exact: true }).fill('Mở thêm quầy chiều thứ bảy');
  await form.getByLabel('Phạm vi: ở đâu, cho ai').fill('Trung tâm xã');
  await form.getByLabel('Nguồn').fill('Kế hoạch số 12, https://example.vn/ke-hoach');
  await form.getByRole('button', { name: 'Ghi cách làm' }).click();
  const card = page.getByRole('region', { name: 'Mở thêm quầy chiều thứ bảy', exact: true });
  await card.waitFor();
  const {
    practices: { nodes: practices },
  } = (await ownQuestion(
    page,
    '{ practices(first: 500) { nodes { title before { numerator denominator } after { numerator denominator } } } }',
  )) as { practices: { nodes: { title: string; before: Side; after: Side }[] } };
  const told = practices.find(({ title }) => title === 'Mở thêm quầy chiều thứ bảy');
  for (const side of ['before', 'after'] as const) {
    const links = await card.locator(`[data-side="${side}"] a[data-cases]`).all();
    const counts = await Promise.all(links.map((link) => countBehind(page, link)));
    expect(counts).toEqual([told?.[side].numerator, told?.[side].denominator]);
  }
  await card.getByText('không chứng minh').waitFor();
  await expect
    .poll(() => card.locator('[data-change]').textContent())
    .toMatch(/Sau so với trước: [+−]\d+,\d điểm % \(/u);
  expect(await card.getByRole('link', { name: /example\.vn/u }).getAttribute('href')).toBe(
    'https://example.vn/ke-hoach',
  );
  await courseOf(page, card);
  await card.getByRole('link', { name: 'Xã Bản Lầu', exact: true }).waitFor();
  await card.getByRole('button', { name: /^Xoá cách làm/u }).click();
  await card.waitFor({ state: 'detached' });
});

/** Dossiers in the list that a figure leads to. */
async function countBehind(page: Page, link: Locator): Promise<number> {
  const filter = new URL((await link.getAttribute('href')) ?? '', console.address).searchParams.get('filter') ?? '';
  const { dossiers } = (await ownQuestion(
    page,
    'query Q($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }',
    { filter: dossierFilterInput(JSON.parse(filter) as DossierListFilter) },
  )) as { dossiers: { totalCount: number } };
  return dossiers.totalCount;
}
