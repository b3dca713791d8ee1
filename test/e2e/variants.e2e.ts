import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

const banLau = async (): Promise<string> =>
  ((await console.ask('{ unit(code: "02788") { id } }')) as { unit: { id: string } }).unit.id;

test('a unit that ended is told with the unit its dossiers count for, which takes its place with one click', async () => {
  const page = await console.visit('/trends?step=QUARTER&u=02785');
  const panel = page.getByRole('main').getByRole('alert').filter({ hasText: 'RANKING_UNIT_ENDED' });
  await panel.getByText('Xã Lùng Vai').first().waitFor();
  await panel.getByRole('link', { name: 'Xem Xã Bản Lầu (02788)' }).click();
  await page.waitForURL((url) => url.search === '?step=QUARTER&u=02788');
  await expect.poll(() => page.locator('.recharts-line.bump-chosen').count()).toBe(1);
  expect(await panel.count()).toBe(0);
});

test('among all units of a province it is told too, beside their lines; as then it has its own', async () => {
  const page = await console.visit('/trends?in=15&step=QUARTER&u=02785', { language: 'en' });
  const panel = page.getByRole('main').getByRole('alert').filter({ hasText: 'RANKING_UNIT_ENDED' });
  await panel.getByRole('link', { name: 'See it in the borders of then' }).click();
  await page.waitForURL((url) => url.searchParams.get('geo') === 'then' && url.searchParams.get('u') === '02785');
  await panel.waitFor({ state: 'detached' });
});

test('a code of no unit is left out with one click', async () => {
  const page = await console.visit('/trends?step=QUARTER&u=02788,99999');
  await page.getByRole('link', { name: 'Bỏ mã 99999' }).click();
  await page.waitForURL((url) => url.search === '?step=QUARTER&u=02788');
});

test('an index is told of the whole unit, an explanation within the unit’s own province', async () => {
  const index = await console.visit('/rankings?in=15&m=index_766&f=HO_TICH&ch=ONLINE');
  await index.getByRole('link', { name: 'Xem mọi lĩnh vực và kênh' }).click();
  await index.getByRole('table', { name: 'Xếp hạng' }).waitFor();
  expect(new URL(index.url()).search).toBe('?in=15&m=index_766');
  const why = await console.visit(`/why/${await banLau()}?in=79&m=online`);
  await why.getByRole('link', { name: 'So trong tỉnh của đơn vị' }).click();
  await why.locator('main h2').filter({ hasText: 'Xã Bản Lầu' }).first().waitFor();
  expect(new URL(why.url()).search).toBe('?m=online');
});
