import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { docxParts, docxText } from '../../../../test/support/docx-text.ts';
import { pdfText } from '../../../../test/support/pdf-text.ts';
import { docxOf } from './paper.docx.ts';
import { pdfOf } from './paper.pdf.ts';
import { officialDay, type Paper } from './paper.ts';

const PAPER: Paper = {
  issuer: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
  number: '12/QĐ-UBND',
  place: 'Lào Cai',
  day: '2026-11-22',
  body: [
    { kind: 'TITLE', lines: ['QUYẾT ĐỊNH', 'Về việc bố trí công chức'] },
    { kind: 'CENTRE', text: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI' },
    { kind: 'BASIS', text: 'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;' },
    { kind: 'TEXT', head: 'Điều 1. ', text: 'Bố trí bà Lý Thị Mỷ vào xã Bản Lầu & xã <Mường Khương>.' },
    {
      kind: 'TABLE',
      heads: ['STT', 'Họ và tên'],
      widths: [20, 80],
      rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), `${String(index + 1)}. Giàng Thị Thử`]),
    },
  ],
  beside: { recipients: ['Như Điều 3;', 'Lưu: VT.'] },
  signer: { title: 'Chủ tịch', name: 'Nguyễn Thị Thử' },
};
const TWO = [PAPER, { ...PAPER, day: null, beside: { signer: { title: 'Người nhận', name: '' } } }];

/** Lines are broken elsewhere, and a head that comes again on each page is drawn again. */
const letters = (text: string): string => text.replace(/\s/gu, '');

/** What stands on each page of a PDF: its number is drawn last. */
const pagesOf = (pdf: Buffer): string[] =>
  pdfText(pdf)
    .split('\n')
    .filter((page) => page !== '');

/** The same without the numbers of pages, of papers that have as many pages each. */
const unnumbered = (pages: readonly string[], papers: number): string[] =>
  pages.map((page, index) => {
    const number = (index % (pages.length / papers)) + 1;
    return number === 1 ? page : page.replace(new RegExp(`${String(number)}$`, 'u'), '');
  });

test('days are written as official papers write them', () => {
  expect(officialDay('2027-01-01')).toBe('ngày 01 tháng 01 năm 2027');
  expect(officialDay('2026-07-09')).toBe('ngày 09 tháng 7 năm 2026');
  expect(officialDay(null)).toBe('ngày … tháng … năm …');
});

test('the Word file says what the PDF says, in the same order', async () => {
  const again = letters('STTHọ và tên');
  const pages = unnumbered(pagesOf(await pdfOf(TWO, 'Thử')), TWO.length);
  const [pdf, docx] = [letters(pages.join('')), letters(docxText(await docxOf(TWO, 'Thử')))];
  expect(docx).toContain(
    letters('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Lào Cai, ngày 22 tháng 11 năm 2026'),
  );
  expect(docx).toContain(letters('bà Lý Thị Mỷ vào xã Bản Lầu & xã <Mường Khương>'));
  expect(docx.split(again)).toHaveLength(TWO.length + 1);
  expect(pdf.replaceAll(again, '')).toBe(docx.replaceAll(again, ''));
});

test('pages are numbered in each paper by itself, from the second on', async () => {
  const pages = pagesOf(await pdfOf(TWO, 'Thử'));
  expect(pages.map((page) => /(?:^|\D)(\d+)$/u.exec(page)?.[1] ?? null)).toEqual([null, '2', '3', null, '2', '3']);
  const parts = docxParts(await docxOf(TWO, 'Thử'));
  const document = parts.get('word/document.xml') ?? '';
  const headers = [...parts].flatMap(([name, xml]) => (name.startsWith('word/header') ? [xml] : []));
  expect(document.match(/<w:titlePg\/>/gu)).toHaveLength(TWO.length);
  expect(document.match(/<w:pgNumType w:start="1"/gu)).toHaveLength(TWO.length);
  expect(headers.filter((xml) => /<w:jc w:val="center"\/>.*PAGE/su.test(xml))).toHaveLength(TWO.length);
  expect(headers).toHaveLength(2 * TWO.length);
});

test('a PDF has each paper on pages of its own and its fonts inside', async () => {
  const short = { ...PAPER, body: PAPER.body.slice(0, 4) };
  const pdf = (await pdfOf([short, short], 'Thử')).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(2);
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+Tinos/u);
});

test('a Word file has the page, the font and the sizes of the decree', async () => {
  const xml = docxParts(await docxOf(TWO, 'Thử')).get('word/document.xml') ?? '';
  const [mm, sections] = [
    (twips: string): number => Math.round((Number(twips) * 25.4) / 1440),
    xml.match(/<w:sectPr/gu),
  ];
  expect(sections).toHaveLength(TWO.length);
  const margin = (side: string): number => mm(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`, 'u').exec(xml)?.[1] ?? '');
  expect(['left', 'top', 'right', 'bottom'].map(margin)).toEqual([30, 20, 20, 20]);
  expect(['w', 'h'].map((side) => mm(new RegExp(`<w:pgSz[^>]*w:${side}="(\\d+)"`, 'u').exec(xml)?.[1] ?? ''))).toEqual([
    210, 297,
  ]);
  const fonts = new Set([...xml.matchAll(/w:ascii="([^"]+)"/gu)].map(([, font]) => font));
  expect([...fonts]).toEqual(['Times New Roman']);
  const sizes = [...xml.matchAll(/<w:sz w:val="(\d+)"/gu)].map(([, size]) => Number(size) / 2);
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.every((size) => size >= 11 && size <= 14)).toBe(true);
  expect(xml).toContain('<w:tblHeader');
});

test('the font has every Vietnamese letter', () => {
  const require = createRequire(import.meta.url);
  const font = readFileSync(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letters = vowels.flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')));
  const all = [...letters, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]);
  const ranges = rangesOf(font);
  const has = (code: number): boolean => ranges.some(([from, to]) => from <= code && code <= to);
  expect(all.filter((letter) => !has(letter.codePointAt(0) ?? 0))).toEqual([]);
  expect(has(0x4e00)).toBe(false);
});

/** Ranges of characters a TrueType font has glyphs for: its Unicode table of format 4. */
function rangesOf(font: Buffer): [from: number, to: number][] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const cmap = font.readUInt32BE((tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8);
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const unicode =
    encodings.map((at) => cmap + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 4) ?? 0;
  const segments = font.readUInt16BE(unicode + 6) / 2;
  return Array.from({ length: segments }, (_, index) => {
    const end = unicode + 14 + 2 * index;
    return [font.readUInt16BE(end + 2 * segments + 2), font.readUInt16BE(end)];
  });
}
