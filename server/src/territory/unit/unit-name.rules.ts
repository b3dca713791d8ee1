import { nfc } from '../../platform/text.ts';

export const UNIT_TYPES = ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/** Type words as they are written before a name. */
export const TYPE_WORDS: Readonly<Record<UnitType, string>> = {
  COMMUNE: 'Xã',
  WARD: 'Phường',
  TOWNSHIP: 'Thị trấn',
  SPECIAL_ZONE: 'Đặc khu',
};

/** A unit's name taken apart: `Xã Mỹ Hiệp` is the commune `Mỹ Hiệp`. */
export interface UnitName {
  readonly type: UnitType;
  /** With its type word. */
  readonly name: string;
  readonly shortName: string;
  /** How the text had to be mended: null where only white space or Unicode form changed. */
  readonly mended: 'TYPE_WORD_SPELLING' | 'TYPE_WORD_MISSING' | null;
}

const WORDS: readonly (readonly [RegExp, UnitType])[] = [
  [/^x[ãa]\s+/i, 'COMMUNE'],
  [/^phường\s+/i, 'WARD'],
  [/^th[ịi] trấn\s+/i, 'TOWNSHIP'],
  [/^đặc khu\s+/i, 'SPECIAL_ZONE'],
];

/** One line of text in canonical form with single spaces. */
export const tidy = (text: string): string => nfc(text).replace(/\s+/g, ' ').trim();

/** Takes a name apart and writes its type word the one way. Without a type word it is taken for a commune. */
export function parseUnitName(text: string): UnitName | null {
  const given = tidy(text);
  if (given === '') return null;
  for (const [pattern, type] of WORDS) {
    const found = pattern.exec(given);
    if (!found) continue;
    const shortName = given.slice(found[0].length);
    const name = `${TYPE_WORDS[type]} ${shortName}`;
    return { type, name, shortName, mended: name === given ? null : 'TYPE_WORD_SPELLING' };
  }
  return { type: 'COMMUNE', name: `${TYPE_WORDS.COMMUNE} ${given}`, shortName: given, mended: 'TYPE_WORD_MISSING' };
}

/** The unit type a type word names, or null. */
export function unitTypeOf(word: string): UnitType | null {
  const asked = `${tidy(word)} `;
  return WORDS.find(([pattern]) => pattern.test(asked))?.[1] ?? null;
}

const PLACE_WORDS = /^(thành phố|thị xã|tỉnh|quận|huyện)\s+/i;

/** A province's or district's name with its type word written the one way: `Thị Xã Kỳ Anh` -> `Thị xã Kỳ Anh`. */
export function tidyPlaceName(text: string): string {
  const given = tidy(text);
  const found = PLACE_WORDS.exec(given);
  if (!found?.[1]) return given;
  const word = found[1].toLowerCase();
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${given.slice(found[0].length)}`;
}

/** The name without its type word: `Tỉnh Đồng Tháp` -> `Đồng Tháp`. */
export const shortPlaceName = (name: string): string => tidy(name).replace(PLACE_WORDS, '');

/** Whether a province's name says it is a centrally run city. */
export const isCityName = (name: string): boolean => /^thành phố\s/i.test(tidy(name));
