import { expect, test } from 'vitest';
import { isCityName, parseUnitName, shortPlaceName, tidyPlaceName, unitTypeOf } from './unit-name.rules.ts';

test.each([
  ['Xã Mỹ Hiệp', 'COMMUNE', 'Xã Mỹ Hiệp', 'Mỹ Hiệp', null],
  ['Phường 12', 'WARD', 'Phường 12', '12', null],
  ['  Xã   Bản Lầu ', 'COMMUNE', 'Xã Bản Lầu', 'Bản Lầu', null],
  ['xã Cam Phước Tây', 'COMMUNE', 'Xã Cam Phước Tây', 'Cam Phước Tây', 'TYPE_WORD_SPELLING'],
  ['Thị Trấn Yên Minh', 'TOWNSHIP', 'Thị trấn Yên Minh', 'Yên Minh', 'TYPE_WORD_SPELLING'],
  ['Thi trấn Ngan Dừa', 'TOWNSHIP', 'Thị trấn Ngan Dừa', 'Ngan Dừa', 'TYPE_WORD_SPELLING'],
  ['Xa Ea Kly', 'COMMUNE', 'Xã Ea Kly', 'Ea Kly', 'TYPE_WORD_SPELLING'],
  ['Xuân Quang 3', 'COMMUNE', 'Xã Xuân Quang 3', 'Xuân Quang 3', 'TYPE_WORD_MISSING'],
  ['Đặc khu Trường Sa', 'SPECIAL_ZONE', 'Đặc khu Trường Sa', 'Trường Sa', null],
])('%s is taken apart', (text, ...[type, name, shortName, mended]) => {
  expect(parseUnitName(text)).toEqual({ type, name, shortName, mended });
});

test('a name in decomposed Unicode becomes the composed one', () => {
  expect(parseUnitName('Xã Mỹ Hiệp'.normalize('NFD'))?.name).toBe('Xã Mỹ Hiệp'.normalize('NFC'));
});

test('nothing but white space is no name', () => {
  expect(parseUnitName(' \u00a0 ')).toBeNull();
});

test('type words are known whatever their case', () => {
  expect(['Xã', 'phường', 'THỊ TRẤN', 'Đặc khu', 'Huyện'].map(unitTypeOf)).toEqual([
    'COMMUNE',
    'WARD',
    'TOWNSHIP',
    'SPECIAL_ZONE',
    null,
  ]);
});

test('districts and provinces get one spelling of their type word', () => {
  expect(tidyPlaceName('Thị Xã Kỳ Anh')).toBe('Thị xã Kỳ Anh');
  expect(tidyPlaceName('Thành Phố Đồng Hới')).toBe('Thành phố Đồng Hới');
  expect(shortPlaceName('Tỉnh Đồng Tháp')).toBe('Đồng Tháp');
  expect([isCityName('Thành phố Huế'), isCityName('Tỉnh Cà Mau')]).toEqual([true, false]);
});
