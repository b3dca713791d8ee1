import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierFilterInput, type DossierListFilter } from '../../admin/src/dossiers/dossier.filter.ts';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { settled } from '../support/rest.ts';

let console: OpenConsole;
let banLau: string;
let laoCai: string;
let metrics: readonly { key: string; unit: string }[];
beforeAll(async () => {
  console = await openConsole();
  banLau = await unitIdOf(console, '02788', '2025-07-01');
  laoCai = await unitIdOf(console, '02647', '2025-07-01');
  ({ metrics } = (await console.ask('{ metrics { key unit } }')) as { metrics: typeof metrics });
});
afterAll(() => console.close());

interface Opening {
  readonly link: string;
  readonly shown: number;
  readonly behind: number;
}

/** What stands on each number that opens dossiers, and how many dossiers its list then asks for. */
async function openings(page: Page, within: string): Promise<Opening[]> {
  const links = await page.evaluate<{ cases: string; filter: string; text: string }[]>(`
    [...document.querySelectorAll(${JSON.stringify(`:is(${within}) a[data-cases]`)})].map((link) => ({
      cases: link.dataset.cases,
      filter: new URL(link.href).searchParams.get('filter'),
      text: link.textContent,
    }))`);
  // Several numbers open the same list.
  const filters = [...new Set(links.map(({ filter }) => filter))];
  const behind = new Map(await Promise.all(filters.map(async (filter) => [filter, await dossiersOf(filter)] as const)));
  return links.map(({ cases, filter, text }) => ({
    link: `${cases} ${filter}`,
    shown: Number(text.replaceAll('.', '')),
    behind: behind.get(filter) ?? Number.NaN,
  }));
}

/** How many dossiers a list's filter finds. */
async function dossiersOf(filter: string): Promise<number> {
  const { dossiers } = (await console.ask(
    'query Q($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }',
    { filter: dossierFilterInput(JSON.parse(filter) as DossierListFilter) },
  )) as { dossiers: { totalCount: number } };
  return dossiers.totalCount;
}

/** Goes on to another address as the same reader, who has the console's files already. */
async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${console.address}${path}`);
  await settled(page);
}

const wrong = (found: readonly Opening[]): readonly Opening[] => found.filter(({ shown, behind }) => shown !== behind);
const keysIn = (found: readonly Opening[]): string[] => [
  ...new Set(found.map(({ link }) => link.split('.')[0] ?? '').filter((key) => key !== 'received')),
];

test('every metric of the comparison opens exactly the dossiers it counts, as of a past day too', async () => {
  const page = await console.visit('/catalog');
  for (const time of ['p=2026Q3', 'p=2026Q1&asof=2026-03-15', 'p=2025Q2']) {
    await go(page, `/compare?ids=${banLau},${laoCai}&${time}`);
    const found = await openings(page, 'table');
    expect(wrong(found)).toEqual([]);
    expect(found.length).toBeGreaterThan(8);
  }
});

test('no metric of dossiers is left without them: all but the index open some', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}&p=2026`);
  const opened = new Set(keysIn(await openings(page, 'table')));
  expect(metrics.filter(({ key, unit }) => unit !== 'POINTS' && !opened.has(key))).toEqual([]);
  await expect.poll(() => page.getByRole('link', { name: 'Xem từng chỉ số của Xã Bản Lầu' }).count()).toBe(1);
});

describe('in a ranking', () => {
  test('each metric’s cases are the dossiers they open, of ranked and unranked units alike', async () => {
    const page = await console.visit('/catalog');
    for (const { key } of metrics.filter(({ unit }) => unit !== 'POINTS')) {
      await go(page, `/rankings?in=15&type=phuong&m=${key}&p=2026Q2&asof=2026-05-15`);
      for (const unranked of await page.getByRole('button', { name: 'chưa đủ số liệu' }).all()) await unranked.click();
      const found = await openings(page, 'main table tbody tr:nth-child(-n+3)');
      expect(wrong(found)).toEqual([]);
      expect(keysIn(found)).toEqual([key]);
    }
  });

  test('told as it was then, of units of then', async () => {
    const page = await console.visit('/rankings?p=2025Q2&geo=then&m=one_round');
    const found = await openings(page, 'main table tbody tr:nth-child(-n+4)');
    expect(wrong(found)).toEqual([]);
    expect(keysIn(found)).toEqual(['one_round']);
  });
});

test('each part of an explanation opens its own dossiers, whatever the metric', async () => {
  const page = await console.visit('/catalog');
  for (const { key } of metrics.filter(({ unit }) => unit !== 'POINTS')) {
    await go(page, `/why/${banLau}?p=2026Q2&m=${key}`);
    const found = await openings(page, 'table tbody tr:nth-child(-n+4)');
    expect(wrong(found)).toEqual([]);
  }
});

test('both sides of a real move open their dossiers', async () => {
  const page = await console.visit('/trends?in=15&step=QUARTER');
  const found = await openings(page, 'table');
  expect(found.length).toBeGreaterThan(3);
  expect(wrong(found)).toEqual([]);
});

test('the list says how many, and why: the numbers of a set in words', async () => {
  const page = await console.visit(`/compare?ids=${banLau},${laoCai}&p=2026Q3`);
  await page.locator('a[data-cases="one_round.numerator"]').first().click();
  await page.getByText(/^[\d.]+ hồ sơ khớp bộ lọc$/u).waitFor();
  const chip = page.getByRole('button', { name: /Giải quyết trước hạn, Giải quyết đúng hạn, trừ: / });
  await chip.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('filter')).not.toContain('countsAny');
});
