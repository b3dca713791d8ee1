import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import type { OpenConsole, PageOptions } from './console.ts';
import { settled } from './rest.ts';
import { visitAs } from './visitor.ts';

export { settled } from './rest.ts';

const always = ['Tổng quan', 'Xếp hạng', 'Biến động hạng', 'Hồ sơ xã', 'So sánh', 'Chỉ số CCHC', 'Cách làm hay'];
const reports = 'Báo cáo';
const merged = 'Sáp nhập';
const people = ['Việc của tôi', 'Cán bộ', 'Vị trí và nhu cầu', 'Bàn bố trí', 'Khen thưởng và nhắc nhở'];
const figures = ['Đối chiếu số liệu', 'Danh mục dữ liệu'];
/** The main menu by the role in use. */
export const menus: Readonly<Record<string, readonly string[]>> = {
  PROVINCE_LEADER: [
    ...always,
    reports,
    merged,
    'Hồ sơ',
    'Nhập dữ liệu',
    'Tra cứu hồ sơ',
    ...people,
    ...figures,
    'Nhật ký',
  ],
  DISTRICT_LEADER: [...always, reports, merged, 'Hồ sơ', 'Tra cứu hồ sơ', 'Vị trí và nhu cầu', ...figures, 'Nhật ký'],
  COMMUNE_LEADER: [
    ...always,
    reports,
    merged,
    'Hồ sơ',
    'Nhập dữ liệu',
    'Tra cứu hồ sơ',
    ...people,
    ...figures,
    'Nhật ký',
  ],
  HR_OFFICER: [...always, merged, 'Hồ sơ', 'Tra cứu hồ sơ', ...people, ...figures],
  ANALYST: [...always, reports, merged, 'Tra cứu hồ sơ', 'Vị trí và nhu cầu', ...figures],
  ONE_STOP_OFFICER: [...always, merged, 'Hồ sơ', 'Nhập dữ liệu', 'Tra cứu hồ sơ', ...figures],
  CITIZEN: [...always, merged, 'Hồ sơ của tôi', 'Tra cứu hồ sơ', ...figures],
  ADMINISTRATOR: [
    ...always,
    merged,
    'Hồ sơ',
    'Nhập dữ liệu',
    'Tra cứu hồ sơ',
    'Vị trí và nhu cầu',
    ...figures,
    'Nhật ký',
    'Tài khoản',
  ],
};

export const menu = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Trình đơn chính' }).first().getByRole('link').allTextContents();

export const heading = (page: Page): Promise<string | null> => page.textContent('h1');

/** Signs in by the form, as a reader does. */
export async function signIn(page: Page, userName: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Đăng nhập' });
  await form.getByLabel('Tên đăng nhập').fill(userName);
  await form.getByLabel('Mật khẩu', { exact: false }).first().fill(DEMO_PASSWORD);
  await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Tài khoản', exact: true }).waitFor();
}

/** What a page's own reader may ask. @returns the data of the answer */
export async function ownQuestion(page: Page, query: string, variables: object = {}): Promise<unknown> {
  const answer = await page.request.post(new URL('/graphql', page.url()).href, { data: { query, variables } });
  return ((await answer.json()) as { data: unknown }).data;
}

/** A way to open pages of a console as somebody who has signed in. */
export const visitor =
  (console: () => OpenConsole) =>
  (userName: string, path: string, options: PageOptions = {}): Promise<Page> =>
    visitAs(console(), { userName, path, options });

/** Faults of access that axe calls serious or critical, with the first pieces of what has them. */
export async function seriousOn(page: Page): Promise<string[]> {
  // In the page itself, which has no frames of others; and only what is wrong is worth being put together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

const phone = 360;

/** What reaches beyond a phone's right edge. */
async function wideOn(page: Page): Promise<string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return width <= phone ? [] : [`${width} pixels wide`];
}

/**
 * What stands in some reader's way on a page: serious faults of access in either theme, and more than fits a phone in
 * either language. Opened twice: light, wide and Vietnamese, then narrowed; dark, narrow and English.
 */
export async function faultsOf(open: (options: PageOptions) => Promise<Page>): Promise<string[]> {
  const light = await open({});
  const onDesk = await seriousOn(light);
  await light.setViewportSize({ width: phone, height: 900 });
  const narrowed = await wideOn(await settled(light));
  await light.context().close();
  const dark = await open({ theme: 'dark', language: 'en', width: phone });
  const onPhone = [...(await seriousOn(dark)), ...(await wideOn(dark))];
  await dark.context().close();
  return [
    ...onDesk.map((fault) => `light: ${fault}`),
    ...narrowed.map((fault) => `Vietnamese: ${fault}`),
    ...onPhone.map((fault) => `dark, English: ${fault}`),
  ];
}
