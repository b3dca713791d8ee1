import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { aRegister } from '../support/register.ts';

let console: OpenConsole;
let banLau = '';
beforeAll(async () => {
  // What is known when is told by the database's clock, so the house must go by the same.
  console = await openConsole({ clock: () => new Date() });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

/** Months after their days: done, and late. */
const LATER = aRegister(
  Array.from({ length: 40 }, (_, index) => ({
    code: `H38.02788-250707-${String(9000 + index)}`,
    unitCode: '02788',
    unitName: 'Xã Bản Lầu',
    receivedAt: '07/07/2025 08:00',
    dueAt: '08/07/2025 17:00',
    completedAt: '21/07/2025 15:00',
  })),
);

async function importLater(): Promise<void> {
  const page = await console.visit('/imports');
  await page.setInputFiles('input[type=file]', {
    name: 'so-den-muon.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LATER),
  });
  await page.getByRole('button', { name: '2. Chạy thử' }).click();
  await page.getByText('Chạy thử xong: chưa ghi gì vào hệ thống.').waitFor();
  await page.getByRole('button', { name: '3. Nhập thật' }).click();
  await page.getByText('Đã nhập xong.').waitFor();
  await page.context().close();
}

/** The link as it is copied, of a page that has come to rest. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
  await page.getByText(/^Đã sao chép liên kết/u).waitFor();
  return page.evaluate<string>('navigator.clipboard.readText()');
}

const pages = {
  commune: {
    path: () => `/communes/${banLau}?p=2025Q3`,
    figure: (page: Page) => page.locator('a[data-counts="RECEIVED"]'),
  },
  ranking: {
    path: () => '/rankings?in=15&p=2025Q3&m=volume',
    figure: (page: Page) => page.getByRole('row', { name: /Xã Bản Lầu/u }),
  },
  overview: {
    path: () => '/?in=15&p=2025Q3',
    figure: (page: Page) => page.locator('[data-figure="on_time"]'),
  },
  explanation: {
    path: () => `/why/${banLau}?in=15&p=2025Q3`,
    figure: (page: Page) => page.locator('[data-finding]'),
  },
  comparison: {
    path: () => `/compare?ids=${banLau}&p=2025Q3`,
    figure: (page: Page) => page.getByRole('row', { name: /^Tỷ lệ trước hạn và đúng hạn/u }).first(),
  },
};

const figureOf = async (page: Page, name: keyof typeof pages): Promise<string> => {
  const found = pages[name].figure(page);
  await found.waitFor();
  return (await found.textContent()) ?? '';
};

test('a copied link tells the same numbers after a later import, and leads back to the latest', async () => {
  const other = await unitIdOf(console, '02647', '2025-07-01');
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const links = new Map<keyof typeof pages, { link: string; before: string }>();
  for (const name of names) {
    const page = await console.visit(pages[name].path().replace(/(ids=[^&]+)/u, `$1,${other}`));
    links.set(name, { before: await figureOf(page, name), link: await copied(page) });
    await page.context().close();
  }
  await importLater();
  for (const [name, { link, before }] of links) {
    const { pathname, search, searchParams } = new URL(link);
    expect(searchParams.get('known')).toMatch(/^\d{4}-.*Z$/u);
    const page = await console.visit(pathname + search);
    await page.locator('[data-known]').getByText('Số liệu như đã biết lúc', { exact: false }).waitFor();
    expect([name, await figureOf(page, name)]).toEqual([name, before]);
    // Copied once more, it is the same link.
    expect(await copied(page)).toBe(link);
    await page.getByRole('button', { name: 'Xem số liệu mới nhất' }).click();
    await page.waitForURL((url) => !url.searchParams.has('known'));
    await expect.poll(() => figureOf(page, name)).not.toBe(before);
    expect(await page.locator('[data-known]').count()).toBe(0);
    await page.context().close();
  }
});

test('a copied link of the mergers draws the same after the territory is corrected, and so do its files', async () => {
  const page = await console.visit(`/lineage?in=15&unit=${banLau}`);
  const names = async (): Promise<string[]> => {
    const links = page.getByRole('group', { name: /Sơ đồ sáp nhập/u }).getByRole('link');
    await links.first().waitFor();
    return (await links.allTextContents()).map((name) => name.replace(/(Huyện|từ).*/u, '').trim()).sort();
  };
  const all = ['Xã Bản Lầu', 'Xã Bản Lầu', 'Xã Bản Sen', 'Xã Lùng Vai'];
  const corrected = all.slice(0, 3);
  await expect.poll(names).toEqual(all);
  const link = new URL(await copied(page));
  const owner = new Client(console.database.owner);
  await owner.connect();
  try {
    // As the import of a corrected table does.
    await owner.query(`delete from territory.lineage l using territory.unit f, territory.unit t
      where f.id = l.from_unit_id and t.id = l.to_unit_id and f.code = '02785' and t.code = '02788'`);
  } finally {
    await owner.end();
  }
  await page.goto(`${console.address}/lineage?in=15&unit=${banLau}`);
  await expect.poll(names).toEqual(corrected);
  const lines = async (search: string): Promise<number> =>
    (await (await fetch(`${console.address}/v/lineage.ndjson${search}`)).text()).split('\n').filter(Boolean).length;
  expect(await lines(`?in=15&unit=${banLau}`)).toBe(2);

  await page.goto(console.address + link.pathname + link.search);
  await page.locator('[data-known]').waitFor();
  await expect.poll(names).toEqual(all);
  expect(await lines(link.search)).toBe(3);
  await page.getByRole('button', { name: 'Xem số liệu mới nhất' }).click();
  await expect.poll(names).toEqual(corrected);
});
