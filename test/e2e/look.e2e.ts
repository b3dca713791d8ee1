import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { type DemoPage, demoPages } from '../support/demo-pages.ts';
import { faultsOf, settled } from '../support/reader.ts';

let console: OpenConsole;
let paths: Partial<Record<DemoPage, string>> = {};
const pages: readonly DemoPage[] = [
  'overview',
  'ranking',
  'chart',
  'funnel',
  'search',
  'commune',
  'as then',
  'trends',
  'why',
  'catalog',
  'claims',
  'practices',
  'par',
  'par scores',
  'comparison',
  'reports',
  'one report',
  'mergers',
  'one family',
  'dossiers',
  'dossier',
  'imports',
  'batch',
  'nowhere',
];

beforeAll(async () => {
  console = await openConsole();
  paths = await demoPages(console);
});
afterAll(() => console.close());

test.each(pages)(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (name) => {
    expect(await faultsOf(await console.visit(paths[name] ?? ''))).toEqual([]);
  },
);

test.each(['/rankings?in=15', '/claims', '/lineage?in=15'])('%s changes its language where it stands', async (path) => {
  const page = await console.visit(path);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Rankings' }).first().waitFor();
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
  await expect.poll(() => page.textContent('nav')).not.toContain('Xếp hạng');
  await page.context().close();
});

test('the dark theme is dark, and is kept', async () => {
  const page = await console.visit('/rankings');
  await page.getByRole('button', { name: 'Giao diện' }).click();
  await page.getByRole('menuitem', { name: 'Tối' }).click();
  const background = 'getComputedStyle(document.body).backgroundColor';
  await expect.poll(() => page.evaluate(background)).toBe('rgb(16, 22, 28)');
  await page.reload();
  await settled(page);
  expect(await page.evaluate(background)).toBe('rgb(16, 22, 28)');
});

test('the keyboard reaches the content at once, and the ranking by its links', async () => {
  const page = await console.visit('/rankings?in=15');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
});

test('no page asks another host for anything', async () => {
  const page = await console.visit('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await settled(page);
  expect(asked.filter((url) => !url.startsWith(console.address) && !url.startsWith('data:'))).toEqual([]);
});
