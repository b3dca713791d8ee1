/** The two languages of the console; Vietnamese is the first. */
export type Language = 'vi' | 'en';

export const languages: readonly { readonly locale: Language; readonly name: string }[] = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/** Reads a stored or asked-for language; anything unknown is Vietnamese. */
export const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'vi');
