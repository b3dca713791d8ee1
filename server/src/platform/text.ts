/** Canonical composition: `Mỹ` typed as one letter or as letter and marks is the same text afterwards. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Search key: lower case, đ as d, no marks, single spaces. `Xã  Mỹ Hiệp` -> `xa my hiep`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Whether PostgreSQL can store the text: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
