import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvSplitter, delimiterOf } from './sheet.csv.ts';

const split = (pieces: readonly string[], delimiter = ';') => {
  const splitter = new CsvSplitter(delimiter);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
};
const cells = (text: string): (readonly string[])[] => split([text]).map((record) => record.cells);

describe('splitting a sheet', () => {
  test('quotes keep delimiters, line breaks and quotes within a cell', () => {
    expect(cells('a;"b;c";"d\ne";"f ""g"""\n1;2;3;4')).toEqual([
      ['a', 'b;c', 'd\ne', 'f "g"'],
      ['1', '2', '3', '4'],
    ]);
  });

  test('a quote within a cell is a quote and no more', () => {
    expect(cells('ống 5";b\nc;d')).toEqual([
      ['ống 5"', 'b'],
      ['c', 'd'],
    ]);
  });

  test('lines are those of the file, also after a cell of several lines and empty lines', () => {
    expect(split(['a\r\n"b\r\nc"\r\n\r\nd\r\n']).map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('a quote that is never closed costs its own line only', () => {
    const text = `a;"b\n${'c;d\n'.repeat(200)}`;
    const records = split([text]);
    expect(records).toHaveLength(201);
    expect(records.filter(({ brokenQuote }) => brokenQuote).map(({ line }) => line)).toEqual([1]);
  });

  test('where the pieces of the file end makes no difference', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', ';', '"', '\n', ' ', ',') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), (rows, cuts) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(';')).join('\n');
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(split(pieces).map((record) => record.cells)).toEqual(rows);
      }),
    );
  });

  test.each([
    ['a;b;c,d', ';'],
    ['a,b,"c;d;e;f"', ','],
    ['a\tb', '\t'],
  ])('the delimiter of %j is told by the header', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});
