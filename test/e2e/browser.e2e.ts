import { expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

test('the browser starts and draws Vietnamese letters', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<p lang="vi">Phường Nghĩa Lộ, đặc khu Phú Quý, ở Lâm Đồng</p>');
  await expect.poll(() => page.textContent('p')).toBe('Phường Nghĩa Lộ, đặc khu Phú Quý, ở Lâm Đồng');
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000);
  await browser.close();
});
