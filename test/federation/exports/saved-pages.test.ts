import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWorld, type ExportWorld } from './export-world.ts';

const CONSOLE = fileURLToPath(new URL('../../../admin/src', import.meta.url));
const named = (pattern: RegExp): string[] => {
  const texts = globSync('**/*.tsx', { cwd: CONSOLE }).map((file) => readFileSync(`${CONSOLE}/${file}`, 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))].sort();
};

/** What a saved arrangement of each page holds at least; most pages are whole without a word. */
const SAVED: Readonly<Record<string, { readonly search: string; readonly isOfUnit?: true }>> = {
  claims: { search: '' },
  commune: { search: '', isOfUnit: true },
  compare: { search: '?ids=02788,02761' },
  lineage: { search: '' },
  overview: { search: '' },
  par: { search: '' },
  positions: { search: '' },
  practices: { search: '' },
  ranking: { search: '' },
  recognition: { search: '' },
  reports: { search: '' },
  trends: { search: '' },
  why: { search: '', isOfUnit: true },
};

test('these are the pages whose arrangement can be saved, and each of them can be opened again', () => {
  const pages = Object.keys(SAVED).sort();
  expect(named(/<SavedViews page="([a-z-]+)"/gu)).toEqual(pages);
  const kept = readFileSync(`${CONSOLE}/views/view.state.ts`, 'utf8');
  expect([...kept.matchAll(/^ {2}([a-z]+): '\//gmu)].map(([, page]) => page).sort()).toEqual(pages);
});

const SAVE = 'mutation($input: SaveViewInput!) { saveView(input: $input) { savedView { key } userErrors { code } } }';

describe('a saved view leads to a file', () => {
  let world: ExportWorld;
  let banLau: string;
  beforeAll(async () => {
    world = await exportWorld();
    const { data } = await world.signed.ask('{ unit(code: "02788") { id } }');
    banLau = (data as { unit: { id: string } }).unit.id;
  });
  afterAll(() => world.close());

  test.each(Object.entries(SAVED))('of the page %s', async (page, { search, isOfUnit }) => {
    const state = JSON.stringify({ version: 1, search, ...(isOfUnit ? { unit: banLau } : {}) });
    const input = { key: null, name: 'Chế độ xem', page, state, shareWithRole: false, shareWithUnit: false };
    const saved = await world.signed.ask(SAVE, { cookie: world.cookies.get('lanhdao'), variables: { input } });
    const { key } = (saved.data as { saveView: { savedView: { key: string } } }).saveView.savedView;
    const { status, body, headers } = await world.get(`/v/${key}.csv`, 'lanhdao');
    expect([status, status === 200 ? '' : body]).toEqual([200, '']);
    expect(body.startsWith('\uFEFF')).toBe(true);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\w.-]+\.csv"; filename\*=UTF-8''[\w%.-]+\.csv$/u,
    );
  });

  test('the index of administrative reform: of the latest result there is, or of the method that was chosen', async () => {
    const [usual, chosen, named] = await Promise.all([
      world.get('/v/par.json', 'phantich'),
      world.get('/v/par.json?k=30-thanh-mien-2022', 'phantich'),
      world.get('/exports/par-index.json?method=30-thanh-mien-2022', 'phantich'),
    ]);
    expect([usual.status, chosen.status, chosen.body]).toEqual([200, 200, named.body]);
  });
});
