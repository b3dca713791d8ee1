import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { seriousOn } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole();
});
afterAll(() => console.close());

test('on a phone the filters are a sheet: what is chosen holds at once, and the reader is back where they were', async () => {
  const page = await console.visit('/rankings?in=15', { width: 360 });
  const open = page.getByRole('button', { name: /^Bộ lọc \(/u });
  await open.click();
  const sheet = page.getByRole('dialog', { name: 'Bộ lọc' });
  await sheet.getByRole('button', { name: 'Xong' }).waitFor();
  expect(await seriousOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await sheet.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Tỷ lệ nộp trực tuyến' }).click();
  await sheet.getByText(/^Tỷ lệ nộp trực tuyến: Quý III\/2026/u).waitFor();
  expect(new URL(page.url()).searchParams.get('m')).toBe('online');
  await sheet.getByRole('button', { name: 'Xong' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('f');
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('on a phone the way back closes the sheet and leaves the page where it is, with what was chosen', async () => {
  const page = await console.visit('/rankings', { width: 360 });
  await page.goto(`${console.address}/rankings?in=15`);
  const open = page.getByRole('button', { name: /^Bộ lọc \(/u });
  const sheet = page.getByRole('dialog', { name: 'Bộ lọc' });
  const asked = (): string => `${new URL(page.url()).pathname}${new URL(page.url()).search}`;
  await open.click();
  await sheet.waitFor();
  await page.goBack();
  await sheet.waitFor({ state: 'hidden' });
  expect(asked()).toBe('/rankings?in=15');

  await open.click();
  await sheet.getByRole('combobox', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Tỷ lệ nộp trực tuyến' }).click();
  await expect.poll(asked).toBe('/rankings?in=15&m=online');
  await page.goBack();
  await sheet.waitFor({ state: 'hidden' });
  await expect.poll(asked).toBe('/rankings?in=15&m=online');
  await page.getByText(/^Tỷ lệ nộp trực tuyến: /u).waitFor();
  await page.goBack();
  await expect.poll(asked).toBe('/rankings?in=15');
  await page.context().close();
});

test('a sheet that was only looked into leaves no step on the way back', async () => {
  const page = await console.visit('/rankings', { width: 360 });
  await page.goto(`${console.address}/rankings?in=15`);
  await page.getByRole('button', { name: /^Bộ lọc \(/u }).click();
  const sheet = page.getByRole('dialog', { name: 'Bộ lọc' });
  await sheet.getByRole('button', { name: 'Xong' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.goBack();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.context().close();
});
