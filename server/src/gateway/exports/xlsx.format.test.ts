import { setImmediate as turn } from 'node:timers/promises';
import { WorkbookReader } from '@cj-tech-master/excelts';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Cell } from '../../platform/export-view.ts';
import type { ShownColumn } from './cells.ts';
import { xlsx } from './xlsx.format.ts';

const COLUMNS: ShownColumn[] = [
  { name: 'code', kind: 'TEXT', label: 'Mã' },
  { name: 'n', kind: 'INTEGER', label: 'Số' },
];
const BOOK = { language: 'vi', explanation: [['Bảng', 'Hồ sơ']] } as const;

/** Pages of 100 rows that say how many of them were taken. */
class Pages {
  taken = 0;

  async *of(count: number): AsyncGenerator<Cell[][]> {
    while (this.taken < count) {
      const first = this.taken * 100;
      this.taken += 1;
      await turn();
      yield Array.from({ length: 100 }, (_, index) => [`00${String(first + index)}`, first + index]);
    }
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<unknown[][][]> {
  const sheets: unknown[][][] = [];
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' } as const;
  for await (const sheet of new WorkbookReader(Readable.from([bytes]), options)) {
    const rows: unknown[][] = [];
    for await (const row of sheet as AsyncIterable<{ values: unknown[] }>) rows.push(row.values.slice(1));
    sheets.push(rows);
  }
  return sheets;
}

test('what a sheet of Excel does not hold goes on in a further one, with its head', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx(COLUMNS, new Pages().of(3), { ...BOOK, rowsOfASheet: 121 })) pieces.push(piece);
  const [first = [], second = [], third = [], words] = await sheetsOf(Buffer.concat(pieces));
  expect([first, second, third].map((rows) => rows.length)).toEqual([121, 121, 61]);
  expect([first, second, third].map(([head]) => head)).toEqual([
    ['Mã', 'Số'],
    ['Mã', 'Số'],
    ['Mã', 'Số'],
  ]);
  expect([second[1], third.at(-1)]).toEqual([
    ['00120', 120],
    ['00299', 299],
  ]);
  expect(words).toEqual([['Bảng', 'Hồ sơ']]);
});

test('texts stay what they are: markup, lines, signs that XML cannot hold, beginnings of formulas', async () => {
  const texts = ['a & <b> "c"', '=1+1', 'một\nhai', '😀', 'x\u0001y', 'line\r'];
  const pieces: Uint8Array[] = [];
  const page = [texts.map((text, index): Cell[] => [text, index])];
  for await (const piece of xlsx(COLUMNS, Readable.from(page), BOOK)) pieces.push(piece);
  const [figures = []] = await sheetsOf(Buffer.concat(pieces));
  expect(figures.slice(1).map(([text]) => text)).toEqual(texts.map((text) => text.replace('\u0001', '')));
});

test('whoever reads nothing is not written for, and who hangs up ends the asking', async () => {
  const pages = new Pages();
  const book = xlsx(COLUMNS, pages.of(100_000), BOOK);
  await book.next();
  for (let turns = 0; turns < 2_000; turns += 1) await turn();
  const held = pages.taken;
  await book.return(undefined);
  for (let turns = 0; turns < 2_000; turns += 1) await turn();
  expect(held).toBeLessThan(1_500);
  expect(pages.taken).toBeLessThanOrEqual(held + 1);
});
