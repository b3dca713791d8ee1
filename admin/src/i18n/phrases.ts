import type { Language } from './language.ts';

/** Words by group, as deep as the groups go. */
export interface Pack {
  readonly [key: string]: string | Pack | undefined;
}

/** Lays packs over each other, group by group; where two hold the same key, the last one's stays. */
export const joined = (packs: readonly Pack[]): Pack => {
  const words: Record<string, string | Pack | undefined> = {};
  for (const [key, value] of packs.flatMap((pack) => Object.entries(pack))) {
    const before = words[key];
    words[key] = typeof value === 'object' && typeof before === 'object' ? joined([before, value]) : value;
  }
  return words;
};

/** The text under `mc.rankings.title`; nothing where there is none, or a group of texts. */
export const phraseOf = (pack: Pack, key: string): string | undefined => {
  const found = key
    .split('.')
    .reduce<string | Pack | undefined>((group, part) => (typeof group === 'object' ? group[part] : undefined), pack);
  return typeof found === 'string' ? found : undefined;
};

/**
 * A phrase with its values set in: `%{name}`, and by `smart_count` one of the forms between `||||`.
 * Vietnamese has one form for every number; a value that is not given leaves its place as it stands.
 */
export const filled = (phrase: string, values: Readonly<Record<string, unknown>>, language: Language): string => {
  const forms = phrase.split('||||');
  const many = language === 'en' && values['smart_count'] !== 1;
  const form = 'smart_count' in values ? (forms[many ? 1 : 0] ?? phrase) : phrase;
  return form.trim().replaceAll(/%\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : place;
  });
};
