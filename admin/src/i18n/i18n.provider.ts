import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { type Language, languages, languageOf } from './language.ts';
import { vietnamese } from './vi.ts';

const loadEnglish = async (): Promise<TranslationMessages> => (await import('./en.ts')).english;

/** Words of one language: Vietnamese is in the first download, English comes when asked for. */
const messagesOf = (language: Language): TranslationMessages | Promise<TranslationMessages> =>
  language === 'vi' ? vietnamese : loadEnglish();

/** The provider that begins in the reader's stored language, its words already there. */
export const createI18nProvider = async (language: Language): Promise<I18nProvider> => {
  const first = await messagesOf(language);
  return polyglotI18nProvider((locale) => (locale === language ? first : messagesOf(languageOf(locale))), language, [
    ...languages,
  ]);
};
