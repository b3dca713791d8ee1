/** How the bytes of a sheet become text. */
export type SheetEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type EncodingFinding =
  | { readonly encoding: SheetEncoding }
  /** Text in an encoding of the time before Unicode; `legacy` is its likely name, if it shows. */
  | { readonly legacy: string | null };

/** `Mã hồ sơ`, `Mã cán bộ`, `Họ và tên` as the encodings before Unicode write them, read as Latin-1. */
const SIGNATURES: readonly (readonly [name: string, sign: RegExp])[] = [
  ['TCVN3 (ABC)', /M· (hå|HỒ|s¬|®¬n)|hå s¬|®¬n vÞ|thñ tôc|c¸n bé|Hä vµ tªn/],
  ['VNI', /hoà sô|HOÀ SÔ|ñôn vò|thuû tuïc|Maõ|caùn boä|Hoï vaø teân/],
  [
    'Windows-1258',
    /M\u00e3 h\u00f4\u00cc s\u00f5|h\u00f4\u00cc s\u00f5|\u00f0\u00f5n vi\u00f2|thu\u00d2 tu\u00f2c|c\u00e1n b\u00f4\u00f2|Ho\u00f2 va\u00cc t\u00ean/,
  ],
];

/** Tells the encoding from the first bytes of a file (some tens of thousands do). */
export function detectEncoding(head: Uint8Array): EncodingFinding {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le' };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be' };
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 8) return { encoding: 'utf-16le' };
  if (zeros.even > head.length / 8) return { encoding: 'utf-16be' };
  if (isUtf8(head)) {
    const legacy = legacyName(new TextDecoder('utf-8').decode(head));
    return legacy === null ? { encoding: 'utf-8' } : { legacy };
  }
  return { legacy: legacyName(Buffer.from(head).toString('latin1')) };
}

function countZeros(head: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  head.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return count;
}

/** Whether the bytes are UTF-8, but for a character cut off at their end. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

const legacyName = (text: string): string | null =>
  SIGNATURES.find(([, sign]) => sign.test(text.slice(0, 4000)))?.[0] ?? null;
