import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

test('every metric of the registry is told, found by its name without marks, and leads to its ranking', async () => {
  const page = await console.visit('/catalog');
  const { metrics } = (await console.ask('{ metrics { nameVi nameEn } }')) as {
    metrics: { nameVi: string; nameEn: string }[];
  };
  const cards = page.locator('main article');
  await cards.first().waitFor();
  await expect.poll(() => cards.locator('h2').allTextContents()).toEqual(metrics.map(({ nameVi }) => nameVi));
  await page.getByRole('textbox', { name: 'Tên, mã hoặc công thức' }).fill('nop truc tuyen');
  await page.waitForURL(/q=nop/);
  await expect.poll(() => cards.count()).toBeLessThan(metrics.length);
  await page.getByRole('link', { name: 'Xem trong bảng xếp hạng: Tỷ lệ nộp trực tuyến' }).click();
  await page.waitForURL((url) => url.pathname === '/rankings' && url.search === '?m=online');
});

test('the example question is answered by the API as it stands there', async () => {
  const page = await console.visit('/catalog?q=on_time');
  const card = page.locator('main article').first();
  await card.getByRole('button', { name: 'Câu hỏi GraphQL mẫu' }).click();
  const query = (await card.getByRole('region', { name: 'Câu hỏi GraphQL mẫu' }).textContent()) ?? '';
  const { communeRanking } = (await console.ask(query)) as { communeRanking: { rows: unknown[] } };
  expect(communeRanking.rows).toHaveLength(99);
  await card.getByRole('button', { name: 'Công thức bằng SQL' }).click();
  await expect.poll(() => card.getByRole('region', { name: 'Công thức bằng SQL' }).textContent()).toMatch(/select/iu);
});
