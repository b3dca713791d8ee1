import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { ownQuestion, visitor } from '../support/reader.ts';

let console: OpenConsole;
// Rows are signed by the clock of the database, which the house's must go with.
beforeAll(async () => {
  console = await openConsole({ accounts: true, clock: () => new Date() });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

/** Of the demo's province, over, and not yet signed by anybody. */
const KEY = 'ii06-province_15_2025Q3';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const deed = (page: Page, name: string) =>
  page.getByRole('dialog', { name }).getByRole('button', { name, exact: true });

test('a leader signs what is shown, withdraws it with a reason, signs again and notes where it went', async () => {
  const page = await visitAs('lanhdao', `/reports/${KEY}`);
  const standing = page.getByRole('region', { name: 'Tình trạng' });
  await standing.getByText('Dự thảo: số liệu theo những gì biết bây giờ, chưa ai ký.').waitFor();
  await press(page, 'Ký báo cáo');
  await deed(page, 'Ký báo cáo').click();
  await page.getByText('Đã ký báo cáo.').waitFor();
  await standing.getByText('Khớp với số liệu đã ký.').waitFor();
  await press(page, 'Rút chữ ký');
  const withdraw = deed(page, 'Rút chữ ký');
  expect(await withdraw.isDisabled()).toBe(true);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Còn thiếu số liệu của một xã.');
  await withdraw.click();
  await page.getByText('Đã rút chữ ký.').waitFor();
  await press(page, 'Ký báo cáo');
  await deed(page, 'Ký báo cáo').click();
  await press(page, 'Ghi là đã gửi');
  await deed(page, 'Ghi là đã gửi').click();
  await page.getByText('Đã ghi việc gửi.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Rút chữ ký', exact: true }).count()).toBe(0);
  const told = await ownQuestion(
    page,
    'query($key: String!) { report(key: $key) { state signed { version } versions { version state } } }',
    { key: KEY },
  );
  expect(told).toMatchObject({ report: { state: 'SENT', signed: { version: 2 } } });
});

test('whoever does not lead the place reads a report and is offered no signature', async () => {
  const page = await visitAs('phantich', `/reports/${KEY}`);
  await page.getByRole('region', { name: 'Tình trạng' }).waitFor();
  expect(await page.getByRole('button', { name: 'Ký báo cáo', exact: true }).count()).toBe(0);
});
