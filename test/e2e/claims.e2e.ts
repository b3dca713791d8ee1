import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

test('every figure that a report told stands beside the computed one, with how both stand to each other', async () => {
  const page = await visitAs('phantich', '/claims');
  const {
    claims: { nodes: claims },
  } = (await console.ask('{ claims(first: 500) { nodes { claims { outcome } } } }')) as {
    claims: { nodes: { claims: { outcome: string }[] }[] };
  };
  const figures = claims.flatMap((report) => report.claims);
  await expect.poll(() => page.locator('[data-report]').count()).toBe(claims.length);
  await expect.poll(() => page.locator('[data-outcome]').count()).toBe(figures.length);
  const agree = figures.filter(({ outcome }) => outcome === 'AGREES').length;
  await page.getByText(`${agree} trên ${figures.length} con số của ${claims.length} báo cáo khớp với hồ sơ.`).waitFor();
  const myHiep = page.getByRole('table', { name: 'Con số của Xã Mỹ Hiệp, Đồng Tháp' }).first();
  await expect.poll(() => myHiep.getByRole('row', { name: /^Tiếp nhận/u }).textContent()).toMatch(/311.*311.*✓ Khớp/u);
  await page.getByText('Các con số trong báo cáo không khớp nhau:').first().waitFor();
});

test('a leader writes a figure down, sees it compared with the very dossiers, and takes it back', async () => {
  const page = await visitAs('lanhdao', '/claims');
  await page.getByRole('button', { name: 'Ghi một con số báo cáo' }).click();
  const form = page.getByRole('form', { name: 'Ghi một con số báo cáo' });
  await form.getByRole('combobox', { name: 'Chọn đơn vị' }).fill('ban lau, lao cai');
  await page
    .getByRole('option', { name: /Xã Bản Lầu.*từ 01\/07\/2025/u })
    .first()
    .click();
  await form.getByLabel('Báo cáo nêu').fill('580');
  await form.getByRole('combobox', { name: 'Cách nói' }).click();
  await page.getByRole('option', { name: 'gần', exact: true }).click();
  await form.getByLabel('Từ ngày', { exact: true }).fill('01/07/2026');
  await form.getByLabel('Đến ngày', { exact: true }).fill('30/09/2026');
  await form.getByLabel('Câu có con số').fill('Gần 580 hồ sơ trong quý III');
  await form.getByLabel('Nguồn').fill('Báo cáo quý III, https://example.vn/bao-cao');
  await form.getByRole('button', { name: 'Ghi và đối chiếu' }).click();
  const report = page.locator('[data-report]', { hasText: 'Gần 580 hồ sơ trong quý III' });
  await report.waitFor();
  await expect.poll(() => report.locator('[data-outcome]').textContent()).toMatch(/gần 580.*578.*✓ Khớp/u);
  expect(await report.getByRole('link', { name: /example\.vn/u }).getAttribute('href')).toBe(
    'https://example.vn/bao-cao',
  );
  await report.getByRole('link', { name: /578/u }).click();
  await page.getByText('578 hồ sơ khớp bộ lọc', { exact: true }).waitFor();
  await page.goBack();
  await report.getByRole('button', { name: /^Xoá báo cáo/u }).click();
  await report.waitFor({ state: 'detached' });
});

test('who may not write figures down is not asked to', async () => {
  const page = await visitAs('congdan', '/claims');
  await page.locator('[data-report]').first().waitFor();
  expect(await page.getByRole('button', { name: 'Ghi một con số báo cáo' }).count()).toBe(0);
});
