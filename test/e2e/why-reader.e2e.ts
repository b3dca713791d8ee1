import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

test('an officer of a commune sees why, in hours too, and of what stands beside only what is open to him', async () => {
  const page = await settled(await visitAs('motcua.banlau', `/why/${banLau}?m=median_handling&p=2026Q2`));
  await page.locator('[data-finding]').getByText('giờ').waitFor();
  await page.getByText('Shapley').waitFor();
  const beside = page.locator('[data-beside]');
  const lines = await beside
    .locator('[data-line]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line')));
  expect(lines).toEqual(['received', 'resolved', 'practices']);
  await beside.getByText('chỉ hiện cho người được xem số liệu nhân lực').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
