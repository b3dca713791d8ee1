import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { decisionsPdf, officialDay } from './decision.pdf.ts';
import type { DecisionRow } from './scenario.queries.ts';

const DECISION: DecisionRow = {
  scenario_id: 1,
  number: '12/QĐ-UBND',
  official_code: 'CC02788-01',
  decided_on: '2026-11-22',
  effective_on: '2027-01-01',
  signer_title: 'Chủ tịch',
  signer_name: 'Nguyễn Thị Thử',
  superseded_by: null,
  content: {
    officialName: 'Lý Thị Mỷ',
    fromTitle: 'Công chức Tư pháp – Hộ tịch',
    fromUnit: 'Xã Lùng Vai',
    toTitle: 'Chuyên viên tư pháp – hộ tịch',
    toUnit: 'Xã Bản Lầu',
    isTransfer: false,
    isException: true,
    reason: 'Thông thạo tiếng Mông',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
    place: 'Lào Cai',
  },
};

test('days are written as official papers write them', () => {
  expect(officialDay('2027-01-01')).toBe('ngày 01 tháng 01 năm 2027');
  expect(officialDay('2026-07-09')).toBe('ngày 09 tháng 7 năm 2026');
});

test('a PDF has a page for each decision and its fonts inside', async () => {
  const one = (await decisionsPdf([DECISION])).toString('latin1');
  const two = (await decisionsPdf([DECISION, DECISION])).toString('latin1');
  const pages = (pdf: string): number => pdf.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
  expect(one.startsWith('%PDF-')).toBe(true);
  expect([pages(one), pages(two)]).toEqual([1, 2]);
  expect(one).toMatch(/\/FontName \/[A-Z]{6}\+Tinos/u);
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
