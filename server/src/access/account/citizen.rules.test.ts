import { expect, test } from 'vitest';
import { idNumberOf } from './citizen.rules.ts';

test.each([
  ['015203000123', '015203000123'],
  [' 015 203 000 123 ', '015203000123'],
  ['063.456.789', '063456789'],
])('%j is the number %s', (text, number) => expect(idNumberOf(text)).toBe(number));

test.each(['', '0152030001234', '01520300012a', '٠١٥٢٠٣٠٠٠١٢٣', '12345'])('%j is none', (text) =>
  expect(idNumberOf(text)).toBeNull(),
);
