import { expect, test } from 'vitest';
import { wrapLabel } from './label.wrap.ts';

test.each([
  ['Xã Bản Lầu', ['Xã Bản Lầu']],
  ['Phường Nam Cường Bắc Lệnh', ['Phường Nam', 'Cường Bắc', 'Lệnh']],
  ['Thịtrấnrấtdàikhôngcách', ['Thịtrấnrấtdàikhôngcách']],
])('%s breaks between words', (name, lines) => {
  expect(wrapLabel(name, 10)).toEqual(lines);
});
