import { expect, test } from 'vitest';
import { foldedKey, likeLiteral, markedKey, parseSearch, placeKey } from './search.rules.ts';

test('both placements of the tone mark are one key', () => {
  expect(markedKey('Hoà Thuỷ')).toBe(markedKey('Hòa Thủy'));
  expect(markedKey('Định Hoá')).toBe('định hóa');
});

test('syllables written one way in both spellings stay', () => {
  expect(markedKey('Quý Hoàng Toàn')).toBe('quý hoàng toàn');
});

test('keys are the same for every Unicode form and apostrophe', () => {
  expect(markedKey('Cư M’gar'.normalize('NFD'))).toBe(markedKey("Cư M'gar"));
  expect(foldedKey('Ea H’Leo')).toBe("ea h'leo");
});

test.each([
  ['Bản Lầu', { code: null, type: null, marked: 'bản lầu', folded: 'ban lau', places: [] }],
  ['xa ban lau', { code: null, type: 'COMMUNE', marked: 'ban lau', folded: 'ban lau', places: [] }],
  ['P. 12', { code: null, type: 'WARD', marked: '12', folded: '12', places: [] }],
  ['p12', { code: null, type: 'WARD', marked: '12', folded: '12', places: [] }],
  ['TT. Thọ Xuân', { code: null, type: 'TOWNSHIP', marked: 'thọ xuân', folded: 'tho xuan', places: [] }],
  ['30112', { code: '30112', type: null, marked: '30112', folded: '30112', places: [] }],
  ['Tân Tiến, tỉnh Lạng Sơn', { code: null, type: null, marked: 'tân tiến', folded: 'tan tien', places: ['lang son'] }],
  ['Đặc khu Côn Đảo', { code: null, type: 'SPECIAL_ZONE', marked: 'côn đảo', folded: 'con dao', places: [] }],
])('%s is taken apart', (text, parts) => {
  expect(parseSearch(text)).toEqual(parts);
});

test('a text without a letter or digit looks for nothing', () => {
  expect([parseSearch('  '), parseSearch(' , Lào Cai')]).toEqual([null, null]);
});

test('places lose their type word, numbered districts keep it', () => {
  expect([placeKey('Thành phố Hồ Chí Minh'), placeKey('Huyện Mường Khương'), placeKey('Quận 1')]).toEqual([
    'ho chi minh',
    'muong khuong',
    'quan 1',
  ]);
});

test('signs of LIKE lose their meaning', () => {
  expect(likeLiteral('100%_\\')).toBe('100\\%\\_\\\\');
});
