import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { settled } from '../support/rest.ts';
import { visitAs } from '../support/visitor.ts';

let console: OpenConsole;
/** One leader asks them all, each from the start. */
let page: Page;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  page = await visitAs(console, { userName: 'lanhdao', path: '/' });
});
afterAll(() => console.close());

const menuLink = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'Trình đơn chính' }).first().getByRole('link', { name, exact: true });
const tile = (page: Page) => page.locator('[data-tile][aria-label^="Xã Bản Lầu:"]');
const unit = (typed: string, name: string) => async (page: Page) => {
  await page.getByRole('combobox', { name: 'Thêm đơn vị để so sánh' }).fill(typed);
  // By its name: what was found for the words before is there until the new answer comes.
  return page.getByRole('option', { name: new RegExp(`^${name}.*từ 01/07/2025`, 'u') }).first();
};

type Click = (page: Page) => Locator | Promise<Locator>;

const questions: readonly (readonly [string, readonly Click[], (page: Page) => Locator])[] = [
  ['what needs attention', [], (page) => page.getByRole('heading', { name: 'Cần chú ý' })],
  [
    'who does well, and how sure that is',
    [(page) => page.locator('[data-figure="on_time"]').getByRole('link').first()],
    (page) => page.getByRole('table', { name: 'Xếp hạng' }).getByText('95,6% – 100,0%').first(),
  ],
  ['how one commune stands', [tile], (page) => page.getByRole('heading', { level: 1, name: 'Xã Bản Lầu' })],
  [
    'which dossiers were late there',
    [tile, (page) => page.locator('a[data-counts="LATE"]')],
    (page) => page.getByText(/^\d+ hồ sơ khớp bộ lọc$/u),
  ],
  [
    'how long what is open there still has, or is overdue',
    [tile, (page) => page.locator('a[data-band]').first()],
    (page) => page.getByText(/^\d+ hồ sơ khớp bộ lọc$/u),
  ],
  ['in which field it is late', [tile], (page) => page.locator('[data-field="HO_TICH"]')],
  ['how many people it has for its seats', [tile], (page) => page.locator('[data-staff]')],
  ['what happened to it', [tile], (page) => page.locator('[data-event="2025-07-01"]')],
  ['where it loses points of the index', [tile], (page) => page.locator('[data-indicator]').first()],
  [
    'why it stands where it stands',
    [tile, (page) => page.getByRole('link', { name: 'Vì sao hạng này?' })],
    (page) => page.locator('[data-finding]'),
  ],
  [
    'what it was made of',
    [tile],
    (page) =>
      page
        .getByRole('table', { name: 'Bảng nguồn gốc' })
        .or(page.getByText(/hình thành từ 3 đơn vị/u))
        .first(),
  ],
  [
    'how two communes differ beyond chance',
    [menuLink('So sánh'), unit('ban lau, lao cai', 'Xã Bản Lầu'), unit('cao son, lao cai', 'Xã Cao Sơn')],
    (page) => page.getByText(/số liệu khác Xã Bản Lầu một cách rõ rệt/u),
  ],
  [
    'which moves are real',
    [menuLink('Biến động hạng')],
    (page) => page.getByRole('heading', { name: 'Biến động thật' }),
  ],
  [
    'what others did, and what came after',
    [menuLink('Cách làm hay')],
    (page) => page.locator('[data-practice]').first(),
  ],
  [
    'who leads in administrative reform, and since when',
    [menuLink('Chỉ số CCHC')],
    (page) => page.locator('[data-streak]').first(),
  ],
  [
    'which units went into which',
    [menuLink('Sáp nhập')],
    (page) => page.getByRole('heading', { level: 1, name: 'Sáp nhập' }),
  ],
  [
    'which report is due, and is it signed',
    [menuLink('Báo cáo')],
    (page) => page.getByRole('table').getByText('Chưa ký, quá hạn').first(),
  ],
  [
    'what a report says',
    [menuLink('Báo cáo'), (page) => page.getByRole('link', { name: 'Bảng điểm Bộ chỉ số 766' }).first()],
    (page) => page.getByRole('table').first(),
  ],
  [
    'whether reported figures agree',
    [menuLink('Đối chiếu số liệu')],
    (page) => page.getByText(/con số của \d+ báo cáo khớp/u),
  ],
  ['how a figure is made', [menuLink('Danh mục dữ liệu')], (page) => page.getByText('Công thức bằng SQL').first()],
];

test.each(questions)('%s: at most three clicks from the start', async (_, clicks, answer) => {
  expect(clicks.length).toBeLessThanOrEqual(3);
  await page.goto(console.address);
  await settled(page);
  for (const click of clicks) await (await click(page)).click();
  await answer(page).waitFor();
});
