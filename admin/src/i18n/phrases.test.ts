import { expect, test } from 'vitest';
import { filled, joined, phraseOf } from './phrases.ts';

test('packs are laid over each other group by group', () => {
  const words = joined([{ mc: { a: { b: 'one', c: 'two' } } }, { mc: { a: { c: 'three' }, d: 'four' } }]);
  expect(words).toEqual({ mc: { a: { b: 'one', c: 'three' }, d: 'four' } });
});

test('a key leads to its text, and to nothing where there is a group or none', () => {
  const words = { mc: { title: 'Xếp hạng', menu: { open: 'Mở' } } };
  expect(phraseOf(words, 'mc.menu.open')).toBe('Mở');
  expect(phraseOf(words, 'mc.menu')).toBeUndefined();
  expect(phraseOf(words, 'mc.title.more')).toBeUndefined();
  expect(phraseOf(words, 'none.of.these')).toBeUndefined();
});

test('values are set in, also those that are zero; a missing one leaves its place as it stands', () => {
  expect(filled('%{count} hồ sơ của %{unit}', { count: 0 }, 'vi')).toBe('0 hồ sơ của %{unit}');
  expect(filled('%{name}: 100 %', { name: '$& %{count}', count: 1 }, 'vi')).toBe('$& %{count}: 100 %');
});

test('English has one form for one and another for every other number, Vietnamese one for all', () => {
  const units = '%{smart_count} unit |||| %{smart_count} units';
  expect([0, 1, 2].map((count) => filled(units, { smart_count: count }, 'en'))).toEqual([
    '0 units',
    '1 unit',
    '2 units',
  ]);
  expect(filled('%{smart_count} đơn vị', { smart_count: 2 }, 'vi')).toBe('2 đơn vị');
  expect(filled('%{smart_count} dossiers', { smart_count: 2 }, 'en')).toBe('2 dossiers');
});
