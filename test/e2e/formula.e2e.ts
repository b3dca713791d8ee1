import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';

let console: OpenConsole;
let ids: readonly string[];
beforeAll(async () => {
  console = await openConsole();
  const owner = new Client(console.database.owner);
  await owner.connect();
  await owner.query(`
update rankings.metric set valid_until = '2026-10-31' where key in ('on_time', 'online');
insert into rankings.metric
select (jsonb_populate_record(m, '{"version": "9", "valid_from": "2026-11-01", "valid_until": null}')).*
from rankings.metric m where key in ('on_time', 'online');`);
  await owner.end();
  const { one, two } = (await console.ask('{ one: unit(code: "02788") { id } two: unit(code: "02761") { id } }')) as {
    one: { id: string };
    two: { id: string };
  };
  ids = [one.id, two.id];
});
afterAll(() => console.close());

test.each(['/rankings?m=on_time&in=15', '/trends?m=on_time&in=15', '/communes/{0}?m=on_time', '/practices'])(
  '%s says that periods before the formula are told by it too',
  async (path) => {
    const page = await console.visit(path.replace('{0}', String(ids[0])));
    const note = page.locator('[data-formula="9"]').first();
    await note.waitFor();
    expect(await note.textContent()).toContain('công thức phiên bản 9, có hiệu lực từ 01/11/2026');
  },
);

test('a comparison names the metrics told by a formula younger than the period, and no others', async () => {
  const page = await console.visit(`/compare?ids=${ids.join(',')}&p=2026Q3`);
  const notes = page.locator('[data-formula]');
  await expect.poll(() => notes.count()).toBe(2);
  await expect.poll(() => notes.first().textContent()).toMatch(/^Tỷ lệ .+: Mọi kỳ ở đây đều tính theo công thức/);
  const young = await console.visit(`/compare?ids=${ids.join(',')}&p=2026-11`);
  await young.locator('main h2').first().waitFor();
  expect(await young.locator('[data-formula]').count()).toBe(0);
});
