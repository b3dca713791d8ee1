import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import { keptChoices, type OpenConsole, type PageOptions } from './console.ts';
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
const ENGLISH =
  /\b(the|and|of|filter|loading|search|page|rows|rank|period|dossiers?|import|download|show|undo|error|back)\b/giu;

/** What reaches beyond a phone's right edge. */
async function wideOn(page: Page): Promise<string[]> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return width <= phone ? [] : [`${width} pixels wide`];
}

/** English words that a Vietnamese page shows, but in addresses; what is marked as English is meant to be: the catalogue tells both names. */
async function foreignOn(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(`{
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll('[lang="en"], [translate="no"]').forEach((words) => words.remove());
    copy.textContent;
  }`);
  return text.match(ENGLISH) ?? [];
}

/**
 * Elements within others that HTML does not allow there: read from its text, the page would be another one. Styles are
 * left out, which the content policy lets no text bring along.
 */
const TORN = `{
  const list = (main) => [...main.querySelectorAll('*')].map((one) => one.parentElement.tagName + ' > ' + one.tagName);
  const main = document.querySelector('main');
  const written = list(main);
  const text = main.outerHTML.replaceAll(/ style="[^"]*"/g, '');
  const read = list(new DOMParser().parseFromString(text, 'text/html').querySelector('main'));
  written.filter((one, at) => one !== read[at]).slice(0, 1).map((one) => one.toLowerCase());
}`;

const tornOn = (page: Page): Promise<string[]> => page.evaluate<string[]>(TORN);

/** Errors that the page told to its console. */
async function errorsOf(page: Page): Promise<string[]> {
  const told = await page.consoleMessages();
  return told.filter((message) => message.type() === 'error').map((message) => message.text());
}

/** Opens the page anew for the same reader, who has chosen otherwise: his browser has the console's files already. */
async function chooseAnew(page: Page, choices: Parameters<typeof keptChoices>[0]): Promise<Page> {
  const pairs = keptChoices(choices).map(({ name, value }) => [name, value]);
  await page.evaluate(`${JSON.stringify(pairs)}.forEach(([name, value]) => localStorage.setItem(name, value))`);
  await page.reload();
  return settled(page);
}

/**
 * What stands in some reader's way on a page: serious faults of access in either theme, what is built wrong, more than
 * fits a phone in either language, and English in a Vietnamese page. One reader: light, wide and Vietnamese, then
 * narrowed; dark, narrow and English.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const onDesk = [...(await seriousOn(page)), ...(await tornOn(page))];
  const foreign = await foreignOn(page);
  await page.setViewportSize({ width: phone, height: 900 });
  const narrowed = await wideOn(await settled(page));
  await chooseAnew(page, { theme: 'dark', language: 'en' });
  const onPhone = [...(await seriousOn(page)), ...(await wideOn(page)), ...(await tornOn(page))];
  const told = await errorsOf(page);
  const language = await page.getAttribute('html', 'lang');
  await page.context().close();
  return [
    ...onDesk.map((fault) => `light: ${fault}`),
    ...foreign.map((word) => `English in Vietnamese: ${word}`),
    ...narrowed.map((fault) => `Vietnamese: ${fault}`),
    ...onPhone.map((fault) => `dark, English: ${fault}`),
    ...told.map((error) => `console: ${error}`),
    ...(language === 'en' ? [] : [`English is marked as ${String(language)}`]),
  ];
}
