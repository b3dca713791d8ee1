import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

const table = {
  head: ['Đơn vị', 'Giá trị'],
  rows: [
    ['Xã Mỹ Hiệp', 0.916],
    ['=cmd|calc', -3],
  ],
};

test('Vietnamese CSV has a byte order mark, semicolons and decimal commas', () => {
  expect(csvText(table, 'vi')).toBe("\uFEFFĐơn vị;Giá trị\r\nXã Mỹ Hiệp;0,916\r\n'=cmd|calc;-3\r\n");
});

test('English CSV has commas and decimal points', () => {
  expect(csvText(table, 'en')).toContain('Xã Mỹ Hiệp,0.916');
});

test.each(['=1+1', '+84', '-x', '@SUM', '\tx'])('the text %j cannot run as a formula', (text) => {
  expect(csvText({ head: ['a'], rows: [[text]] }, 'en')).toContain(`'${text}`);
});

test('a cell with separator, quote or line break is quoted', () => {
  expect(csvText({ head: ['a'], rows: [['x; "y"\nz']] }, 'vi')).toContain('"x; ""y""\nz"');
});

test('an absent value is an empty cell, not a zero', () => {
  expect(csvText({ head: ['a', 'b', 'c'], rows: [['x', null, 0]] }, 'vi')).toContain('x;;0');
});

test('codes keep their leading zeros', () => {
  expect(csvText({ head: ['a'], rows: [['02788']] }, 'vi')).toContain('02788');
});
