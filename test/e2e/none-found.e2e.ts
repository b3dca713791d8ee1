import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

const PERIOD = 'period: { from: "2026-07-01", to: "2026-09-30" }';

const ranked = async (scope: string): Promise<number> => {
  const answer = (await console.ask(`{ communeRanking(metric: "on_time", ${PERIOD}, scope: ${scope}) {
    ranked rows { rank } } }`)) as { communeRanking: { ranked: number; rows: { rank: number | null }[] } };
  const { communeRanking } = answer;
  expect(communeRanking.ranked).toBe(communeRanking.rows.filter(({ rank }) => rank !== null).length);
  return communeRanking.ranked;
};

test('a ranking of no unit names the condition that took most away, and drops it with one click', async () => {
  const page = await console.visit('/rankings?in=15&type=dac-khu');
  await page.getByText('Không có đơn vị nào khớp bộ lọc.').waitFor();
  const [ofType, ofProvince] = [await ranked('{ provinceCode: "15" }'), await ranked('{ unitTypes: [SPECIAL_ZONE] }')];
  expect(ofType).toBeGreaterThan(ofProvince);
  const count = ofType.toLocaleString('vi');
  await page
    .getByText(`Loại đi nhiều nhất là điều kiện “Loại đơn vị: Đặc khu”: bỏ nó thì có ${count} đơn vị được xếp hạng.`)
    .waitFor();
  const drops = page.getByRole('status').getByRole('button', { name: /^Bỏ bộ lọc/u });
  await expect
    .poll(() => drops.allTextContents())
    .toEqual([
      `Bỏ bộ lọc Loại đơn vị: Đặc khu (${count} đơn vị được xếp hạng)`,
      `Bỏ bộ lọc Tỉnh Lào Cai (${String(ofProvince)} đơn vị được xếp hạng)`,
    ]);
  await drops.first().click();
  await page.waitForURL((url) => url.search === '?in=15');
  await page.getByRole('table', { name: 'Xếp hạng' }).waitFor();
});

test('units of which none has cases enough are listed as before, with what the conditions took away', async () => {
  const page = await console.visit('/rankings?in=15&p=2026-09-30..2026-09-30&f=HO_TICH,DAT_DAI');
  await page.getByRole('heading', { name: 'Chưa đơn vị nào đủ số liệu để xếp hạng trong kỳ này.' }).waitFor();
  await page.getByText(/Loại đi nhiều nhất là điều kiện “Kỳ: 30\/09\/2026[^”]*”: bỏ nó thì có \d+ đơn vị/u).waitFor();
  await page
    .getByRole('button', { name: /^Bỏ bộ lọc Lĩnh vực: Hộ tịch, Đất đai \(0 đơn vị được xếp hạng\)$/u })
    .waitFor();
  await page.getByText('Chưa đủ số liệu để xếp hạng').first().waitFor();
});

test('where no single condition is at fault it says so', async () => {
  const page = await console.visit('/rankings?in=15&type=dac-khu&p=2035Q1', { language: 'en' });
  await page.getByText('Removing any single condition leaves none still; remove several.').waitFor();
});

test('places over time of no unit name the condition too', async () => {
  const trends = await console.visit('/trends?in=15&type=dac-khu&step=QUARTER');
  await trends.getByText(/Loại đi nhiều nhất là điều kiện “Loại đơn vị: Đặc khu”: bỏ nó thì có \d+ đơn vị/u).waitFor();
  await trends.getByRole('button', { name: /^Bỏ bộ lọc Loại đơn vị: Đặc khu \(/u }).click();
  await trends.waitForURL((url) => url.search === '?in=15&step=QUARTER');
});

test('practices that are none tell how many there are of the unit and of the kind', async () => {
  const { practices } = (await console.ask(`{ practices(first: 100) { nodes { kind unit { id name } } } }`)) as {
    practices: { nodes: readonly { kind: string; unit: { id: string; name: string } }[] };
  };
  const { nodes } = practices;
  const one = nodes[0];
  const other = nodes.find(
    ({ kind, unit }) =>
      nodes.every((practice) => practice.unit.id !== one?.unit.id || practice.kind !== kind) &&
      unit.id !== one?.unit.id,
  );
  const ofUnit = nodes.filter(({ unit }) => unit.id === one?.unit.id).length;
  const ofKind = nodes.filter(({ kind }) => kind === other?.kind).length;
  const page = await console.visit(`/practices?unit=${String(one?.unit.id)}&kind=${String(other?.kind)}`);
  await page.getByText('Chưa có cách làm nào như vậy.').waitFor();
  const drops = page.getByRole('status').getByRole('button', { name: /^Bỏ bộ lọc/u });
  const told = [`(${String(ofUnit)} cách làm)`, `(${String(ofKind)} cách làm)`].toSorted();
  await expect
    .poll(async () => (await drops.allTextContents()).map((text) => /\(\d+ cách làm\)$/u.exec(text)?.[0]).toSorted())
    .toEqual(told);
});
