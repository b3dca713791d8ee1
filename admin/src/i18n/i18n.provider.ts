import type { I18nProvider } from 'react-admin';
import { type Language, languages, languageOf } from './language.ts';
import { filled, joined, type Pack, phraseOf } from './phrases.ts';
import { type Part, wordsOf } from './word.parts.ts';

const parts = new Set<Part>(['first']);
let language: Language = 'vi';
let asked: Language = language;
let words: Pack = {};

/** Fetches what is needed of a language; a language asked for meanwhile wins. */
const speak = async (next: Language): Promise<void> => {
  asked = next;
  const packs = await Promise.all([...parts].map((part) => wordsOf(next, part)));
  if (asked !== next) return;
  words = joined(packs);
  language = next;
};

/** Fetches the words of all pages but the first ones; they stay with every later language. */
export const loadRest = async (): Promise<void> => {
  if (parts.has('rest') && phraseOf(words, 'ra.action.back') !== undefined) return;
  parts.add('rest');
  await speak(asked);
};

/** React-admin's provider of words, beginning in the reader's stored language, the first words already there. */
export const createI18nProvider = async (stored: Language): Promise<I18nProvider> => {
  await speak(stored);
  return {
    translate: (key, values: Readonly<Record<string, unknown>> = {}) => {
      const phrase = phraseOf(words, key) ?? values['_'];
      return typeof phrase === 'string' ? filled(phrase, values, language) : key;
    },
    changeLocale: (locale) => speak(languageOf(locale)),
    getLocale: () => language,
    getLocales: () => [...languages],
  };
};
