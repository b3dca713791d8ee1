import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole();
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

interface Answer {
  readonly rankExplanation: { readonly rank: number; readonly ranked: number; readonly parts: readonly object[] };
}

test('from the ranking to why a unit stands there, with the ranking’s filters', async () => {
  const page = await console.visit('/rankings?in=15&p=2026Q2&view=table');
  await page.getByRole('link', { name: /^Vì sao Xã Bản Lầu ở khoảng hạng/ }).click();
  await page.waitForURL((url) => url.pathname === `/why/${banLau}` && url.search === '?in=15&p=2026Q2');
  const { rankExplanation } = (await console.ask(
    `query Q($unit: ID!) { rankExplanation(unit: $unit, metric: "on_time", scope: { provinceCode: "15" },
      period: { from: "2026-04-01", to: "2026-06-30" }) { rank ranked parts { kind } } }`,
    { unit: banLau },
  )) as Answer;
  await page
    .getByRole('heading', { level: 2, name: `hạng ${rankExplanation.rank} trên ${rankExplanation.ranked}` })
    .waitFor();
  const rows = page.getByRole('table', { name: 'Mọi phần, kèm hồ sơ' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(rankExplanation.parts.length);
});

test('every metric is offered, and the index is taken apart by its indicators', async () => {
  const page = await console.visit(`/why/${banLau}?m=index_766`);
  await page
    .getByText(/^Chỉ số: /u)
    .first()
    .waitFor();
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
  const { metrics } = (await console.ask('{ metrics { name } }')) as { metrics: { name: string }[] };
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(metrics.map(({ name }) => name));
});

test('held against itself or another unit, the finding says against what', async () => {
  const page = await console.visit(`/why/${banLau}?vs=PREVIOUS_PERIOD`);
  const finding = page.locator('[data-finding]');
  await finding.waitFor();
  await expect.poll(() => finding.textContent()).toMatch(/chính mình kỳ trước/);
  await page.getByRole('combobox', { name: 'So với' }).click();
  await page.getByRole('option', { name: 'Một đơn vị khác' }).click();
  await page.getByText('Hãy chọn đơn vị để so.').waitFor();
  await page.getByRole('combobox', { name: 'Đơn vị để so' }).fill('cao son, lao cai');
  await page
    .getByRole('option', { name: /Xã Cao Sơn.*từ 01\/07\/2025/ })
    .first()
    .click();
  await expect.poll(() => finding.textContent()).toMatch(/hơn Xã Cao Sơn/);
  await page.locator('.recharts-bar-rectangle').first().waitFor();
});

interface Beside {
  readonly own: number | null;
  readonly ownState: 'KNOWN' | 'FEW' | 'UNKNOWN';
}

test('volume, staffing, outages and practices stand beside, as context and no proof', async () => {
  const page = await console.visit(`/why/${banLau}?p=2026Q2`);
  const table = page.getByRole('table', { name: 'Bối cảnh, không phải bằng chứng' });
  await table.waitFor();
  const figure = '{ own ownState }';
  const { rankExplanation } = (await console.ask(
    `query Q($unit: ID!) { rankExplanation(unit: $unit, metric: "on_time", period: { from: "2026-04-01", to: "2026-06-30" }) { context {
      volume { received ${figure} resolved ${figure} } staffing { posts ${figure} people ${figure} resolvedPerPerson ${figure} }
      outages ${figure} practices { count ${figure} latest { title } } } } }`,
    { unit: banLau },
  )) as {
    rankExplanation: {
      context: {
        volume: { received: Beside; resolved: Beside };
        staffing: { posts: Beside; people: Beside; resolvedPerPerson: Beside };
        outages: Beside;
        practices: { count: Beside; latest: { title: string }[] };
      };
    };
  };
  const { volume, staffing, outages, practices } = rankExplanation.context;
  const words = ({ own, ownState }: Beside, digits = 0): string =>
    ownState === 'KNOWN'
      ? new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
          own ?? Number.NaN,
        )
      : { FEW: 'dưới 5, không nêu', UNKNOWN: 'chưa ghi nhận' }[ownState];
  const lines = table.locator('tbody tr');
  const told = await lines.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('td')?.firstChild?.textContent ?? ''),
  );
  expect(told).toEqual([
    words(volume.received),
    words(volume.resolved),
    words(staffing.posts),
    words(staffing.people),
    words(staffing.resolvedPerPerson, 1),
    words(outages),
    words(practices.count),
  ]);
  expect(volume.received.own).toBeGreaterThan(0);
  expect(staffing.people.own).toBeGreaterThan(0);
  const section = page.locator('[data-beside]');
  for (const { title } of practices.latest) await section.getByRole('link', { name: title }).waitFor();
});
