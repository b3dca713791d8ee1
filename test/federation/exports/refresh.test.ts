import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import { at } from '../access/signed-house.ts';
import { exportWorld, type ExportWorld } from './export-world.ts';

let world: ExportWorld;
/** A token, as a spreadsheet holds it that asks again by itself. */
let token: string;
beforeAll(async () => {
  world = await exportWorld();
  const made = await world.signed.ask(
    'mutation { createToken(input: { name: "r", classes: [TERRITORY, FIGURES], days: 30 }) { secret } }',
    { cookie: world.cookies.get('lanhdao') },
  );
  token = String(at(made, 'createToken.secret'));
});
afterAll(() => world.close());

const ask = (url: string, known?: string, method: 'GET' | 'HEAD' = 'GET') =>
  world.signed.http.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...(known === undefined ? {} : { 'if-none-match': known }) },
  });
const tagOf = async (url: string): Promise<string> => String((await ask(url)).headers.etag);

const RANKING = '/exports/ranking.csv?metric=on_time&from=2026-07-01&to=2026-09-30&province=15&asOf=2026-10-31';

describe.each(['csv', 'xlsx', 'json', 'ndjson', 'parquet', 'metadata.json', 'zip'])('%s', (format) => {
  const url = RANKING.replace('.csv', `.${format}`);

  test('what is known already is not sent again', async () => {
    const first = await ask(url);
    const tag = String(first.headers.etag);
    expect([first.statusCode, tag]).toEqual([200, expect.stringMatching(/^"[\w-]{43}"$/u) as unknown]);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask(url, known);
      expect([again.statusCode, again.rawPayload.length, again.headers.etag]).toEqual([304, 0, tag]);
    }
    expect((await ask(url, '"other"')).rawPayload.equals(first.rawPayload)).toBe(true);
  });

  test('the head alone tells the tag and holds no row', async () => {
    const [head, whole] = [await ask(url, undefined, 'HEAD'), await ask(url)];
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', whole.headers.etag]);
    expect(head.headers['content-disposition']).toBe(whole.headers['content-disposition']);
  });
});

test('another language, another manner and another question have other tags', async () => {
  const urls = [RANKING, `${RANKING}&lang=en`, `${RANKING}&machine=1`, RANKING.replace('on_time', 'online')];
  expect(new Set(await Promise.all(urls.map(tagOf))).size).toBe(urls.length);
});

test('the tag changes when the data do', async () => {
  const before = await tagOf(RANKING);
  const owner = new Client(world.signed.database.owner);
  await owner.connect();
  await owner.query(`update dossiers.dossier set outcome = 'LATE' where code in (
    select code from dossiers.dossier where unit_id = 278801 and outcome = 'EARLY' and received_on between '2026-07-01' and '2026-08-31' limit 1)`);
  await owner.end();
  expect((await ask(RANKING, before)).statusCode).toBe(200);
  expect(await tagOf(RANKING)).not.toBe(before);
});

test('a table that goes on and on has no tag', async () => {
  const { statusCode, headers } = await world.signed.http.inject({
    method: 'HEAD',
    url: '/exports/dossiers.csv',
    headers: { cookie: world.cookies.get('lanhdao') ?? '' },
  });
  expect([statusCode, headers.etag]).toEqual([200, undefined]);
});
