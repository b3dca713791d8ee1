import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { type DemoPage, demoPages } from '../support/demo-pages.ts';

let console: OpenConsole;
let paths: Awaited<ReturnType<typeof demoPages>>;
beforeAll(async () => {
  console = await openConsole();
  paths = await demoPages(console);
});
afterAll(() => console.close());

/** A4 upright less 12 mm on both sides, in pixels of 1/96 inch. */
const paper = 703;

/** Chromium lays a page out for paper without telling what watches sizes: what was drawn for the screen stays as it is. */
const DEAF = `{
  const Watch = window.ResizeObserver;
  window.ResizeObserver = class extends Watch {
    constructor(tell) { super((...sizes) => { if (!window.isPaper) tell(...sizes); }); }
  };
}`;

/** What reaches over the paper's edge or is cut off by what holds it. */
const CUT_OFF = `(() => {
  const seen = [...document.querySelectorAll('main *')].filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    const { clip, clipPath } = getComputedStyle(each);
    // Words for screen readers alone are on no paper.
    const isSpoken = clip !== 'auto' || clipPath !== 'none';
    return width > 1 && height > 1 && !isSpoken;
  });
  const isWide = (each) => each.getBoundingClientRect().right > ${paper} + 0.5 || each.getBoundingClientRect().left < -0.5;
  const isClipped = (each) => each.closest('svg') === null && each.clientWidth > 1 &&
    getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
  return seen.filter((each) => isWide(each) || isClipped(each)).map((each) => each.textContent.slice(0, 80));
})()`;

const pages = [
  'overview',
  'ranking',
  'chart',
  'funnel',
  'commune',
  'catalog',
  'claims',
  'practices',
  'par scores',
  'why',
  'trends',
  'comparison',
  'reports',
  'one report',
  'mergers',
  'one family',
  'officer',
  'positions',
  'recognition',
  'person',
] as const satisfies readonly DemoPage[];

test('a list that a screen shows in pages is told whole on paper', async () => {
  for (const [path, table, rows] of [
    ['/rankings?in=15', 'Xếp hạng', 99],
    ['/lineage?in=15', 'Bảng các đơn vị trước và sau', 319],
  ] as const) {
    const page = await console.visit(path);
    await page.emulateMedia({ media: 'print' });
    const found = page.getByRole('table', { name: table }).locator('tbody tr');
    await expect.poll(() => found.count()).toBeGreaterThanOrEqual(rows);
    await page.context().close();
  }
});

test('the matrix of units and fields fits a sheet, and tells the units by name', async () => {
  const page = await console.visit(paths.positions);
  await page.setViewportSize({ width: paper, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const rows = page.getByRole('table', { name: 'Bảng đơn vị và lĩnh vực' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(99);
  await page.getByRole('rowheader').filter({ hasText: 'Xã Bản Lầu' }).getByText('Xã Bản Lầu').waitFor();
  await expect.poll(() => page.evaluate<string[]>(CUT_OFF)).toEqual([]);
  await page.context().close();
});

test('a phone that prints mergers has their table at once: paper does not wait for a drawing', async () => {
  const page = await console.visit(paths.mergers, { width: 360 });
  await page.route(/FamilySankey[^/]*\.js/u, () => undefined);
  await page.emulateMedia({ media: 'print' });
  const rows = page.getByRole('table', { name: 'Bảng các đơn vị trước và sau' }).locator('tbody tr');
  expect(await rows.count()).toBeGreaterThanOrEqual(319);
  expect(await page.locator('.MuiSkeleton-root:visible').count()).toBe(0);
  await page.context().close();
});

/** Instead of the browser's own dialogue: how many rows the page has when it is printed. */
const COUNT_PRINTED = `window.print = () => {
  window.printed = document.querySelectorAll('main tbody tr, main [aria-label="Nhật ký"] > li').length;
}`;

test('a list whose rows are still to come is fetched before it is printed', async () => {
  const page = await console.visit(paths.reports);
  const told = await page.getByText(/^Đang hiện \d+ trên \d+$/u).innerText();
  await page.evaluate(COUNT_PRINTED);
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate<number>('window.printed')).toBeGreaterThan(0);
  const [shown, total] = told.match(/\d+/gu) ?? [];
  expect(Number(total)).toBeGreaterThan(Number(shown));
  expect(await page.evaluate<number>('window.printed')).toBe(Number(total));
  expect(await page.locator('[data-paper-part]').count()).toBe(0);
  await page.context().close();
});

test('of a list without end paper takes five hundred rows, and says where it goes on', async () => {
  const page = await console.visit('/audit');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-paper-part]').innerText()).toMatch(/^Bản in này có 50 mục.*\/audit$/u);
  await page.evaluate(COUNT_PRINTED);
  await page.keyboard.press('p');
  await expect.poll(() => page.evaluate<number>('window.printed')).toBe(500);
  expect(await page.locator('[data-paper-part]').innerText()).toMatch(/^Bản in này có 500 mục.*\/audit$/u);
  await page.context().close();
});

test.each(pages)('%s is printed whole, and says of when it is and where it is found', async (name) => {
  const page = await console.visit(paths[name], { before: (page) => page.addInitScript(DEAF) });
  await page.evaluate('window.isPaper = true');
  await page.setViewportSize({ width: paper, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.evaluate<string[]>(CUT_OFF)).toEqual([]);
  const head = await page.locator('[data-print-head]').innerText();
  expect(head).toMatch(/^Một Cửa · .*tính đến \d{2}\/\d{2}\/\d{4}/u);
  expect(head).toContain(page.url());
  // Nothing to press or to choose from on paper, and nothing still to come.
  const idle = page.locator(
    'main :is(.MuiButton-root, .MuiIconButton-root, .MuiSelect-select, .MuiSkeleton-root):visible',
  );
  await expect.poll(() => idle.allTextContents()).toEqual([]);
  await page.context().close();
});
