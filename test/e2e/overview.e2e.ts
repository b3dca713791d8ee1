import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { heading, settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const tileNames = ['on_time', 'online', 'digitised', 'satisfied'];
const percent = (value: number): string => `${(value * 100).toFixed(1).replace('.', ',')}%`;

interface Values {
  readonly metricValues: { readonly rows: readonly { readonly value: number }[] };
}

test('a province’s leader begins with four figures of the province, as the graph tells them', async () => {
  const page = await visitAs('lanhdao', '/');
  await expect.poll(() => heading(page)).toBe('Tổng quan');
  await expect
    .poll(() => page.textContent('section[aria-label="Bộ lọc"]'))
    .toMatch(/Quý III\/2026.*thuộc Tỉnh Lào Cai/u);
  for (const name of tileNames) {
    const { metricValues } = (await console.ask(`{ metricValues(metric: "${name}", by: [PROVINCE],
      scope: { provinceCode: "15" }, period: { from: "2026-07-01", to: "2026-09-30" }) { rows { value } } }`)) as Values;
    const tile = page.locator(`[data-figure="${name}"]`);
    await expect
      .poll(() => tile.getByRole('link').first().textContent())
      .toBe(percent(metricValues.rows[0]?.value ?? Number.NaN));
    expect(await tile.getByRole('img').getAttribute('aria-label')).toContain('13 tháng gần nhất');
    await expect
      .poll(() => tile.textContent())
      .toMatch(/khoảng tin cậy 95%: [\d,]+% – [\d,]+%.*Trung vị các đơn vị: [\d,]+%/u);
  }
  await page.locator('[data-figure="online"]').getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname === '/rankings' && url.search === '?in=15&m=online');
});

test('a commune’s leader begins with the commune; every number opens exactly its dossiers', async () => {
  const page = await visitAs('xa.banlau', '/');
  await expect.poll(() => page.textContent('section[aria-label="Bộ lọc"]')).toContain('Xã Bản Lầu: Quý III/2026');
  await expect
    .poll(() => page.locator('[data-figure="on_time"]').textContent())
    .toMatch(/Trung vị nhóm so sánh \(\d+ đơn vị\)/u);
  const links = await page.locator('[data-figure] a[data-cases]').all();
  const cases = await Promise.all(
    links.map(async (link) => ({ href: (await link.getAttribute('href')) ?? '', count: await link.textContent() })),
  );
  expect(cases).toHaveLength(8);
  for (const { href, count } of cases) {
    await page.goto(`${console.address}${href}`);
    await page.getByText(`${count ?? ''} hồ sơ khớp bộ lọc`, { exact: true }).waitFor();
  }
});

test('what needs attention leads to why, and to its dossiers', async () => {
  const page = await visitAs('lanhdao', '/?asof=2026-05-20');
  const lines = page.locator('[data-signal]');
  await expect.poll(() => lines.count()).toBeLessThanOrEqual(7);
  const line = lines.first();
  await expect.poll(() => line.textContent()).toContain('Xã Phúc Lợi: trễ hạn 21,2% (7/33)');
  const dossiers = (await line.locator('a[data-cases="7"]').getAttribute('href')) ?? '';
  await line.getByRole('link', { name: 'Vì sao? Xã Phúc Lợi' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/why/') && url.searchParams.get('p') === '2026-04');
  await page.locator('[data-finding]').waitFor();
  await page.goto(`${console.address}${dossiers}`);
  await page.getByText('7 hồ sơ khớp bộ lọc', { exact: true }).waitFor();
});

describe('the tile map', () => {
  const tiles = (page: Page) => page.locator('[data-tile]');
  const focused = (page: Page): Promise<string | null> =>
    page.evaluate('document.activeElement.getAttribute("aria-label")');

  test('has a square a unit by former district, marked as the ranking’s funnel does, and tells the same as a table', async () => {
    const page = await visitAs('lanhdao', '/');
    const { communeRanking } = (await console.ask(`{ communeRanking(metric: "on_time", scope: { provinceCode: "15" },
      period: { from: "2026-07-01", to: "2026-09-30" }) { rows { outside } } }`)) as {
      communeRanking: { rows: { outside: string | null }[] };
    };
    const outside = (side: string): number => communeRanking.rows.filter((row) => row.outside === side).length;
    await expect.poll(() => tiles(page).count()).toBe(99);
    await expect.poll(() => page.locator('[data-mark="better"]').count()).toBe(outside('ABOVE'));
    await expect.poll(() => page.locator('[data-mark="worse"]').count()).toBe(outside('BELOW'));
    await expect.poll(() => page.locator('figure svg text', { hasText: 'Huyện Mường Khương' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
    const rows = page.getByRole('region', { name: /^Bản đồ ô vuông/u }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(99);
    await expect.poll(() => rows.filter({ hasText: 'Xã Bản Lầu' }).textContent()).toContain('Huyện Mường Khương');
  });

  test('is searched without marks, walked by arrows and opened by Enter', async () => {
    const page = await visitAs('lanhdao', '/');
    await page.getByLabel('Tìm trên bản đồ').fill('ban lau');
    await page.getByText('Tìm thấy 1 đơn vị').waitFor();
    await expect.poll(() => page.locator('[data-tile][opacity="1"]').count()).toBe(1);
    await tiles(page).first().focus();
    const first = await focused(page);
    await page.keyboard.press('ArrowRight');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/communes\//u);
    await expect.poll(() => heading(page)).toBe(second?.split(':')[0]);
  });
});

test('the whole country can be chosen, and the menu’s groups fold', async () => {
  const page = await visitAs('phantich', '/');
  await expect.poll(() => page.textContent('section[aria-label="Bộ lọc"]')).toContain('Cả nước: Quý III/2026');
  await expect.poll(() => page.locator('[data-tile]').count()).toBe(3321);
  const navigation = page.getByRole('navigation', { name: 'Trình đơn chính' });
  await navigation.getByRole('button', { name: 'Lãnh đạo' }).click();
  expect(await navigation.getByRole('link', { name: 'Xếp hạng' }).count()).toBe(0);
  await page.reload();
  await settled(page);
  await navigation.getByRole('button', { name: 'Lãnh đạo', expanded: false }).click();
  await navigation.getByRole('link', { name: 'Xếp hạng' }).waitFor();
});

test('a former district’s leader begins with the units of that district', async () => {
  const page = await visitAs('huyen.muongkhuong', '/');
  await expect
    .poll(() => page.textContent('section[aria-label="Bộ lọc"]'))
    .toContain('Huyện Mường Khương: Quý III/2026');
  const { metricValues } = (await console.ask(`{ metricValues(metric: "on_time", by: [PROVINCE],
    scope: { provinceCode: "15", formerDistrict: "Huyện Mường Khương" },
    period: { from: "2026-07-01", to: "2026-09-30" }) { rows { value } } }`)) as Values;
  await expect
    .poll(() => page.locator('[data-figure="on_time"]').getByRole('link').first().textContent())
    .toBe(percent(metricValues.rows[0]?.value ?? Number.NaN));
});
