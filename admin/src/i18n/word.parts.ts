import type { Language } from './language.ts';
import type { Pack } from './phrases.ts';

/** The two downloads of a language: what the first pages say, and what all others say. */
export type Part = 'first' | 'rest';

const loaders: Readonly<Record<Language, Readonly<Record<Part, () => Promise<Pack>>>>> = {
  vi: {
    first: async () => (await import('./vi.first.ts')).vietnameseFirst,
    rest: async () => (await import('./vi.ts')).vietnamese,
  },
  en: {
    first: async () => (await import('./en.first.ts')).englishFirst,
    rest: async () => (await import('./en.ts')).english,
  },
};

/** One download of words; asked for twice, it is fetched once. */
export const wordsOf = (language: Language, part: Part): Promise<Pack> => loaders[language][part]();
