import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

/** A4 upright less 12 mm on both sides, in pixels of 1/96 inch. */
const paper = 703;

test.each([
  ['the PAR index', '/par?k=15-2025&unit=UNIT'],
  ['reported figures', '/claims'],
  ['good practices', '/practices'],
  ['the table of mergers', '/lineage?in=15'],
])('%s is printed whole: nothing is wider than the paper, nothing scrolls', async (_, path) => {
  const unit = await unitIdOf(console, '02788', '2025-07-01');
  const page = await console.visit(path.replace('UNIT', unit), { width: paper });
  await page.locator('main table').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const cutOff = await page.evaluate<string[]>(`
    [...document.querySelectorAll('main table, main figure, main svg.recharts-surface')]
      .filter((piece) => piece.getBoundingClientRect().right > ${paper})
      .map((piece) => piece.textContent.slice(0, 80))`);
  expect(cutOff).toEqual([]);
  const scrolled = await page.evaluate<number>(`
    [...document.querySelectorAll('main .MuiTableContainer-root')]
      .filter((each) => getComputedStyle(each).overflowX !== 'visible').length`);
  expect(scrolled).toBe(0);
  await page.context().close();
});
