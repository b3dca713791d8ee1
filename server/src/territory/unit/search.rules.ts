import { fold, nfc } from '../../platform/text.ts';
import type { UnitType } from './unit-name.rules.ts';

/** A search text taken apart. */
export interface UnitSearch {
  /** A unit code or its beginning, 3 to 5 digits; else null. */
  readonly code: string | null;
  /** The type word that was typed, or null. */
  readonly type: UnitType | null;
  /** The name with marks, lower case, tone marks placed the one way. */
  readonly marked: string;
  /** The name without marks. */
  readonly folded: string;
  /** Words after a comma: province or district, without marks and type words. */
  readonly places: readonly string[];
}

const TYPED_WORDS: readonly (readonly [RegExp, UnitType])[] = [
  [/^(?:xã\s+|xa\s+|x\.\s*)/, 'COMMUNE'],
  [/^(?:phường\s+|phuong\s+|p\.\s*|p(?=\d))/, 'WARD'],
  [/^(?:thị trấn\s+|thi tran\s+|tt\.\s*|tt\s+)/, 'TOWNSHIP'],
  [/^(?:đặc khu\s+|dac khu\s+|đk\.\s*|dk\.\s*)/, 'SPECIAL_ZONE'],
];

/** Old and new placement of the tone mark, `hoà` and `hòa`: two spellings of one syllable. */
const OLD_TONES = 'oà òa,oá óa,oả ỏa,oã õa,oạ ọa,oè òe,oé óe,oẻ ỏe,oẽ õe,oẹ ọe,uỳ ùy,uý úy,uỷ ủy,uỹ ũy,uỵ ụy'
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

/** Key of a name with its marks: lower case, one apostrophe, tone marks placed the one way. */
export function markedKey(text: string): string {
  const lower = nfc(text)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return OLD_TONES.reduce((key, [from, to]) => replaceTone(key, from, to), lower);
}

/** At a syllable's end only: `toàn`, `quý` are written one way in both spellings. */
const replaceTone = (text: string, from: string, to: string): string =>
  text.includes(from) ? text.replace(new RegExp(`(?<!q)${from}(?!\\p{L})`, 'gu'), to) : text;

/** Key of a name without marks. */
export const foldedKey = (text: string): string => fold(text).replace(/[’‘`´]/g, "'");

const PLACE_WORDS = /^(?:thanh pho|thi xa|tinh|quan|huyen|tp\.?|tx\.?|q\.|h\.)\s*(?=\S)/;

/** Key of a province or district without its type word. A numbered district keeps it: `quan 1`. */
export function placeKey(text: string): string {
  const folded = foldedKey(text);
  const short = folded.replace(PLACE_WORDS, '');
  return /^\d+$/.test(short) ? folded : short;
}

/** Takes a search text apart, or gives null for one without anything to look for. */
export function parseSearch(text: string): UnitSearch | null {
  const [first = '', ...rest] = nfc(text).split(',');
  const marked = markedKey(first);
  if (foldedKey(marked) === '') return null;
  const typed = TYPED_WORDS.find(([pattern]) => pattern.test(marked));
  const name = typed ? marked.replace(typed[0], '') : marked;
  return {
    code: /^\d{3,5}$/.test(marked) ? marked : null,
    type: typed && name !== '' ? typed[1] : null,
    marked: name === '' ? marked : name,
    folded: foldedKey(name === '' ? marked : name),
    places: rest.map(placeKey).filter((place) => place !== ''),
  };
}

/** A text as a LIKE pattern that matches it literally. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
