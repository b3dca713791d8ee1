import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf } from '../access/signed-house.ts';
import type { Reader } from './examples.ts';
import { exportWorld, type ExportWorld } from './export-world.ts';

let world: ExportWorld;
let banLau: string;
beforeAll(async () => {
  world = await exportWorld();
  const { data } = await world.signed.ask('{ unit(code: "02788") { id } }');
  banLau = (data as { unit: { id: string } }).unit.id;
});
afterAll(() => world.close());

const SAVE = `mutation($input: SaveViewInput!) { saveView(input: $input) { savedView { key } userErrors { code } } }`;

/** Keeps a page as the console does. @returns its key */
async function save(page: string, search: string, { as = 'lanhdao', unit, shareWithRole = false }: Saving = {}) {
  const state = JSON.stringify({ version: 1, search, ...(unit === undefined ? {} : { unit }) });
  const answer = await world.signed.ask(SAVE, {
    cookie: world.cookies.get(as),
    variables: { input: { key: null, name: 'Chế độ xem', page, state, shareWithRole, shareWithUnit: false } },
  });
  const { saveView } = answer.data as { saveView: { savedView: { key: string } } };
  return saveView.savedView.key;
}
interface Saving {
  readonly as?: Reader;
  readonly unit?: string;
  readonly shareWithRole?: boolean;
}

const PERIOD = 'from=2026-07-01&to=2026-09-30';

test.each([
  ['ranking', '?p=2026Q3&in=15&m=online&view=chart', `ranking`, `metric=online&province=15&${PERIOD}`],
  ['ranking', '?in=15', 'ranking', `metric=on_time&province=15&${PERIOD}`],
  [
    'trends',
    '?p=2026Q3&in=15&step=QUARTER',
    'rank-history',
    'metric=on_time&province=15&step=QUARTER&from=2024-10-01&to=2026-09-30',
  ],
  [
    'trends',
    '?p=2026Q3&in=15&step=YEAR&asof=2026-10-01&known=2026-10-02T01:00:00.000Z',
    'rank-history',
    'metric=on_time&province=15&step=YEAR&from=2023-01-01&to=2026-09-30&asOf=2026-10-01&knownAt=2026-10-02T01:00:00.000Z',
  ],
  ['compare', '?ids=02788,02761&p=2026Q3', 'comparison', `units=02788,02761&${PERIOD}`],
  ['claims', '?outcome=AGREES', 'claims', 'outcome=AGREES'],
  ['practices', '?kind=HOURS', 'practices', 'kind=HOURS'],
  ['reports', '?p=2026Q3&state=DRAFT', 'reports', `${PERIOD}&province=15&state=DRAFT`],
  ['lineage', '?in=15&page=2', 'lineage', 'province=15'],
  ['overview', '', 'signals', 'asOf=2026-09-30&province=15'],
  ['overview', '?all=true', 'signals', 'asOf=2026-09-30'],
  ['positions', '?m=required&sort=-total', 'establishment', 'province=15'],
  ['recognition', '', 'commendation-figures', 'province=15&from=2026-01-01&to=2026-11-22'],
  ['recognition', '?view=proposals', 'recognition-proposals', ''],
  ['recognition', '?view=people&q=hoa', 'recognition', 'search=hoa'],
])('the saved view %s%s is the export %s?%s', async (...saying) => {
  const [page, search, name, query] = saying;
  const key = await save(page, search);
  const [saved, named] = await Promise.all([
    world.get(`/v/${key}.json`, 'lanhdao'),
    world.get(`/exports/${name}.json?${query}`, 'lanhdao'),
  ]);
  expect([saved.status, named.status]).toEqual([200, 200]);
  expect(saved.body).toBe(named.body);
});

test('a view pinned to what was known is refused where its table keeps no memory', async () => {
  const key = await save('reports', '?in=15&known=2026-10-02T01:00:00.000Z');
  const { status, body } = await world.get(`/v/${key}.json`, 'lanhdao');
  expect([status, body]).toEqual([400, expect.stringContaining('known') as unknown]);
});

test('a page of one unit keeps the unit, and every format leads to the same table', async () => {
  const key = await save('why', '?p=2026Q3&vs=PREVIOUS_PERIOD', { unit: banLau });
  const query = `unit=02788&metric=on_time&against=PREVIOUS_PERIOD&${PERIOD}`;
  for (const format of ['csv', 'ndjson']) {
    const [saved, named] = await Promise.all([
      world.get(`/v/${key}.${format}?lang=en&machine=1`, 'lanhdao'),
      world.get(`/exports/why.${format}?${query}&lang=en&machine=1`, 'lanhdao'),
    ]);
    expect([saved.status, saved.body]).toEqual([200, named.body]);
  }
  for (const format of ['xlsx', 'parquet', 'metadata.json']) {
    expect((await world.get(`/v/${key}.${format}`, 'lanhdao')).status).toBe(200);
  }
});

test('whoever it is not shared with finds nothing, and powers are the reader’s own', async () => {
  const own = await save('ranking', '?in=15');
  expect((await world.get(`/v/${own}.csv`, 'noivu')).status).toBe(404);
  expect((await world.get(`/v/${own}.csv`)).status).toBe(404);
  const shared = await save('ranking', '?in=15', { as: 'xa.banlau', shareWithRole: true });
  expect((await world.get(`/v/${shared}.csv`, 'lanhdao')).status).toBe(404);
  const proposals = await save('recognition', '?view=proposals', { as: 'phantich' });
  expect((await world.get(`/v/${proposals}.csv`, 'phantich')).status).toBe(403);
});

test('an API token opens what its powers open', async () => {
  const key = await save('ranking', '?in=15');
  const made = await world.signed.ask(
    'mutation { createToken(input: { name: "excel", classes: [], days: 30 }) { secret userErrors { code message } } }',
    { cookie: world.cookies.get('lanhdao') },
  );
  expect(codesOf(made)).toEqual([]);
  const { secret } = (made.data as { createToken: { secret: string } }).createToken;
  const headers = { authorization: `Bearer ${secret}` };
  const { statusCode, body } = await world.signed.http.inject({ url: `/v/${key}.json`, headers });
  expect([statusCode, body]).toEqual([200, (await world.get(`/v/${key}.json`, 'lanhdao')).body]);
  expect((await world.signed.http.inject({ url: '/exports/dossiers.json', headers })).statusCode).toBe(403);
});

test.each([
  ['tasks', '', 'EXPORT_VIEW_WITHOUT_TABLE'],
  ['why', '?p=2026Q3', 'EXPORT_VIEW_WITHOUT_TABLE'],
  ['ranking', '?p=2026Q7', 'EXPORT_PARAMETER_PERIOD'],
])('a view of %s%s that cannot be a table says so', async (page, search, code) => {
  const key = await save(page, search);
  for (const language of ['vi', 'en']) {
    const answer = await world.get(`/v/${key}.csv?lang=${language}`, 'lanhdao');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(code);
  }
});

test('a page’s own address gives its table, too', async () => {
  const search = 'p=2026Q3&in=15&m=online&view=chart&lang=en';
  const [page, named] = await Promise.all([
    world.get(`/v/ranking.csv?${search}`),
    world.get(`/exports/ranking.csv?metric=online&province=15&${PERIOD}&lang=en`),
  ]);
  expect([page.status, page.body]).toEqual([200, named.body]);
  expect((await world.get(`/v/why.csv?p=2026Q3`)).status).toBe(400);
  expect((await world.get(`/v/compare.csv?p=2026Q3`)).body).toContain('EXPORT_PARAMETER_MISSING');
});

test.each(['0', 'abc', '999999999999', '../1'])('%s is no saved view', async (key) => {
  expect((await world.get(`/v/${encodeURIComponent(key)}.csv`, 'lanhdao')).status).toBe(404);
});
