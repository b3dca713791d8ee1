import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { type DemoPage, demoPages } from '../support/demo-pages.ts';

let console: OpenConsole;
let paths: Partial<Record<string, string>>;
beforeAll(async () => {
  console = await openConsole();
  paths = await demoPages(console);
});
afterAll(() => console.close());

/** The charts of the demo's pages, and how many of them have one mark a row; a page that is not named has none. */
const charts: Readonly<Partial<Record<DemoPage, readonly [charts: number, counted: number]>>> = {
  overview: [1, 1],
  chart: [1, 1],
  funnel: [1, 1],
  commune: [7, 2],
  'as then': [7, 2],
  'par scores': [1, 0],
  par: [1, 0],
  why: [1, 0],
  trends: [1, 0],
  comparison: [3, 2],
  mergers: [1, 1],
  'one family': [1, 1],
  officer: [1, 0],
  recognition: [4, 0],
  person: [1, 0],
};
const pages = [
  'ranking',
  'search',
  'catalog',
  'claims',
  'practices',
  'reports',
  'one report',
  'dossiers',
  'dossier',
  'imports',
  'batch',
  'tasks',
  'officers',
  'positions',
  'placement',
] as const satisfies readonly DemoPage[];

/** Found by their downloads, whether the drawing or the table is shown. */
const frames = (page: Page): Locator =>
  page.locator('figure').filter({ has: page.getByRole('button', { name: 'Tải về' }) });

/** What is drawn once for each row of the table. */
const MARKS = [
  '[data-tile]',
  '[data-dumbbell]',
  '.recharts-scatter-symbol',
  '.recharts-treemap-depth-1',
  '.recharts-sankey-links path',
].join(', ');

const file = async (frame: Locator, kind: 'CSV' | 'SVG' | 'PNG'): Promise<Buffer> => {
  const page = frame.page();
  await frame.getByRole('button', { name: 'Tải về' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: `(${kind})` }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${kind.toLowerCase()}$`));
  return readFileSync(await download.path());
};

/** What a saved SVG says and needs, as the browser itself reads it. */
const readSvg = (page: Page, text: string) =>
  page.evaluate((svg) => {
    const sheet = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const ids = new Set([...sheet.querySelectorAll('[id]')].map(({ id }) => id));
    return {
      fault: sheet.querySelector('parsererror')?.textContent ?? null,
      // Lines are broken where the sheet ends: words are compared without what stands between them.
      words: [...sheet.querySelectorAll('svg > text')].map((line) => line.textContent).join(''),
      styled: sheet.querySelectorAll('[style], [class], style, foreignObject').length,
      unpainted: [...sheet.querySelectorAll('[fill], [stroke]')]
        .flatMap((mark) => [mark.getAttribute('fill'), mark.getAttribute('stroke')])
        .filter((colour) => colour !== null && !/^(?:none|#[0-9a-f]{6}|url\(#.+\))$/.test(colour)),
      missing: [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? '').filter((id) => !ids.has(id)),
      width: Number(sheet.documentElement.getAttribute('width')),
      height: Number(sheet.documentElement.getAttribute('height')),
    };
  }, text);

const bare = (words: string): string => words.replaceAll(/\s/g, '');
const cells = (csv: Buffer): number => csv.toString('utf8').trimEnd().split('\r\n').length - 1;

/** Everything that a chart must offer; @returns whether its marks could be counted. */
const checked = async (frame: Locator): Promise<boolean> => {
  const page = frame.page();
  const title = await frame.locator('h2, h3').first().innerText();
  const finding = await frame.locator('h2 + p, h3 + p').first().innerText();
  const source = await frame.locator('figcaption').innerText();
  const marks = await frame.locator('[data-drawing]').locator(MARKS).count();
  expect(finding, title).toMatch(/\S+ \S+/);
  expect(source, title).toMatch(
    /^Nguồn: .*(?:tính đến|đến) \d{2}\/\d{2}\/\d{4}.*\. Một Cửa, phiên bản \d+\.\d+\.\d+\.$/,
  );

  const text = (await file(frame, 'SVG')).toString('utf8');
  expect(text, title).not.toContain('var(');
  const svg = await readSvg(page, text);
  expect(svg, title).toMatchObject({ fault: null, styled: 0, unpainted: [], missing: [] });
  for (const words of [title, finding, source, page.url()]) expect(bare(svg.words), title).toContain(bare(words));
  const named = await frame.locator('[data-legend] li').allInnerTexts();
  for (const words of named) expect(bare(svg.words), title).toContain(bare(words));

  const png = await file(frame, 'PNG');
  expect(png.subarray(0, 8).toString('hex'), title).toBe('89504e470d0a1a0a');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)], title).toEqual([svg.width * 2, svg.height * 2]);

  const csv = await file(frame, 'CSV');
  await frame.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const rows = await frame.locator('tbody tr').count();
  expect(rows, title).toBeGreaterThan(0);
  expect(cells(csv), title).toBe(rows);
  expect([0, rows], title).toContain(marks);
  return marks > 0;
};

describe('every chart has title, finding, table, source, and pictures that stand alone', () => {
  test.each(Object.entries(charts))('%s', async (name, [count, counted]) => {
    const page = await console.visit(paths[name] ?? '');
    await expect.poll(() => frames(page).count()).toBe(count);
    const seen: boolean[] = [];
    for (const frame of await frames(page).all()) seen.push(await checked(frame));
    expect(seen.filter(Boolean).length).toBe(counted);
    await page.context().close();
  });
});

const matches = (route: string, path: string): boolean =>
  new RegExp(`^${route.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(path);

/** Pages of forms and lists, without a figure to draw. */
const drawnNowhere = [
  '/v/:key',
  '/look-up',
  '/account',
  '/audit',
  '/accounts',
  '/accounts/identities',
  '/officers/imports',
  '/officers/imports/:id',
  '/placement/:id',
  '/mine',
  '/sign-in',
  '/forgotten',
];

test('no page of the console is left out', () => {
  const app = readFileSync(new URL('../../admin/src/App.tsx', import.meta.url), 'utf8');
  const routes = [...app.matchAll(/<Route path="([^"]+)"/g)].map(([, route]) => route ?? '');
  const visited = [...Object.keys(charts), ...pages].map((name) => (paths[name] ?? '').split('?')[0] ?? '');
  const left = routes.filter((route) => !visited.some((path) => matches(route, path)));
  expect(left.toSorted()).toEqual(drawnNowhere.toSorted());
});

test.each(pages)('%s has no chart that nobody looks at here', async (name) => {
  const page = await console.visit(paths[name] ?? '');
  expect(await frames(page).count()).toBe(0);
  await page.context().close();
});

test('a picture saved in the dark is the one saved in the light: paper is white', async () => {
  const saved = async (theme: 'light' | 'dark'): Promise<readonly string[]> => {
    const page = await console.visit(paths['commune'] ?? '', { theme });
    const texts: string[] = [];
    for (const frame of await frames(page).all()) texts.push((await file(frame, 'SVG')).toString('utf8'));
    await page.context().close();
    return texts;
  };
  const [dark, light] = [await saved('dark'), await saved('light')];
  // Names that marks call each other by are counted up anew on each page.
  const nameless = (text: string): string => text.replaceAll(/(id="|url\(#)[^")]*/g, '$1');
  expect(dark.length).toBe(7);
  expect(dark.map(nameless)).toEqual(light.map(nameless));
});
