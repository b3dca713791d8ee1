/** The two languages of the console; Vietnamese is the first. */
export type Language = 'vi' | 'en';

export const languages: readonly { readonly locale: Language; readonly name: string }[] = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/** Reads a stored or asked-for language; anything unknown is Vietnamese. */
export const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'vi');

/** What react-admin's store calls the console's own part of the browser's storage. */
export const storeName = 'MotCua';

/** The language kept in the browser, read before react-admin is there; a storage that is closed counts as empty. */
export const storedLanguage = (): Language => {
  try {
    return languageOf(JSON.parse(window.localStorage.getItem(`RaStore${storeName}.locale`) ?? 'null'));
  } catch {
    return 'vi';
  }
};
