import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { faultsOf, settled } from '../support/reader.ts';

let console: OpenConsole;
let paths: Record<string, string> = {};
const pages = [
  'overview',
  'ranking',
  'chart',
  'funnel',
  'search',
  'commune',
  'as then',
  'trends',
  'why',
  'catalog',
  'claims',
  'practices',
  'par',
  'par scores',
  'comparison',
  'reports',
  'one report',
  'mergers',
  'one family',
  'dossiers',
  'dossier',
  'imports',
  'batch',
  'nowhere',
];

beforeAll(async () => {
  console = await openConsole();
  const unit = await unitIdOf(console, '02788', '2025-07-01');
  const other = await unitIdOf(console, '02647', '2025-07-01');
  const reported = await unitIdOf(console, '30112', '2025-07-01');
  const data = await console.ask(`{ dossiers(first: 1) { nodes { code } } importBatches(first: 1) { nodes { id } }
    reports(first: 1, provinceCode: "15", period: { from: "2026-07-01", to: "2026-09-30" }) { nodes { key } } }`);
  const { dossiers, reports, importBatches } = data as {
    dossiers: { nodes: { code: string }[] };
    reports: { nodes: { key: string }[] };
    importBatches: { nodes: { id: string }[] };
  };
  paths = {
    overview: '/?in=15',
    ranking: '/rankings?in=15',
    chart: '/rankings?in=15&view=chart',
    funnel: '/rankings?in=15&view=funnel',
    search: '/communes?q=tan%20tien',
    commune: `/communes/${unit}`,
    'as then': `/communes/${unit}?geo=then`,
    catalog: '/catalog',
    claims: `/claims?unit=${reported}`,
    practices: '/practices',
    par: '/par?k=30-thanh-mien-2022',
    'par scores': `/par?k=15-2025&unit=${unit}`,
    why: `/why/${unit}?in=15`,
    trends: '/trends?in=15',
    comparison: `/compare?ids=${unit},${other}`,
    reports: '/reports?in=15',
    'one report': `/reports/${reports.nodes[0]?.key ?? ''}`,
    mergers: '/lineage?in=15',
    'one family': `/lineage?unit=${unit}`,
    dossiers: '/dossiers',
    dossier: `/dossiers/${dossiers.nodes[0]?.code ?? ''}/show`,
    imports: '/imports',
    batch: `/imports/${importBatches.nodes[0]?.id ?? ''}`,
    nowhere: '/khong-co-trang-nay',
  };
});
afterAll(() => console.close());

test.each(pages)(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (name) => {
    expect(await faultsOf(await console.visit(paths[name] ?? ''))).toEqual([]);
  },
);

test.each(['/rankings?in=15', '/claims', '/lineage?in=15'])('%s changes its language where it stands', async (path) => {
  const page = await console.visit(path);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Rankings' }).first().waitFor();
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
  await expect.poll(() => page.textContent('nav')).not.toContain('Xếp hạng');
  await page.context().close();
});

test('the dark theme is dark, and is kept', async () => {
  const page = await console.visit('/rankings');
  await page.getByRole('button', { name: 'Giao diện' }).click();
  await page.getByRole('menuitem', { name: 'Tối' }).click();
  const background = 'getComputedStyle(document.body).backgroundColor';
  await expect.poll(() => page.evaluate(background)).toBe('rgb(16, 22, 28)');
  await page.reload();
  await settled(page);
  expect(await page.evaluate(background)).toBe('rgb(16, 22, 28)');
});

test('the keyboard reaches the content at once, and the ranking by its links', async () => {
  const page = await console.visit('/rankings?in=15');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
});

test('no page asks another host for anything', async () => {
  const page = await console.visit('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await settled(page);
  expect(asked.filter((url) => !url.startsWith(console.address) && !url.startsWith('data:'))).toEqual([]);
});
