import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { createFormatter, type Formatter } from './format.ts';
import { languageOf } from './language.ts';
import type { TextKey } from './messages.ts';

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The console's own words in the reader's language; a key that does not exist stops the compiler. */
export const useText = (): Translate => {
  const translate = useTranslate();
  return useMemo(() => (key, values) => translate(`mc.${key}`, values), [translate]);
};

/** Numbers, days and periods in the reader's language. */
export const useFormat = (): Formatter => {
  const language = languageOf(useLocale());
  return useMemo(() => createFormatter(language), [language]);
};
