import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierFilterInput, type DossierListFilter } from '../../admin/src/dossiers/dossier.filter.ts';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { ownQuestion, visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

interface Answer {
  readonly index766: {
    readonly points: number;
    readonly reachablePoints: number;
    readonly groups: readonly { readonly indicators: readonly object[] }[];
  };
}

test('a commune’s page tells the index by group and indicator; each indicator’s cases are the dossiers they open', async () => {
  const page = await visitAs('lanhdao', `/communes/${banLau}?p=2026Q3#index766`);
  const { index766 } = (await console.ask(
    `query Q($unit: ID!) { index766(unit: $unit, period: { from: "2026-07-01", to: "2026-09-30" })
      { points reachablePoints groups { indicators { code } } } }`,
    { unit: banLau },
  )) as Answer;
  await page
    .getByText(`Đạt ${decimal(index766.points)} trên ${decimal(index766.reachablePoints)} điểm tính được`)
    .waitFor();
  await expect.poll(() => page.locator('[data-group]').count()).toBe(5);
  await expect
    .poll(() => page.locator('[data-indicator]').count())
    .toBe(index766.groups.flatMap((group) => group.indicators).length);
  const links = await page.locator('[data-indicator] a[data-cases]').all();
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    const filter = new URL((await link.getAttribute('href')) ?? '', console.address).searchParams.get('filter') ?? '';
    const { dossiers } = (await ownQuestion(
      page,
      'query Q($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }',
      { filter: dossierFilterInput(JSON.parse(filter) as DossierListFilter) },
    )) as { dossiers: { totalCount: number } };
    expect([filter, dossiers.totalCount]).toEqual([filter, Number((await link.textContent())?.replaceAll('.', ''))]);
  }
});

test('its leader says something of a figure; everybody reads it beside the figure, nobody else writes it', async () => {
  const leader = await visitAs('xa.banlau', `/communes/${banLau}?p=2026Q3`);
  const words = 'Tháng 8 mất điện hai ngày vì bão; hồ sơ đã được giải quyết bù.';
  const form = leader.getByRole('form', { name: 'Ý kiến, nhiều nhất 500 ký tự' });
  await form.getByRole('textbox').fill(words);
  await form.getByText(`Còn ${500 - words.length} ký tự`).waitFor();
  await form.getByRole('button', { name: 'Lưu ý kiến' }).click();
  await leader.locator('[data-statement]', { hasText: words }).waitFor();
  const anybody = await console.visit('/rankings?in=15&p=2026Q3');
  await anybody.locator('tr', { hasText: 'Xã Bản Lầu' }).locator('[data-statement]', { hasText: words }).waitFor();
  const other = await visitAs('lanhdao', `/communes/${banLau}?p=2026Q3`);
  await other.locator('[data-statement]', { hasText: words }).waitFor();
  expect(await other.getByRole('form', { name: 'Ý kiến, nhiều nhất 500 ký tự' }).count()).toBe(0);
  await form.getByRole('textbox').fill('');
  await form.getByRole('button', { name: 'Lưu ý kiến' }).click();
  await leader.getByText('Xã chưa có ý kiến về con số này.').waitFor();
});

test('its places over eight quarters are drawn, of the metric chosen', async () => {
  const page = await visitAs('phantich', `/communes/${banLau}?m=online`);
  const figure = page.getByRole('figure', { name: 'Tỷ lệ nộp trực tuyến: thứ hạng qua các kỳ' });
  await figure.getByRole('button', { name: 'Xem dạng bảng' }).click();
  await expect.poll(() => figure.locator('tbody tr').count()).toBe(8);
});
