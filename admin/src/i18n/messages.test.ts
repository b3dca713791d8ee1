import englishReactAdmin from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { english as englishRest } from './en.ts';
import { englishFirst } from './en.first.ts';
import { joined } from './phrases.ts';
import { vietnamese as vietnameseRest } from './vi.ts';
import { vietnameseFirst } from './vi.first.ts';

const english = { ra: englishRest.ra, mc: joined([englishFirst.mc, englishRest.mc]) };
const vietnamese = { ra: vietnameseRest.ra, mc: joined([vietnameseFirst.mc, vietnameseRest.mc]) };

const leaves = (pack: object, path = ''): [string, string][] =>
  Object.entries(pack).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as [string, string]],
  );
const keysOf = (pack: object): string[] => leaves(pack).map(([key]) => key);
const valuesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted();

test('react-admin’s own words: every English key has a Vietnamese one, and none is ours alone', () => {
  expect(keysOf(vietnamese.ra).toSorted()).toEqual(keysOf(englishReactAdmin.ra).toSorted());
});

test('the console’s words: both languages have the same keys', () => {
  expect(keysOf(vietnamese.mc).toSorted()).toEqual(keysOf(english.mc).toSorted());
});

test('no word is empty', () => {
  expect([...leaves(vietnamese), ...leaves(english)].filter(([, text]) => text === '')).toEqual([]);
});

describe('values inside of words', () => {
  const englishTexts = new Map(leaves(english));
  test.each(leaves(vietnamese.mc))('%s asks for the same values in both languages', (key, text) => {
    const counted = valuesIn(englishTexts.get(`mc.${key}`) ?? '').filter((name) => name !== 'smart_count');
    expect(valuesIn(text).filter((name) => name !== 'smart_count')).toEqual(counted);
  });
});

test('every value inside of a word is marked as one', () => {
  expect([...leaves(vietnamese.mc), ...leaves(english.mc)].filter(([, text]) => /(?<!%)\{/u.test(text))).toEqual([]);
});

test('Vietnamese words are in composed letters', () => {
  expect(leaves(vietnamese).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
});

test('no Vietnamese word is the English one, but for names and signs', () => {
  const englishTexts = new Map(leaves(english));
  const same = leaves(vietnamese).filter(([key, text]) => englishTexts.get(key) === text);
  const words = same.map(([, text]) => text).filter((text) => /\p{L}{3,}/u.test(text.replaceAll(/%\{\w+\}/g, '')));
  expect(words).toEqual(['Một Cửa', 'Excel (.xlsx)', 'JSON', 'Parquet']);
});
