import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { demoPages } from '../support/demo-pages.ts';
import { settled } from '../support/rest.ts';
import { type Sheet, sheetsOf, squashed } from '../support/printed.ts';

let console: OpenConsole;
let paths: Readonly<Record<string, string>>;
beforeAll(async () => {
  console = await openConsole();
  paths = { ...(await demoPages(console)), board: `/placement/${await makeScenario()}` };
});
afterAll(() => console.close());

/** A scenario of one commune, by its id; nobody has worked out a plan of it. */
async function makeScenario(): Promise<string> {
  const unit = await unitIdOf(console, '02788', '2025-07-01');
  const { made } = (await console.ask(
    'mutation M($input: CreatePlacementInput!) { made: createPlacement(input: $input) { placement { id } } }',
    { input: { name: 'Sáp nhập', effectiveOn: '2027-01-01', scope: { unitIds: [unit] } } },
  )) as { made: { placement: { id: string } } };
  return made.placement.id;
}

/** The margin that the console asks for, 12 mm, in points of 1/72 inch. */
const margin = 34;

/** What a reader finds on the page laid out for paper: heading, findings, sources, the names of its rows. */
const TOLD = `(() => {
  const words = (selector) => [...document.querySelectorAll('main ' + selector)]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 1)
    .map((each) => each.innerText);
  return {
    title: words('h1'), findings: words('h2'), head: words('[data-print-head]'),
    sources: words('figcaption'), rows: words('tbody th[scope=row], tbody tr > td:first-child'),
  };
})()`;

interface Told {
  readonly title: readonly string[];
  readonly findings: readonly string[];
  readonly head: readonly string[];
  readonly sources: readonly string[];
  readonly rows: readonly string[];
}

/** Words of what only a screen can do, or has not done yet. */
const screenWords =
  /Đang tải|Đang lấy|Tải về|Bộ lọc|Xem dạng bảng|Xem dạng biểu đồ|Sao chép liên kết|Xem thêm|Đang hiện/u;

const wordsOf = (sheets: readonly Sheet[]): string =>
  sheets.map(({ texts }) => texts.map(({ text }) => text).join('')).join(' ');

/** What stands between the margins: words that go on on the next sheet have none of its edges in between. */
const bodyOf = (sheets: readonly Sheet[]): string =>
  wordsOf(
    sheets.map((sheet) => ({
      ...sheet,
      texts: sheet.texts.filter(({ top, bottom }) => bottom > margin && top < sheet.height - margin),
    })),
  );

/** What of these words is not in the text as often as it is told, word order within each kept. */
function missingOf(told: readonly string[], text: string): string[] {
  const all = squashed(text);
  const wanted = Map.groupBy(told.map(squashed), (words) => words);
  return [...wanted].filter(([words, times]) => all.split(words).length - 1 < times.length).map(([words]) => words);
}

const outside = ({ texts, width, height }: Sheet): string[] =>
  texts
    .filter(
      ({ left, right, top, bottom }) => left < margin - 1 || right > width - margin + 1 || top < 0 || bottom > height,
    )
    .map(({ text }) => text);

const names = [
  'overview',
  'ranking',
  'chart',
  'commune',
  'comparison',
  'trends',
  'why',
  'practices',
  'mergers',
  'one family',
  'claims',
  'catalog',
  'one report',
  'reports',
  'par scores',
  'board',
];
/** Of a desk, and of phones where a phone has another layout. */
const printed = [
  ...names.map((name) => ({ name, width: 1440 })),
  ...['ranking', 'comparison', 'mergers', 'par scores', 'board'].map((name) => ({ name, width: 360 })),
];

test.each(printed)(
  '$name printed from $width pixels has all its words on the sheets, and none of the screen',
  async ({ name, width }) => {
    const page = await console.visit(paths[name] ?? '', { width });
    // Straight from the screen, as a reader prints: nothing is laid out for paper before.
    const sheets = await sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    const { title, findings, head, sources, rows } = await page.evaluate<Told>(TOLD);
    const text = wordsOf(sheets);
    expect([title.length, head.length]).toEqual([1, 1]);
    expect(missingOf([...title, ...findings, ...head, ...sources, ...rows], bodyOf(sheets))).toEqual([]);
    expect(sheets.flatMap(outside)).toEqual([]);
    expect(screenWords.exec(text)?.[0]).toBeUndefined();
    // Sheets are counted before the page grows by what paper holds in whole.
    expect(text).toContain(`${String(sheets.length)} / ${String(sheets.length)}`);
    await page.context().close();
  },
);
